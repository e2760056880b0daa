import {correctionKinds} from '../content/correction.js';
import {isFilled} from '../content/tree.js';
import {checkDate} from './check-date.js';
import {checkSlots} from './check-slots.js';
import {report, reportUnknown, type Check} from './report.js';

export const checkCorrection: Check = (element) => {
  const {tree} = element;
  reportUnknown(element, 'kind', correctionKinds);
  checkSlots(tree, ['label', 'date']);
  checkDate(tree, 'date');
  if (!isFilled(tree)) {
    report(
      tree,
      '<oped-correction> is empty: write what was wrong and what is right as children. No text is shown.',
    );
  }
};
