import type {LocaleModule, MsgOptions, StrResult} from '@lit/localize';
import {sourceLocale} from './generated/locale-codes.js';
import {lookup} from './lookup.js';

/**
 * Looks up the text of a message, given the source text in the code. Every message has an id, its public
 * key; all are plain text or `str`.
 */
export type Lookup = (template: string | StrResult, options?: MsgOptions) => string;

const lookupIn =
  (templates: LocaleModule['templates']): Lookup =>
  (template, options) => {
    const message = templates[options?.id ?? ''] ?? template;
    if (typeof message === 'string') return message;
    const {strings, values} = message as StrResult;
    const given = (template as StrResult).values;
    // A translation has the indexes of the values: it may need them in another order.
    return String.raw(
      {raw: strings},
      ...(message === template ? given : values.map((place) => given[place as number])),
    );
  };

/** The messages of the source language are in the code. */
const source = lookupIn({});

/**
 * Makes an import that failed fetch the module again. Firefox remembers that a module failed, and tries
 * again only under another URL. A bundler knows the URL; here it is taken from the error.
 */
export const importAgain =
  <Module, Result>(load: () => Promise<Module>, read: (module: Module) => Result) =>
  async () => {
    try {
      return read(await load());
    } catch (error) {
      const address = /https?:[^\s#)]+$/.exec(String(error))?.[0];
      if (address)
        load = () =>
          import(/* webpackIgnore: true */ /* @vite-ignore */ `${address}#${Date.now()}`);
      throw error;
    }
  };

/** Those whose language may change with the messages, or with a `lang` of the page. */
export const followers = new Set<Follower>();

/** Makes every follower look up its language. */
export const resolveAll = () => {
  for (const follower of followers) follower.resolve();
};

/** Import specifiers are literal: bundlers follow no others. */
const loaders = new Map<string, () => Promise<Lookup> | Lookup>([
  [sourceLocale, () => source],
  [
    'es',
    importAgain(
      () => import('./generated/es.js'),
      ({templates}) => lookupIn(templates),
    ),
  ],
]);
const loaded = new Map([[sourceLocale, source]]);
const loading = new Map<string, Promise<void>>();

interface Follower {
  /** Looks up the language, and updates the host if it has changed. */
  resolve(): void;
  readonly host?: {readonly updateComplete: Promise<unknown>};
}

/** The languages that can be shown. */
export const locales = () => [...loaders.keys()];

/** The supported language for a `lang` of the page, by which built-in text is shown; empty: none. */
export const matchLocale = (tag: string) => lookup(tag, (locale) => loaders.has(locale));

export const isLoaded = (locale: string) => loaded.has(locale);

/** The messages of a language, where they are loaded; else those of the source language. */
export const messagesOf = (locale: string) => loaded.get(locale) ?? source;

const warnOf = (locale: string, error: unknown) =>
  console.warn(`oped-elements: the messages for "${locale}" did not load.`, error);

const load = async (locale: string) => {
  try {
    loaded.set(locale, await (loaders.get(locale) as () => Promise<Lookup>)());
    resolveAll();
  } catch (error) {
    warnOf(locale, error);
    loading.delete(locale);
    throw error;
  }
};

/**
 * Loads the messages of a language, once. A failure is reported in one console line; the next call tries
 * again.
 */
export const loadMessages = (locale: string): Promise<void> => {
  const promise = loading.get(locale) ?? load(locale);
  loading.set(locale, promise);
  return promise;
};

/**
 * Adds messages that take precedence over those of a language, or of its nearest known parent, or
 * English. If they fail to load, one console line reports it, and the language is shown without them.
 *
 * @param make Makes the lookup, given the one to fall back on.
 */
export const addMessages = (
  locale: string,
  make: (fallback: () => Lookup) => Promise<Lookup> | Lookup,
) => {
  const known = matchLocale(locale);
  const before = loaders.get(locale);
  const pending = loading.get(locale);
  loaders.set(locale, async () => {
    // Messages that are still loading must not replace these.
    await pending?.catch(() => {});
    await (before ? undefined : loadMessages(known || sourceLocale));
    const own = await before?.();
    const fallback = () => own ?? messagesOf(known || sourceLocale);
    try {
      return await make(fallback);
    } catch (error) {
      if (!known) throw error;
      warnOf(locale, error);
      return fallback();
    }
  });
  // What is shown in the language, or in one that falls back on it, remains until the new messages load.
  for (const shown of loaders.keys()) {
    if (!`${shown}-`.startsWith(`${locale}-`)) continue;
    loading.delete(shown);
    // A failure is reported where it happens.
    if (loaded.has(shown)) loadMessages(shown).catch(() => {});
  }
  resolveAll();
};
