import {parseDate} from '../content/dates.js';
import {timeIn} from '../content/header.js';
import {isFilled, type TreeNode} from '../content/tree.js';
import {quote, report} from './report.js';

/** Reports a date that cannot be shown in the reader's language. */
export const checkDate = (tree: TreeNode, slot: string) => {
  if (!isFilled(tree, slot)) return;
  const value = timeIn(tree, slot)?.attribute('datetime');
  if (parseDate(value)) return;
  const problem = value == null ? 'has no datetime' : `datetime=${quote(value)} is not a date`;
  report(
    tree,
    `<${tree.tag}> slot="${slot}" ${problem}; use <time datetime="2026-07-12"> or "2026-07-12T09:30-05:00". The written text is shown.`,
  );
};
