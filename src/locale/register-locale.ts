import type {Messages} from './generated/messages.js';
import {canonicalTag} from './lookup.js';
import {addMessages, importOnce, lookupIn, matchLocale} from './messages.js';

/** Imports a module that exports `messages`, such as `() => import('./pt.js')`. */
export type MessagesLoader = () => Promise<{readonly messages: Partial<Messages>}>;

type MessagesCheck = (
  locale: string,
  messages: Partial<Messages> | undefined,
  isNew: boolean,
) => void;

let check: MessagesCheck | undefined;

/** Sets the check of registered messages: development builds report problems in them. */
export const checkMessagesBy = (messagesCheck: MessagesCheck) => {
  check = messagesCheck;
};

/**
 * Adds a language, or replaces single messages of one.
 *
 * ```js
 * registerLocale('pt', () => import('./oped-pt.js')); // that module exports `messages`
 * registerLocale('en', {'label.guest': 'Op-Ed'});
 * ```
 *
 * A message that is left out is that of the language as it was, else of a parent of the tag (`pt` for
 * `pt-BR`), else in English. So is one that gives no text, and the console gets one line with its key.
 * Messages that are passed as an object are shown in the same frame.
 *
 * A loader is called once, when the first element needs the language. If it fails, or has not answered
 * after ten seconds in a browser, the console gets one line, and the page keeps the messages that it
 * shows. The next `setLocale` loads them again. It rejects for a language that has no other messages, on
 * a server too; for the others it resolves.
 *
 * @param tag A BCP 47 language tag, such as `pt` or `es-ES`.
 * @param messages The messages by key, or a function that imports a module that exports them. The type
 * `Messages` lists the keys and the values that each message gets.
 * @throws {RangeError} If `tag` is not a language tag. Nothing changes.
 * @see https://www.rfc-editor.org/info/bcp47
 */
export const registerLocale = (tag: string, messages: Partial<Messages> | MessagesLoader): void => {
  const locale = canonicalTag(tag);
  if (!locale)
    throw new RangeError(`registerLocale: "${tag}" is not a language tag, such as "pt".`);
  const isNew = __DEV__ && !matchLocale(locale);
  const read = (custom: Partial<Messages>) => {
    if (__DEV__) check?.(locale, custom, isNew);
    return lookupIn(locale, custom);
  };
  const load = importOnce(
    typeof messages === 'function' ? messages : () => Promise.resolve({messages}),
    (module) => read(module.messages),
  );
  addMessages(locale, async (fallback) => (await load())(fallback));
};
