import {kinds} from '../content/kinds.js';
import {isFilled, nearestArticle} from '../content/tree.js';
import {checkSlots} from './check-slots.js';
import {report, reportUnknown, type Check} from './report.js';

export const checkDisclaimer: Check = (element) => {
  const {tree, value} = element;
  reportUnknown(element, 'kind', kinds);
  reportUnknown(element, 'authors', ['one', 'several'], 'counted');
  checkSlots(tree, ['label', 'disclosure', 'policy']);
  const kind = value('kind') ?? nearestArticle(tree)?.attribute('kind');
  if (kind === 'sponsored' && !isFilled(tree, 'label')) {
    report(
      tree,
      '<oped-disclaimer> slot="label" is missing on a sponsored piece; write <p slot="label">Sponsored content by …</p>, so that the label survives feeds, reader modes and a failed script.',
    );
  }
};
