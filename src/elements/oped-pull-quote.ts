import {OpedElement} from '../internal/oped-element.js';
import {html, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {checkPullQuote} from '../development/check-pull-quote.js';
import {whenSettled} from '../development/report.js';
import {define} from '../internal/define.js';
import {oneOf} from '../internal/one-of.js';
import {placements, readQuote, type Placement} from '../internal/quote.js';
import {tokens} from '../styles/tokens.styles.js';
import {styles} from './oped-pull-quote.styles.js';

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
 * @element oped-pull-quote
 * @slot - The words, where they are not lifted by `from`.
 * @slot attribution - Who said it, where it was not the author.
 * @csspart quote - The words with their marks and the rule above.
 * @csspart mark - Each quotation mark.
 * @csspart attribution - The attribution.
 * @cssprop [--oped-quote-open] - Opening mark, as a CSS string. Default: `'“'`, in es-ES `'«'`.
 * @cssprop [--oped-quote-close] - Closing mark, as a CSS string. Default: `'”'`, in es-ES `'»'`.
 * @cssprop [--oped-quote-indent] - How far the opening mark hangs out. Default: `-0.42em`, in es-ES `-0.55em`.
 * @cssprop [--oped-headline-font=inherit] - Font family of the words.
 * @cssprop [--oped-ui-font=inherit] - Font family of the attribution.
 * @cssprop [--oped-accent=currentColor] - Colour of the rule.
 * @cssprop [--oped-rule-width=3px] - Thickness of the rule.
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

  override render(): TemplateResult {
    const {words, lifted, lang, marked, repeated, attributed} = readQuote(this.tree, this.from);
    const hidden = repeated && !this.expose;
    return html`<div
      class="box ${oneOf(this.placement, placements)}"
      aria-hidden=${hidden ? 'true' : nothing}
      ?hidden=${!words}
    >
      <div class="inner">
        <blockquote class="quote" part="quote" lang=${lang ?? nothing}>
          <span class="open" part="mark" ?hidden=${marked}></span
          >${lifted ?? html`<slot></slot>`}<span class="close" part="mark" ?hidden=${marked}></span>
        </blockquote>
        <div class="attribution" part="attribution" ?hidden=${!attributed}>
          <slot name="attribution"></slot>
        </div>
      </div>
    </div>`;
  }

  protected override updated() {
    if (__DEV__) whenSettled(this, checkPullQuote);
  }
}

define('oped-pull-quote', OpedPullQuote);

declare global {
  interface HTMLElementTagNameMap {
    'oped-pull-quote': OpedPullQuote;
  }
}
