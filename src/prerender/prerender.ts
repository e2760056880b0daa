import '../base/guard.js';
import {definitions, type Tag} from '../base/define.js';
import {html} from 'parse5';
import '../elements.js';
// Before it is needed: in the bundle it would be evaluated after the await.
import '../locale/generated/es.js';
import {checks} from '../development/checks.js';
import {reportsOf, type Report} from '../development/report.js';
import {namesIn, slotOf} from '../content/header.js';
import {canonicalTag} from '../locale/lookup.js';
import {loadMessages, locales} from '../locale/messages.js';
import * as runtime from '../locale/register-locale.js';
import {escapeControls} from './escape-controls.js';
import {applyEdits, type Edit} from './edits.js';
import type {PrerenderOptions, Problem} from './options.js';
import {ParsedElement, parseElements} from './parsed-tree.js';
import {renderRoot, stylesheetOf} from './render-root.js';
import {describePage} from './structured-data.js';

export type {Messages} from '../locale/generated/messages.js';
export type {MessagesLoader} from '../locale/register-locale.js';
export type {PrerenderOptions, Problem} from './options.js';

await Promise.all(locales().map(loadMessages));

/**
 * Adds a language, or replaces single messages of one, for the pages that are prerendered from then on.
 * It takes the same as `registerLocale` in the browser.
 *
 * @param tag A BCP 47 language tag, such as `pt` or `es-ES`.
 * @param messages The messages by key, or a function that imports a module that exports them.
 * @returns A promise that resolves when the messages are loaded. It also resolves if a loader fails for
 * a language that is supported already: the console gets one line, and that language keeps its messages.
 * @throws {RangeError} Rejects if `tag` is not a language tag.
 * @throws Rejects if a loader fails for a language that is not supported yet.
 */
export const registerLocale = async (
  ...[tag, messages]: Parameters<typeof runtime.registerLocale>
): Promise<void> => {
  runtime.registerLocale(tag, messages);
  await loadMessages(canonicalTag(tag) ?? tag);
};

/**
 * Computes the hashes with which a Content Security Policy (`style-src`) allows the styles of
 * prerendered pages. They belong to this release of the library.
 *
 * @returns Hashes by tag name, such as `sha256-…`. In the policy, put each in single quotes.
 * @see https://www.w3.org/TR/CSP3/#external-hash
 */
export const styleHashes = async (): Promise<Record<string, string>> => {
  const entries = Array.from(definitions.keys(), async (tag) => {
    const bytes = new TextEncoder().encode(stylesheetOf(tag));
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    return [tag, `sha256-${btoa(String.fromCharCode(...digest))}`];
  });
  return Object.fromEntries(await Promise.all(entries)) as Record<string, string>;
};

/** The children that browsers take for shadow roots: of several the first. */
const rootsIn = ({childNodes}: ParsedElement) =>
  childNodes.filter(
    (child): child is ParsedElement =>
      child instanceof ParsedElement &&
      child.tag === 'template' &&
      /^(?:open|closed)$/i.test(child.attribute('shadowrootmode') ?? ''),
  );

/** True for the shadow root that an earlier run has inserted into an element. */
const isInserted = (root: ParsedElement, {childNodes: [first]}: ParsedElement) => {
  const [style] = root.content?.childNodes ?? [];
  return (
    root === first &&
    style instanceof ParsedElement &&
    style.tag === 'style' &&
    style.attribute('data-oped') !== null &&
    root.sourceCodeLocation?.endTag
  );
};

/** Removes from a source what an earlier run has inserted. */
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

/** What the development build would report about an element of the page. */
const reportsOn = (element: ParsedElement, tag: Tag): readonly Report[] => {
  const value = (attribute: string) => element.attribute(attribute);
  try {
    return reportsOf(() => {
      for (const check of checks[tag]) check({tree: element, value});
    });
  } catch (error) {
    return [{subject: element, message: `<${tag}> could not be checked: ${String(error)}`}];
  }
};

/** Reports problems of elements: those of a language once, at the element that has the `lang`. */
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

