import {proseText} from './text.js';
import {nearestLang, type TreeNode} from './tree.js';

const counted = new WeakMap<TreeNode, number>();

/** Chinese, Japanese, Thai, Lao, Khmer and Burmese are written without spaces between words. */
const unspaced = /^(?:zh|yue|cmn|nan|ja|th|lo|km|my)(?![a-z])/i;

/**
 * Words as they stand between spaces and dashes. Where there are none the browser looks for them, which
 * takes it a hundred times as long.
 */
const countWords = (text: string, lang: string) => {
  const [language] = unspaced.exec(lang) ?? [];
  if (language && Intl.Segmenter) {
    const segments = new Intl.Segmenter(language, {granularity: 'word'}).segment(text);
    return Array.from(segments).filter(({isWordLike}) => isWordLike).length;
  }
  return text.match(/[^\s—–]+/g)?.length ?? 0;
};

/** How many words the text of an article has. */
export const wordCount = (article: TreeNode) => {
  let words = counted.get(article);
  if (words === undefined) {
    words = countWords(proseText(article), nearestLang(article));
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
