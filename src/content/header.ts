import {isServer} from 'lit';
import {isLater, parseDate} from './dates.js';
import {plainText} from './text.js';
import {findAll, type TreeNode} from './tree.js';

/** The slot of the nth name: the first one keeps the slot that the page gave it. */
export const slotOf = (slot: string, i: number) => (i ? `${slot}-${i + 1}` : slot);

/** The children that name someone in a slot, numbered or not; empty ones name nobody. */
export const namesIn = (header: TreeNode, slot: string) =>
  header.children.filter(
    (child) =>
      (child.attribute('slot') ?? '').replace(/-\d+$/, '') === slot && plainText(child) !== '',
  );

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
  const child = parent.children.find((node) => node.attribute('slot') === slot);
  const isTime = ({tag}: TreeNode) => tag === 'time';
  return child && (isTime(child) ? child : findAll(child, isTime)[0]);
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
