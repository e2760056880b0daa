import {findAll, type TreeNode} from './tree.js';

const blocks = /^(?:blockquote|br|d[dlt]|div|fig.*|h[1-6r]|li|ol|p|pre|section|t[dhr]|ul)$/;
const unread = /^(?:script|style|template|noscript|oped-pull-quote)$/;
const notProse = /^(?:script|style|template|noscript|oped-.+)$/;

/** Stands between blocks; white space like any other. */
const paragraph = '\u2029';

/** A note's number: a `<sup>` that holds a link, or a link that holds a `<sup>`. */
const isNoteMark = (node: TreeNode) =>
  node.tag === 'sup' && findAll(node, ({tag}) => tag === 'a')[0];

const raw = (node: TreeNode, left: RegExp): string => {
  if (!node.tag) return node.text;
  if (left.test(node.tag) || node.attribute('hidden') !== null) return '';
  if (left === unread && isNoteMark(node)) return '';
  const words = node.children.map((child) => raw(child, left)).join('');
  return blocks.test(node.tag) ? paragraph + words + paragraph : words;
};

/** Single spaces, which most are, stay where they are: that is several times as fast. */
const oneLine = (text: string) => text.replace(/\s{2,}|[^\S ]/g, ' ').trim();

/**
 * The words of nodes that stand side by side, as one line of plain text: blocks are joined by a
 * space; what is `hidden`, the marks of notes and pull quotes are left out; letters and punctuation
 * stay as written.
 */
export const plainText = (...nodes: readonly TreeNode[]) =>
  oneLine(nodes.map((node) => raw(node, unread)).join(''));

/** The words that stand in a slot of an element (the default slot: ''). */
export const slotText = (parent: TreeNode, slot: string) =>
  plainText(...parent.children.filter((child) => (child.attribute('slot') ?? '') === slot));

/**
 * The words of an article's text alone, without what its parts say: header, label, captions, bios. The
 * marks of notes are in it, and white space is as written.
 */
export const proseText = (article: TreeNode) =>
  article.children.map((child) => raw(child, notProse)).join('');

/** The lines of such text, one for each block. */
export const linesOf = (prose: string) => prose.split(paragraph).map(oneLine).filter(Boolean);

/** Text with the differences taken out that a copy of the same words may have. */
export const normalize = (text: string) =>
  oneLine(
    text
      .replace(/[«»‘-‟‹›"]/g, "'")
      .replace(/[‐-―−]/g, '-')
      .replace(/\u00AD/g, ''),
  ).toLowerCase();
