import {checkArticle} from '../development/check-article.js';
import {checkAuthorCard} from '../development/check-author-card.js';
import {checkCorrection} from '../development/check-correction.js';
import {checkDisclaimer} from '../development/check-disclaimer.js';
import {checkFigure} from '../development/check-figure.js';
import {checkHeader} from '../development/check-header.js';
import {checkLang} from '../development/check-lang.js';
import {checkLocaleSwitch} from '../development/check-locale-switch.js';
import {checkPullQuote} from '../development/check-pull-quote.js';
import {reportsOf} from '../development/report.js';
import {treeOf} from '../content/tree.js';

const checks: {
  [Tag in keyof HTMLElementTagNameMap]?: (element: HTMLElementTagNameMap[Tag]) => void;
} = {
  'oped-article': checkArticle,
  'oped-author-card': checkAuthorCard,
  'oped-correction': checkCorrection,
  'oped-disclaimer': checkDisclaimer,
  'oped-figure': checkFigure,
  'oped-header': checkHeader,
  'oped-locale-switch': checkLocaleSwitch,
  'oped-pull-quote': checkPullQuote,
};

/** They have no words of ours. */
const wordless = new Set(['oped-article', 'oped-author-card']);

/** What the development build would say about an element of the page. */
export const check = (tag: string, element: HTMLElement) =>
  reportsOf(() => {
    (checks as Record<string, (element: HTMLElement) => void>)[tag]?.(element);
    if (!wordless.has(tag)) checkLang(treeOf(element));
  });
