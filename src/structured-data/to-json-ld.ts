import {
  authorsOf,
  datesOf,
  elementsByTag,
  headerOf,
  headlineOf,
  kindOf,
  languageOf,
  publisherOf,
  readingMinutes,
  sponsorOf,
  wordCountOf,
} from '../content/article.js';
import {isCard, nameOnCard} from '../content/authors.js';
import {dateIn, translatorsOf} from '../content/header.js';
import type {Kind} from '../content/kinds.js';
import {isOfSite, pageUrl, webUrl} from '../content/page-url.js';
import {plainText, slotText} from '../content/text.js';
import {elementsIn, forgetAll, treeOf, type TreeNode} from '../content/tree.js';
import {canonicalTag} from '../locale/lookup.js';

/** An author, translator, publication, or sponsor. */
export interface AgentData {
  /**
   * `Organization` for the publication, the sponsor, and the authors of an editorial; otherwise
   * `Person`. An author with the name of the publication is that organization.
   */
  '@type': 'Person' | 'Organization';
  /** The name. */
  name: string;
  /** The link of the name, or else the first link of the author card to the same site. */
  url?: string | undefined;
  /** The `role` slot of the author card. */
  jobTitle?: string | undefined;
  /** The URL of the image in the `photo` slot of the author card. */
  image?: string | undefined;
  /** The links of the author card to other sites. */
  sameAs?: string[] | undefined;
}

/** An image of an `<oped-figure>`. */
export interface ImageData {
  /** The type. */
  '@type': 'ImageObject';
  /** The URL of the image. */
  url: string;
  /** The text of the `caption` slot. */
  caption?: string | undefined;
  /** The text of the `credit` slot. */
  creditText?: string | undefined;
}

/** An `<oped-correction>` that has text. */
export interface CorrectionData {
  /** The type, for every `kind` of correction. */
  '@type': 'CorrectionComment';
  /** The text of the correction. */
  text: string;
  /** The `datetime` of the `date` slot. */
  datePublished?: string | undefined;
}

/**
 * An article in the vocabulary of schema.org. A property is left out if the page does not show it.
 *
 * @see https://schema.org/OpinionNewsArticle
 */
export interface ArticleData {
  /** The vocabulary. */
  '@context': 'https://schema.org';
  /** The type of the `kind`; `OpinionNewsArticle` for kinds without one of their own. */
  '@type':
    | 'OpinionNewsArticle'
    | 'AnalysisNewsArticle'
    | 'ReviewNewsArticle'
    | 'SatiricalArticle'
    | 'AdvertiserContentArticle';
  /** The URL of the page: of its canonical link if that is of the same site, or else its own. */
  url: string;
  /** The text of the first `<h1>` or `headline` slot. */
  headline?: string | undefined;
  /** The text of the header's `dek` slot. */
  abstract?: string | undefined;
  /** The text of the header's `kicker` slot. */
  articleSection?: string | undefined;
  /** The header's authors, or else links with `rel="author"`, or else the author cards. */
  author?: AgentData[] | undefined;
  /** The header's translators. */
  translator?: AgentData[] | undefined;
  /** The link in the header's `original` slot. */
  translationOfWork?:
    {'@type': 'Article'; url: string; inLanguage?: string | undefined} | undefined;
  /** The `publisher` of the article. */
  publisher?: AgentData | undefined;
  /** The `sponsor` of a `sponsored` article. */
  sponsor?: AgentData | undefined;
  /** The `datetime` of the header's `published` slot. */
  datePublished?: string | undefined;
  /** The `datetime` of the header's `updated` slot; left out if it is not later than `published`. */
  dateModified?: string | undefined;
  /** The nearest `lang`, as a canonical tag. */
  inLanguage?: string | undefined;
  /** The number of words in the text, without header, captions, and bios. */
  wordCount?: number | undefined;
  /** The reading time, if the header shows one: `PT4M` is four minutes. */
  timeRequired?: string | undefined;
  /** The images in `<oped-figure>` elements. */
  image?: ImageData[] | undefined;
  /** The `<oped-correction>` elements that have text. */
  correction?: CorrectionData[] | undefined;
}

const typeByKind: Record<Kind, ArticleData['@type']> = {
  opinion: 'OpinionNewsArticle',
  guest: 'OpinionNewsArticle',
  column: 'OpinionNewsArticle',
  editorial: 'OpinionNewsArticle',
  letter: 'OpinionNewsArticle',
  analysis: 'AnalysisNewsArticle',
  review: 'ReviewNewsArticle',
  satire: 'SatiricalArticle',
  sponsored: 'AdvertiserContentArticle',
};

/** An empty list is left out. */
const filled = <T>(list: T[]) => (list.length ? list : undefined);

