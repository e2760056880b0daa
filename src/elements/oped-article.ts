import {OpedElement} from '../base/oped-element.js';
import {html, isServer, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {adoptProse} from '../base/adopt-prose.js';
import {define} from '../base/define.js';
import {headlineOf} from '../content/article.js';
import type {Kind} from '../content/kinds.js';
import {closest, elementOf} from '../content/tree.js';
import {checkArticle} from '../development/check-article.js';
import {checkWhenSettled} from '../development/check-when-settled.js';
import {describeInHead} from '../structured-data/describe-in-head.js';
import {tokens} from '../styles/tokens.styles.js';
import {styles} from './oped-article.styles.js';

/**
 * The body of an opinion piece: a measured column for whatever long-form HTML a page or a CMS
 * writes, in reading order, with quotes and figures that break out of it. Every other part of the
 * piece stands inside one article.
 *
 * ```html
 * <oped-article kind="guest" publisher="The Daily Example" drop-cap>
 *   <oped-disclaimer></oped-disclaimer>
 *   <h1>Open the library on Sundays</h1>
 *   <p>Matthew counts the Sundays. …</p>
 * </oped-article>
 * ```
 *
 * Paragraphs, headings, lists, block quotations, figures, tables and code may also stand in up to
 * two levels of `<div>` or `<section>`, as CMSs write them. Their styles are in `@layer oped`, so the
 * page's own rules win. A figure with the class `alignwide` (the name that
 * WordPress writes) breaks out of the column. The article is exposed as an `article`
 * named by its headline, unless it stands in a native `<article>` or has a `role` of its own.
 *
 * @element oped-article
 * @slot - The piece, in reading order: source order is what readers without script get.
 * @csspart body - The column.
 * @cssprop [--oped-text-font=inherit] - Font family of the text.
 * @cssprop [--oped-headline-font=inherit] - Font family of headline and headings.
 * @cssprop [--oped-text-size=1em] - Size of the text, in relation to the page's.
 * @cssprop [--oped-line-height=1.56] - Line height of the text.
 * @cssprop [--oped-measure=30.3em] - Greatest width of the column, in relation to the text's size.
 * @cssprop [--oped-gutter=0px] - Least space between column and the article's edge.
 * @cssprop [--oped-space=1.25em] - Space after a block of text.
 * @cssprop [--oped-accent=currentColor] - The one colour: drop cap, underlines, label, rules.
 * @cssprop [--oped-rule] - Colour of the hairlines in the text. Default: 25% of the page's ink.
 * @cssprop [--oped-cap-height=0.66] - Height of the text font's capitals as a share of its size: only Firefox needs it, for the drop cap.
 */
export class OpedArticle extends OpedElement {
  static override styles = [tokens, styles];

  /**
   * What the piece is: `opinion`, `guest` (by someone outside the newsroom), `column`, `editorial`,
   * `letter`, `analysis`, `review`, `satire` or `sponsored`. The parts inside go by it. Any other
   * value counts as `opinion`.
   */
  @property({reflect: true, useDefault: true}) kind: Kind = 'opinion';

  /** Name of the publication, for sentences such as “… not the view of The Daily Example”. */
  @property({reflect: true}) publisher?: string;

  /** Who paid for a `sponsored` piece. */
  @property({reflect: true}) sponsor?: string;

  /**
   * Whether the first paragraph opens with a capital three lines tall. Leave it out where the text
   * opens with a dash: it is drawn as large as the letter, or in WebKit alone.
   */
  @property({type: Boolean, reflect: true, attribute: 'drop-cap'}) dropCap = false;

  /**
   * Whether the prose keeps our spacing and sizes against rules for bare elements too, such as a
   * reset's `p {margin: 0}`. The page's classes still win.
   */
  @property({type: Boolean, reflect: true}) typeset = false;

  /**
   * Whether the page's head holds a description of the piece for search engines (JSON-LD), made from
   * what the page shows. It is renewed when the piece changes and goes with it. There is none while
   * the piece is `hidden`, or where the page has JSON-LD for the same address.
   */
  @property({type: Boolean, attribute: 'structured-data'}) structuredData = false;

  constructor() {
    super();
    describeInHead(this);
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
    const headline = headlineOf(this.tree);
    if (!body) return;
    body.ariaLabelledByElements =
      headline && body.hasAttribute('role') ? [elementOf(headline)] : null;
  }
}

if (__DEV__) checkWhenSettled(OpedArticle, checkArticle);
define('oped-article', OpedArticle);

declare global {
  interface HTMLElementTagNameMap {
    'oped-article': OpedArticle;
  }
}
