import {plainText, slotText} from './text.js';
import {closest, findFirst, slotNameOf, type TreeNode} from './tree.js';

export const isCard = ({tag}: TreeNode) => tag === 'oped-author-card';

/** The name on an author card: that in its slot, or else the first `<strong>` or `<b>` of the bio. */
export const nameOnCard = (card: TreeNode) =>
  slotText(card, 'name') || plainText(findFirst(card, ({tag}) => tag === 'strong' || tag === 'b'));

/** Of the elements inside an article, those that name its authors: header, else byline, else author cards. */
export const authorsAmong = (elements: readonly TreeNode[]): readonly TreeNode[] => {
  const inHeader = elements.filter(
    (node) => /^author(-\d+)?$/.test(slotNameOf(node)) && plainText(node) !== '',
  );
  if (inHeader.length) return inHeader;
  const inByline = elements.filter(
    (node) =>
      /\bauthor\b/i.test(node.attribute('rel') ?? '') &&
      plainText(node) !== '' &&
      !closest(node, isCard),
  );
  // A byline may link a name twice.
  const links = new Map(inByline.map((link) => [link.attribute('href'), link]));
  return links.size ? [...links.values()] : elements.filter(isCard);
};
