import {LitElementRenderer} from '@lit-labs/ssr/lib/lit-element-renderer.js';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import {renderValue} from '@lit-labs/ssr/lib/render-value.js';
import type {CSSResult, LitElement, TemplateResult} from 'lit';
import {isTemplateResult} from 'lit/directive-helpers.js';
import {parseFragment, serialize} from 'parse5';
import {definitions, type Tag} from '../base/define.js';
import {fingerprint} from '../base/fingerprint.js';
import {nearestLang, type TreeNode} from '../content/tree.js';
import type {ParsedElement} from './parsed-tree.js';

interface Styled {
  readonly elementStyles: CSSResult[];
}

/** The key under which an element on a server has its view of the page. */
const tree = Symbol.for('oped-tree');

interface Rendered {
  [tree]: TreeNode | undefined;
  render(): TemplateResult;
}

const stylesheets = new Map(
  Array.from(definitions, ([tag, constructor]) => {
    // Finalizes the class, as the registry does. It may have one of another copy of the library.
    Reflect.get(constructor, 'observedAttributes');
    const {elementStyles} = constructor as unknown as Styled;
    const css = elementStyles.map(({cssText}) => cssText).join('');
    // The same in every charset.
    return [tag, css.replace(/[^\0-\x7F]/gu, (c) => `\\${c.codePointAt(0)?.toString(16)} `)];
  }),
);

/** The stylesheet in the prerendered shadow roots of an element. */
export const stylesheetOf = (tag: Tag) => stylesheets.get(tag) ?? '';

/** Takes the place of each text while an element is rendered. */
const placeholder = '\uFDD0';

const known = new WeakMap<TemplateStringsArray, readonly boolean[]>();

/** For each value of a template, whether it is between tags. Otherwise it is in an attribute. */
const betweenTags = (strings: TemplateStringsArray) => {
  let areBetweenTags = known.get(strings);
  if (!areBetweenTags) {
    let html = '';
    areBetweenTags = strings.map((string) => {
      html += string;
      return html.lastIndexOf('<') <= html.lastIndexOf('>');
    });
    known.set(strings, areBetweenTags);
  }
  return areBetweenTags;
};

const numbers = new WeakMap<TemplateStringsArray, number>();
let templates = 0;

const numberOf = (strings: TemplateStringsArray) => {
  let number = numbers.get(strings);
  if (number === undefined) numbers.set(strings, (number = templates++));
  return number;
};

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\u00A0': '&nbsp;',
  '"': '&quot;',
};

const escapeText = (text: string) => text.replace(/[&<>\u00A0]/g, (c) => escapes[c] ?? c);
const escapeAttribute = (value: string) => value.replace(/[&<>\u00A0"]/g, (c) => escapes[c] ?? c);

/** What an element renders, with its text extracted: pages differ in that, and in little else. */
class Extracted {
  /** The texts, escaped for HTML, in the order of their placeholders. */
  readonly texts: string[] = [];
  readonly #key: unknown[] = [];
  readonly template: unknown;

  constructor(value: unknown) {
    this.template = this.#extract(value, true);
  }

  /** Equal for all that differ only in their text. */
  get key() {
    return this.#key.join(' ');
  }

  #extract(value: unknown, isText: boolean): unknown {
    if (typeof value === 'string' && value) {
      this.texts.push(isText ? escapeText(value) : escapeAttribute(value));
      this.#key.push(placeholder);
      return placeholder;
    }
    if (Array.isArray(value)) {
      this.#key.push('[', value.length);
      return value.map((item) => this.#extract(item, isText));
    }
    if (!isTemplateResult(value)) {
      // What is left are booleans, empty values, and values that pages do not show.
      this.#key.push(typeof value === 'function' ? '' : String(value));
      return value;
    }
    const {strings, values} = value as TemplateResult;
    this.#key.push('{', numberOf(strings));
    const areBetweenTags = betweenTags(strings);
    return {
      ...value,
      values: values.map((item, i) => this.#extract(item, areBetweenTags[i] ?? false)),
    };
  }
}

/** Serialized as by a browser: its `innerHTML` is what the page was sent. */
const render = (template: unknown, renderer: LitElementRenderer) => {
  const result = renderValue(template, {
    elementRenderers: [LitElementRenderer],
    customElementInstanceStack: [renderer],
    customElementHostStack: [renderer],
    eventTargetStack: [],
    slotStack: [],
    deferHydration: false,
  });
  return serialize(parseFragment(collectResultSync(result)));
};

/** Rendered HTML, split at its placeholders: it contains no text of pages. */
const cache = new Map<string, readonly string[]>();

/** What an element renders, as HTML. */
const contentOf = (value: unknown, renderer: LitElementRenderer) => {
  const {key, template, texts} = new Extracted(value);
  let pieces = cache.get(key);
  if (!pieces) cache.set(key, (pieces = render(template, renderer).split(placeholder)));
  return String.raw({raw: pieces}, ...texts);
};

/**
 * The shadow tree of an element as declarative shadow DOM. It is marked with the release that made it
 * and a fingerprint, by which the browser decides whether it can hydrate it.
 *
 * @see https://html.spec.whatwg.org/multipage/scripting.html#attr-template-shadowrootmode
 */
export const renderRoot = (element: ParsedElement, tag: Tag) => {
  const renderer = new LitElementRenderer(tag);
  const instance = new (definitions.get(tag) as new () => LitElement & Rendered)();
  renderer.element = instance;
  instance[tree] = element;
  for (const {name, value} of element.attrs) renderer.setAttribute(name, value);
  const value = instance.render();
  // The instance may stay in memory for a while: the page's tree must not.
  instance[tree] = undefined;
  const content = contentOf(value, renderer);
  const mark = `${__VERSION__} ${fingerprint(value, content)}`;
  // For `oped.auto.js`, which leaves an element asleep in this language alone.
  const lang = escapeAttribute(nearestLang(element));
  return `<template shadowrootmode="open"><style data-oped="${lang ? `${mark} ${lang}` : mark}">${stylesheetOf(tag)}</style>${content}</template>`;
};
