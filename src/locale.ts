import {isServer} from 'lit';
import {nearestLang, treeOf} from './internal/tree.js';
import {sourceLocale} from './locale/generated/locale-codes.js';
import {updateLocales} from './locale/locale-controller.js';
import {canonicalTag} from './locale/lookup.js';
import {loadMessages, matchLocale} from './locale/messages.js';

let calls = 0;

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
  const lang = canonicalTag(tag);
  if (!lang) throw new RangeError(`setLocale: "${tag}" is not a language tag, such as "es-MX".`);
  const call = ++calls;
  await loadMessages(matchLocale(lang) ?? sourceLocale);
  if (isServer || call !== calls) return;
  document.documentElement.lang = lang;
  await updateLocales();
};

/**
 * The language of our words at an element, as an exact canonical tag (`es-MX`): that of the nearest
 * `lang`, or `en` where it is missing, wrong or not one of ours.
 *
 * @param element Default: `<html>`, for the page's language.
 */
export const getLocale = (element: Element = document.documentElement): string => {
  const tag = nearestLang(treeOf(element));
  return (matchLocale(tag) && canonicalTag(tag)) ?? sourceLocale;
};
