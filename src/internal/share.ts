import {passageOf} from './quote.js';
import {plainText} from './text.js';
import {closest, findAll, nearestArticle, type TreeNode} from './tree.js';

const wordsOf = (text: string) => text.split(' ').filter(Boolean);

/** As the syntax of text fragments wants it: the hyphen has a meaning there. */
const encode = (words: readonly string[]) =>
  encodeURIComponent(words.join(' ')).replaceAll('-', '%2D');

const isBlock = ({tag}: TreeNode) =>
  /^(?:p|li|blockquote|d[dt]|h[1-6]|figcaption|td|th|div|section)$/.test(tag) ||
  tag.startsWith('oped-');

/** What stands in a block before and after a node in it. */
const around = (block: TreeNode, inner: TreeNode) => {
  const sides: [before: string, after: string] = ['', ''];
  let side: 0 | 1 = 0;
  const visit = (node: TreeNode) => {
    if (node === inner) side = 1;
    else if (!node.tag) sides[side] += node.text;
    else node.children.forEach(visit);
  };
  visit(block);
  return sides.map((text) => wordsOf(text.replace(/\s+/g, ' '))) as [string[], string[]];
};

/** The first words after a whole block, wherever they stand in the article. */
const wordsAfter = (article: TreeNode, block: TreeNode) => {
  const blocks = findAll(article, isBlock).filter(({tag}) => !tag.startsWith('oped-'));
  const next = blocks.slice(blocks.indexOf(block) + 1).find((node) => plainText(node) !== '');
  return next ? wordsOf(plainText(next)) : [];
};

/** Long words need not stand in the address whole: the first few and the last few find them. */
const range = (words: readonly string[]) =>
  words.length > 10 ? `${encode(words.slice(0, 4))},${encode(words.slice(-4))}` : encode(words);

/**
 * The text directive that leads to a quote's words in the article, and not to the quote itself: the
 * words before the passage, or else after it, stand beside the passage alone.
 *
 * @see https://wicg.github.io/scroll-to-text-fragment/#syntax
 */
export const textDirective = (quote: TreeNode, from: string | null | undefined, words: string) => {
  const article = nearestArticle(quote);
  const passage = passageOf(quote, from);
  const block = closest(passage, isBlock);
  const text = range(wordsOf(words));
  if (!article || !passage || !block) return `text=${text}`;
  const [before, after] = passage === block ? [[], []] : around(block, passage);
  if (before.length) return `text=${encode(before.slice(-3))}-,${text}`;
  const following = after.length ? after : wordsAfter(article, block);
  const isAfter = findAll(article, (node) => node === quote || node === passage)[0] === passage;
  // A whole block that stands before the quote is found first.
  if (!following.length || (!after.length && isAfter)) return `text=${text}`;
  return `text=${text},-${encode(following.slice(0, 3))}`;
};
