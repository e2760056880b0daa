import type {OpedFigure} from '../elements/oped-figure.js';
import {creditKinds, figurePlacements} from '../content/figure.js';
import {findAll, treeOf} from '../content/tree.js';
import {checkSlots} from './check-slots.js';
import {report, reportUnknown} from './report.js';

const isNumber = (value: string | null) => /^\d+$/.test(value ?? '');

export const checkFigure = (element: OpedFigure) => {
  const {placement, creditKind} = element;
  reportUnknown(element, 'placement', placement, figurePlacements, figurePlacements[0]);
  reportUnknown(element, 'credit-kind', creditKind, creditKinds, creditKinds[0]);
  const tree = treeOf(element);
  checkSlots(element, tree, ['caption', 'credit']);
  const media = findAll(tree, ({tag}) => /^(?:img|video|iframe)$/.test(tag));
  if (!media.length) {
    report(
      element,
      '<oped-figure> shows nothing: give it an <img>, a <picture>, a <video> or an <iframe>.',
    );
  }
  for (const item of media) {
    const named = `<oped-figure> <${item.tag}>`;
    if (item.tag === 'img' && item.attribute('alt') === null) {
      report(
        element,
        `${named} has no alt: say in words what is to be seen, or write alt="" where the caption says it all. The caption is not copied.`,
      );
    }
    if (item.tag === 'iframe') {
      if (!item.attribute('title')) report(element, `${named} has no title: say what it holds.`);
    } else if (!['width', 'height'].every((name) => isNumber(item.attribute(name)))) {
      report(
        element,
        `${named} has no width and height in pixels: with both its room is kept while it loads.`,
      );
    }
  }
};
