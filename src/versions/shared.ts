// What `toggle.js` takes from the bundle beside it, instead of having it a second time.
export {headlineOf} from '../content/article.js';
export {unclobbered} from '../content/dom.js';
export {isOfSite, webUrl} from '../content/page-url.js';
export {plainText} from '../content/text.js';
export {closest, parentNode, treeOf} from '../content/tree.js';
export {exactTag} from '../locale/format.js';
export {sourceLocale} from '../locale/generated/locale-codes.js';
export {bestOf, canonicalTag} from '../locale/lookup.js';
export {isLoaded, matchLocale} from '../locale/messages.js';
export {switchLocale} from '../locale/page-locale.js';
export {languageLinks} from './language-links.js';
