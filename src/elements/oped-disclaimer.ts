import {OpedElement} from '../base/oped-element.js';
import {html, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {define} from '../base/define.js';
import {authorsOf, publisherOf, sponsorOf} from '../content/article.js';
import {kinds, type Kind} from '../content/kinds.js';
import {oneOf} from '../content/one-of.js';
import {isFilled, nearestArticle} from '../content/tree.js';
import {checkDisclaimer} from '../development/check-disclaimer.js';
import {checkLang} from '../development/check-lang.js';
import {checkWhenSettled} from '../development/check-when-settled.js';
import {sentencesFor} from '../locale/explanations.js';
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

  /** Outside of an article the disclaimer stands for itself. */
  get #article() {
    return nearestArticle(this.tree) ?? this.tree;
  }

  get #kind() {
    return oneOf(this.kind ?? this.#article.attribute('kind'), kinds);
  }

  get #publisher() {
    return this.publisher ?? publisherOf(this.#article);
  }

  get #sponsor() {
    return this.sponsor ?? sponsorOf(this.#article);
  }

  get #hasSeveralAuthors() {
    if (this.authors === 'one' || this.authors === 'several') return this.authors === 'several';
    return authorsOf(this.#article).length > 1;
  }

  get #shape() {
    if (this.#kind === 'sponsored') return 'long';
    return this.compact ? 'compact' : 'full';
  }

  get #label() {
    return labelOf(this.#locale.msg, this.#kind, this.#sponsor);
  }

  get #text() {
    const sentences = sentencesFor(this.#locale.msg, this.#kind, {
      publisher: this.#publisher,
      sponsor: this.#sponsor,
      hasSeveralAuthors: this.#hasSeveralAuthors,
    });
    return this.#shape === 'compact' ? sentences.at(-1) : sentences.join(' ');
  }

  #unlessFilled(slot: string, text: string | undefined) {
    return isFilled(this.tree, slot) ? nothing : this.#locale.words(text);
  }
}

if (__DEV__) checkWhenSettled(OpedDisclaimer, checkDisclaimer, checkLang);
define('oped-disclaimer', OpedDisclaimer);

declare global {
  interface HTMLElementTagNameMap {
    'oped-disclaimer': OpedDisclaimer;
  }
}
