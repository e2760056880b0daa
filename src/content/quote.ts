import {idsOf, repeats} from './article.js';
import {plainText, slotText} from './text.js';
import {hasFocusable, isFilled, nearestArticle, nearestLang, type TreeNode} from './tree.js';

/** The placements of a pull quote; the first is the default. */
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
  const found = passageOf(quote, from);
  const lifted = found && plainText(found);
  const passage = lifted ? found : undefined;
  // In a prerendered page its own shadow tree is among its children, as a template.
  const own = quote.children.filter(
    (child) => child.tag !== 'template' && !child.attribute('slot'),
  );
  const text = lifted || slotText(quote, '');
  return {
    /** The text of the quote, as plain text. */
    text,
    /** Whether there is anything to see: text, or what a page may put in its place. */
    filled: passage !== undefined || isFilled(quote),
    /** Whether it is shown as such: taken from a passage, or written without an element. */
    plain: passage !== undefined || !own.some(({tag}) => tag),
    /** Whether all of it is in elements, so that white space is only between these. */
    inElements: own.every((child) => child.tag || !child.text.trim()),
    /** The language of the text: Firefox does not look for it outside the shadow root. */
    lang: nearestLang(passage ?? quote),
    /** Whether the text has a quotation mark of its own. */
    marked: /^(?!’)[\p{Pi}\p{Pf}„‚"']/u.test(text),
    /** Whether the article contains the text itself, so that assistive technology has read it. */
    repeated:
      article !== undefined &&
      !hasFocusable(quote) &&
      (passage !== undefined || repeats(article, text)),
  };
};
