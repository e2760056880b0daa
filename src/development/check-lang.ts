import {closest} from '../content/tree.js';
import {canonicalTag} from '../locale/lookup.js';
import {locales, matchLocale} from '../locale/messages.js';
import {quote, report, type Check} from './report.js';

/** Reports a `lang` for which there are no messages, on the element that has it. */
export const checkLang: Check = ({tree}) => {
  const owner = closest(tree, (node) => node.attribute('lang') !== null);
  const tag = owner?.attribute('lang');
  if (!owner || !tag || matchLocale(tag)) return;
  const problem = canonicalTag(tag) ? 'is a language without messages' : 'is not a language tag';
  report(
    owner,
    `<${owner.tag}> lang=${quote(tag)} ${problem}; available: ${locales().join(', ')}, with any region. Built-in text is in English.`,
  );
};
