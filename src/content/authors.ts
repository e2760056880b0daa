import {plainText, slotText} from './text.js';
import {closest, findAll, type TreeNode} from './tree.js';

export const isCard = ({tag}: TreeNode) => tag === 'oped-author-card';

/** The name in a bio card: that of its slot, or what the sentence stresses. */
export const nameOnCard = (card: TreeNode) =>
  slotText(card, 'name') ||
  plainText(...findAll(card, ({tag}) => tag === 'strong' || tag === 'b').slice(0, 1));

/** Who signs the article: by its header, else by its byline, else by its author cards. */
export const authorsOf = (article: TreeNode) => {
  const inHeader = findAll(
    article,
    (node) => /^author(-\d+)?$/.test(node.attribute('slot') ?? '') && plainText(node) !== '',
  );
  if (inHeader.length) return inHeader;
  const inByline = findAll(
    article,
    (node) =>
      /\bauthor\b/i.test(node.attribute('rel') ?? '') &&
      plainText(node) !== '' &&
      !closest(node, isCard),
  );
  // A byline may link a name twice.
  const links = new Map(inByline.map((link) => [link.attribute('href'), link]));
  return links.size ? [...links.values()] : findAll(article, isCard);
};
