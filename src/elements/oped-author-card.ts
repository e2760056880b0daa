import {OpedElement} from '../base/oped-element.js';
import {html, nothing, type TemplateResult} from 'lit';
import {define} from '../base/define.js';
import {nameOnCard} from '../content/authors.js';
import {hasFocusable, isFilled} from '../content/tree.js';
import {checkWhenSettled} from '../development/check-when-settled.js';
import {tokens} from '../styles/tokens.styles.js';
import {styles} from './oped-author-card.styles.js';

/**
 * The author bio card: who wrote the piece, at its end. Several cards in a row are several authors.
 *
 * ```html
 * <oped-author-card>
 *   <img slot="photo" src="ana-ruiz.jpg" width="96" height="96" alt="">
 *   <h2 slot="name" translate="no">Ana Ruiz</h2>
 *   <p slot="role">Director, East Side Reading Project</p>
 *   <p>Ana Ruiz spent eleven years as a school librarian.</p>
 *   <a slot="links" href="/authors/ana-ruiz">More from Ana Ruiz</a>
 * </oped-author-card>
 *
 * <oped-author-card>
 *   <p><strong>Ana Ruiz</strong> is the director of the East Side Reading Project.</p>
 * </oped-author-card>
 * ```
 *
 * All text is the page's own, and so is the heading level of the name. The card has the role `group`,
 * named by the `name` slot or, without one, by the first `<strong>` or `<b>` of the bio, unless the
 * element has a `role` of its own.
 *
 * @element oped-author-card
 * @slot photo - The portrait. It is decorative beside a name, keeps its space while it loads, and leaves no gap if it fails to load.
 * @slot name - The author's name, in the page's own heading or paragraph.
 * @slot role - The author's position or affiliation.
 * @slot - The bio.
 * @slot links - Links, or a list of links.
 * @csspart photo - The round box of the portrait.
 * @csspart name - The name.
 * @csspart role - The role.
 * @csspart bio - The bio.
 * @csspart links - The links.
 * @cssprop [--oped-rule-heavy=currentColor] - Color of the rule above the first card.
 * @cssprop [--oped-rule-width=3px] - Thickness of the rule above the first card.
 * @cssprop [--oped-rule] - Color of the hairline above further cards. Default: `currentColor` at 25%.
 * @cssprop [--oped-headline-font=inherit] - Font family of the name.
 * @cssprop [--oped-ui-font=inherit] - Font family of the role and links.
 * @cssprop [--oped-muted] - Color of the role. Default: `currentColor` at 70%.
 */
export class OpedAuthorCard extends OpedElement {
  static override styles = [tokens, styles];
  static override slots = ['photo', 'name', 'role', 'links'];

  #photoFailed = false;

  constructor() {
    super();
    // The event does not bubble, but can be caught on its way down. Firefox tells by nothing else that a new source fails.
    this.addEventListener('error', () => void this.#checkPhoto(), true);
  }

  override render(): TemplateResult {
    const named = isFilled(this.tree, 'name');
    const name = named ? undefined : nameOnCard(this.tree);
    const isFocusable = hasFocusable(this.tree, 'photo');
    return html`<div
      class="box"
      role=${this.hasAttribute('role') ? nothing : 'group'}
      aria-labelledby=${named ? 'name' : nothing}
      aria-label=${name || nothing}
    >
      <div
        class=${isFocusable ? 'photo' : 'photo clip'}
        part="photo"
        aria-hidden=${named && !isFocusable ? 'true' : nothing}
        ?hidden=${this.#photoFailed || !isFilled(this.tree, 'photo')}
      >
        <slot name="photo"></slot>
      </div>
      <div class="text">
        <div class="name" id="name" part="name" ?hidden=${!named}><slot name="name"></slot></div>
        <slot class="role" part="role" name="role"></slot>
        <slot class="bio" part="bio"></slot>
        <slot class="links" part="links" name="links"></slot>
      </div>
    </div>`;
  }

  protected override updated() {
    void this.#checkPhoto();
  }

  /**
   * A photo may load or fail before the element is defined, after it, or again with another source: each change of it is an
   * update, and its promise tells the rest.
   */
  async #checkPhoto() {
    const photo = this.querySelector<HTMLImageElement>('img[slot=photo], [slot=photo] img');
    // A drawing may have no width of its own, and a photo that is replaced still has that of the old one.
    const failed =
      !!photo &&
      !(photo.complete && photo.naturalWidth) &&
      (await photo.decode().then(
        () => false,
        () => true,
      ));
    if (failed !== this.#photoFailed) this.requestUpdate();
    this.#photoFailed = failed;
  }
}

if (__DEV__) checkWhenSettled('oped-author-card', OpedAuthorCard);
define('oped-author-card', OpedAuthorCard);

declare global {
  interface HTMLElementTagNameMap {
    'oped-author-card': OpedAuthorCard;
  }
}
