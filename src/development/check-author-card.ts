import {isFilled} from '../content/tree.js';
import {checkSlots} from './check-slots.js';
import {report, type Check} from './report.js';

export const checkAuthorCard: Check = ({tree}) => {
  checkSlots(tree, ['photo', 'name', 'role', 'links']);
  if (!isFilled(tree) && !isFilled(tree, 'name')) {
    report(
      tree,
      '<oped-author-card> has no text: give it a name (slot="name") or a bio. Only its other content is shown.',
    );
  }
};
