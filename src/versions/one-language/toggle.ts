import {nothing} from 'lit';
import type * as runtime from '../toggle.js';

/** Replaces the one that switches in place: in the single-language bundles a link is only a link. */
export class Toggle implements Pick<runtime.Toggle, 'announcement'> {
  readonly announcement = nothing;
}
