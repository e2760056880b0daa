import {readingMinutes} from '../content/article.js';
import {isFilled, nearestArticle} from '../content/tree.js';
import {isTimeZone} from '../locale/format.js';
import {checkDate} from './check-date.js';
import {checkSlots} from './check-slots.js';
import {quote, report, type Check} from './report.js';

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

export const checkHeader: Check = ({tree, value}) => {
  const readingTime = value('reading-time');
  const timeZone = value('time-zone');
  const written = tree.children.map((child) => child.attribute('slot') ?? '');
  const numbered = written.filter((slot) => /^(author|translator)-\d+$/.test(slot));
  checkSlots(tree, [...slots, ...numbered]);
  if (!isFilled(tree, 'headline')) {
    report(
      tree,
      '<oped-header> slot="headline" is missing; write <h1 slot="headline">…</h1>. The piece has no headline.',
    );
  }
  if (readingTime !== null && !readingMinutes(nearestArticle(tree), readingTime)) {
    report(
      tree,
      `<oped-header> reading-time=${quote(readingTime)} is not allowed; use "auto" inside an <oped-article>, or whole minutes from 1. No reading time is shown.`,
    );
  }
  if (timeZone !== null && !isTimeZone(timeZone)) {
    report(
      tree,
      `<oped-header> time-zone=${quote(timeZone)} is not allowed; use a name such as "America/Mexico_City". Times are shown with the offset as written.`,
    );
  }
  checkDate(tree, 'published');
  checkDate(tree, 'updated');
};
