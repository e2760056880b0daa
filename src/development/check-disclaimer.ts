import type {OpedDisclaimer} from '../elements/oped-disclaimer.js';
import {kinds} from '../content/kinds.js';
import {isFilled, nearestArticle, treeOf} from '../content/tree.js';
import {checkSlots} from './check-slots.js';
import {report, reportUnknown} from './report.js';

export const checkDisclaimer = (element: OpedDisclaimer) => {
  const tree = treeOf(element);
  reportUnknown(element, 'kind', element.kind, kinds, kinds[0]);
  reportUnknown(element, 'authors', element.authors, ['one', 'several'], 'counted');
  checkSlots(element, tree, ['label', 'disclosure', 'policy']);
  const kind = element.kind ?? nearestArticle(tree)?.attribute('kind');
  if (kind === 'sponsored' && !isFilled(tree, 'label')) {
    report(
      element,
      '<oped-disclaimer> slot="label" is missing on a sponsored piece; write <p slot="label">Sponsored content by …</p>, so that the label survives feeds, reader modes and a failed script.',
    );
  }
};
