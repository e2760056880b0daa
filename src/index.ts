export {OpedArticle} from './elements/oped-article.js';
export {OpedAuthorCard} from './elements/oped-author-card.js';
export {OpedCorrection} from './elements/oped-correction.js';
export {OpedDisclaimer} from './elements/oped-disclaimer.js';
export {OpedFigure} from './elements/oped-figure.js';
export {OpedHeader} from './elements/oped-header.js';
export {OpedPullQuote, OpedShareEvent} from './elements/oped-pull-quote.js';
export type {Kind} from './internal/kinds.js';
export {getLocale, setLocale} from './locale.js';
