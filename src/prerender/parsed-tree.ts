import {
  defaultTreeAdapter,
  parse,
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  type Token,
  type TreeAdapter,
} from 'parse5';
import type {TreeNode} from '../content/tree.js';

type ParentNode = DefaultTreeAdapterTypes.ParentNode;
type ChildNode = DefaultTreeAdapterTypes.ChildNode;

/** An element as the parser creates it, and as the view of the document in which elements decide. */
export class ParsedElement implements DefaultTreeAdapterTypes.Element, TreeNode {
  readonly nodeName: string;
  readonly tagName: string;
  readonly namespaceURI: DefaultTreeAdapterTypes.Element['namespaceURI'];
  readonly attrs: Token.Attribute[];
  readonly childNodes: ChildNode[] = [];
  parentNode: ParentNode | null = null;
  sourceCodeLocation?: Token.ElementLocation | null = null;
  /** The content of a `<template>`. */
  content?: DefaultTreeAdapterTypes.DocumentFragment;
  #children: readonly TreeNode[] | undefined;

  constructor(
    tagName: string,
    namespaceURI: DefaultTreeAdapterTypes.Element['namespaceURI'],
    attrs: Token.Attribute[],
  ) {
    this.nodeName = this.tagName = tagName;
    this.namespaceURI = namespaceURI;
    this.attrs = attrs;
  }

  get tag() {
    return this.tagName;
  }

  get text(): string {
    return this.children.map(({text}) => text).join('');
  }

  get children(): readonly TreeNode[] {
    // What is in a `<template>` is its content, not its children.
    return (this.#children ??= this.childNodes.filter(
      (child): child is ParsedElement | ParsedText => 'tag' in child,
    ));
  }

  get parent(): ParsedElement | undefined {
    return this.parentNode instanceof ParsedElement ? this.parentNode : undefined;
  }

  attribute(wanted: string) {
    return this.attrs.find(({name}) => name === wanted)?.value ?? null;
  }
}

class ParsedText implements DefaultTreeAdapterTypes.TextNode, TreeNode {
  readonly nodeName = '#text';
  readonly tag = '';
  readonly children = [];
  parentNode: ParentNode | null = null;
  value: string;

  constructor(value: string) {
    this.value = value;
  }

  get text() {
    return this.value;
  }

  get parent(): ParsedElement | undefined {
    return this.parentNode instanceof ParsedElement ? this.parentNode : undefined;
  }

  attribute() {
    return null;
  }
}

/** Their ends are needed: to remove what an earlier run inserted, and to write into the head. */
const endsMatter = new Set(['head', 'script', 'template']);

/** Only the locations of elements are kept, and never copied: that halves their cost. */
const treeAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
  ...defaultTreeAdapter,
  createElement: (tagName, namespaceURI, attrs) => new ParsedElement(tagName, namespaceURI, attrs),
  createTextNode: (value) => new ParsedText(value),
  insertText(parent, text) {
    const last = parent.childNodes.at(-1);
    if (last instanceof ParsedText) last.value += text;
    else defaultTreeAdapter.appendChild(parent, new ParsedText(text));
  },
  insertTextBefore(parent, text, reference) {
    const previous = parent.childNodes[parent.childNodes.lastIndexOf(reference) - 1];
    if (previous instanceof ParsedText) previous.value += text;
    else defaultTreeAdapter.insertBefore(parent, new ParsedText(text), reference);
  },
  setNodeSourceCodeLocation(node, location) {
    if (node instanceof ParsedElement) node.sourceCodeLocation = location;
  },
  // The parser asks for a location in order to add its end.
  getNodeSourceCodeLocation: (node) =>
    node instanceof ParsedElement && endsMatter.has(node.tagName) ? node.sourceCodeLocation : null,
  updateNodeSourceCodeLocation(node, end) {
    if (node instanceof ParsedElement && node.sourceCodeLocation) {
      Object.assign(node.sourceCodeLocation, end);
    }
  },
};

/** The elements of a page in document order. What is in a `<template>` is left out. */
export const parseElements = (source: string): ParsedElement[] => {
  const found: ParsedElement[] = [];
  const waiting: ParentNode[] = [parse(source, {sourceCodeLocationInfo: true, treeAdapter})];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node instanceof ParsedElement) found.push(node);
    for (let i = node.childNodes.length - 1; i >= 0; i--) {
      const child = node.childNodes[i];
      if (child instanceof ParsedElement) waiting.push(child);
    }
  }
  return found;
};
