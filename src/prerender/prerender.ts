import '../base/guard.js';
import {definitions, type Tag} from '../base/define.js';
import {html} from 'parse5';
import '../elements.js';
// Before it is asked for: in the bundle it would come after the await.
import '../locale/generated/es.js';
import type {Report} from '../development/report.js';
import {namesIn, slotOf} from '../content/header.js';
import {canonicalTag} from '../locale/lookup.js';
import {loadMessages, locales} from '../locale/messages.js';
import * as runtime from '../locale/register-locale.js';
import {check} from './check.js';
import {applyEdits, type Edit} from './edits.js';
import {ParsedElement, parseElements} from './parsed-tree.js';
import {renderRoot, sheetOf} from './render-root.js';
import {describePage} from './structured-data.js';

export type {Messages} from '../locale/generated/messages.js';
export type {MessagesLoader} from '../locale/register-locale.js';

/** What is wrong or could not be done, and where. */
export interface Problem {
  readonly message: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1. */
  readonly column: number;
}

export interface PrerenderOptions {
  /** The language of pages that do not say theirs by `<html lang>`: a BCP 47 tag. Default: English. */
  readonly lang?: string;

  /**
   * The address of the page, for its structured data: absolute. Default: that of its canonical link;
   * a page with neither gets no structured data.
   */
  readonly url?: string;

  /**
   * Is told what could not be done, and what is wrong in the page, as `oped.dev.js` tells it. The page is
   * finished all the same.
   */
  readonly onProblem?: (problem: Problem) => void;
}

await Promise.all(locales().map(loadMessages));

/**
 * Adds a language, or changes single words of one, for the pages that are prerendered from then on. As
 * `registerLocale` of the browser, but that it resolves when the messages are there, and rejects when
 * they do not come.
 */
export const registerLocale = async (
  ...[tag, messages]: Parameters<typeof runtime.registerLocale>
): Promise<void> => {
  runtime.registerLocale(tag, messages);
  await loadMessages(canonicalTag(tag) ?? tag);
};

/**
 * The hashes by which a Content Security Policy allows the styles of finished pages (`style-src`), by tag.
 * They are those of this release.
 *
 * @see https://www.w3.org/TR/CSP3/#external-hash
 */
export const styleHashes = async (): Promise<Record<string, string>> => {
  const entries = Array.from(definitions.keys(), async (tag) => {
    const bytes = new TextEncoder().encode(sheetOf(tag));
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    return [tag, `sha256-${btoa(String.fromCharCode(...digest))}`];
  });
  return Object.fromEntries(await Promise.all(entries)) as Record<string, string>;
};

/** The root that an earlier run has put into an element. Others are not ours to take out. */
const rootIn = ({childNodes: [first]}: ParsedElement) =>
  first instanceof ParsedElement &&
  first.attribute('shadowrootmode') !== null &&
  first.content?.childNodes.some(
    (node) => node instanceof ParsedElement && node.attribute('data-oped') !== null,
  ) &&
  first.sourceCodeLocation?.endTag
    ? first
    : undefined;

/** Takes what an earlier run has inserted out of a source. */
const removal = ({sourceCodeLocation}: ParsedElement): Edit[] =>
  sourceCodeLocation
    ? [{start: sourceCodeLocation.startOffset, end: sourceCodeLocation.endOffset, text: ''}]
    : [];

/** Numbers the slots of a header's second and further names, as the element does in the browser. */
const numbering = (header: ParsedElement, source: string): Edit[] =>
  ['author', 'translator'].flatMap((slot) =>
    namesIn(header, slot).flatMap((name, i) => {
      const place = name instanceof ParsedElement && name.sourceCodeLocation?.attrs?.slot;
      const written = name.attribute('slot');
      if (!place || written === slotOf(slot, i)) return [];
      const text = source.slice(place.startOffset, place.endOffset);
      const start = place.startOffset + text.lastIndexOf(written ?? '');
      // A value that is written in character references is left as it is.
      return written && text.includes(written)
        ? [{start, end: start + written.length, text: slotOf(slot, i)}]
        : [];
    }),
  );

const placeOf = ({sourceCodeLocation}: ParsedElement) => ({
  line: sourceCodeLocation?.startLine ?? 1,
  column: sourceCodeLocation?.startCol ?? 1,
});

/** What is wrong with an element. */
const reportsOn = (element: ParsedElement, tag: Tag): readonly Report[] => {
  try {
    return check(element, tag);
  } catch (error) {
    return [{subject: element, message: `<${tag}> could not be checked: ${String(error)}`}];
  }
};

