export {serializeJsonLd} from './structured-data/serialize-json-ld.js';
export {toJsonLd} from './structured-data/to-json-ld.js';
export type {
  AgentData,
  ArticleData,
  CorrectionData,
  ImageData,
} from './structured-data/to-json-ld.js';
