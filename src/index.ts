export {OpedArticle} from './elements/oped-article.js';
export {OpedAuthorCard} from './elements/oped-author-card.js';
export {OpedDisclaimer} from './elements/oped-disclaimer.js';
export {OpedPullQuote} from './elements/oped-pull-quote.js';
export type {Kind} from './internal/kinds.js';
export {getLocale, setLocale} from './locale.js';
