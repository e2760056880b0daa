import {LitElementRenderer} from '@lit-labs/ssr/lib/lit-element-renderer.js';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import type {CSSResult} from 'lit';
import type {TreeNode} from '../internal/tree.js';

interface Styled {
  readonly elementStyles: CSSResult[];
}

/** The style sheet that stands in each prerendered root of an element. */
export const sheetOf = (tag: string) =>
  (customElements.get(tag) as unknown as Styled).elementStyles.map(({cssText}) => cssText).join('');

/** The elements that are rendered. */
export const tags = [
  'oped-article',
  'oped-author-card',
  'oped-correction',
  'oped-disclaimer',
  'oped-figure',
  'oped-header',
  'oped-locale-switch',
  'oped-pull-quote',
];

/**
 * The shadow tree of an element as declarative shadow DOM, marked with the release that made it: another
 * one discards it.
 *
 * @see https://html.spec.whatwg.org/multipage/scripting.html#attr-template-shadowrootmode
 */
export const renderRoot = (
  element: TreeNode,
  attributes: readonly {readonly name: string; readonly value: string}[],
) => {
  const renderer = new LitElementRenderer(element.tag);
  Object.assign(renderer.element as object, {[Symbol.for('oped-tree')]: element});
  for (const {name, value} of attributes) renderer.setAttribute(name, value);
  renderer.connectedCallback();
  const rendered = collectResultSync(
    renderer.renderShadow({
      elementRenderers: [LitElementRenderer],
      customElementInstanceStack: [renderer],
      customElementHostStack: [renderer],
      eventTargetStack: [],
      slotStack: [],
      deferHydration: false,
    }) ?? [],
  );
  const content = rendered.slice(rendered.indexOf('</style>') + '</style>'.length);
  const style = `<style data-oped="${__VERSION__}">${sheetOf(element.tag)}</style>`;
  return `<template shadowrootmode="open">${style}${content}</template>`;
};
