import {isOfSite} from '../content/page-url.js';
import {isDescribed} from '../structured-data/is-described.js';
import {serializeJsonLd} from '../structured-data/serialize-json-ld.js';
import {describeArticle} from '../structured-data/to-json-ld.js';
import type {Edit} from './edits.js';
import type {PrerenderOptions} from './options.js';
import type {ParsedElement} from './parsed-tree.js';

const isJsonLd = (element: ParsedElement) =>
  element.tag === 'script' &&
  element.attribute('type')?.trim().toLowerCase() === 'application/ld+json';

/** A URL made absolute; `undefined` if it is not valid. */
const resolve = (address: string | null | undefined, base: string | undefined) =>
  address != null && URL.canParse(address, base) ? new URL(address, base).href : undefined;

/** The URL of the page's canonical link if it is of the same site, else the page's own. */
const addressOf = (elements: readonly ParsedElement[], url: string | undefined) => {
  const canonical = elements.find(
    (element) => element.tag === 'link' && /\bcanonical\b/i.test(element.attribute('rel') ?? ''),
  );
  const address = resolve(canonical?.attribute('href'), url);
  const chosen = address && (!url || isOfSite(address, url)) ? address : url;
  return chosen?.replace(/#.*/s, '');
};

/** The edits that give the page's articles their JSON-LD, in place of what an earlier run inserted. */
export const describePage = (
  elements: readonly ParsedElement[],
  {url, onProblem}: PrerenderOptions,
): Edit[] => {
  const scripts = elements.filter(isJsonLd);
  const isOld = (script: ParsedElement) => script.attribute('data-oped') !== null;
  const edits: Edit[] = scripts
    .filter(isOld)
    .flatMap(({sourceCodeLocation: place}) =>
      place ? [{start: place.startOffset, end: place.endOffset, text: ''}] : [],
    );
  const articles = elements.filter(
    (element) =>
      element.tag === 'oped-article' &&
      element.isCertain &&
      element.attribute('structured-data') !== null &&
      element.attribute('hidden') === null,
  );
  const [first] = articles;
  const start = first?.sourceCodeLocation?.startTag;
  if (!start) return edits;
  const address = addressOf(elements, url);
  if (!address) {
    onProblem?.({
      message:
        '<oped-article structured-data> is on a page without a URL; add a canonical link, or pass the option url to prerender().',
      line: start.startLine,
      column: start.startCol,
    });
    return edits;
  }
  const texts = scripts.filter((script) => !isOld(script)).map((script) => script.text);
  if (isDescribed(texts, address)) return edits;
  const base = elements.find((element) => element.tag === 'base');
  const baseAddress = resolve(base?.attribute('href'), url ?? address) ?? url ?? address;
  const head = elements.find((element) => element.tag === 'head' && element.isCertain);
  const place = head?.sourceCodeLocation?.endTag?.startOffset ?? start.startOffset;
  for (const article of articles) {
    const text = serializeJsonLd(describeArticle(article, address, baseAddress));
    edits.push({
      start: place,
      end: place,
      text: `<script type="application/ld+json" data-oped>${text}</script>`,
    });
  }
  return edits;
};
