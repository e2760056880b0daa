import {OpedElement} from '../base/oped-element.js';
import {str} from '@lit/localize';
import {html, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {define} from '../base/define.js';
import {
  creditKinds,
  figurePlacements,
  type CreditKind,
  type FigurePlacement,
} from '../content/figure.js';
import {oneOf} from '../content/one-of.js';
import {isFilled} from '../content/tree.js';
import {checkWhenSettled} from '../development/check-when-settled.js';
import {around} from '../locale/around.js';
import {LocaleController} from '../locale/locale-controller.js';
import {tokens} from '../styles/tokens.styles.js';
import {styles} from './oped-figure.styles.js';

/**
 * A picture, video, or embed with a caption and a separate credit.
 *
 * ```html
 * <oped-figure placement="wide" credit-kind="photo">
 *   <img src="reading-room.jpg" width="1600" height="900" alt="A dark reading room, chairs upturned." />
 *   <p slot="caption">The reading room of the Harbor branch on a Sunday.</p>
 *   <p slot="credit" translate="no">Mar Olmo</p>
 * </oped-figure>
 * ```
 *
 * With `width` and `height` on the image or video, its space is reserved while it loads. An `<iframe>`
 * fills the width; it keeps its own height, or is 16:9 if it has none. An image that fails to load
 * leaves its `alt` text and the caption. The caption is never copied into `alt`. The element is exposed
 * as a `figure`.
 *
 * @element oped-figure
 * @slot - `<img>`, `<picture>`, `<video>`, or `<iframe>`.
 * @slot caption - What the picture shows.
 * @slot credit - The name of who made it. `credit-kind` adds a label.
 * @csspart figure - The whole figure.
 * @csspart caption - The caption.
 * @csspart credit - The credit.
 * @cssprop [--oped-ui-font=inherit] - Font family of the caption and credit.
 * @cssprop [--oped-muted] - Color of the caption and credit. Default: `currentColor` at 70%.
 * @cssprop [--oped-gutter=0px] - Minimum space between the caption and the edge of the article.
 */
export class OpedFigure extends OpedElement {
  static override styles = [tokens, styles];
  static override slots = ['caption', 'credit'];

  /**
   * Where the figure goes: in the column (`center`), wider than the column (`wide`), or from edge to
   * edge of the article, not of the window (`full`). Any other value counts as `center`.
   */
  @property({reflect: true, useDefault: true}) placement: FigurePlacement = 'center';

  /**
   * Built-in label of the credit: `none` (the credit as written), `photo` (“Photo: …”), or
   * `illustration` (“Illustration: …”). Any other value counts as `none`.
   */
  @property({attribute: 'credit-kind', useDefault: true}) creditKind: CreditKind = 'none';

  readonly #locale = new LocaleController(this);

  override render(): TemplateResult {
    const captioned = isFilled(this.tree, 'caption');
    const credited = isFilled(this.tree, 'credit');
    return html`<figure class=${oneOf(this.placement, figurePlacements)} part="figure">
      <slot></slot>
      <figcaption ?hidden=${!captioned && !credited}>
        <div part="caption" ?hidden=${!captioned}><slot name="caption"></slot></div>
        <div part="credit" ?hidden=${!credited}>${this.#credit}</div>
      </figcaption>
    </figure>`;
  }

  get #credit() {
    const {msg} = this.#locale;
    const name = html`<slot name="credit"></slot>`;
    switch (oneOf(this.creditKind, creditKinds)) {
      case 'photo':
        return around(
          this.#locale,
          (credit) => msg(str`Photo: ${credit}`, {id: 'media.photo'}),
          name,
        );
      case 'illustration':
        return around(
          this.#locale,
          (credit) => msg(str`Illustration: ${credit}`, {id: 'media.illustration'}),
          name,
        );
      case 'none':
        return name;
    }
  }
}

if (__DEV__) checkWhenSettled('oped-figure', OpedFigure);
define('oped-figure', OpedFigure);

declare global {
  interface HTMLElementTagNameMap {
    'oped-figure': OpedFigure;
  }
}
