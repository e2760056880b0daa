import {OpedElement} from '../base/oped-element.js';
import {html, isServer, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {adoptProse} from '../base/adopt-prose.js';
import {define} from '../base/define.js';
import {headlineOf} from '../content/article.js';
import type {Kind} from '../content/kinds.js';
import {changes, closest, elementOf} from '../content/tree.js';
import {checkWhenSettled} from '../development/check-when-settled.js';
import {describeWhenAsked} from '../structured-data/describe-when-asked.js';
import {tokens} from '../styles/tokens.styles.js';
import {styles} from './oped-article.styles.js';

/**
 * The body of an opinion piece: a text column of readable width for any long-form HTML, with pull
 * quotes and figures that break out of it. All other elements of a piece go inside one article.
 *
 * ```html
 * <oped-article kind="guest" publisher="The Daily Example" drop-cap>
 *   <oped-disclaimer></oped-disclaimer>
 *   <h1>Open the library on Sundays</h1>
 *   <p>Matthew counts the Sundays. …</p>
 * </oped-article>
 * ```
 *
 * Paragraphs, headings, lists, block quotations, figures, tables, and code are styled as child
 * elements and inside up to two levels of `<div>` or `<section>`, as CMSs write them. These styles are
 * in `@layer oped`, so the page's own rules win. A figure with the class `alignwide` (the name that
 * WordPress uses) breaks out of the column.
 *
 * The column has the role `article`, named by the headline, unless the element is inside a native
 * `<article>` or has a `role` of its own.
 *
 * @element oped-article
 * @slot - The piece, in reading order: source order is what readers without JavaScript get.
 * @csspart body - The column.
 * @cssprop [--oped-text-font=inherit] - Font family of the text.
 * @cssprop [--oped-headline-font=inherit] - Font family of the headline and headings.
 * @cssprop [--oped-text-size=1em] - Size of the text, relative to the text around the article.
 * @cssprop [--oped-line-height=1.56] - Line height of the text.
 * @cssprop [--oped-measure=30.3em] - Maximum width of the column, relative to the size of the text.
 * @cssprop [--oped-gutter=0px] - Minimum space between the column and the edge of the article.
 * @cssprop [--oped-space=1.25em] - Space after each block of text.
 * @cssprop [--oped-accent=currentColor] - Accent color: drop cap, underlines of links, label, and rules.
 * @cssprop [--oped-rule] - Color of the hairlines in the text. Default: `currentColor` at 25%.
 * @cssprop [--oped-cap-height=0.66] - Height of the text font's capitals as a share of its font size: only Firefox needs it, for the drop cap.
 */
export class OpedArticle extends OpedElement {
  static override styles = [tokens, styles];

  /**
   * What kind of piece this is: `opinion`, `guest` (by someone outside the newsroom), `column`,
   * `editorial`, `letter`, `analysis`, `review`, `satire`, or `sponsored`. Elements inside the article
   * inherit it. Any other value counts as `opinion`.
   */
  @property({reflect: true, useDefault: true}) kind: Kind = 'opinion';

  /**
   * Name of the publication, for built-in sentences such as “… do not necessarily reflect those of The
   * Daily Example” and for structured data. Without it, these sentences read “this publication”.
   */
  @property({reflect: true}) publisher?: string;

  /**
   * Name of who paid for a `sponsored` piece, for its label and for structured data. Without it, the
   * label is “Advertisement”.
   */
  @property({reflect: true}) sponsor?: string;

  /**
   * Whether the first paragraph opens with a drop cap three lines tall. Leave it off when the text opens
   * with a dash: the dash is enlarged together with the letter or, in WebKit, instead of it.
   */
  @property({type: Boolean, reflect: true, attribute: 'drop-cap'}) dropCap = false;

  /**
   * Whether the text keeps the library's spacing and sizes even against CSS rules for bare elements,
   * such as a reset's `p {margin: 0}`. The page's classes still win.
   */
  @property({type: Boolean, reflect: true}) typeset = false;

  /**
   * Whether the page's `<head>` gets a description of the piece for search engines (JSON-LD), made from
   * what the page shows. It is updated with the article, removed with it, and omitted while the article
   * is `hidden` or if the page has other JSON-LD for the same URL.
   */
  @property({type: Boolean, attribute: 'structured-data'}) structuredData = false;

  protected override decide() {
    return {
      headline: headlineOf(this.tree),
      hasRole: this.hasAttribute('role'),
      // The description depends on every word.
      described: this.structuredData && changes,
    };
  }

  constructor() {
    super();
    describeWhenAsked(this);
  }

  override connectedCallback() {
    super.connectedCallback();
    if (!isServer) adoptProse(this);
  }

  override render(): TemplateResult {
    const inArticle = closest(this.tree, ({tag}) => tag === 'article');
    return html`<div class="strut" aria-hidden="true"></div>
      <div class="page">
        <div
          class="column"
          part="body"
          role=${inArticle || this.hasAttribute('role') ? nothing : 'article'}
        >
          <slot></slot>
        </div>
      </div>`;
  }

  protected override updated() {
    this.#nameByHeadline();
  }

  #nameByHeadline() {
    const body = this.renderRoot.querySelector('[part=body]');
    const {headline} = this.decided(this.decide());
    if (!body) return;
    body.ariaLabelledByElements =
      headline && body.hasAttribute('role') ? [elementOf(headline)] : null;
  }
}

if (__DEV__) checkWhenSettled('oped-article', OpedArticle);
define('oped-article', OpedArticle);

declare global {
  interface HTMLElementTagNameMap {
    'oped-article': OpedArticle;
  }
}
