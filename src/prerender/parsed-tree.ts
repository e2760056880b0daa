import {
  defaultTreeAdapter,
  InsertionMode,
  Parser,
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  type Token,
  type TreeAdapter,
} from 'parse5';
import type {TreeNode} from '../content/tree.js';
import type {Problem} from './options.js';

type ParentNode = DefaultTreeAdapterTypes.ParentNode;
type ChildNode = DefaultTreeAdapterTypes.ChildNode;

/** An element as the parser creates it, and as the view of the document in which elements decide. */
export class ParsedElement implements DefaultTreeAdapterTypes.Element, TreeNode {
  readonly nodeName: string;
  readonly tagName: string;
  readonly namespaceURI: DefaultTreeAdapterTypes.Element['namespaceURI'];
  readonly attrs: Token.Attribute[];
  childNodes: ChildNode[] = [];
  parentNode: ParentNode | null = null;
  sourceCodeLocation?: Token.ElementLocation | null = null;
  /** False where a browser may have no such element, or text in its place. */
  isCertain = true;
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

/** Their start tags change how what follows is read: as text, or as SVG or MathML. */
const readOtherwise = /^(?:style|title|xmp|iframe|noembed|noframes|noscript|plaintext|svg|math)$/;

/**
 * Finds where browsers may read a page differently from this parser, and from each other. A shadow root
 * inserted into what is text in one of them would end that text: its `</style>` would be the page's.
 */
class PageParser extends Parser<DefaultTreeAdapterMap> {
  /** Nothing from here on is certain. */
  end = Infinity;
  readonly problems: Problem[] = [];

  override onStartTag(token: Token.TagToken) {
    const {tagName} = token;
    const isInSelect =
      this.insertionMode === InsertionMode.IN_SELECT ||
      this.insertionMode === InsertionMode.IN_SELECT_IN_TABLE;
    if (tagName === 'frameset') {
      // It may replace all that is before it. What decides that is not the same in all browsers.
      this.#doubt(token, 0, 'nothing in a page with <frameset> is prerendered');
    } else if (isInSelect && readOtherwise.test(tagName)) {
      // Since 2025 the HTML Standard allows any element there. This parser and older browsers skip the tag.
      this.#doubt(
        token,
        token.location?.startOffset,
        `<${tagName}> inside <select> is not parsed alike by all browsers; nothing after it is prerendered`,
      );
    } else if (isInSelect && tagName.startsWith('oped-')) {
      this.#report(token, `<${tagName}> inside <select> is not prerendered`);
    }
    super.onStartTag(token);
  }

  override onComment(token: Token.CommentToken) {
    // This parser has a comment where browsers have a section: directly in <foreignObject> and its like.
    if (this.currentNotInHTML && token.data.startsWith('[CDATA[')) {
      this.#doubt(
        token,
        token.location?.startOffset,
        '<![CDATA[ directly in an element of SVG or MathML that contains HTML; nothing after it is prerendered',
      );
    }
    super.onComment(token);
  }

  #doubt(token: Token.Token, end = 0, problem: string) {
    if (end < this.end) {
      this.end = end;
      this.#report(token, problem);
    }
  }

  #report({location}: Token.Token, message: string) {
    this.problems.push({
      message: `${message}.`,
      line: location?.startLine ?? 1,
      column: location?.startCol ?? 1,
    });
  }
}

/** The offset by which an element is found again: that of its start tag, or of a head its end tag. */
const offsetOf = ({tag, sourceCodeLocation}: ParsedElement) =>
  (tag === 'head' ? sourceCodeLocation?.endTag : sourceCodeLocation?.startTag)?.startOffset ?? -1;

const isOurs = ({tag}: ParsedElement) => tag.startsWith('oped-');

const problemOf = ({tag, sourceCodeLocation}: ParsedElement, problem: string): Problem => ({
  message: `<${tag}> ${problem}. It is not prerendered.`,
  line: sourceCodeLocation?.startLine ?? 1,
  column: sourceCodeLocation?.startCol ?? 1,
});

/**
 * From 512 levels on, Chromium and WebKit place elements beside their parents. Ours are left alone there, and
 * all others are read as beside each other: that limits the work, and the depth of recursions.
 */
const deepest = 500;

/** Places everything in a node beside each other, in order. */
const flatten = (node: ParentNode) => {
  const flat: ChildNode[] = [];
  const waiting = node.childNodes.splice(0).reverse();
  for (let child = waiting.pop(); child; child = waiting.pop()) {
    child.parentNode = node;
    flat.push(child);
    if (child instanceof ParsedElement) {
      for (const inner of child.childNodes.splice(0).reverse()) waiting.push(inner);
    }
  }
  node.childNodes = flat;
};

/** A page as it is parsed: by browsers that run scripts, or by those that do not. */
const parsePage = (source: string, scriptingEnabled: boolean) => {
  const parser = new PageParser({sourceCodeLocationInfo: true, scriptingEnabled, treeAdapter});
  parser.tokenizer.write(source, true);
  const {document, end, problems} = parser;
  const elements: ParsedElement[] = [];
  let tooDeep: ParsedElement | undefined;
  const waiting: [ParentNode, depth: number][] = [[document, 0]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, depth] = next;
    if (depth === deepest) flatten(node);
    if (node instanceof ParsedElement) {
      elements.push(node);
      node.isCertain = offsetOf(node) < end && depth <= deepest;
      if (depth > deepest && isOurs(node)) tooDeep ??= node;
    }
    for (let i = node.childNodes.length - 1; i >= 0; i--) {
      const child = node.childNodes[i];
      if (child instanceof ParsedElement) waiting.push([child, depth + 1]);
    }
  }
  if (tooDeep) problems.push(problemOf(tooDeep, `is more than ${deepest} levels deep`));
  return {elements, problems};
};

/** Tags that leave nothing open in which what follows would be no element. */
const harmless =
  /<\/?(?:a|b|br|div|em|hr|i|img|input|link|meta|p|span|strong)\b(?:[^<>"']|"[^<>"]*"|'[^<>']*')*>|<(iframe|style)\b(?:[^<>"']|"[^<>"]*"|'[^<>']*')*>[^<]*<\/\1>/gi;

/**
 * The elements of a page in document order, and where browsers may not have them. What is in a `<template>`
 * is left out.
 */
export const parseElements = (source: string) => {
  const {elements, problems} = parsePage(source, true);
  const isHarmless = (element: ParsedElement) =>
    element.tag !== 'noscript' || !element.text.replace(harmless, '').includes('<');
  if (elements.every(isHarmless)) return {elements, problems};
  // Without scripts, what is in a `<noscript>` are elements, and may go on after it.
  const found = new Set(
    parsePage(source, false)
      .elements.filter(({isCertain}) => isCertain)
      .map(offsetOf),
  );
  const inDoubt = elements.filter(
    (element) =>
      element.isCertain &&
      (isOurs(element) || element.tag === 'head') &&
      !found.has(offsetOf(element)),
  );
  for (const element of inDoubt) element.isCertain = false;
  const first = inDoubt.find(isOurs);
  if (first) {
    problems.push(
      problemOf(
        first,
        'is part of a <noscript> where scripts are off, since a tag in it is not closed',
      ),
    );
  }
  return {elements, problems};
};
