// Compiled by `npm run check`: what the library says must be what schema.org knows.
import type {
  AdvertiserContentArticle,
  AnalysisNewsArticle,
  OpinionNewsArticle,
  ReviewNewsArticle,
  SatiricalArticle,
  WithContext,
} from 'schema-dts';
import type {ArticleData} from 'oped-elements';

type Known = WithContext<
  | AdvertiserContentArticle
  | AnalysisNewsArticle
  | OpinionNewsArticle
  | ReviewNewsArticle
  | SatiricalArticle
>;

type Defined<T> = {[K in keyof T]: Exclude<T[K], undefined>};

/** Values that may be missing count as missing: schema.org has no `undefined`. */
type Deep<T> = T extends readonly (infer U)[]
  ? Deep<U>[]
  : T extends object
    ? {[K in keyof Defined<T>]: Deep<Defined<T>[K]>}
    : T;

const article = (data: Deep<ArticleData>): Known => data;

/** Assignment does not look for names that are too many: these are. */
type Name<T> = T extends unknown ? keyof T : never;
type TooMany = Exclude<keyof ArticleData, Name<Known>>;
const noneTooMany: [TooMany] extends [never] ? true : TooMany = true;

const misspelled: Known = {
  '@context': 'https://schema.org',
  '@type': 'OpinionNewsArticle',
  // @ts-expect-error A name that schema.org does not know.
  headlin: 'Open the library on Sundays',
};

export {article, misspelled, noneTooMany};
