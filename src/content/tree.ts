import {isServer} from 'lit';
import {getterOf, nodeType} from './dom.js';

/**
 * The small read-only view of a document in which every decision about child elements and ancestors is
 * made. A DOM node satisfies it in the browser (`treeOf`), a node of an HTML parser on a server,
 * which puts its view on the element under `Symbol.for('oped-tree')`.
 */
export interface TreeNode {
  /** The tag name in lower case; empty for a text node. */
  readonly tag: string;
  /** The text of the node and everything in it, as written. */
  readonly text: string;
  /** Child elements and text nodes, in order. */
  readonly children: readonly TreeNode[];
  /** The parent element; for the top of a shadow tree its host. */
  readonly parent: TreeNode | undefined;
  attribute(name: string): string | null;
}

const serverTree = Symbol.for('oped-tree');

const localName = /* @__PURE__ */ getterOf(globalThis.Element, 'localName');
const textContent = /* @__PURE__ */ getterOf(globalThis.Node, 'textContent');
const childNodes = /* @__PURE__ */ getterOf(globalThis.Node, 'childNodes');
export const parentNode = /* @__PURE__ */ getterOf(globalThis.Node, 'parentNode');
const hostOf = /* @__PURE__ */ getterOf(globalThis.ShadowRoot, 'host');

// Lit's server DOM has elements alone, without a type, a parent or children.
const isElement = (node: Node): node is Element => isServer || nodeType(node) === 1;

/** How often the page was seen to change: what was known of an article before is out of date. */
export let changes = 0;

/** How often anything that was read before may have moved. */
let moves = 0;

class DomNode implements TreeNode {
  readonly node: Node;
  readonly tag: string;
  #children: readonly TreeNode[] | undefined;
  /** The number of moves when they were read. */
  read = -1;

  constructor(node: Node) {
    this.node = node;
    this.tag = (isElement(node) && localName(node)) || '';
  }

  get text() {
    return textContent(this.node) ?? '';
  }

  get children() {
    if (!this.#children || this.read !== moves) {
      this.read = moves;
      const children: TreeNode[] = [];
      const nodes = childNodes(this.node) ?? [];
      for (let i = 0, child; (child = nodes[i]); i++) {
        const type = nodeType(child);
        if (type === 1 || type === 3) children.push(treeOf(child));
      }
      // A list that has grown takes more memory.
      this.#children = children.slice();
    }
    return this.#children;
  }

  get parent() {
    const parent = parentNode(this.node);
    if (!parent || nodeType(parent) === 9) return undefined;
    try {
      return treeOf(isElement(parent) ? parent : hostOf(parent as ShadowRoot));
    } catch {
      // A fragment that is no shadow root.
      return undefined;
    }
  }

  attribute(name: string) {
    const {node} = this;
    if (!isElement(node)) return null;
    return (isServer ? node : Element.prototype).getAttribute.call(node, name);
  }
}

const views = new WeakMap<Node, DomNode>();

/** The view of a DOM node: always the same. */
export const treeOf = (node: Node & {[serverTree]?: TreeNode}): TreeNode => {
  const known = (isServer && node[serverTree]) || views.get(node);
  if (known) return known;
  const view = new DomNode(node);
  views.set(node, view);
  return view;
};

/** Forgets what is known of articles. */
export const forgetArticles = () => {
  changes++;
};

/** Forgets all that was read: nobody has watched whether it changes. */
export const forgetAll = () => {
  forgetArticles();
  moves++;
};

/**
 * Forgets what changes of the page make out of date. Children are read again where they have changed, so that an
 * ad costs little; all of them where nodes that were read have moved.
 */
export const forgetChanged = (records: readonly MutationRecord[]) => {
  forgetArticles();
  for (const {target, addedNodes, removedNodes} of records) {
    const view = views.get(target);
    if (view) view.read = -1;
    if ([...addedNodes, ...removedNodes].some((node) => views.has(node))) moves++;
  }
};

/** The DOM element behind a view made by `treeOf`. A node of a parser has none: only checks meet such nodes here. */
export const elementOf = (view: TreeNode) => (view as TreeNode & {node: Element}).node;

export const closest = (
  node: TreeNode | undefined,
  matches: (node: TreeNode) => boolean,
): TreeNode | undefined => (!node || matches(node) ? node : closest(node.parent, matches));

/** The article that an element belongs to (an article: itself): by tag, since a page may load two releases. */
export const nearestArticle = (node: TreeNode) => closest(node, ({tag}) => tag === 'oped-article');

/** The value of the nearest `lang` attribute; empty when there is none. */
export const nearestLang = (node: TreeNode | undefined) =>
  closest(node, (ancestor) => ancestor.attribute('lang') !== null)?.attribute('lang') ?? '';

/** All elements below `node`, in document order. */
export const elementsIn = (node: TreeNode, found: TreeNode[] = []): TreeNode[] => {
  for (const child of node.children) {
    if (!child.tag) continue;
    found.push(child);
    elementsIn(child, found);
  }
  return found;
};

/** The first element below `node`, in document order, that matches. */
export const findFirst = (
  node: TreeNode,
  matches: (node: TreeNode) => boolean,
): TreeNode | undefined => {
  for (const child of node.children) {
    const found = child.tag && (matches(child) ? child : findFirst(child, matches));
    if (found) return found;
  }
  return undefined;
};

const replaced = /^(?:img|svg|video|audio|canvas|iframe|object|button)$/;
const unseen = /^(?:script|style|template)$/;

/** True when a reader would see something: text, a picture, a video, a control. */
export const isSeen = (node: TreeNode): boolean =>
  node.attribute('hidden') === null &&
  !unseen.test(node.tag) &&
  (node.tag ? replaced.test(node.tag) || node.children.some(isSeen) : node.text.trim() !== '');

/** The name of the slot that a child of an element asks for (the default slot: ''). */
export const slotNameOf = (child: TreeNode) => child.attribute('slot') ?? '';

/** True when the element has something to see for the slot `name` (the default slot: ''). */
export const isFilled = (node: TreeNode, name = '') =>
  node.children.some((child) => slotNameOf(child) === name && isSeen(child));

/** True when something in the node, or in its slot `slot` alone, takes the keyboard's focus. */
export const hasFocusable = (node: TreeNode, slot?: string): boolean =>
  node.children.some(
    (child) =>
      (slot === undefined || slotNameOf(child) === slot) &&
      ((child.attribute('href') ?? child.attribute('tabindex')) !== null ||
        /^(?:button|input|select|textarea|summary|iframe)$/.test(child.tag) ||
        hasFocusable(child)),
  );
