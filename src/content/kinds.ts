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

/** What kind of opinion piece an article is. */
export type Kind = (typeof kinds)[number];
