import {elementsOf, proseOf} from './article.js';
import {passageOf} from './quote.js';
import {linesOf} from './text.js';
import {nearestArticle, type TreeNode} from './tree.js';

/** The words of a text from one number to another, negative ones counted from the end. */
const sliceWords = (text: string, start: number, end?: number) =>
  text.trim().split(' ').slice(start, end).join(' ');

/** Encoded for a text fragment, where the hyphen has a meaning. */
const term = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D');

/**
 * The text directive that leads to the quoted passage in the article, and not to the quote itself: the
 * words before the passage, or else after it, are beside the passage alone. Where possible, it consists
 * of the first and last words of the passage, which find it in spite of note marks in between.
 *
 * @see https://wicg.github.io/scroll-to-text-fragment/#syntax
 */
export const textDirective = (quote: TreeNode, from: string | null | undefined, quoted: string) => {
  const few = Math.min(4, quoted.split(' ').length / 2);
  const first = sliceWords(quoted, 0, few);
  const last = sliceWords(quoted, -few);
  const text = `${term(first)},${term(last)}`;
  const article = nearestArticle(quote) ?? quote;
  const passage = passageOf(quote, from);
  const lines = linesOf(proseOf(article));
  const i = lines.findIndex((line) => line.includes(first) && line.includes(last));
  const before = lines[i]?.split(first)[0];
  if (before) return `text=${term(sliceWords(before, -3))}-,${text}`;
  let after = lines[i]?.split(last).at(-1);
  // A whole block is found first where it comes before the quote.
  const isFirst = (node: TreeNode) => node === quote || node === passage;
  if (after === '' && passage && elementsOf(article).find(isFirst) === quote) after = lines[i + 1];
  // Not a range: that would begin in the quote and end before the words after it.
  return `text=${after ? `${term(quoted)},-${term(sliceWords(after, 0, 3))}` : text}`;
};
