import type {OpedHeader} from '../elements/oped-header.js';
import {readMinutes} from '../content/header.js';
import {isFilled, nearestArticle, treeOf} from '../content/tree.js';
import {isTimeZone} from '../locale/format.js';
import {checkDate} from './check-date.js';
import {checkSlots} from './check-slots.js';
import {quote, report} from './report.js';

const slots = [
  'kicker',
  'headline',
  'dek',
  'byline',
  'author',
  'translator',
  'original',
  'published',
  'updated',
  'meta',
];

export const checkHeader = (element: OpedHeader) => {
  const tree = treeOf(element);
  const {readingTime, timeZone} = element;
  const written = tree.children.map((child) => child.attribute('slot') ?? '');
  const numbered = written.filter((slot) => /^(author|translator)-\d+$/.test(slot));
  checkSlots(element, tree, [...slots, ...numbered]);
  if (!isFilled(tree, 'headline')) {
    report(
      element,
      '<oped-header> slot="headline" is missing; write <h1 slot="headline">…</h1>. The piece has no headline.',
    );
  }
  if (readingTime != null && !readMinutes(nearestArticle(tree), readingTime)) {
    report(
      element,
      `<oped-header> reading-time=${quote(readingTime)} is not allowed; use "auto" inside an <oped-article>, or whole minutes from 1. No reading time is shown.`,
    );
  }
  if (timeZone != null && !isTimeZone(timeZone)) {
    report(
      element,
      `<oped-header> time-zone=${quote(timeZone)} is not allowed; use a name such as "America/Mexico_City". Times are shown with the offset as written.`,
    );
  }
  checkDate(element, tree, 'published');
  checkDate(element, tree, 'updated');
};
