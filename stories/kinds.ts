import type {Kind} from 'oped-elements';

export const kinds: readonly Kind[] = [
  'opinion',
  'guest',
  'column',
  'editorial',
  'letter',
  'analysis',
  'review',
  'satire',
  'sponsored',
];