/** The elements of a tag in a node, itself included. */
const within = (node: TreeNode, wanted: string) =>
  [node, ...elementsIn(node)].filter(({tag}) => tag === wanted);

const inSlot = (parent: TreeNode | undefined, slot: string, tag: string) =>
  (parent?.children ?? [])
    .filter((child) => child.attribute('slot') === slot)
    .flatMap((child) => within(child, tag));

/**
 * Describes an article by what the page shows of it, and by nothing else.
 *
 * @param article The view of an `<oped-article>`.
 * @param url The URL of the page.
 * @param base The base of relative URLs in the article.
 */
export const describeArticle = (article: TreeNode, url: string, base: string): ArticleData => {
  const kind = kindOf(article);
  const publisher = publisherOf(article);
  const header = headerOf(article);
  const cards = elementsByTag(article, 'oped-author-card');
  const {published, updated} = datesOf(article);

  /** The URL in an attribute, if it is that of a page or a file. */
  const address = (node: TreeNode | undefined, name: string) => {
    const value = node?.attribute(name);
    return value ? webUrl(value, base) : undefined;
  };

  const textIn = (parent: TreeNode | undefined, slot: string) =>
    (parent && slotText(parent, slot)) || undefined;

  const organization = (name: string | null) =>
    name ? {'@type': 'Organization' as const, name} : undefined;

  /** Somebody named in the header, or by a card; the card of that name adds details. */
  const agent = (node: TreeNode, isPublication = false): AgentData => {
    const name = isCard(node) ? nameOnCard(node) : plainText(node);
    const card = cards.find((one) => nameOnCard(one) === name);
    const profiles = inSlot(card, 'links', 'a').map((link) => address(link, 'href') ?? '');
    const isOwn = (profile: string) => isOfSite(profile, url);
    return {
      '@type': isPublication || name === publisher ? 'Organization' : 'Person',
      name,
      url: (!isCard(node) && address(within(node, 'a')[0], 'href')) || profiles.find(isOwn),
      jobTitle: textIn(card, 'role'),
      image: address(inSlot(card, 'photo', 'img')[0], 'src'),
      sameAs: filled(profiles.filter((profile) => profile && !isOwn(profile))),
    };
  };

  const publication = organization(publisher);
  // An editorial is the position of the publication, whoever signs it.
  const authors = authorsOf(article).map((author) => agent(author, kind === 'editorial'));
  const [original] = inSlot(header, 'original', 'a');
  const translated = address(original, 'href');
  const minutes = readingMinutes(article, header?.attribute('reading-time'));

  return {
    '@context': 'https://schema.org',
    '@type': typeByKind[kind],
    url,
    headline: plainText(headlineOf(article)) || undefined,
    abstract: textIn(header, 'dek'),
    articleSection: textIn(header, 'kicker'),
    author: filled(
      authors.length || kind !== 'editorial' || !publication ? authors : [publication],
    ),
    translator: header && filled(translatorsOf(header).map((name) => agent(name))),
    translationOfWork: translated
      ? {
          '@type': 'Article',
          url: translated,
          inLanguage: canonicalTag(original?.attribute('hreflang') ?? ''),
        }
      : undefined,
    publisher: publication,
    sponsor: kind === 'sponsored' ? organization(sponsorOf(article)) : undefined,
    datePublished: published?.iso,
    dateModified: updated?.iso,
    inLanguage: canonicalTag(languageOf(article)),
    wordCount: wordCountOf(article),
    timeRequired: minutes ? `PT${minutes}M` : undefined,
    image: filled(
      elementsByTag(article, 'oped-figure').flatMap((figure) => {
        const picture = address(within(figure, 'img')[0], 'src');
        return picture
          ? [
              {
                '@type': 'ImageObject' as const,
                url: picture,
                caption: textIn(figure, 'caption'),
                creditText: textIn(figure, 'credit'),
              },
            ]
          : [];
      }),
    ),
    correction: filled(
      elementsByTag(article, 'oped-correction').flatMap((one) => {
        const text = slotText(one, '');
        return text
          ? [{'@type': 'CorrectionComment' as const, text, datePublished: dateIn(one, 'date')?.iso}]
          : [];
      }),
    ),
  };
};

/**
 * Describes an article for search engines and other machines in the vocabulary of schema.org. It takes
 * only what the page shows, leaves out the rest, and changes nothing in the page.
 *
 * @param article An `<oped-article>` element.
 * @returns The structured data; `serializeJsonLd` turns it into text.
 * @see https://schema.org/OpinionNewsArticle
 */
export const toJsonLd = (article: Element): ArticleData => {
  // The page may have changed it a moment ago, or may have defined no elements that notice changes.
  forgetAll();
  return describeArticle(treeOf(article), pageUrl(article.ownerDocument), article.baseURI);
};
