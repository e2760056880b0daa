import type {LocaleModule, MsgFn, MsgOptions, StrResult} from '@lit/localize';
import {sourceLocale} from './generated/locale-codes.js';
import {lookup} from './lookup.js';

type Templates = LocaleModule['templates'];

/** Import specifiers are literal: a bundler follows no other. */
const loaders = new Map<string, () => Promise<LocaleModule>>([
  ['es', () => import('./generated/es.js')],
]);

/** The source language's words are those in the code. */
const loaded = new Map<string, Templates>([[sourceLocale, {}]]);
const loading = new Map<string, Promise<void>>([[sourceLocale, Promise.resolve()]]);
let listener = () => {};

/** Whom to call whenever the messages of a language have come. */
export const onMessages = (callback: () => void) => (listener = callback);

/** The languages that can be shown. */
export const locales = () => [sourceLocale, ...loaders.keys()];

/** The language in which our words are shown where the page's is `tag`; `undefined`: not one of ours. */
export const matchLocale = (tag: string) =>
  lookup(tag, (locale) => locale === sourceLocale || loaders.has(locale));

export const isLoaded = (locale: string) => loaded.has(locale);

const load = async (locale: string) => {
  try {
    const module = await loaders.get(locale)?.();
    if (module) loaded.set(locale, module.templates);
    listener();
  } catch (error) {
    console.warn(`oped-elements: the messages for "${locale}" did not load.`, error);
    loading.delete(locale);
    // Firefox remembers that a module failed, and only under another address tries again. A bundler
    // knows that address; we know it from the error.
    const [address] = /https?:[^\s#]+/.exec(String(error)) ?? [];
    if (address) {
      loaders.set(
        locale,
        () => import(/* @vite-ignore */ `${address}#${Date.now()}`) as Promise<LocaleModule>,
      );
    }
    throw error;
  }
};

/**
 * Loads the messages of a language, once. A failure is one console line; the next call tries again.
 */
export const loadMessages = (locale: string): Promise<void> => {
  const promise = loading.get(locale) ?? load(locale);
  loading.set(locale, promise);
  return promise;
};

/**
 * The message function of a language, in the shape that `lit-localize extract` recognizes. Every
 * message has an id, the public key of its string; all are plain text or `str`.
 */
export const messagesOf = (locale: string) =>
  ((template: string | StrResult, options?: MsgOptions) => {
    const message = loaded.get(locale)?.[options?.id ?? ''] ?? template;
    if (typeof message === 'string') return message;
    const {strings, values} = message as StrResult;
    const given = (template as StrResult).values;
    // A translation holds the places of the values: it may need them in another order.
    return String.raw(
      {raw: strings},
      ...(message === template ? given : values.map((place) => given[place as number])),
    );
  }) as MsgFn;
