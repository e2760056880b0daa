export * from './elements.js';
export type {Kind} from './content/kinds.js';
export {getLocale, OpedLocaleChangeEvent, registerLocale, setLocale} from './locale.js';
export type {Messages, MessagesLoader} from './locale.js';
export {serializeJsonLd, toJsonLd} from './structured-data.js';
export type {AgentData, ArticleData, CorrectionData, ImageData} from './structured-data.js';
