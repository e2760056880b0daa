import {isFilled, type TreeNode} from '../content/tree.js';
import {quote, report} from './report.js';

/** Reports children that no slot shows, and slots that are filled with nothing. */
export const checkSlots = (tree: TreeNode, slots: readonly string[]) => {
  for (const child of tree.children) {
    const name = child.attribute('slot');
    if (name !== null && !slots.includes(name)) {
      report(
        tree,
        `<${tree.tag}> slot=${quote(name)} is not one of its slots: ${slots.join(', ')}. The child is shown after all others, and in a prerendered page only by the script.`,
      );
    }
  }
  for (const name of new Set(tree.children.map((child) => child.attribute('slot')))) {
    if (name !== null && slots.includes(name) && !isFilled(tree, name)) {
      report(
        tree,
        `<${tree.tag}> slot=${quote(name)} is empty; give it text or leave it out. Nothing is shown for it.`,
      );
    }
  }
};
