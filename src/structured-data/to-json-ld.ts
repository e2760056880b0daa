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
import {dateIn, namesIn} from '../content/header.js';
import type {Kind} from '../content/kinds.js';
import {isOfSite, pageUrl} from '../content/page-url.js';
import {plainText, slotText} from '../content/text.js';
import {findAll, renew, treeOf, type TreeNode} from '../content/tree.js';
import {canonicalTag} from '../locale/lookup.js';

/** Somebody who writes, translates, publishes or pays. */
export interface AgentData {
  '@type': 'Person' | 'Organization';
  name: string;
  url?: string | undefined;
  jobTitle?: string | undefined;
  image?: string | undefined;
  sameAs?: string[] | undefined;
}

export interface ImageData {
  '@type': 'ImageObject';
  url: string;
  caption?: string | undefined;
  creditText?: string | undefined;
}

export interface CorrectionData {
  '@type': 'CorrectionComment';
  text: string;
  datePublished?: string | undefined;
}

/** What an opinion piece tells machines, in the vocabulary of schema.org. */
export interface ArticleData {
  '@context': 'https://schema.org';
  '@type':
    | 'OpinionNewsArticle'
    | 'AnalysisNewsArticle'
    | 'ReviewNewsArticle'
    | 'SatiricalArticle'
    | 'AdvertiserContentArticle';
  url: string;
  headline?: string | undefined;
  abstract?: string | undefined;
  articleSection?: string | undefined;
  author?: AgentData[] | undefined;
  translator?: AgentData[] | undefined;
  translationOfWork?:
    {'@type': 'Article'; url: string; inLanguage?: string | undefined} | undefined;
  publisher?: AgentData | undefined;
  sponsor?: AgentData | undefined;
  datePublished?: string | undefined;
  dateModified?: string | undefined;
  inLanguage?: string | undefined;
  wordCount?: number | undefined;
  timeRequired?: string | undefined;
  image?: ImageData[] | undefined;
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

/** What is empty is not told. */
const filled = <T>(list: T[]) => (list.length ? list : undefined);

/** The elements of a tag in a node, itself included. */
const within = (node: TreeNode, wanted: string) =>
  [node, ...findAll(node, () => true)].filter(({tag}) => tag === wanted);

const inSlot = (parent: TreeNode | undefined, slot: string, tag: string) =>
  (parent?.children ?? [])
    .filter((child) => child.attribute('slot') === slot)
    .flatMap((child) => within(child, tag));

/**
 * Describes an article by what the page shows of it, and by nothing else.
 *
 * @param article The view of an `<oped-article>`.
 * @param url The address of the page.
 * @param base What relative addresses in the article are relative to.
 */
export const describeArticle = (article: TreeNode, url: string, base: string): ArticleData => {
  const kind = kindOf(article);
  const publisher = publisherOf(article);
  const header = headerOf(article);
  const cards = elementsByTag(article, 'oped-author-card');
  const {published, updated} = datesOf(article);

  /** The address that an attribute holds, where it is that of a page or a file. */
  const address = (node: TreeNode | undefined, name: string) => {
    const value = node?.attribute(name);
    // A browser without `URL.parse` tells no addresses.
    const found = value ? URL.parse?.(value, base)?.href : undefined;
    return found && /^https?:/.test(found) ? found : undefined;
  };

  const words = (parent: TreeNode | undefined, slot: string) =>
    (parent && slotText(parent, slot)) || undefined;

  const organization = (name: string | null) =>
    name ? {'@type': 'Organization' as const, name} : undefined;

  /** Somebody named in the header, or by a card; the card of that name tells more. */
  const agent = (node: TreeNode, isHouse = false): AgentData => {
    const name = isCard(node) ? nameOnCard(node) : plainText(node);
    const card = cards.find((one) => nameOnCard(one) === name);
    const profiles = inSlot(card, 'links', 'a').map((link) => address(link, 'href') ?? '');
    const isOwn = (profile: string) => isOfSite(profile, url);
    return {
      '@type': isHouse || name === publisher ? 'Organization' : 'Person',
      name,
      url: (!isCard(node) && address(within(node, 'a')[0], 'href')) || profiles.find(isOwn),
      jobTitle: words(card, 'role'),
      image: address(inSlot(card, 'photo', 'img')[0], 'src'),
      sameAs: filled(profiles.filter((profile) => profile && !isOwn(profile))),
    };
  };

  const headline = headlineOf(article);
  const house = organization(publisher);
  // An editorial is the position of the house, whoever signs it for the house.
  const authors = authorsOf(article).map((author) => agent(author, kind === 'editorial'));
  const [original] = inSlot(header, 'original', 'a');
  const translated = address(original, 'href');
  const minutes = readingMinutes(article, header?.attribute('reading-time'));

  return {
    '@context': 'https://schema.org',
    '@type': typeByKind[kind],
    url,
    headline: (headline && plainText(headline)) || undefined,
    abstract: words(header, 'dek'),
    articleSection: words(header, 'kicker'),
    author: filled(authors.length || kind !== 'editorial' || !house ? authors : [house]),
    translator: header && filled(namesIn(header, 'translator').map((name) => agent(name))),
    translationOfWork: translated
      ? {
          '@type': 'Article',
          url: translated,
          inLanguage: canonicalTag(original?.attribute('hreflang') ?? ''),
        }
      : undefined,
    publisher: house,
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
                caption: words(figure, 'caption'),
                creditText: words(figure, 'credit'),
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
 * Describes an `<oped-article>` for search engines and other machines, in the vocabulary of
 * schema.org, by what the page shows of it and by nothing else: a value that the page does not show
 * is left out. Changes nothing; `serializeJsonLd` makes text of it.
 *
 * @see https://schema.org/OpinionNewsArticle
 */
export const toJsonLd = (article: Element): ArticleData => {
  // The page may have changed it a moment ago, or may have none of our elements to notice.
  renew(article);
  return describeArticle(treeOf(article), pageUrl(article.ownerDocument), article.baseURI);
};
