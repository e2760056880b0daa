import {headlineOf} from '../internal/header.js';
import {plainText} from '../internal/text.js';
import {treeOf} from '../internal/tree.js';
import {bestOf} from './lookup.js';

/** The blocks of an article's own text that a reader reads: not those of its parts. */
const blocksOf = (article: Element) =>
  Array.from(article.querySelectorAll('p,h2,h3,h4,li,figure,table,pre')).filter((block) => {
    let parent = block.parentElement;
    while (parent && !parent.localName.startsWith('oped-')) parent = parent.parentElement;
    return parent === article;
  });

/** Where the reader's window begins, below what a page says is in front of it. */
const edgeOf = (page: Document) =>
  parseFloat(getComputedStyle(page.documentElement).scrollPaddingBlockStart) || 0;

/**
 * Shows another version of an article in the place of one. The block at the top of the window stays
 * there, by its number; below the article's end what stands still is `control`.
 */
const swap = (old: HTMLElement, shown: HTMLElement, control: Element) => {
  const page = old.ownerDocument;
  const edge = edgeOf(page);
  const blocks = blocksOf(old);
  const i = blocks.findIndex((block) => block.getBoundingClientRect().bottom > edge);
  const before = (blocks[i] ?? control).getBoundingClientRect();
  const isAtStart = i === 0 && before.top >= edge;
  const headline = headlineOf(treeOf(old));
  const newHeadline = headlineOf(treeOf(shown));

  old.hidden = true;
  shown.hidden = false;

  const place = blocksOf(shown)[i] ?? control;
  if (!isAtStart && place.getClientRects().length) {
    const after = place.getBoundingClientRect();
    // As much of a block as was above the edge is above it again.
    const above = Math.max(0, edge - before.top) / (before.height || 1);
    const top = above ? edge - above * after.height : before.top;
    page.defaultView?.scrollBy({top: after.top - top, behavior: 'instant'});
  }
  if (headline && newHeadline && plainText(headline)) {
    page.title = page.title.replace(plainText(headline), () => plainText(newHeadline));
  }
};

/**
 * Shows, of articles in several languages that stand side by side, the one in the language of `tag`,
 * and hides the others. Where none is in that language, or two are in the same one, nothing changes.
 */
export const showVersions = (control: Element, tag: string) => {
  let root: Node | undefined = control.getRootNode();
  const articles: HTMLElement[] = [];
  while (root) {
    articles.push(...(root as ParentNode).querySelectorAll<HTMLElement>('oped-article[lang]'));
    root = (root as Partial<ShadowRoot>).host?.getRootNode();
  }
  for (const parent of new Set(articles.map(({parentNode}) => parentNode))) {
    const versions = articles.filter(({parentNode}) => parentNode === parent);
    const langs = versions.map(({lang}) => lang);
    const shown = versions[bestOf(tag, langs)];
    if (!shown || new Set(langs).size < langs.length) continue;
    const others = versions.filter((version) => version !== shown && !version.hidden);
    for (const old of others) swap(old, shown, control);
    shown.hidden = false;
  }
};