/** The placeholder styles in `oped.css` are for elements without a shadow root. */
const checkStylesheets = (
  elements: readonly ParsedElement[],
  onProblem: PrerenderOptions['onProblem'],
) => {
  for (const element of elements) {
    const href = element.tag === 'link' && element.attribute('href');
    if (!href || !/(?:^|\/)oped\.css(?:[?#]|$)/.test(href)) continue;
    onProblem?.({
      message: `The page links ${href}: a prerendered page needs oped.prose.css instead, or its layout shifts when the script runs.`,
      ...placeOf(element),
    });
  }
};

/**
 * Prerenders a page, so that readers have all of it before the script runs, or without the script.
 *
 * Each element of the library gets its shadow tree as declarative shadow DOM, in the language of the
 * nearest `lang`, and an article with `structured-data` gets its JSON-LD. Nothing else in the page
 * changes, except the numbers in the slots of a header's second and further authors and translators.
 * What an earlier run inserted is replaced, so running it twice is safe.
 *
 * @param source The HTML of a page, or a part of one.
 * @param options What the page does not state itself, and where to report problems.
 * @returns The prerendered HTML. A page without elements of the library is returned unchanged.
 * @throws {TypeError} If `source` is not a string, `lang` is not a language tag, or `url` is not an
 * absolute URL.
 * @see https://html.spec.whatwg.org/multipage/scripting.html#attr-template-shadowrootmode
 */
export const prerender = (source: string, options: PrerenderOptions = {}): string => {
  const {lang, url} = options;
  const onProblem =
    options.onProblem &&
    (({message, ...place}: Problem) =>
      options.onProblem?.({message: escapeControls(message), ...place}));
  if (typeof source !== 'string') {
    throw new TypeError(`prerender: source must be a string of HTML, not ${typeof source}.`);
  }
  if (lang !== undefined && !canonicalTag(lang)) {
    throw new TypeError(`prerender: lang "${lang}" is not a language tag, such as "es-MX".`);
  }
  if (url !== undefined && !URL.canParse(url)) {
    throw new TypeError(`prerender: url "${url}" is not an absolute URL.`);
  }
  if (!/<oped-/i.test(source)) return source;

  const {elements, problems} = parseElements(source);
  for (const problem of problems) onProblem?.(problem);
  const [root] = elements;
  if (lang && root?.attribute('lang') === null) {
    root.attrs.push({name: 'lang', value: lang});
  }

  const edits: Edit[] = [];
  const checkElement = onProblem && checkerOf(onProblem);
  for (const element of elements) {
    const {isCertain, namespaceURI, sourceCodeLocation} = element;
    const tag = element.tag as Tag;
    const start = sourceCodeLocation?.startTag;
    if (!start || !isCertain || !definitions.has(tag) || namespaceURI !== html.NS.HTML) continue;
    const roots = rootsIn(element);
    const old = roots.find((root) => isInserted(root, element));
    if (roots.length > (old ? 1 : 0)) {
      onProblem?.({
        message: `<${tag}> has a <template shadowrootmode> that prerender() has not inserted. It is kept, and the element is not prerendered.`,
        ...placeOf(element),
      });
      continue;
    }
    try {
      const text = renderRoot(element, tag);
      if (old) edits.push(...removal(old));
      edits.push({start: start.endOffset, end: start.endOffset, text});
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
    edits.push(...describePage(elements, {...options, ...(onProblem && {onProblem})}));
  } catch (error) {
    onProblem?.({
      message: `The structured data could not be generated: ${String(error)}`,
      line: 1,
      column: 1,
    });
  }
  if (edits.length) checkStylesheets(elements, onProblem);
  return applyEdits(source, edits);
};

/**
 * Prerenders a stream of text, such as the body of a response.
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
 *
 * It passes nothing on until the whole page has arrived: what an element shows may depend on what comes
 * after it.
 *
 * @param options As for `prerender()`.
 * @returns A transform stream. It fails with a `TypeError` if a chunk is not a string, or where
 * `prerender()` throws.
 */
export const prerenderStream = (
  options: PrerenderOptions = {},
): TransformStream<string, string> => {
  let source = '';
  return new TransformStream({
    transform(chunk) {
      if (typeof chunk !== 'string') {
        throw new TypeError(
          'prerenderStream: each chunk must be a string; pipe through a TextDecoderStream first.',
        );
      }
      source += chunk;
    },
    flush(controller) {
      controller.enqueue(prerender(source, options));
    },
  });
};
