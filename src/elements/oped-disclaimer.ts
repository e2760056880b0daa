import {OpedElement} from '../base/oped-element.js';
import {str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {checkDisclaimer} from '../development/check-disclaimer.js';
import {checkWhenSettled} from '../development/report.js';
import {authorsOf} from '../content/authors.js';
import {define} from '../base/define.js';
import {kinds, type Kind} from '../content/kinds.js';
import {oneOf} from '../content/one-of.js';
import {isFilled, nearestArticle} from '../content/tree.js';
import {labelOf} from '../locale/labels.js';
import {LocaleController} from '../locale/locale-controller.js';
import {tokens} from '../styles/tokens.styles.js';
import {styles} from './oped-disclaimer.styles.js';

/**
 * The opinion disclaimer banner: at a glance, what kind of piece this is and whose views it expresses.
 * It cannot be dismissed, is not sticky, and is printed.
 *
 * ```html
 * <oped-disclaimer></oped-disclaimer>
 *
 * <oped-disclaimer>
 *   <p>The views expressed by contributors are their own and not the view of The Daily Example.</p>
 *   <p slot="disclosure">Ana Ruiz sits on the board of the Harbor branch.</p>
 *   <a slot="policy" href="/labels">What does this label mean?</a>
 * </oped-disclaimer>
 *
 * <oped-disclaimer kind="sponsored" sponsor="Acme">
 *   <p slot="label">Sponsored content by Acme</p>
 * </oped-disclaimer>
 * ```
 *
 * Without content of your own it shows built-in text in the language of the nearest `lang`: the label
 * of its kind, an explanation, and, if the kind is `opinion`, `guest`, `column`, or `letter`, a sentence
 * about responsibility. Write what must survive feeds, reader modes, and a failed script as child
 * elements; for a sponsored piece, always write the label. The element has the role `note`, named by
 * its label, unless it has a `role` of its own.
 *
 * @element oped-disclaimer
 * @slot - Your own text instead of the explanation and the sentence about responsibility.
 * @slot label - Your own label instead of the built-in one. For a sponsored piece, it names who paid: “Sponsored content by Acme”.
 * @slot disclosure - The author's interests in the matter, below the built-in heading “Disclosure”.
 * @slot policy - A link to an explanation of the label, such as “What does this label mean?”.
 * @csspart label - The label.
 * @csspart text - The explanation and the sentence about responsibility, or your own text.
 * @csspart disclosure - The author's interests, with their heading.
 * @cssprop [--oped-ui-font=inherit] - Font family.
 * @cssprop [--oped-accent=currentColor] - Color of the label.
 * @cssprop [--oped-muted] - Color of the text. Default: `currentColor` at 70%.
 * @cssprop [--oped-rule] - Color of the hairlines. Default: `currentColor` at 25%.
 */
export class OpedDisclaimer extends OpedElement {
  static override styles = [tokens, styles];

  /**
   * What kind of piece this is: `opinion`, `guest`, `column`, `editorial`, `letter`, `analysis`,
   * `review`, `satire`, or `sponsored`. Default: the article's `kind`. Any other value counts as
   * `opinion`.
   */
  @property() kind?: Kind;

  /**
   * Name of the publication. Default: the article's `publisher`. Without either, the text reads “this
   * publication”.
   */
  @property() publisher?: string;

  /**
   * Name of who paid for a `sponsored` piece. Default: the article's `sponsor`. Without either, the
   * label is “Advertisement”.
   */
  @property() sponsor?: string;

  /**
   * Whether the piece has `one` author or `several`. Default: counted from the header's authors, or else
   * from links with `rel="author"`, or else from the author cards. Any other value is ignored.
   */
  @property() authors?: 'one' | 'several';

  /**
   * Whether the label shares a line with one sentence: the one about responsibility or, if there is
   * none, the explanation. Has no effect on a `sponsored` piece.
   */
  @property({type: Boolean, reflect: true}) compact = false;

  readonly #locale = new LocaleController(this);

  override render(): TemplateResult {
    return html`<div
      class="box ${this.#shape}"
      role=${this.hasAttribute('role') ? nothing : 'note'}
      aria-labelledby="label"
    >
      <div class="label" id="label" part="label">
        ${this.#unlessFilled('label', this.#label)}<slot name="label"></slot>
      </div>
      <div class="text">
        <div part="text">${this.#unlessFilled('', this.#text)}<slot></slot></div>
        <div class="disclosure" part="disclosure" ?hidden=${!isFilled(this.tree, 'disclosure')}>
          <strong>${this.#locale.words(this.#locale.msg('Disclosure', {id: 'disclosure'}))}</strong>
          <slot name="disclosure"></slot>
        </div>
        <div class="policy" ?hidden=${!isFilled(this.tree, 'policy')}>
          <slot name="policy"></slot>
        </div>
      </div>
    </div>`;
  }

  get #article() {
    return nearestArticle(this.tree);
  }

  get #kind() {
    return oneOf(this.kind ?? this.#article?.attribute('kind'), kinds);
  }

  get #publisher() {
    return this.publisher ?? this.#article?.attribute('publisher') ?? '';
  }

  get #sponsor() {
    return this.sponsor ?? this.#article?.attribute('sponsor') ?? '';
  }

  get #shape() {
    if (this.#kind === 'sponsored') return 'long';
    return this.compact ? 'compact' : 'full';
  }

  get #text() {
    const sentences = [this.#explanation, this.#responsibility].filter(Boolean);
    return this.#shape === 'compact' ? sentences.at(-1) : sentences.join(' ');
  }

  get #label() {
    return labelOf(this.#locale.msg, this.#kind, this.#sponsor);
  }

  get #explanation() {
    const {msg} = this.#locale;
    const publisher = this.#publisher;
    const sponsor = this.#sponsor;
    switch (this.#kind) {
      case 'opinion':
        return msg(
          'This piece argues for a point of view, based on its own reading of the facts.',
          {
            id: 'explain.opinion',
          },
        );
      case 'guest':
        return msg('Guest essays are written by people outside the newsroom.', {
          id: 'explain.guest',
        });
      case 'column':
        return msg('Columns present the views of a regular opinion writer.', {
          id: 'explain.column',
        });
      case 'editorial':
        return publisher
          ? msg(
              str`Editorials express the institutional position of ${publisher} and are written independently of its newsroom.`,
              {id: 'explain.editorial'},
            )
          : msg(
              'Editorials express the institutional position of this publication and are written independently of its newsroom.',
              {id: 'explain.editorial.nopub'},
            );
      case 'letter':
        return msg(
          'Letters express the views of readers and may be edited for length and clarity.',
          {id: 'explain.letter'},
        );
      case 'analysis':
        return msg('Analysis interprets events, drawing on reporting and expertise.', {
          id: 'explain.analysis',
        });
      case 'review':
        return msg('Reviews give a critic’s own judgment of a work.', {id: 'explain.review'});
      case 'satire':
        return msg('This is satire. It exaggerates and invents; it is not a news report.', {
          id: 'explain.satire',
        });
      case 'sponsored':
        if (!sponsor) {
          return msg('This content was paid for. The newsroom took no part in it.', {
            id: 'explain.sponsored.nosponsor',
          });
        }
        return publisher
          ? msg(
              str`${sponsor} paid for this content. The newsroom of ${publisher} took no part in it.`,
              {id: 'explain.sponsored'},
            )
          : msg(str`${sponsor} paid for this content. The newsroom took no part in it.`, {
              id: 'explain.sponsored.nopub',
            });
    }
  }

  /** Whose views these are: said where the piece is signed by people for whom nobody else speaks. */
  get #responsibility() {
    if (!['opinion', 'guest', 'column', 'letter'].includes(this.#kind)) return '';
    const {msg} = this.#locale;
    const publisher = this.#publisher;
    if (this.#several) {
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
  }

  get #several() {
    if (this.authors === 'one' || this.authors === 'several') return this.authors === 'several';
    return this.#article !== undefined && authorsOf(this.#article).length > 1;
  }

  #unlessFilled(slot: string, text: string | undefined) {
    return isFilled(this.tree, slot) ? nothing : this.#locale.words(text);
  }
}

if (__DEV__) checkWhenSettled(OpedDisclaimer, checkDisclaimer);
define('oped-disclaimer', OpedDisclaimer);

declare global {
  interface HTMLElementTagNameMap {
    'oped-disclaimer': OpedDisclaimer;
  }
}
