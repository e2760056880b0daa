import {messageKeys, type Messages} from '../locale/generated/messages.js';
import {quote, report} from './report.js';

/** Reports messages that no element shows, and those that a new language lacks. */
export const checkMessages = (
  locale: string,
  messages: Partial<Messages> | undefined,
  isNew: boolean,
) => {
  const warn = (problem: string) =>
    report(messages ?? {}, `registerLocale("${locale}") ${problem}`);
  if (!messages) {
    warn('has no messages: a module exports them as `messages`.');
    return;
  }
  for (const key of Object.keys(messages)) {
    if (!messageKeys.includes(key)) {
      warn(`has the unknown key ${quote(key)}; use one of ${messageKeys.join(', ')}.`);
    }
  }
  // A variant, such as es-ES, and single custom messages take the rest from the language.
  const missing = messageKeys.filter((key) => !(key in messages));
  if (isNew && missing.length) warn(`has no messages for ${missing.join(', ')}. English is shown.`);
};
