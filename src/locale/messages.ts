import type {MsgOptions, StrResult} from '@lit/localize';
import {isServer} from 'lit';
import {sourceLocale} from './generated/locale-codes.js';
import {lookup} from './lookup.js';
import {fill} from './translation.js';

/**
 * Looks up the text of a message, given the source text in the code. Every message has an id, its public
 * key; all are plain text or `str`.
 */
export type Lookup = (template: string | StrResult, options?: MsgOptions) => string;

/** The messages of the source language are in the code. */
const source: Lookup = (template) =>
  typeof template === 'string' ? template : fill(template.strings, template.values);

/** The error that was reported last: a language fails with the one that it falls back on. */
let reported: unknown;

const report = (what: string, locale: string, error: unknown) => {
  if (!error || error !== reported) {
    console.warn(`oped-elements: the ${what} for "${locale}" did not load.`, error);
  }
  reported = error;
};

type MakeText = (...values: unknown[]) => unknown;

/**
 * Reads messages by id, and takes those that are missing from the fallback. One that gives no text is
 * reported in one console line, and then counts as missing: messages are the page's, or in a file that
 * may be another one than it should be.
 */
export const lookupIn = (locale: string, messages: object) => {
  const ids = new Set(Object.keys(messages));
  // Of a list, or a text.
  if (ids.has('0')) throw new TypeError('No messages.');
  return (fallback: () => Lookup): Lookup =>
    (template, options) => {
      const id = options?.id ?? '';
      try {
        if (ids.has(id)) {
          const message = (messages as Record<string, string | MakeText>)[id];
          const text =
            typeof message === 'function'
              ? message(...((template as Partial<StrResult>).values ?? []))
              : message;
          if (typeof text === 'string') return text;
          throw new TypeError('No text.');
        }
      } catch (error) {
        ids.delete(id);
        report(`message "${id}"`, locale, error);
      }
      return fallback()(template, options);
    };
};

/**
 * Loads a module once, and again only after it has failed, or has not answered for ten seconds. Browsers
 * remember that a module failed, or wait for it, and try again only under another URL. A bundler knows the URL; here it
 * is taken from the error of the request, or else from `address`.
 */
export const importOnce = <Module, Result>(
  load: () => Promise<Module>,
  read: (module: Module) => Result,
  address?: () => string | undefined,
) => {
  let result: Promise<Result> | undefined;
  const start = async () => {
    const answer = (async () => read(await load()))();
    try {
      return await Promise.race([
        answer,
        new Promise<never>((_, reject) => {
          // A process would not end before it.
          if (!isServer) setTimeout(reject, 10_000, new Error('No answer.'));
        }),
      ]);
    } catch (error) {
      result = undefined;
      const url = /imported module: (https?:[^\s#]+)$/.exec(error as string)?.[1] ?? address?.();
      if (url)
        load = () => import(/* webpackIgnore: true */ /* @vite-ignore */ `${url}?${Date.now()}`);
      // What loads late is shown then.
      answer
        .then(() => {
          result = answer;
          resolveAll();
        })
        .catch(() => {});
      throw error;
    }
  };
  return () => (result ??= start());
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
    importOnce(
      () => import('./generated/es.js'),
      ({templates}) => lookupIn('es', templates)(() => source),
      () => import.meta.resolve?.('./generated/es.js'),
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

const load = async (locale: string) => {
  try {
    loaded.set(locale, await (loaders.get(locale) as () => Promise<Lookup>)());
    resolveAll();
  } catch (error) {
    report('messages', locale, error);
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
      report('messages', locale, error);
      // The next call tries again.
      loading.delete(locale);
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
