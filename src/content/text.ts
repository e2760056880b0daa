import {findFirst, slotNameOf, type TreeNode} from './tree.js';

const blocks = /^(?:blockquote|br|d[dlt]|div|fig.*|h[1-6r]|li|ol|p|pre|section|t[dhr]|ul)$/;
const unread = /^(?:script|style|template|noscript|oped-pull-quote)$/;
const notProse = /^(?:script|style|template|noscript|oped-.+)$/;

/** Separates blocks; white space like any other. */
const paragraph = '\u2029';

/** A note's number: a `<sup>` that holds a link, or a link that holds a `<sup>`. */
const isNoteMark = (node: TreeNode) =>
  node.tag === 'sup' && findFirst(node, ({tag}) => tag === 'a');

const raw = (node: TreeNode, left: RegExp): string => {
  if (!node.tag) return node.text;
  if (left.test(node.tag) || node.attribute('hidden') !== null) return '';
  if (left === unread && isNoteMark(node)) return '';
  const text = node.children.map((child) => raw(child, left)).join('');
  return blocks.test(node.tag) ? paragraph + text + paragraph : text;
};

/** Single spaces, which most are, stay where they are: that is several times as fast. */
const oneLine = (text: string) => text.replace(/\s{2,}|[^\S ]/g, ' ').trim();

/**
 * The text of nodes that are side by side, as one line of plain text: blocks are joined by a space; what
 * is `hidden`, note marks and pull quotes are left out; letters and punctuation remain as written.
 */
export const plainText = (...nodes: readonly (TreeNode | undefined)[]) =>
  oneLine(nodes.map((node) => (node ? raw(node, unread) : '')).join(''));

/** The text in a slot of an element (the default slot: ''). */
export const slotText = (parent: TreeNode, slot: string) =>
  plainText(...parent.children.filter((child) => slotNameOf(child) === slot));

/**
 * The running text of an article, without the text of the elements inside it: header, label, captions,
 * bios. Note marks are included, and white space is as written.
 */
export const proseText = (article: TreeNode) =>
  article.children.map((child) => raw(child, notProse)).join('');

/** The lines of such text, one for each block. */
export const linesOf = (prose: string) => prose.split(paragraph).map(oneLine).filter(Boolean);

/** Text without the differences that a copy of it may have: quotation marks, dashes, case, soft hyphens. */
export const normalize = (text: string) =>
  oneLine(
    text
      .replace(/[«»‘-‟‹›"]/g, "'")
      .replace(/[‐-―−]/g, '-')
      .replace(/\u00AD/g, ''),
  ).toLowerCase();
