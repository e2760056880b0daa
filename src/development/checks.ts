import type {Tag} from '../base/define.js';
import {checkArticle} from './check-article.js';
import {checkAuthorCard} from './check-author-card.js';
import {checkCorrection} from './check-correction.js';
import {checkDisclaimer} from './check-disclaimer.js';
import {checkFigure} from './check-figure.js';
import {checkHeader} from './check-header.js';
import {checkLang} from './check-lang.js';
import {checkLocaleSwitch} from './check-locale-switch.js';
import {checkPullQuote} from './check-pull-quote.js';
import type {Check} from './report.js';

/** The checks of each element. That of the language is for those with built-in text. */
export const checks: Record<Tag, readonly Check[]> = {
  'oped-article': [checkArticle],
  'oped-author-card': [checkAuthorCard],
  'oped-correction': [checkCorrection, checkLang],
  'oped-disclaimer': [checkDisclaimer, checkLang],
  'oped-figure': [checkFigure, checkLang],
  'oped-header': [checkHeader, checkLang],
  'oped-locale-switch': [checkLocaleSwitch, checkLang],
  'oped-pull-quote': [checkPullQuote, checkLang],
};
