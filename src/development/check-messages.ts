import {messageKeys, type Messages} from '../locale/generated/messages.js';
import {quote, report} from './report.js';

/** Tells about words that no element shows, and about those that a language of its own lacks. */
export const checkMessages = (
  locale: string,
  words: Partial<Messages> | undefined,
  isNew: boolean,
) => {
  const tell = (problem: string) => report(words ?? {}, `registerLocale("${locale}") ${problem}`);
  if (!words) {
    tell('has no words: a module of messages exports them as `messages`.');
    return;
  }
  for (const [key, message] of Object.entries(words)) {
    if (!messageKeys.includes(key)) {
      tell(`has the key ${quote(key)}, which is not one of ours: ${messageKeys.join(', ')}.`);
    } else if (typeof message !== 'string' && typeof message !== 'function') {
      tell(`has neither text nor a function for ${quote(key)}. English is shown.`);
    }
  }
  // A variant, such as es-ES, and a wording of one's own have the rest from the language.
  const missing = messageKeys.filter((key) => !(key in words));
  if (isNew && missing.length) tell(`has no words for ${missing.join(', ')}. English is shown.`);
};
