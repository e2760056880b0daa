import type {StrResult} from '@lit/localize';
import type {Messages} from './generated/messages.js';
import {canonicalTag} from './lookup.js';
import {addMessages, importAgain, matchLocale, type Lookup} from './messages.js';

/** Imports a module of messages, such as `() => import('./pt.js')`. */
export type MessagesLoader = () => Promise<{readonly messages: Partial<Messages>}>;

type Message = string | ((...values: unknown[]) => string);

type MessagesCheck = (
  locale: string,
  messages: Partial<Messages> | undefined,
  isNew: boolean,
) => void;

let check: MessagesCheck | undefined;

/** Has registered messages checked: development builds report what is wrong with them. */
export const checkMessagesBy = (messagesCheck: MessagesCheck) => {
  check = messagesCheck;
};

/** The words of a page's own, and where there are none those of the fallback. */
const messagesOver = (words: Partial<Messages>, fallback: () => Lookup): Lookup => {
  const own = new Map(Object.entries(words) as [string, Message][]);
  return (template, options) => {
    const message = own.get(options?.id ?? '');
    if (typeof message === 'function')
      return message(...((template as Partial<StrResult>).values ?? []));
    return message ?? fallback()(template, options);
  };
};

/**
 * Adds a language, or changes single words of one. Words that are missing are those of the language as
 * it was, of the tag's parents (`pt-BR`: `pt`), or English.
 *
 * ```js
 * registerLocale('pt', () => import('./oped-pt.js')); // that module exports `messages`
 * registerLocale('en', {'label.guest': 'Op-Ed'});
 * ```
 *
 * Messages that are handed over are shown in the same frame. A loader is called when the first element
 * needs the language, once; if it fails, one console line says so, what is shown stays, and the next
 * `setLocale` tries again.
 *
 * @param tag A BCP 47 language tag, such as `pt` or `es-ES`.
 * @param messages The words by their keys, or a function that imports a module with such `messages`.
 * The types tell the keys, and what values a message is given.
 * @throws {RangeError} when `tag` is not a language tag; nothing changes.
 */
export const registerLocale = (tag: string, messages: Partial<Messages> | MessagesLoader): void => {
  const locale = canonicalTag(tag);
  if (!locale)
    throw new RangeError(`registerLocale: "${tag}" is not a language tag, such as "pt".`);
  const isNew = __DEV__ && !matchLocale(locale);
  const load = typeof messages === 'function' && importAgain(messages, (module) => module.messages);
  addMessages(locale, async (fallback) => {
    const words = load ? await load() : (messages as Partial<Messages>);
    if (__DEV__) check?.(locale, words, isNew);
    return messagesOver(words, fallback);
  });
};
