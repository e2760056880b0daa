import {closest, type TreeNode} from '../content/tree.js';
import {canonicalTag} from '../locale/lookup.js';
import {locales, matchLocale} from '../locale/messages.js';
import {quote, report} from './report.js';

/** Where the language of an element is said, if it is one in which our words cannot be shown. */
const findUnspoken = (tree: TreeNode) => {
  const owner = closest(tree, (node) => node.attribute('lang') !== null);
  const tag = owner?.attribute('lang');
  return owner && tag && !matchLocale(tag) ? {owner, tag} : undefined;
};

/** Tells about a `lang` in which our words cannot be shown. */
export const checkLang = (tree: TreeNode) => {
  const unspoken = findUnspoken(tree);
  if (!unspoken) return;
  const {owner, tag} = unspoken;
  const problem = canonicalTag(tag)
    ? 'is a language the library does not speak'
    : 'is not a language tag';
  report(
    owner,
    `<${owner.tag}> lang=${quote(tag)} ${problem}; available: ${locales().join(', ')}, with any region. Our words are shown in English.`,
  );
};

/** The same when the page has had time to add a language. */
export const checkLangLater = (tree: TreeNode) => {
  if (findUnspoken(tree)) setTimeout(() => checkLang(tree), 100);
};
