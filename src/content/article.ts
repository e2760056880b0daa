import {authorsAmong} from './authors.js';
import {datesIn} from './header.js';
import {kinds} from './kinds.js';
import {oneOf} from './one-of.js';
import {normalize, plainText, proseText} from './text.js';
import {changes, elementsIn, findFirst, nearestLang, type TreeNode} from './tree.js';
import {countWords, minutesToRead} from './word-count.js';

// What an article says: functions of the view of an `<oped-article>`. Each walk through the article is made
// once, until the page changes (`forgetArticles`). The elements inside the article, the structured data,
// prerender() and the development checks all ask here.
//
// They are functions and not one class, so that a bundle of the pull quote alone carries what the quote asks.

/** Remembers for each article what `read` returns for it, until the page changes. */
export const once = <Value>(read: (article: TreeNode) => Value) => {
  let known = new WeakMap<TreeNode, Value>();
  let seen = 0;
  return (article: TreeNode) => {
    if (seen !== changes) known = new WeakMap();
    seen = changes;
    if (!known.has(article)) known.set(article, read(article));
    return known.get(article) as Value;
  };
};

/** What the piece is; `opinion` where the attribute is missing or unknown. */
export const kindOf = (article: TreeNode) => oneOf(article.attribute('kind'), kinds);

/** The name of the publication; `null` where there is none. */
export const publisherOf = (article: TreeNode) => article.attribute('publisher');

/** Who paid for the piece; `null` where nobody is named. */
export const sponsorOf = (article: TreeNode) => article.attribute('sponsor');

/** The nearest `lang`, as written. Not remembered: it may be that of an element around the article. */
export const languageOf = nearestLang;

/** All elements inside the article, in document order. */
export const elementsOf = once((article) => elementsIn(article));

/** The elements of a tag inside the article. */
export const elementsByTag = (article: TreeNode, wanted: string) =>
  elementsOf(article).filter(({tag}) => tag === wanted);

/** The elements inside the article by id: of several with the same id, the first. */
export const idsOf = once(
  (article) =>
    new Map(
      elementsOf(article)
        .map((element) => [element.attribute('id'), element] as const)
        .reverse(),
    ),
);

/** The `<oped-header>`; `undefined` where there is none. */
export const headerOf = (article: TreeNode) => elementsByTag(article, 'oped-header')[0];

/** The page's own `<h1>`, or what is in the headline slot of a header. */
export const headlineOf = once((article) =>
  findFirst(article, (node) => node.tag === 'h1' || node.attribute('slot') === 'headline'),
);

/** Who signs the article: those named in its header, else in its byline, else on its author cards. */
export const authorsOf = once((article) => authorsAmong(elementsOf(article)));

/** The dates in the header. */
export const datesOf = once((article) => datesIn(headerOf(article)));

/** The running text, without headers, labels, captions and bios; white space is as written. */
export const proseOf = once(proseText);

/** All text, as one line in the form in which passages are compared. */
export const normalizedTextOf = once((article) => normalize(plainText(article)));

/** How long the runs of characters are by which text is found. */
const run = 6;

/** Where in the text of an article the runs are that begin at multiples of their length. */
const runsOf = once((article) => {
  const text = normalizedTextOf(article);
  const runs = new Map<string, number[]>();
  for (let i = 0; i < text.length; i += run) {
    const characters = text.slice(i, i + run);
    const places = runs.get(characters);
    if (places) places.push(i);
    else runs.set(characters, [i]);
  }
  return runs;
});

/**
 * True when the article contains this text itself, whatever quotation marks are around it. A search takes as
 * long as the article, so a long one, which may have many quotes, is indexed.
 */
export const repeats = (article: TreeNode, passage: string) => {
  const text = normalize(passage).replace(/^'+ ?| ?(?<!')'+$/g, '');
  const all = normalizedTextOf(article);
  if (text.length < 2 * run || all.length < 3e4) return text !== '' && all.includes(text);
  const runs = runsOf(article);
  // Wherever it is, one of its first characters begins a run of the index. The rarest run tells most.
  for (let first = 0; first < run; first++) {
    let [rarest, at]: [readonly number[], number] = [[], 0];
    for (let i = first; i + run <= text.length; i += run) {
      const places = runs.get(text.slice(i, i + run)) ?? [];
      if (i === first || places.length < rarest.length) [rarest, at] = [places, i];
    }
    if (rarest.some((place) => all.startsWith(text, place - at))) return true;
  }
  return false;
};

const countsOf = once(() => Object.create(null) as Record<string, number>);

/** How many words the running text has, counted as its language writes them. */
export const wordCountOf = (article: TreeNode) => {
  const lang = languageOf(article);
  return (countsOf(article)[lang] ??= countWords(proseOf(article), lang));
};

/** The minutes that a `reading-time` states, or that are counted (`auto`); `undefined` for neither. */
export const readingMinutes = (
  article: TreeNode | undefined,
  readingTime: string | null | undefined,
) => {
  if (readingTime === 'auto') {
    return article && minutesToRead(wordCountOf(article), languageOf(article));
  }
  return /^[1-9]\d{0,3}$/.test(readingTime ?? '') ? Number(readingTime) : undefined;
};
