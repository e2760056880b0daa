import {isServer} from 'lit';
import {unclobbered} from '../content/dom.js';
import {nearestLang, treeOf} from '../content/tree.js';
import {sourceLocale} from './generated/locale-codes.js';
import {canonicalTag} from './lookup.js';
import {followers, isLoaded, loadMessages, matchLocale, resolveAll} from './messages.js';

/**
 * Fired on `document` when every element shows the page's new language. It also fires once while a page
 * opens if its messages have to be loaded first.
 */
export class OpedLocaleChangeEvent extends Event {
  /** The locale as an exact canonical tag, such as `es-MX`: what `getLocale()` returns. */
  readonly locale: string;

  constructor(locale: string) {
    super('oped-locale-change');
    this.locale = locale;
  }
}

/**
 * Gets the locale in which an element shows built-in text.
 *
 * @param element The element. Default: `<html>`, for the locale of the page.
 * @returns The nearest `lang` as an exact canonical tag, such as `es-MX`; `en` if it is missing, not a
 * language tag, or not a supported language.
 * @see https://www.rfc-editor.org/info/bcp47
 */
export const getLocale = (element: Element = unclobbered(document).documentElement): string => {
  const tag = nearestLang(treeOf(element));
  return (matchLocale(tag) && canonicalTag(tag)) || sourceLocale;
};

const allUpdated = () => Promise.all(Array.from(followers, async ({host}) => host?.updateComplete));

const isShown = (locale: string) => isLoaded(matchLocale(locale) || sourceLocale);

/** The language in which the page was last shown. */
let shown = isServer || !isShown(getLocale()) ? '' : getLocale();

/** Fires the event when all elements of the page show another language. */
const announce = async () => {
  const locale = getLocale();
  if (locale === shown || !isShown(locale)) return;
  shown = locale;
  await allUpdated();
  unclobbered(document).dispatchEvent(new OpedLocaleChangeEvent(locale));
};

let announced: Promise<void> | undefined;
followers.add({resolve: () => void (announced = isServer ? undefined : announce())});

let calls = 0;

/**
 * As `setLocale`; `before` is called when the messages are loaded, right before the page's language
 * changes. Resolves to false if a later call has replaced this one.
 */
export const switchLocale = async (tag: string, before = () => {}): Promise<boolean> => {
  const lang = canonicalTag(tag);
  if (!lang) throw new RangeError(`setLocale: "${tag}" is not a language tag, such as "es-MX".`);
  const call = ++calls;
  await loadMessages(matchLocale(lang) || sourceLocale);
  if (isServer || call !== calls) return false;
  before();
  unclobbered(document).documentElement.lang = lang;
  resolveAll();
  await Promise.all([allUpdated(), announced]);
  return true;
};

/**
 * Switches the page's language.
 *
 * It loads the messages and sets `<html lang>`. An element that has a `lang` of its own, or is inside
 * one that has, keeps its language. If several calls overlap, the last one wins. On a server it only loads
 * the messages.
 *
 * @param tag A BCP 47 language tag, such as `es` or `es-MX` (`ES_us` is read as `es-US`). A language
 * that is not supported is set on the page too; the built-in text is English there.
 * @returns A promise that resolves when every element shows the messages.
 * @throws {RangeError} Rejects if `tag` is not a language tag. Nothing changes.
 * @throws Rejects if the messages of the language fail to load, or have not loaded after ten seconds.
 * Nothing changes, and the next call tries again. Without those that `registerLocale` puts in their place
 * it resolves.
 * @see https://www.rfc-editor.org/info/bcp47
 */
export const setLocale = async (tag: string): Promise<void> => {
  await switchLocale(tag);
};

declare global {
  interface DocumentEventMap {
    /** Every element shows the page's new language. */
    'oped-locale-change': OpedLocaleChangeEvent;
  }
}
