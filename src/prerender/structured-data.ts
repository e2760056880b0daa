import type {DefaultTreeAdapterTypes} from 'parse5';
import {isOfSite} from '../internal/page-url.js';
import {isDescribed} from '../structured-data/is-described.js';
import {serializeJsonLd} from '../structured-data/serialize-json-ld.js';
import {describeArticle} from '../structured-data/to-json-ld.js';
import type {Edit} from './edits.js';
import {viewOf} from './parsed-tree.js';
import type {PrerenderOptions} from './prerender.js';

type Element = DefaultTreeAdapterTypes.Element;

const attribute = ({attrs}: Element, wanted: string) =>
  attrs.find(({name}) => name === wanted)?.value;

const isJsonLd = (element: Element) =>
  element.tagName === 'script' &&
  attribute(element, 'type')?.trim().toLowerCase() === 'application/ld+json';

/** What is relative to an address, made absolute; `undefined` for what is no address. */
const resolve = (address: string | undefined, base: string | undefined) =>
  address !== undefined && URL.canParse(address, base) ? new URL(address, base).href : undefined;

/** The address that the page's canonical link says, where it is of the page's own site, else the page's own. */
const addressOf = (elements: readonly Element[], url: string | undefined) => {
  const canonical = elements.find(
    (element) =>
      element.tagName === 'link' && /\bcanonical\b/i.test(attribute(element, 'rel') ?? ''),
  );
  const address = resolve(canonical && attribute(canonical, 'href'), url);
  const chosen = address && (!url || isOfSite(address, url)) ? address : url;
  return chosen?.replace(/#.*/s, '');
};

/** The edits that give the page's articles their JSON-LD, in the place of what an earlier run wrote. */
export const describePage = (
  elements: readonly Element[],
  {url, onProblem}: PrerenderOptions,
): Edit[] => {
  const scripts = elements.filter(isJsonLd);
  const isOld = (script: Element) => attribute(script, 'data-oped') !== undefined;
  const edits: Edit[] = scripts
    .filter(isOld)
    .flatMap(({sourceCodeLocation: place}) =>
      place ? [{start: place.startOffset, end: place.endOffset, text: ''}] : [],
    );
  const articles = elements.filter(
    (element) =>
      element.tagName === 'oped-article' &&
      attribute(element, 'structured-data') !== undefined &&
      attribute(element, 'hidden') === undefined,
  );
  const [first] = articles;
  const start = first?.sourceCodeLocation?.startTag;
  if (!start) return edits;
  const address = addressOf(elements, url);
  if (!address) {
    onProblem?.({
      message:
        '<oped-article structured-data> is on a page without an address: write a canonical link, or give the option url.',
      line: start.startLine,
      column: start.startCol,
    });
    return edits;
  }
  const texts = scripts.filter((script) => !isOld(script)).map((script) => viewOf(script).text);
  if (isDescribed(texts, address)) return edits;
  const base = elements.find((element) => element.tagName === 'base');
  const baseAddress = resolve(base && attribute(base, 'href'), url ?? address) ?? url ?? address;
  const head = elements.find((element) => element.tagName === 'head');
  const place = head?.sourceCodeLocation?.endTag?.startOffset ?? start.startOffset;
  for (const article of articles) {
    const text = serializeJsonLd(describeArticle(viewOf(article), address, baseAddress));
    edits.push({
      start: place,
      end: place,
      text: `<script type="application/ld+json" data-oped>${text}</script>`,
    });
  }
  return edits;
};
