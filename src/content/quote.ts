import {idsOf, repeats} from './article.js';
import {plainText, slotText} from './text.js';
import {hasFocusable, nearestArticle, nearestLang, type TreeNode} from './tree.js';

/** Where a pull quote may stand; the first is the default. */
export const placements = ['end', 'start', 'center', 'wide'] as const;

export type Placement = (typeof placements)[number];

/** The passage of the article that a quote lifts. Ids are compared, never selected by. */
export const passageOf = (quote: TreeNode, from: string | null | undefined) => {
  const article = nearestArticle(quote);
  return from && article ? idsOf(article).get(from) : undefined;
};

/** What a pull quote shows, decided from its place in the article. */
export const readQuote = (quote: TreeNode, from: string | null | undefined) => {
  const article = nearestArticle(quote);
  const passage = passageOf(quote, from);
  // A finished page has the quote's own tree in it, as a template.
  const own = quote.children.filter(
    (child) => child.tag !== 'template' && !child.attribute('slot'),
  );
  const words = passage ? plainText(passage) : slotText(quote, '');
  return {
    /** The words as plain text; empty: nothing is painted. */
    words,
    /** Whether they are shown as such: lifted from a passage, or written without an element. */
    plain: passage !== undefined || !own.some(({tag}) => tag),
    /** Whether all stand in elements, so that white space is only between these. */
    inElements: own.every(({tag, text}) => tag || !text.trim()),
    /** The language of the words: Firefox does not look for it outside the shadow root. */
    lang: nearestLang(passage ?? quote),
    /** Whether the words bring their own quotation mark. */
    marked: /^(?!’)[\p{Pi}\p{Pf}„‚"']/u.test(words),
    /** Whether the article says the words itself, so that assistive technology has read them. */
    repeated:
      article !== undefined &&
      !hasFocusable(quote) &&
      (passage !== undefined || repeats(article, words)),
  };
};
