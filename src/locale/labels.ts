import {str, type MsgFn} from '@lit/localize';

/** The label that tells a reader what a piece of some kind is. */
export const labelOf = (msg: MsgFn, kind: string | null, sponsor: string | null | undefined) => {
  switch (kind) {
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
    default:
      return msg('Opinion', {id: 'label.opinion'});
  }
};
