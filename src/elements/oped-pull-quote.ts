import {OpedElement} from '../base/oped-element.js';
import {html, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {define} from '../base/define.js';
import {elementsByTag, kindOf, sponsorOf} from '../content/article.js';
import {oneOf} from '../content/one-of.js';
import {pageUrl} from '../content/page-url.js';
import {placements, readQuote, type Placement} from '../content/quote.js';
import {textDirective} from '../content/text-fragment.js';
import {slotText} from '../content/text.js';
import {isFilled, nearestArticle} from '../content/tree.js';
import {checkLang} from '../development/check-lang.js';
import {checkPullQuote} from '../development/check-pull-quote.js';
import {checkWhenSettled} from '../development/check-when-settled.js';
import {labelOf} from '../locale/labels.js';
import {LocaleController} from '../locale/locale-controller.js';
import {tokens} from '../styles/tokens.styles.js';
import {styles} from './oped-pull-quote.styles.js';

/** A reader shares a quote. Cancel it to share in your own way. */
export class OpedShareEvent extends Event {
  /** The words, with the label of the piece before them. */
  readonly text: string;

  /** The address of the page, with a text fragment that leads to the words in the article. */
  readonly url: string;

  constructor(text: string, url: string) {
    // It leaves the shadow trees of the page's own components, and a page listens once for all quotes.
    super('oped-share', {bubbles: true, composed: true, cancelable: true});
    this.text = text;
    this.url = url;
  }
}

/**
 * A pull quote: words of the piece, or of somebody in it, set large.
 *
 * ```html
 * <p>… <span id="hope">A locked door is also a sentence.</span> …</p>
 * <oped-pull-quote from="hope"></oped-pull-quote>
 *
 * <oped-pull-quote placement="wide">
 *   <p>We open at noon, and by ten past there is no chair left.</p>
 *   <p slot="attribution">A librarian at the Harbor branch</p>
 * </oped-pull-quote>
 * ```
 *
 * With `from` it lifts the words of a passage as plain text and follows its edits, so the quote
 * cannot drift from the text, and feeds and reader modes have the words once. Words that repeat the
 * article are hidden from assistive technology, since they have been read; any others are a
 * `<blockquote>`. The marks are drawn by CSS in the language of the words (`«»` in `es-ES`, else `“”`)
 * and hang outside the edge; where the words bring their own, those hang there. In an article with a
 * margin wide enough the quote hangs there, else it stands in the column.
 *
 * `shareable` adds a button. It fires `oped-share`; unless that is canceled it opens the sharing dialog
 * of the system, or else copies words and address, or else shows the address selected. The address is
 * that of the canonical link if it is of the same site, else the page's own, with a text fragment.
 *
 * @see https://wicg.github.io/scroll-to-text-fragment/
 *
 * @element oped-pull-quote
 * @slot - The words, where they are not lifted by `from`.
 * @slot attribution - Who said it, where it was not the author.
 * @csspart quote - The words with their marks and the rule above.
 * @csspart mark - Each quotation mark.
 * @csspart attribution - The attribution.
 * @csspart share - The button.
 * @csspart status - That the address is copied.
 * @csspart address - The address in a field, where it could not be copied.
 * @fires {OpedShareEvent} oped-share - A reader shares the quote. Cancelable; `text` and `url` are what would be shared.
 * @cssprop [--oped-quote-open] - Opening mark, as a CSS string. Default: `'“'`, in es-ES `'«'`.
 * @cssprop [--oped-quote-close] - Closing mark, as a CSS string. Default: `'”'`, in es-ES `'»'`.
 * @cssprop [--oped-quote-indent] - How far the opening mark hangs out. Default: `-0.42em`, in es-ES `-0.55em`.
 * @cssprop [--oped-headline-font=inherit] - Font family of the words.
 * @cssprop [--oped-ui-font=inherit] - Font family of the attribution.
 * @cssprop [--oped-accent=currentColor] - Colour of the rule.
 * @cssprop [--oped-rule-width=3px] - Thickness of the rule.
 * @cssprop [--oped-gutter=0px] - Least space between a wide quote and the article's edge.
 * @cssprop [--oped-muted] - Colour of the attribution. Default: 70% of the page's ink.
 */
export class OpedPullQuote extends OpedElement {
  static override styles = [tokens, styles];

  /**
   * The id of a passage in the same article, such as a `<span id>` or a whole `<p id>`. A full stop
   * that your language sets after the closing mark, as Spanish does, stays outside the `<span>`. When
   * there is none with that id, the element shows its own children.
   */
  @property() from?: string;

  /**
   * Where the quote stands: hanging in the margin after (`end`) or before (`start`) the column, centered
   * in the column (`center`), or broader than it (`wide`). There is a margin in an article at least 66em
   * wide (1056 px where the page's type is 16 px). Any other value counts as `end`.
   */
  @property({useDefault: true}) placement: Placement = 'end';

  /** Whether words that repeat the article are exposed to assistive technology all the same. */
  @property({type: Boolean}) expose = false;

  /** Whether readers are offered to share the quote. */
  @property({type: Boolean}) shareable = false;

  /** Whether what was shared is in the clipboard. */
  #copied = false;

  /** The address that could not be copied. */
  #address = '';

  readonly #locale = new LocaleController(this);

  override render(): TemplateResult {
    const {words, plain, inElements, lang, marked, repeated} = readQuote(this.tree, this.from);
    const hidden = repeated && !this.expose;
    return html`<div class="box ${oneOf(this.placement, placements)}" ?hidden=${!words}>
      <div aria-hidden=${hidden ? 'true' : nothing}>
        <blockquote part="quote" lang=${lang || nothing}>
          <span class="open" part="mark" ?hidden=${marked}></span
          >${plain ? words : html`<slot class=${inElements ? 'tight' : nothing}></slot>`}<span
            class="close"
            part="mark"
            ?hidden=${marked}
          ></span>
        </blockquote>
        <div class="desk" part="attribution" ?hidden=${!isFilled(this.tree, 'attribution')}>
          <slot name="attribution"></slot>
        </div>
      </div>
      ${this.shareable ? this.#renderShare() : nothing}
    </div>`;
  }

  #renderShare() {
    const {msg, ready} = this.#locale;
    const copied = this.#copied ? msg('Link copied', {id: 'share.copied'}) : '';
    return html`<div class="desk share">
      <button type="button" part="share" ?disabled=${!ready} @click=${this.#share}>
        ${this.#locale.words(msg('Share this quote', {id: 'share.quote'}))}
      </button>
      <span role="status" part="status">${this.#locale.words(copied)}</span>
      ${this.#address ? this.#renderAddress() : nothing}
    </div>`;
  }

  /** Said once: the field takes the focus, and its label says what came of it. */
  #renderAddress() {
    const label = this.#locale.msg('The link could not be copied', {id: 'share.failed'});
    return html`<label part="address"
      >${this.#locale.words(label)} <input readonly .value=${this.#address}
    /></label>`;
  }

  /** The label that the disclaimer shows: the house's own, or that of the kind. */
  get #label() {
    const article = nearestArticle(this.tree) ?? this.tree;
    const [disclaimer] = elementsByTag(article, 'oped-disclaimer');
    return (
      (disclaimer && slotText(disclaimer, 'label')) ||
      labelOf(this.#locale.msg, kindOf(article), sponsorOf(article))
    );
  }

  async #share() {
    const {words, marked} = readQuote(this.tree, this.from);
    // Words of opinion are never passed on without what they are.
    const text = `${this.#label}: ${marked ? words : `“${words}”`}`;
    const directive = textDirective(this.tree, this.from, words);
    const url = `${pageUrl(this.ownerDocument)}#:~:${directive}`;
    // The same outcome is announced again.
    this.#showOutcome(false);
    if (!this.dispatchEvent(new OpedShareEvent(text, url))) return;
    try {
      // What a browser does not have throws as well.
      await navigator.share({text, url});
      return;
    } catch (error) {
      if ((error as Error).name === 'AbortError') return;
    }
    try {
      await navigator.clipboard.writeText(`${text}\n${url}`);
      this.#showOutcome(true);
    } catch {
      this.#showOutcome(false, url);
      await this.updateComplete;
      const field = this.renderRoot.querySelector('input');
      field?.focus();
      field?.select();
    }
  }

  #showOutcome(copied: boolean, address = '') {
    this.#copied = copied;
    this.#address = address;
    this.requestUpdate();
  }
}

if (__DEV__) checkWhenSettled(OpedPullQuote, checkPullQuote, checkLang);
define('oped-pull-quote', OpedPullQuote);

declare global {
  interface HTMLElementTagNameMap {
    'oped-pull-quote': OpedPullQuote;
  }

  interface GlobalEventHandlersEventMap {
    'oped-share': OpedShareEvent;
  }
}
