import {LitElementRenderer} from '@lit-labs/ssr/lib/lit-element-renderer.js';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import {renderValue} from '@lit-labs/ssr/lib/render-value.js';
import type {CSSResult, LitElement, TemplateResult} from 'lit';
import {isTemplateResult} from 'lit/directive-helpers.js';
import {parseFragment, serialize} from 'parse5';
import {definitions, type Tag} from '../base/define.js';
import {fingerprint} from '../base/fingerprint.js';
import type {TreeNode} from '../content/tree.js';
import type {ParsedElement} from './parsed-tree.js';

interface Styled {
  readonly elementStyles: CSSResult[];
}

/** Where an element on a server finds its view of the page. */
const tree = Symbol.for('oped-tree');

interface Rendered {
  [tree]: TreeNode | undefined;
  render(): TemplateResult;
}

const sheets = new Map(
  Array.from(definitions, ([tag, constructor]) => {
    // Finalizes the class, as the registry does. It may have one of another copy of the library.
    Reflect.get(constructor, 'observedAttributes');
    const {elementStyles} = constructor as unknown as Styled;
    return [tag, elementStyles.map(({cssText}) => cssText).join('')];
  }),
);

/** The stylesheet in each prerendered root of an element. */
export const sheetOf = (tag: Tag) => sheets.get(tag) ?? '';

/** Stands for words of the page while an element is rendered. */
const place = '\uFDD0';

const isBetweenTags = new WeakMap<TemplateStringsArray, readonly boolean[]>();

/** For each value of a template, whether it stands between tags. Else it is of an attribute. */
const placesOf = (strings: TemplateStringsArray) => {
  let places = isBetweenTags.get(strings);
  if (!places) {
    let html = '';
    places = strings.map((string) => {
      html += string;
      return html.lastIndexOf('<') <= html.lastIndexOf('>');
    });
    isBetweenTags.set(strings, places);
  }
  return places;
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

/** What an element renders, with the words in it apart: pages differ by them, and by little else. */
class Opened {
  /** The words, as they are written in HTML, in the order of their places. */
  readonly words: string[] = [];
  readonly #key: unknown[] = [];
  readonly template: unknown;

  constructor(value: unknown) {
    this.template = this.#open(value, true);
  }

  /** What is equal for all that differ by their words alone. */
  get key() {
    return this.#key.join(' ');
  }

  #open(value: unknown, isText: boolean): unknown {
    if (typeof value === 'string' && value) {
      this.words.push(isText ? escapeText(value) : escapeAttribute(value));
      this.#key.push(place);
      return place;
    }
    if (Array.isArray(value)) {
      this.#key.push('[', value.length);
      return value.map((item) => this.#open(item, isText));
    }
    if (!isTemplateResult(value)) {
      // Left are switches, what is empty, and what pages do not show.
      this.#key.push(typeof value === 'function' ? '' : String(value));
      return value;
    }
    const {strings, values} = value as TemplateResult;
    this.#key.push('{', numberOf(strings));
    const places = placesOf(strings);
    return {...value, values: values.map((item, i) => this.#open(item, places[i] ?? false))};
  }
}

/** As a browser writes it down: its `innerHTML` is what the page was sent. */
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

/** What was rendered, split where words of the page stand: none of them is in it. */
const kept = new Map<string, readonly string[]>();

/** What an element renders, as HTML. */
const contentOf = (value: unknown, renderer: LitElementRenderer) => {
  const {key, template, words} = new Opened(value);
  let pieces = kept.get(key);
  if (!pieces) kept.set(key, (pieces = render(template, renderer).split(place)));
  return String.raw({raw: pieces}, ...words);
};

/**
 * The shadow tree of an element as declarative shadow DOM. It is marked with the release that made it
 * and a fingerprint, by which the browser knows whether it can hydrate it.
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
  // The instance may live for a while: the page's tree must not.
  instance[tree] = undefined;
  const content = contentOf(value, renderer);
  const mark = `${__VERSION__} ${fingerprint(value, content)}`;
  return `<template shadowrootmode="open"><style data-oped="${mark}">${sheetOf(tag)}</style>${content}</template>`;
};
