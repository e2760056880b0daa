/** Chinese, Japanese, Thai, Lao, Khmer and Burmese are written without spaces between words. */
const unspaced = /^(?:zh|yue|cmn|nan|ja|th|lo|km|my)(?![a-z])/i;

/**
 * Counts words: what is between spaces and dashes. In a language written without spaces `Intl.Segmenter`
 * finds them, which takes a hundred times as long.
 */
export const countWords = (text: string, lang: string) => {
  const [language] = unspaced.exec(lang) ?? [];
  if (language && Intl.Segmenter) {
    const segments = new Intl.Segmenter(language, {granularity: 'word'}).segment(text);
    return Array.from(segments).filter(({isWordLike}) => isWordLike).length;
  }
  return text.match(/[^\s—–]+/g)?.length ?? 0;
};

/**
 * How many minutes it takes to read that many words silently: whole ones, at least one.
 *
 * @see https://doi.org/10.1016/j.jml.2019.104047 238 English words per minute
 * @see https://doi.org/10.1167/iovs.11-8284 218 Spanish words per minute
 */
export const minutesToRead = (words: number, lang: string) =>
  Math.max(1, Math.round(words / (/^es\b/i.test(lang) ? 218 : 238)));
