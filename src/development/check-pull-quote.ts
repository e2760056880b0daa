import type {OpedPullQuote} from '../elements/oped-pull-quote.js';
import {passageOf, placements} from '../content/quote.js';
import {articleText, normalize, repeats, slotText} from '../content/text.js';
import {nearestArticle, treeOf, type TreeNode} from '../content/tree.js';
import {checkSlots} from './check-slots.js';
import {quote, report, reportUnknown} from './report.js';

const mostWords = 40;

const wordsOf = (text: string) => normalize(text).match(/[\p{L}\p{N}]+/gu) ?? [];

const pairsOf = (words: readonly string[]) =>
  words.slice(1).map((word, i) => `${words[i] ?? ''} ${word}`);

/** True when most pairs of neighbouring words stand in the article, though not the whole verbatim. */
const isMisquote = (article: TreeNode, text: string) => {
  const pairs = pairsOf(wordsOf(text));
  const said = new Set(pairsOf(wordsOf(articleText(article))));
  return pairs.length >= 4 && pairs.filter((pair) => said.has(pair)).length >= pairs.length * 0.6;
};

const checkWords = (element: OpedPullQuote, tree: TreeNode, text: string) => {
  const article = nearestArticle(tree);
  if (!article || !text) return;
  if (repeats(article, text)) {
    report(
      element,
      `<oped-pull-quote> repeats the article as children: ${quote(text)}. Give the passage an id and name it by from="…": feeds and reader modes then have the words once.`,
    );
  } else if (isMisquote(article, text)) {
    report(
      element,
      `<oped-pull-quote> almost repeats the article, but not to the letter: ${quote(text)}. Quote it exactly, or lift the passage by from="…".`,
    );
  }
};

export const checkPullQuote = (element: OpedPullQuote) => {
  const tree = treeOf(element);
  const {from} = element;
  const passage = passageOf(tree, from);
  const text = passage?.text ?? slotText(tree, '');
  reportUnknown(element, 'placement', element.placement, placements, placements[0]);
  checkSlots(element, tree, ['attribution']);
  if (from != null && !passage) {
    report(
      element,
      `<oped-pull-quote> from=${quote(from)} names no element of its article; use the id of a passage in the same <oped-article>. Its own children, if any, are shown.`,
    );
  } else if (!text.trim()) {
    report(
      element,
      '<oped-pull-quote> is empty: name a passage by from="…", or write the words as children. Nothing is shown.',
    );
  }
  if (wordsOf(text).length > mostWords) {
    report(
      element,
      `<oped-pull-quote> has ${String(wordsOf(text).length)} words; more than ${String(mostWords)} are long for a margin: ${quote(text.trim())}.`,
    );
  } else if (!passage) {
    checkWords(element, tree, text);
  }
};
