import type {DefaultTreeAdapterTypes} from 'parse5';
import type {TreeNode} from '../internal/tree.js';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

export const isElement = (node: Node | null | undefined): node is Element =>
  node !== null && node !== undefined && 'tagName' in node;

/** The view of a node of parse5 in which elements make their decisions. */
class ParsedNode implements TreeNode {
  readonly node: Node;
  #children: readonly TreeNode[] | undefined;

  constructor(node: Node) {
    this.node = node;
  }

  get tag() {
    return isElement(this.node) ? this.node.tagName : '';
  }

  get text(): string {
    return 'value' in this.node ? this.node.value : this.children.map(({text}) => text).join('');
  }

  get children() {
    // What stands in a `<template>` is its content, and none of its children.
    return (this.#children ??= ('childNodes' in this.node ? this.node.childNodes : [])
      .filter((child) => isElement(child) || child.nodeName === '#text')
      .map(viewOf));
  }

  get parent() {
    const parent = 'parentNode' in this.node ? this.node.parentNode : null;
    return isElement(parent) ? viewOf(parent) : undefined;
  }

  attribute(name: string) {
    if (!isElement(this.node)) return null;
    return this.node.attrs.find((attribute) => attribute.name === name)?.value ?? null;
  }
}

const views = new WeakMap<Node, TreeNode>();

/** The view of a node, the same one each time: what is worked out about it is kept. */
export const viewOf = (node: Node): TreeNode => {
  let view = views.get(node);
  if (!view) views.set(node, (view = new ParsedNode(node)));
  return view;
};

/** The parsed element behind a view made by `viewOf`. */
export const nodeOf = (view: TreeNode): Element => (view as TreeNode & {node: Element}).node;
