import type {OpedAuthorCard} from '../elements/oped-author-card.js';
import {isFilled, treeOf} from '../content/tree.js';
import {checkSlots} from './check-slots.js';
import {report} from './report.js';

export const checkAuthorCard = (element: OpedAuthorCard) => {
  const tree = treeOf(element);
  checkSlots(element, tree, ['photo', 'name', 'role', 'links']);
  if (!isFilled(tree) && !isFilled(tree, 'name')) {
    report(
      element,
      '<oped-author-card> has no words: give it a name (slot="name") or a bio. Only what else it holds is shown.',
    );
  }
};