/** Reports what is wrong with elements: about their language once, at the element that has the `lang`. */
const checkerOf = (onProblem: NonNullable<PrerenderOptions['onProblem']>) => {
  const reported = new Set<string>();
  return (element: ParsedElement, tag: Tag) => {
    for (const {subject, message} of reportsOn(element, tag)) {
      const place = placeOf(subject as ParsedElement);
      const key = `${place.line}:${place.column} ${message}`;
      if (reported.has(key)) continue;
      reported.add(key);
      onProblem({message, ...place});
    }
  };
};

/** The boxes that `oped.css` reserves are those of elements without a root: here they would be in the way. */
const checkSheets = (
  elements: readonly ParsedElement[],
  onProblem: PrerenderOptions['onProblem'],
) => {
  for (const element of elements) {
    const href = element.tag === 'link' && element.attribute('href');
    if (!href || !/(?:^|\/)oped\.css(?:[?#]|$)/.test(href)) continue;
    onProblem?.({
      message: `The page links ${href}: finished pages link oped.prose.css instead, or what stands above the fold moves when the script comes.`,
      ...placeOf(element),
    });
  }
};

/**
 * Finishes a page on the server: each of our elements gets its shadow tree as declarative shadow DOM, in
 * the language of the nearest `lang`, and an article with `structured-data` its JSON-LD, so that a reader
 * without script, or before it, has the whole page. Nothing else of the page changes, but for the numbers
 * of the slots of a header's second and further authors; what an earlier run has inserted is replaced.
 *
 * @param source The HTML of a page, or a part of one.
 * @returns The finished HTML. A page without our elements is returned as it is.
 * @throws {TypeError} when `source` is no string, or `lang` or `url` is none of what is allowed.
 */
export const prerender = (source: string, options: PrerenderOptions = {}): string => {
  const {lang, url, onProblem} = options;
  if (typeof source !== 'string') {
    throw new TypeError(`prerender: the page is a string of HTML, not ${typeof source}.`);
  }
  if (lang !== undefined && !canonicalTag(lang)) {
    throw new TypeError(`prerender: lang "${lang}" is not a language tag, such as "es-MX".`);
  }
  if (url !== undefined && !URL.canParse(url)) {
    throw new TypeError(`prerender: url "${url}" is not an absolute address.`);
  }
  if (!/<oped-/i.test(source)) return source;

  const elements = parseElements(source);
  const [root] = elements;
  if (lang && root?.attribute('lang') === null) {
    root.attrs.push({name: 'lang', value: lang});
  }

  const edits: Edit[] = [];
  const checkElement = onProblem && checkerOf(onProblem);
  for (const element of elements) {
    const {namespaceURI, sourceCodeLocation} = element;
    const tag = element.tag as Tag;
    const start = sourceCodeLocation?.startTag;
    if (!start || !definitions.has(tag) || namespaceURI !== html.NS.HTML) continue;
    const old = rootIn(element);
    if (old) edits.push(...removal(old));
    try {
      edits.push({start: start.endOffset, end: start.endOffset, text: renderRoot(element, tag)});
    } catch (error) {
      onProblem?.({
        message: `<${tag}> could not be rendered: ${String(error)}`,
        ...placeOf(element),
      });
      continue;
    }
    checkElement?.(element, tag);
    if (tag === 'oped-header') edits.push(...numbering(element, source));
  }
  try {
    edits.push(...describePage(elements, options));
  } catch (error) {
    onProblem?.({message: `The page could not be described: ${String(error)}`, line: 1, column: 1});
  }
  if (edits.length) checkSheets(elements, onProblem);
  return applyEdits(source, edits);
};

/**
 * The same for a stream of text, such as the body of a response. It passes nothing on before the page is
 * there whole: what an element shows may depend on what comes after it.
 *
 * ```js
 * new Response(
 *   response.body
 *     .pipeThrough(new TextDecoderStream('utf-8', {ignoreBOM: true}))
 *     .pipeThrough(prerenderStream())
 *     .pipeThrough(new TextEncoderStream()),
 *   response,
 * );
 * ```
 */
export const prerenderStream = (
  options: PrerenderOptions = {},
): TransformStream<string, string> => {
  let source = '';
  return new TransformStream({
    transform(chunk) {
      if (typeof chunk !== 'string') {
        throw new TypeError(
          'prerenderStream: a chunk is a string: put a TextDecoderStream before it.',
        );
      }
      source += chunk;
    },
    flush(controller) {
      controller.enqueue(prerender(source, options));
    },
  });
};
