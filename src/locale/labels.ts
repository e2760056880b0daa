import {str, type MsgFn} from '@lit/localize';
import type {Kind} from '../internal/kinds.js';

/** The label that tells a reader what a piece is. */
export const labelOf = (msg: MsgFn, kind: Kind, sponsor: string | null | undefined) => {
  switch (kind) {
    case 'opinion':
      return msg('Opinion', {id: 'label.opinion'});
    case 'guest':
      return msg('Guest essay', {id: 'label.guest'});
    case 'column':
      return msg('Column', {id: 'label.column'});
    case 'editorial':
      return msg('Editorial', {id: 'label.editorial'});
    case 'letter':
      return msg('Letter to the editor', {id: 'label.letter'});
    case 'analysis':
      return msg('Analysis', {id: 'label.analysis'});
    case 'review':
      return msg('Review', {id: 'label.review'});
    case 'satire':
      return msg('Satire', {id: 'label.satire'});
    case 'sponsored':
      return sponsor
        ? msg(str`Sponsored content by ${sponsor}`, {id: 'label.sponsored'})
        : msg('Advertisement', {id: 'label.ad'});
  }
};
