import {proseLines} from './text.js';
import {nearestLang, type TreeNode} from './tree.js';

const counted = new WeakMap<TreeNode, number>();

const countWords = (text: string, lang: string) => {
  try {
    const segments = new Intl.Segmenter(lang || 'en', {granularity: 'word'}).segment(text);
    let words = 0;
    for (const {isWordLike} of segments) if (isWordLike) words++;
    return words;
  } catch {
    // No segmenter in an old browser, or no language of that name.
    return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  }
};

/** How many words the text of an article has. */
export const wordCount = (article: TreeNode) => {
  let words = counted.get(article);
  if (words === undefined) {
    words = countWords(proseLines(article).join(' '), nearestLang(article));
    counted.set(article, words);
  }
  return words;
};

/**
 * How many minutes it takes to read an article silently: whole ones, at least one.
 *
 * @see https://doi.org/10.1016/j.jml.2019.104047 238 English words a minute
 * @see https://doi.org/10.1167/iovs.11-8284 218 Spanish words a minute
 */
export const readingMinutes = (article: TreeNode) => {
  const speed = /^es\b/i.test(nearestLang(article)) ? 218 : 238;
  return Math.max(1, Math.round(wordCount(article) / speed));
};
