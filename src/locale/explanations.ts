import {str, type MsgFn} from '@lit/localize';
import type {Kind} from '../content/kinds.js';

/** What the sentences are about. */
interface Piece {
  readonly publisher: string | null;
  readonly sponsor: string | null;
  readonly hasSeveralAuthors: boolean;
}

/** Whose views the piece expresses: part of the explanation of personal kinds. */
const responsibilityOf = (msg: MsgFn, {publisher, hasSeveralAuthors}: Piece) => {
  if (hasSeveralAuthors) {
    return publisher
      ? msg(
          str`The views expressed in this article are the authors’ own and do not necessarily reflect those of ${publisher}.`,
          {id: 'disclaimer.many'},
        )
      : msg(
          'The views expressed in this article are the authors’ own and do not necessarily reflect those of this publication.',
          {id: 'disclaimer.many.nopub'},
        );
  }
  return publisher
    ? msg(
        str`The views expressed in this article are the author’s own and do not necessarily reflect those of ${publisher}.`,
        {id: 'disclaimer.one'},
      )
    : msg(
        'The views expressed in this article are the author’s own and do not necessarily reflect those of this publication.',
        {id: 'disclaimer.one.nopub'},
      );
};

/** For each kind, a sentence about what it is and, where it is personal, one about whose views it holds. */
const explanations: Record<Kind, (msg: MsgFn, piece: Piece) => readonly string[]> = {
  opinion: (msg, piece) => [
    msg('This piece argues for a point of view, based on its own reading of the facts.', {
      id: 'explain.opinion',
    }),
    responsibilityOf(msg, piece),
  ],
  guest: (msg, piece) => [
    msg('Guest essays are written by people outside the newsroom.', {id: 'explain.guest'}),
    responsibilityOf(msg, piece),
  ],
  column: (msg, piece) => [
    msg('Columns present the views of a regular opinion writer.', {id: 'explain.column'}),
    responsibilityOf(msg, piece),
  ],
  editorial: (msg, {publisher}) => [
    publisher
      ? msg(
          str`Editorials express the institutional position of ${publisher} and are written independently of its newsroom.`,
          {id: 'explain.editorial'},
        )
      : msg(
          'Editorials express the institutional position of this publication and are written independently of its newsroom.',
          {id: 'explain.editorial.nopub'},
        ),
  ],
  letter: (msg, piece) => [
    msg('Letters express the views of readers and may be edited for length and clarity.', {
      id: 'explain.letter',
    }),
    responsibilityOf(msg, piece),
  ],
  analysis: (msg) => [
    msg('Analysis interprets events, drawing on reporting and expertise.', {
      id: 'explain.analysis',
    }),
  ],
  review: (msg) => [msg('Reviews give a critic’s own judgment of a work.', {id: 'explain.review'})],
  satire: (msg) => [
    msg('This is satire. It exaggerates and invents; it is not a news report.', {
      id: 'explain.satire',
    }),
  ],
  sponsored(msg, {publisher, sponsor}) {
    if (!sponsor) {
      return [
        msg('This content was paid for. The newsroom took no part in it.', {
          id: 'explain.sponsored.nosponsor',
        }),
      ];
    }
    return [
      publisher
        ? msg(
            str`${sponsor} paid for this content. The newsroom of ${publisher} took no part in it.`,
            {id: 'explain.sponsored'},
          )
        : msg(str`${sponsor} paid for this content. The newsroom took no part in it.`, {
            id: 'explain.sponsored.nopub',
          }),
    ];
  },
};

/** The sentences of a disclaimer, the most important one last. */
export const sentencesFor = (msg: MsgFn, kind: Kind, piece: Piece) =>
  explanations[kind](msg, piece);
