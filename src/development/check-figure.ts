import type {OpedFigure} from '../elements/oped-figure.js';
import {creditKinds, figurePlacements} from '../internal/figure.js';
import {treeOf} from '../internal/tree.js';
import {checkSlots} from './check-slots.js';
import {report, reportUnknown} from './report.js';

const isNumber = (value: string | null) => /^\d+$/.test(value ?? '');

export const checkFigure = (element: OpedFigure) => {
  const {placement, creditKind} = element;
  reportUnknown(element, 'placement', placement, figurePlacements, figurePlacements[0]);
  reportUnknown(element, 'credit-kind', creditKind, creditKinds, creditKinds[0]);
  checkSlots(element, treeOf(element), ['caption', 'credit']);
  const media = Array.from(element.querySelectorAll('img, video, iframe'));
  if (!media.length) {
    report(
      element,
      '<oped-figure> shows nothing: give it an <img>, a <picture>, a <video> or an <iframe>.',
    );
  }
  for (const item of media) {
    const tag = `<oped-figure> <${item.localName}>`;
    if (item.localName === 'img' && !item.hasAttribute('alt')) {
      report(
        element,
        `${tag} has no alt: say in words what is to be seen, or write alt="" where the caption says it all. The caption is not copied.`,
      );
    }
    if (item.localName === 'iframe') {
      if (!item.getAttribute('title')) report(element, `${tag} has no title: say what it holds.`);
    } else if (!['width', 'height'].every((name) => isNumber(item.getAttribute(name)))) {
      report(
        element,
        `${tag} has no width and height in pixels: with both its room is kept while it loads.`,
      );
    }
  }
};
