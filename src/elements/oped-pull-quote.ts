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
import {checkWhenSettled} from '../development/check-when-settled.js';
import {labelOf} from '../locale/labels.js';
import {LocaleController} from '../locale/locale-controller.js';
import {tokens} from '../styles/tokens.styles.js';
import {styles} from './oped-pull-quote.styles.js';

/**
 * Fired when a reader shares a quote. It bubbles, also out of shadow trees. Cancel it with
 * `preventDefault()` to share in your own way.
 */
export class OpedShareEvent extends Event {
  /** The text of the quote, with the label of the piece before it. */
  readonly text: string;

  /** The URL of the page, with a text fragment that leads to the passage in the article. */
  readonly url: string;

  constructor(text: string, url: string) {
    // It leaves the shadow trees of the page's own components, and a page listens once for all quotes.
    super('oped-share', {bubbles: true, composed: true, cancelable: true});
    this.text = text;
    this.url = url;
  }
}

/**
 * A pull quote: a passage from the article, or a quotation of somebody in it, set large.
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
 * With `from`, it shows a passage of the article as plain text and follows its edits, so the quote
 * cannot drift from the article, and feeds and reader modes contain the text once. Text that repeats
 * the article is hidden from assistive technology, which has read it already; any other text is a
 * `<blockquote>`.
 *
 * The quotation marks are drawn by CSS in the language of the text (`«»` in `es-ES`, otherwise `“”`) and
 * hang outside the edge; if the text has its own marks, those hang there. The quote hangs in the margin
 * of the article if that is wide enough, and is in the column otherwise.
 *
 * `shareable` adds a button that fires `oped-share`. Unless that is canceled, it opens the system's
 * sharing dialog, or else copies the text and URL, or else shows the URL selected in a field. The URL
 * is that of the canonical link if it is of the same site, otherwise the page's own, with a text
 * fragment.
 *
 * @see https://wicg.github.io/scroll-to-text-fragment/
 *
 * @element oped-pull-quote
 * @slot - The text of the quote, unless `from` names a passage.
 * @slot attribution - Who said it, if it was not the author.
 * @csspart quote - The text with its quotation marks and the rule above.
 * @csspart mark - Each quotation mark.
 * @csspart attribution - The attribution.
 * @csspart share - The share button.
 * @csspart status - The message that the link was copied.
 * @csspart address - The field with the URL, shown if it could not be copied.
 * @fires {OpedShareEvent} oped-share - A reader shares the quote. Bubbles and is cancelable; `text` and `url` are what would be shared.
 * @cssprop [--oped-quote-open] - Opening quotation mark, as a CSS string. Default: `'“'`, in es-ES `'«'`.
 * @cssprop [--oped-quote-close] - Closing quotation mark, as a CSS string. Default: `'”'`, in es-ES `'»'`.
 * @cssprop [--oped-quote-indent] - How far the opening quotation mark hangs out. Default: `-0.42em`, in es-ES `-0.55em`.
 * @cssprop [--oped-headline-font=inherit] - Font family of the quote.
 * @cssprop [--oped-ui-font=inherit] - Font family of the attribution and the share button.
 * @cssprop [--oped-accent=currentColor] - Color of the rule.
 * @cssprop [--oped-rule-width=3px] - Thickness of the rule.
 * @cssprop [--oped-gutter=0px] - Minimum space between a wide quote and the edge of the article.
 * @cssprop [--oped-muted] - Color of the attribution and the share button. Default: `currentColor` at 70%.
 */
export class OpedPullQuote extends OpedElement {
  static override styles = [tokens, styles];
  static override slots = ['attribution'];

  /**
   * The `id` of a passage in the same article, such as a `<span id>` or a whole `<p id>`. Leave a period
   * that your language puts after the closing quotation mark, as Spanish does, outside the `<span>`. If
   * nothing has that `id`, or it has no text, the element shows its own content.
   */
  @property() from?: string;

  /**
   * Where the quote goes: in the margin after the column (`end`) or before it (`start`), centered in the
   * column (`center`), or wider than the column (`wide`). There is a margin if the article is at least
   * 66em wide (1056 px at a font size of 16 px); otherwise `end` and `start` are in the column. Any other
   * value counts as `end`.
   */
  @property({useDefault: true}) placement: Placement = 'end';

  /** Whether text that repeats the article is exposed to assistive technology anyway. */
  @property({type: Boolean}) expose = false;

  /** Whether readers get a button to share the quote. */
  @property({type: Boolean}) shareable = false;

  /** Whether what was shared is in the clipboard. */
  #copied = false;

  /** The URL that could not be copied. */
  #address = '';

  readonly #locale = new LocaleController(this);

  protected override decide() {
    return readQuote(this.tree, this.from);
  }

  override render(): TemplateResult {
    const {text, filled, plain, inElements, lang, marked, repeated} = this.decided(this.decide());
    const hidden = repeated && !this.expose;
    const isAttributed = isFilled(this.tree, 'attribution');
    return html`<div
      class=${`box ${oneOf(this.placement, placements)}`}
      ?hidden=${!filled && !isAttributed}
    >
      <div aria-hidden=${hidden ? 'true' : nothing}>
        <blockquote part="quote" lang=${lang || nothing} ?hidden=${!filled}>
          <span class="open" part="mark" ?hidden=${marked}></span
          >${plain ? text : html`<slot class=${inElements ? 'tight' : nothing}></slot>`}<span
            class="close"
            part="mark"
            ?hidden=${marked}
          ></span>
        </blockquote>
        <slot class="small" part="attribution" name="attribution" ?hidden=${!isAttributed}></slot>
      </div>
      ${this.shareable && text ? this.#renderShare() : nothing}
    </div>`;
  }

  #renderShare() {
    const {msg, ready, foreign} = this.#locale;
    const copied = this.#copied ? msg('Link copied', {id: 'share.copied'}) : '';
    return html`<div class="small share">
      <button type="button" part="share" ?disabled=${!ready} @click=${this.#share}>
        ${this.#locale.localized(msg('Share this quote', {id: 'share.quote'}))}</button
      ><span role="status" part="status" lang=${foreign || nothing} .textContent=${copied}></span
      >${this.#address ? this.#renderAddress() : nothing}
    </div>`;
  }

  /** Announced once: the field takes the focus, and its label states the outcome. */
  #renderAddress() {
    const label = this.#locale.msg('The link could not be copied', {id: 'share.failed'});
    return html`<label part="address"
      >${this.#locale.localized(label)} <input readonly .value=${this.#address}
    /></label>`;
  }

  /** The label that the disclaimer shows: the publication's own, or that of the kind. */
  get #label() {
    const article = nearestArticle(this.tree) ?? this.tree;
    const [disclaimer] = elementsByTag(article, 'oped-disclaimer');
    return (
      (disclaimer && slotText(disclaimer, 'label')) ||
      labelOf(this.#locale.msg, kindOf(article), sponsorOf(article))
    );
  }

  async #share() {
    const {text: quoted, marked} = readQuote(this.tree, this.from);
    // An opinion is never shared without its label.
    const text = `${this.#label}: ${marked ? quoted : `“${quoted}”`}`;
    const directive = textDirective(this.tree, this.from, quoted);
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

if (__DEV__) checkWhenSettled('oped-pull-quote', OpedPullQuote);
define('oped-pull-quote', OpedPullQuote);

declare global {
  interface HTMLElementTagNameMap {
    'oped-pull-quote': OpedPullQuote;
  }

  interface GlobalEventHandlersEventMap {
    'oped-share': OpedShareEvent;
  }
}
