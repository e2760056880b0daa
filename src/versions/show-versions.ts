import {bestOf, closest, headlineOf, parentNode, plainText, treeOf, unclobbered} from './shared.js';

/** The blocks of an article's running text: not those of the elements inside it. */
const blocksOf = (article: Element) =>
  Array.from(article.querySelectorAll('p,h2,h3,h4,li,figure,table,pre')).filter(
    (block) => closest(treeOf(block), ({tag}) => tag.startsWith('oped-')) === treeOf(article),
  );

/** The top edge of the reader's view, below what `scroll-padding-top` accounts for. */
const edgeOf = (page: Document) =>
  parseFloat(getComputedStyle(unclobbered(page).documentElement).scrollPaddingBlockStart) || 0;

/** Measures how far what the reader looks at moves when `shown` replaces `old`. */
const watchPlace = (old: Element, shown: Element) => {
  const edge = edgeOf(old.ownerDocument);
  const blocks = blocksOf(old);
  const i = blocks.findIndex((block) => block.getBoundingClientRect().bottom > edge);
  const {bottom} = old.getBoundingClientRect();
  const before = blocks[i]?.getBoundingClientRect();
  return () => {
    // Below the text the reader looks at what follows the article.
    if (blocks.length && !before) return shown.getBoundingClientRect().bottom - bottom;
    const after = blocksOf(shown)[i]?.getBoundingClientRect();
    // Above the text nothing shifts.
    if (!before || !after || (i === 0 && before.top >= edge)) return 0;
    // As much of a block as was above the edge is above it again.
    const above = Math.max(0, edge - before.top) / before.height;
    return after.top - (above ? edge - above * after.height : before.top);
  };
};

/**
 * Shows another version of an article in place of one. The block with the same number as the one at the
 * top of the window is there afterward.
 */
const swap = (old: HTMLElement, shown: HTMLElement) => {
  const page = unclobbered(old.ownerDocument);
  const headlines = [old, shown].map((article) => headlineOf(treeOf(article)));
  const [headline, newHeadline] = headlines.map((one) => (one ? plainText(one) : ''));
  const moved = watchPlace(old, shown);
  old.hidden = true;
  shown.hidden = false;
  page.defaultView?.scrollBy({top: moved(), behavior: 'instant'});
  if (headline && newHeadline) page.title = page.title.replace(headline, () => newHeadline);
};

/**
 * Shows, of sibling articles in several languages, the one in the language of `tag`,
 * and hides the others. Where none is in that language, or two are in the same one, nothing changes.
 */
export const showVersions = (control: Element, tag: string) => {
  let inside: Element | undefined = control;
  const articles: HTMLElement[] = [];
  while (inside) {
    const root = unclobbered(inside.getRootNode()) as ShadowRoot;
    articles.push(...root.querySelectorAll<HTMLElement>('oped-article[lang]'));
    inside = root.host;
  }
  for (const parent of new Set(articles.map(parentNode))) {
    const versions = articles.filter((article) => parentNode(article) === parent);
    const langs = versions.map(({lang}) => lang);
    const shown = versions[bestOf(tag, langs)];
    if (!shown || new Set(langs).size < langs.length) continue;
    const others = versions.filter((version) => version !== shown && !version.hidden);
    for (const old of others) swap(old, shown);
    shown.hidden = false;
  }
};
