import {isServer} from 'lit';
import type {OpedArticle} from '../elements/oped-article.js';
import {kinds} from '../content/kinds.js';
import {report, reportUnknown} from './report.js';

/** Two paragraphs with neither space between them nor an indent read as one. */
const runTogether = (paragraph: Element) => {
  const next = paragraph.nextElementSibling;
  if (next?.localName !== 'p') return false;
  const before = getComputedStyle(paragraph);
  const after = getComputedStyle(next);
  return [before.marginBlockEnd, after.marginBlockStart, after.textIndent].every(
    (length) => parseFloat(length) === 0,
  );
};

export const checkArticle = (element: OpedArticle) => {
  reportUnknown(element, 'kind', element.kind, kinds, kinds[0]);
  // A server has no style sheets.
  if (!isServer && Array.from(element.querySelectorAll(':scope > p')).some(runTogether)) {
    report(
      element,
      '<oped-article> paragraphs run together: a style sheet of the page (a reset?) takes their margins away. Add the attribute typeset, or give them a margin in a class of yours.',
    );
  }
};
