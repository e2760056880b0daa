import type {Tag} from '../base/define.js';
import {checkArticle} from '../development/check-article.js';
import {checkAuthorCard} from '../development/check-author-card.js';
import {checkCorrection} from '../development/check-correction.js';
import {checkDisclaimer} from '../development/check-disclaimer.js';
import {checkFigure} from '../development/check-figure.js';
import {checkHeader} from '../development/check-header.js';
import {checkLang} from '../development/check-lang.js';
import {checkLocaleSwitch} from '../development/check-locale-switch.js';
import {checkPullQuote} from '../development/check-pull-quote.js';
import {reportsOf, type Check, type Report} from '../development/report.js';
import type {TreeNode} from '../content/tree.js';

/** The checks of each element: the same as in its module, for the development build. */
const checks: Record<Tag, readonly Check[]> = {
  'oped-article': [checkArticle],
  'oped-author-card': [checkAuthorCard],
  'oped-correction': [checkCorrection, checkLang],
  'oped-disclaimer': [checkDisclaimer, checkLang],
  'oped-figure': [checkFigure, checkLang],
  'oped-header': [checkHeader, checkLang],
  'oped-locale-switch': [checkLocaleSwitch, checkLang],
  'oped-pull-quote': [checkPullQuote, checkLang],
};

/** What the development build would report about an element of the page. */
export const check = (tree: TreeNode, tag: Tag): readonly Report[] =>
  reportsOf(() => {
    const value = (attribute: string) => tree.attribute(attribute);
    for (const one of checks[tag]) one({tree, value});
  });
