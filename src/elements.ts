// The elements: the one list of them. Bundles, prerender() and the index import it.
export * from './elements/oped-article.js';
export * from './elements/oped-author-card.js';
export * from './elements/oped-correction.js';
export * from './elements/oped-disclaimer.js';
export * from './elements/oped-figure.js';
export * from './elements/oped-header.js';
export * from './elements/oped-locale-switch.js';
export * from './elements/oped-pull-quote.js';
