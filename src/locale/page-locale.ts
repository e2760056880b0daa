import {isServer} from 'lit';
import {nearestLang, treeOf} from '../content/tree.js';
import {sourceLocale} from './generated/locale-codes.js';
import {canonicalTag} from './lookup.js';
import {followers, isLoaded, loadMessages, matchLocale, resolveAll} from './messages.js';

/** The page's language is shown everywhere. */
export class OpedLocaleChangeEvent extends Event {
  /** The language as an exact canonical tag, such as `es-MX`: what `getLocale()` returns. */
  readonly locale: string;

  constructor(locale: string) {
    super('oped-locale-change');
    this.locale = locale;
  }
}

/**
 * The language of our words at an element, as an exact canonical tag (`es-MX`): that of the nearest
 * `lang`, or `en` where it is missing, wrong or not one of ours.
 *
 * @param element Default: `<html>`, for the page's language.
 */
export const getLocale = (element: Element = document.documentElement): string => {
  const tag = nearestLang(treeOf(element));
  return (matchLocale(tag) && canonicalTag(tag)) || sourceLocale;
};

const allUpdated = () => Promise.all(Array.from(followers, async ({host}) => host?.updateComplete));

const isShown = (locale: string) => isLoaded(matchLocale(locale) || sourceLocale);

/** The page's language that was shown last. */
let shown = isServer || !isShown(getLocale()) ? '' : getLocale();

/** Tells the page when all its elements show another language. */
const tell = async () => {
  const locale = getLocale();
  if (locale === shown || !isShown(locale)) return;
  shown = locale;
  await allUpdated();
  document.dispatchEvent(new OpedLocaleChangeEvent(locale));
};

let told: Promise<void> | undefined;
followers.add({resolve: () => void (told = isServer ? undefined : tell())});

let calls = 0;

/**
 * As `setLocale`; `before` is called when the messages are there, right before the page's language
 * changes. Resolves to false when a later call took its place.
 */
export const switchLocale = async (tag: string, before = () => {}): Promise<boolean> => {
  const lang = canonicalTag(tag);
  if (!lang) throw new RangeError(`setLocale: "${tag}" is not a language tag, such as "es-MX".`);
  const call = ++calls;
  await loadMessages(matchLocale(lang) || sourceLocale);
  if (isServer || call !== calls) return false;
  before();
  document.documentElement.lang = lang;
  resolveAll();
  await Promise.all([allUpdated(), told]);
  return true;
};

/**
 * Switches the page's language: loads the messages, sets `<html lang>`, and resolves when every
 * element shows them. Elements under a `lang` of their own keep it. When several calls overlap, the
 * last one counts. On a server it only loads the messages.
 *
 * @param tag A BCP 47 language tag, such as `es` or `es-MX` (`ES_us` is read as `es-US`). Languages
 * that the library does not speak are set on the page too, and our words are English there.
 * @throws {RangeError} (rejects) when `tag` is not a language tag; nothing changes.
 * @throws (rejects) when the messages do not load; nothing changes, and the next call tries again.
 */
export const setLocale = async (tag: string): Promise<void> => {
  await switchLocale(tag);
};

declare global {
  interface DocumentEventMap {
    /** The page's language is shown everywhere. */
    'oped-locale-change': OpedLocaleChangeEvent;
  }
}
