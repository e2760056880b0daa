import {isServer} from 'lit';
import {isLater, parseDate} from './dates.js';
import {plainText} from './text.js';
import {findFirst, isSeen, slotNameOf, type TreeNode} from './tree.js';

/** The slot of the nth name: the first one keeps the slot that the page gave it. */
export const slotOf = (slot: string, i: number) => (i ? `${slot}-${i + 1}` : slot);

/** The children in a slot, numbered or not. */
const allIn = (header: TreeNode, slot: string) =>
  header.children.filter((child) => slotNameOf(child).replace(/-\d+$/, '') === slot);

/** The children that a header shows as names; empty ones name nobody. */
export const namesIn = (header: TreeNode, slot: string) => allIn(header, slot).filter(isSeen);

/** The children that name a translator in words. */
export const translatorsOf = (header: TreeNode) =>
  allIn(header, 'translator').filter((child) => plainText(child) !== '');

/** The same by their slots: `prerender()` numbers those of a page, which is not changed in the browser. */
export const namesBySlot = (header: TreeNode, slot: string) => {
  const groups = new Map<string, TreeNode[]>();
  namesIn(header, slot).forEach((name, i) => {
    const own = (isServer ? slotOf(slot, i) : name.attribute('slot')) ?? slot;
    groups.set(own, [...(groups.get(own) ?? []), name]);
  });
  return groups;
};

/** The `<time>` in a slot, or `undefined` where there is none. */
export const timeIn = (parent: TreeNode, slot: string) => {
  const child = parent.children.find((node) => slotNameOf(node) === slot);
  const isTime = ({tag}: TreeNode) => tag === 'time';
  return child && (isTime(child) ? child : findFirst(child, isTime));
};

/** The date that a `<time>` in a slot states. */
export const dateIn = (parent: TreeNode, slot: string) =>
  parseDate(timeIn(parent, slot)?.attribute('datetime'));

/** False only if both dates are valid and the last change is not later than the publication. */
export const isUpdated = (header: TreeNode) => {
  const updated = dateIn(header, 'updated');
  const published = dateIn(header, 'published');
  return !updated || !published || isLater(updated, published);
};

/** The dates that a header shows; a missing or invalid one is `undefined`. */
export const datesIn = (header: TreeNode | undefined) => ({
  published: header && dateIn(header, 'published'),
  updated: header && isUpdated(header) ? dateIn(header, 'updated') : undefined,
});
