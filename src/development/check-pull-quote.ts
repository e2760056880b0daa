import {normalizedTextOf, once, repeats} from '../content/article.js';
import {passageOf, placements} from '../content/quote.js';
import {normalize, slotText} from '../content/text.js';
import {nearestArticle, type TreeNode} from '../content/tree.js';
import {checkSlots} from './check-slots.js';
import {quote, report, reportUnknown, type Check} from './report.js';

const mostWords = 40;

const wordsOf = (text: string) => normalize(text).match(/[\p{L}\p{N}]+/gu) ?? [];

const pairsOf = (words: readonly string[]) =>
  words.slice(1).map((word, i) => `${words[i] ?? ''} ${word}`);

/** The pairs of neighboring words in an article. */
const pairsIn = once((article) => new Set(pairsOf(wordsOf(normalizedTextOf(article)))));

/** True when most pairs of neighboring words are in the article, though not the whole verbatim. */
const isMisquote = (article: TreeNode, text: string) => {
  const pairs = pairsOf(wordsOf(text));
  const found = pairs.filter((pair) => pairsIn(article).has(pair));
  return pairs.length >= 4 && found.length >= pairs.length * 0.6;
};

const checkText = (tree: TreeNode, text: string) => {
  const article = nearestArticle(tree);
  if (!article || !text) return;
  if (repeats(article, text)) {
    report(
      tree,
      `<oped-pull-quote> repeats the article as children: ${quote(text)}. Give the passage an id and name it by from="…": feeds and reader modes then contain the text once.`,
    );
  } else if (isMisquote(article, text)) {
    report(
      tree,
      `<oped-pull-quote> almost repeats the article, but not verbatim: ${quote(text)}. Quote it exactly, or name the passage by from="…".`,
    );
  }
};

export const checkPullQuote: Check = (element) => {
  const {tree, value} = element;
  const from = value('from');
  const passage = passageOf(tree, from);
  const text = passage?.text ?? slotText(tree, '');
  const count = wordsOf(text).length;
  reportUnknown(element, 'placement', placements);
  checkSlots(tree, ['attribution']);
  if (from !== null && !passage) {
    report(
      tree,
      `<oped-pull-quote> from=${quote(from)} names no element of its article; use the id of a passage in the same <oped-article>. Its own children, if any, are shown.`,
    );
  } else if (!text.trim()) {
    report(
      tree,
      '<oped-pull-quote> is empty: name a passage by from="…", or write the text as children. No text is shown.',
    );
  }
  if (count > mostWords) {
    report(
      tree,
      `<oped-pull-quote> has ${count} words; more than ${mostWords} are too long for a margin: ${quote(text.trim())}.`,
    );
  } else if (!passage) {
    checkText(tree, text);
  }
};
