import {elementsOf, proseOf} from './article.js';
import {passageOf} from './quote.js';
import {linesOf} from './text.js';
import {nearestArticle, type TreeNode} from './tree.js';

const words = (text: string, start: number, end?: number) =>
  text.trim().split(' ').slice(start, end).join(' ');

/** As the syntax of text fragments wants it: the hyphen has a meaning there. */
const term = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D');

/**
 * The text directive that leads to a quote's words in the article, and not to the quote itself: the
 * words before the passage, or else after it, stand beside the passage alone. Where it can, it says the
 * first words of the passage and the last, which finds it across the marks of notes.
 *
 * @see https://wicg.github.io/scroll-to-text-fragment/#syntax
 */
export const textDirective = (quote: TreeNode, from: string | null | undefined, said: string) => {
  const few = Math.min(4, said.split(' ').length / 2);
  const first = words(said, 0, few);
  const last = words(said, -few);
  const text = `${term(first)},${term(last)}`;
  const article = nearestArticle(quote) ?? quote;
  const passage = passageOf(quote, from);
  const lines = linesOf(proseOf(article));
  const i = lines.findIndex((line) => line.includes(first) && line.includes(last));
  const before = lines[i]?.split(first)[0];
  if (before) return `text=${term(words(before, -3))}-,${text}`;
  let after = lines[i]?.split(last).at(-1);
  // A whole block is found first where it stands before the quote.
  const isFirst = (node: TreeNode) => node === quote || node === passage;
  if (after === '' && passage && elementsOf(article).find(isFirst) === quote) after = lines[i + 1];
  // Not a range: that would begin in the quote and end before these words.
  return `text=${after ? `${term(said)},-${term(words(after, 0, 3))}` : text}`;
};
