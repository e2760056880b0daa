import {closest, type TreeNode} from '../internal/tree.js';
import {canonicalTag} from '../locale/lookup.js';
import {locales, matchLocale} from '../locale/messages.js';
import {quote, report} from './report.js';

/** Tells about a `lang` in which our words cannot be shown: when the page has had time to add a language. */
export const checkLang = (tree: TreeNode) => {
  const owner = closest(tree, (node) => node.attribute('lang') !== null);
  const tag = owner?.attribute('lang');
  if (owner && tag && !matchLocale(tag)) setTimeout(() => tellUnspoken(owner, tag), 100);
};

const tellUnspoken = (owner: TreeNode, tag: string) => {
  if (matchLocale(tag)) return;
  const problem = canonicalTag(tag)
    ? 'is a language the library does not speak'
    : 'is not a language tag';
  report(
    owner,
    `<${owner.tag}> lang=${quote(tag)} ${problem}; available: ${locales().join(', ')}, with any region. Our words are shown in English.`,
  );
};
