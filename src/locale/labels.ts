import {str, type MsgFn} from '@lit/localize';
import type {Kind} from '../content/kinds.js';

/** The label that a reader sees on a piece of each kind. */
const labels: Record<Kind, (msg: MsgFn, sponsor: string | null) => string> = {
  opinion: (msg) => msg('Opinion', {id: 'label.opinion'}),
  guest: (msg) => msg('Guest essay', {id: 'label.guest'}),
  column: (msg) => msg('Column', {id: 'label.column'}),
  editorial: (msg) => msg('Editorial', {id: 'label.editorial'}),
  letter: (msg) => msg('Letter to the editor', {id: 'label.letter'}),
  analysis: (msg) => msg('Analysis', {id: 'label.analysis'}),
  review: (msg) => msg('Review', {id: 'label.review'}),
  satire: (msg) => msg('Satire', {id: 'label.satire'}),
  sponsored: (msg, sponsor) =>
    sponsor
      ? msg(str`Sponsored content by ${sponsor}`, {id: 'label.sponsored'})
      : msg('Advertisement', {id: 'label.ad'}),
};

export const labelOf = (msg: MsgFn, kind: Kind, sponsor: string | null) =>
  labels[kind](msg, sponsor);
