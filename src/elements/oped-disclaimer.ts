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
 * The opinion disclaimer banner: says in one glance what kind of piece this is and whose views it
 * holds. It cannot be dismissed, does not stick, and is printed.
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
 * Without words of the house's own it shows the label of its kind, an explanation, and the sentence
 * about responsibility, in English or Spanish by the nearest `lang`. What must survive feeds, reader
 * modes and a failed script is written as children; the label of a sponsored piece always is.
 * Exposed as a `note` named by the label, unless the element has a `role` of its own.
 *
 * @element oped-disclaimer
 * @slot - The house's own text. Replaces the explanation and the sentence about responsibility.
 * @slot label - The house's own label. On a sponsored piece it says who pays: “Sponsored content by Acme”.
 * @slot disclosure - The writer's interests.
 * @slot policy - A link: what does this label mean?
 * @csspart label - The label.
 * @csspart text - Explanation and responsibility, or the house's text.
 * @csspart disclosure - The writer's interests, with their heading.
 * @cssprop [--oped-ui-font=inherit] - Font family.
 * @cssprop [--oped-accent=currentColor] - Colour of the label.
 * @cssprop [--oped-muted] - Colour of the text. Default: 70% of the page's ink.
 * @cssprop [--oped-rule] - Colour of the hairlines. Default: 25% of the page's ink.
 */
export class OpedDisclaimer extends OpedElement {
  static override styles = [tokens, styles];

  /**
   * What the piece is: `opinion`, `guest`, `column`, `editorial`, `letter`, `analysis`, `review`,
   * `satire` or `sponsored`. Default: the article's. Any other value counts as `opinion`.
   */
  @property() kind?: Kind;

  /** Name of the publication. Default: the article's; without one: “this publication”. */
  @property() publisher?: string;

  /** Who paid for a `sponsored` piece. Default: the article's; without one the label is “Advertisement”. */
  @property() sponsor?: string;

  /**
   * Whether the piece has `one` author or `several`. Default, also for any other value: counted from
   * the header's authors, else from links with `rel="author"`, else from the author cards.
   */
  @property() authors?: 'one' | 'several';

  /** Whether label and one sentence share a line. Without effect on a `sponsored` piece. */
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
