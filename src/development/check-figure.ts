import {creditKinds, figurePlacements} from '../content/figure.js';
import {elementsIn} from '../content/tree.js';
import {checkSlots} from './check-slots.js';
import {report, reportUnknown, type Check} from './report.js';

const isNumber = (value: string | null) => /^\d+$/.test(value ?? '');

export const checkFigure: Check = (element) => {
  const {tree} = element;
  reportUnknown(element, 'placement', figurePlacements);
  reportUnknown(element, 'credit-kind', creditKinds);
  checkSlots(tree, ['caption', 'credit']);
  const media = elementsIn(tree).filter(({tag}) => /^(?:img|video|iframe)$/.test(tag));
  if (!media.length) {
    report(
      tree,
      '<oped-figure> shows nothing: give it an <img>, a <picture>, a <video> or an <iframe>.',
    );
  }
  for (const item of media) {
    const named = `<oped-figure> <${item.tag}>`;
    if (item.tag === 'img' && item.attribute('alt') === null) {
      report(
        tree,
        `${named} has no alt: describe the picture, or write alt="" if the caption says everything. The caption is not copied.`,
      );
    }
    if (item.tag === 'iframe') {
      if (!item.attribute('title')) report(tree, `${named} has no title: describe what it shows.`);
    } else if (!['width', 'height'].every((name) => isNumber(item.attribute(name)))) {
      report(
        tree,
        `${named} has no width and height in pixels: with both its space is reserved while it loads.`,
      );
    }
  }
};
