import {passageOf} from './quote.js';
import {isBlock, plainText} from './text.js';
import {closest, findAll, nearestArticle, type TreeNode} from './tree.js';

const words = (text: string, start: number, end?: number) =>
  text.trim().split(/\s+/).slice(start, end).join(' ');

/** As the syntax of text fragments wants it: the hyphen has a meaning there. */
const term = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D');

/** The text of the first block after another one that has any. */
const textAfter = (article: TreeNode, block: TreeNode) => {
  const blocks = findAll(article, isBlock);
  const next = blocks
    .slice(blocks.indexOf(block) + 1)
    .find((node) => !closest(node, (outer) => outer === block) && plainText(node));
  return next?.text ?? '';
};

/**
 * The text directive that leads to a quote's words in the article, and not to the quote itself: the
 * words before the passage, or else after it, stand beside the passage alone.
 *
 * @see https://wicg.github.io/scroll-to-text-fragment/#syntax
 */
export const textDirective = (quote: TreeNode, from: string | null | undefined, said: string) => {
  // Long words need not stand in the address whole: the first few and the last few find them.
  const long = said.split(' ').length > 8;
  const first = long ? words(said, 0, 4) : said;
  const last = long ? words(said, -4) : said;
  const text = long ? `${term(first)},${term(last)}` : term(said);
  const article = nearestArticle(quote);
  const passage = passageOf(quote, from);
  const block = closest(passage, isBlock);
  if (!article || !block) return `text=${text}`;
  const line = block.text.replace(/\s+/g, ' ');
  const before = line.split(first)[0]?.trim();
  if (before) return `text=${term(words(before, -3))}-,${text}`;
  let after = line.split(last).at(-1)?.trim();
  // A whole block is found first where it stands before the quote.
  if (!after && findAll(article, (node) => node === quote || node === passage)[0] === quote) {
    after = textAfter(article, block);
  }
  return `text=${text}${after ? `,-${term(words(after, 0, 3))}` : ''}`;
};
