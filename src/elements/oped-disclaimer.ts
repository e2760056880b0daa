import {OpedElement} from '../base/oped-element.js';
import {html, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {define} from '../base/define.js';
import {authorsOf, publisherOf, sponsorOf} from '../content/article.js';
import {kinds, type Kind} from '../content/kinds.js';
import {oneOf} from '../content/one-of.js';
import {isFilled, nearestArticle} from '../content/tree.js';
import {checkWhenSettled} from '../development/check-when-settled.js';
import {sentencesFor} from '../locale/explanations.js';
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
  static override slots = ['label', 'disclosure', 'policy'];

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
  protected override decide() {
    // Outside of an article the disclaimer takes its place.
    const article = nearestArticle(this.tree) ?? this.tree;
    return {
      kind: oneOf(this.kind ?? article.attribute('kind'), kinds),
      publisher: this.publisher ?? publisherOf(article),
      sponsor: this.sponsor ?? sponsorOf(article),
      hasSeveralAuthors:
        this.authors === 'several' || (this.authors !== 'one' && authorsOf(article).length > 1),
    };
  }

  override render(): TemplateResult {
    const {kind, ...piece} = this.decided(this.decide());
    const {msg} = this.#locale;
    const shape = this.#shapeOf(kind);
    const sentences = sentencesFor(msg, kind, piece);
    const disclosed = isFilled(this.tree, 'disclosure');
    const text = shape === 'compact' ? sentences.at(-1) : sentences.join(' ');
    return html`<div
      class=${`box ${shape}`}
      role=${this.hasAttribute('role') ? nothing : 'note'}
      aria-labelledby="label"
    >
      <div class="label" id="label" part="label">
        ${this.#textOf('label', labelOf(msg, kind, piece.sponsor))}
      </div>
      <div class="text">
        <div part="text">${this.#textOf('', text)}</div>
        <div class="disclosure" part="disclosure" ?hidden=${!disclosed}>
          ${disclosed ? this.#renderDisclosure() : nothing}
        </div>
        <slot class="policy" name="policy" ?hidden=${!isFilled(this.tree, 'policy')}></slot>
      </div>
    </div>`;
  }

  #renderDisclosure() {
    const {msg} = this.#locale;
    return html`<strong>${this.#locale.localized(msg('Disclosure', {id: 'disclosure'}))}</strong>
      <slot name="disclosure"></slot>`;
  }

  #shapeOf(kind: Kind) {
    if (kind === 'sponsored') return 'long';
    return this.compact ? 'compact' : 'full';
  }

  /** What the page has written, or else the built-in text. */
  #textOf(slot: string, text: string | undefined) {
    return isFilled(this.tree, slot)
      ? html`<slot name=${slot || nothing}></slot>`
      : this.#locale.localized(text);
  }
}

if (__DEV__) checkWhenSettled('oped-disclaimer', OpedDisclaimer);
define('oped-disclaimer', OpedDisclaimer);

declare global {
  interface HTMLElementTagNameMap {
    'oped-disclaimer': OpedDisclaimer;
  }
}
