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
import {checkFigure} from '../development/check-figure.js';
import {checkLang} from '../development/check-lang.js';
import {checkWhenSettled} from '../development/check-when-settled.js';
import {around} from '../locale/around.js';
import {LocaleController} from '../locale/locale-controller.js';
import {tokens} from '../styles/tokens.styles.js';
import {styles} from './oped-figure.styles.js';

/**
 * A picture, a video or an embed, with caption and credit apart.
 *
 * ```html
 * <oped-figure placement="wide" credit-kind="photo">
 *   <img src="reading-room.jpg" width="1600" height="900" alt="A dark reading room, chairs upturned." />
 *   <p slot="caption">The reading room of the Harbor branch on a Sunday.</p>
 *   <p slot="credit" translate="no">Mar Olmo</p>
 * </oped-figure>
 * ```
 *
 * With `width` and `height` on the image or the video its room is kept while it loads. An
 * `<iframe>` fills the width; it keeps its own height, or is 16 to 9 where it has none. An image that
 * fails leaves its `alt` and the caption. The caption is never copied into `alt`. Exposed as a
 * `figure`.
 *
 * @element oped-figure
 * @slot - `<img>`, `<picture>`, `<video>` or `<iframe>`.
 * @slot caption - What is to be seen.
 * @slot credit - Who made it: the name; what it is says `credit-kind`.
 * @csspart figure - The whole.
 * @csspart caption - The caption.
 * @csspart credit - The credit.
 * @cssprop [--oped-ui-font=inherit] - Font family of caption and credit.
 * @cssprop [--oped-muted] - Colour of caption and credit. Default: 70% of the page's ink.
 * @cssprop [--oped-gutter=0px] - Least space between the caption and the article's edge.
 */
export class OpedFigure extends OpedElement {
  static override styles = [tokens, styles];

  /**
   * Where the figure stands: in the column (`center`), broader than it (`wide`), or from edge to edge
   * of the article (`full`), never of the window. Any other value counts as `center`.
   */
  @property({reflect: true, useDefault: true}) placement: FigurePlacement = 'center';

  /**
   * What the credit is for: `photo` (“Photo: …”), `illustration` (“Illustration: …”), or `none`: the
   * credit as written. Any other value counts as `none`.
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

if (__DEV__) checkWhenSettled(OpedFigure, checkFigure, checkLang);
define('oped-figure', OpedFigure);

declare global {
  interface HTMLElementTagNameMap {
    'oped-figure': OpedFigure;
  }
}
