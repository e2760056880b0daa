import type * as runtime from '../toggle.js';

/** Stands in for the one that switches in place: in the bundles of one language a link is a link. */
export class Toggle implements Pick<runtime.Toggle, 'announced'> {
  readonly announced = '';
}
