/** The kinds of opinion piece; the first is the default. */
export const kinds = [
  'opinion',
  'guest',
  'column',
  'editorial',
  'letter',
  'analysis',
  'review',
  'satire',
  'sponsored',
] as const;

/**
 * What kind of opinion piece an article is: `opinion`, `guest` (by someone outside the newsroom),
 * `column`, `editorial`, `letter`, `analysis`, `review`, `satire`, or `sponsored`.
 */
export type Kind = (typeof kinds)[number];
