import type {OpedCorrection} from '../elements/oped-correction.js';
import {correctionKinds} from '../content/correction.js';
import {isFilled, treeOf} from '../content/tree.js';
import {checkDate} from './check-date.js';
import {checkSlots} from './check-slots.js';
import {report, reportUnknown} from './report.js';

export const checkCorrection = (element: OpedCorrection) => {
  const tree = treeOf(element);
  reportUnknown(element, 'kind', element.kind, correctionKinds, correctionKinds[0]);
  checkSlots(element, tree, ['label', 'date']);
  checkDate(element, tree, 'date');
  if (!isFilled(tree)) {
    report(
      element,
      '<oped-correction> is empty: write what was wrong and what is right as children. Nothing is shown.',
    );
  }
};
