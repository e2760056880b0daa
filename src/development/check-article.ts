import {kinds} from '../content/kinds.js';
import {elementOf, treeOf} from '../content/tree.js';
import {report, reportUnknown, type Check} from './report.js';

/** Two paragraphs with neither space between them nor an indent read as one. */
const runTogether = (paragraph: Element) => {
  const next = paragraph.nextElementSibling;
  if (!next || treeOf(next).tag !== 'p') return false;
  const before = getComputedStyle(paragraph);
  const after = getComputedStyle(next);
  return [before.marginBlockEnd, after.marginBlockStart, after.textIndent].every(
    (length) => parseFloat(length) === 0,
  );
};

export const checkArticle: Check = (element) => {
  reportUnknown(element, 'kind', kinds);
  const paragraphs = element.tree.children.filter(({tag}) => tag === 'p');
  // On a server there are no elements, and no stylesheets.
  const shown = paragraphs.flatMap((paragraph) => elementOf(paragraph) ?? []);
  if (shown.some(runTogether)) {
    report(
      element.tree,
      '<oped-article> paragraphs run together: a stylesheet of the page (a reset?) removes their margins. Add the attribute typeset, or give them a margin in a class of your own.',
    );
  }
};
