import {load} from '../auto/load.js';
import {html, isLoading, nearestLang} from '../auto/page.js';
import {start, wake} from '../auto/wake.js';
import type * as locale from '../locale.js';

type Locale = typeof locale;

/** Where that fails, a console line has said so. */
const loadFunctions = () => load('oped.locale') as Promise<Locale>;

/** The languages that have messages. */
const known = new Set(['en', 'es']);

const canonicalTag = (tag: string) => {
  try {
    return tag.length < 100 ? new Intl.Locale(tag.replaceAll('_', '-')).baseName : '';
  } catch {
    return '';
  }
};

/** As `getLocale` of `oped.js`. */
export const getLocale = (element: Element = html): string => {
  const tag = canonicalTag(nearestLang(element));
  const hasMessages = Array.from(known).some((locale) => `${tag}-`.startsWith(`${locale}-`));
  return hasMessages ? tag : 'en';
};

/** As `setLocale` of `oped.js`. It wakes all elements. */
export const setLocale: Locale['setLocale'] = async (tag) => {
  const functions = await loadFunctions();
  await wake();
  await functions.setLocale(tag);
};

/** As `registerLocale` of `oped.js`. It wakes all elements. */
export const registerLocale: Locale['registerLocale'] = (tag, messages) => {
  const locale = canonicalTag(tag);
  if (!locale)
    throw new RangeError(`registerLocale: "${tag}" is not a language tag, such as "pt".`);
  known.add(locale);
  loadFunctions()
    .then((functions) => {
      functions.registerLocale(tag, messages);
      void wake();
    })
    .catch(() => {});
};

// A script that runs while the page is parsed has not seen all of it.
if (isLoading()) addEventListener('DOMContentLoaded', start);
else start();
