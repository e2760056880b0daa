/* global customElements */
// The three elements in Lit with @lit/localize, for a base class that follows the locale.
import {html, unsafeCSS} from 'lit';
import {msg} from '@lit/localize';
import {bannerStyles, cardStyles, quoteStyles} from './styles.js';

export function defineQuote(Base) {
  class LitQuote extends Base {
    static properties = {cite: {}, copied: {state: true}};
    static styles = unsafeCSS(quoteStyles);

    async copy() {
      await navigator.clipboard.writeText(this.textContent.trim());
      this.copied = true;
    }

    render() {
      return html`<figure>
        <blockquote><slot></slot></blockquote>
        <figcaption>
          <cite>${this.cite}</cite>
          <button type="button" @click=${this.copy}>
            ${this.copied ? msg('Copied', {id: 'copied'}) : msg('Copy quote', {id: 'copy'})}
          </button>
        </figcaption>
      </figure>`;
    }
  }
  customElements.define('lit-quote', LitQuote);
}

export function defineCard(Base) {
  class LitCard extends Base {
    static properties = {name: {}, role: {}};
    static styles = unsafeCSS(cardStyles);

    render() {
      const about = msg('About the author', {id: 'about'});
      return html`<aside aria-label=${about}>
        <slot name="photo"></slot>
        <div>
          <p class="about">${about}</p>
          <p class="name">${this.name}</p>
          <p class="role">${this.role}</p>
          <div class="bio"><slot></slot></div>
        </div>
      </aside>`;
    }
  }
  customElements.define('lit-card', LitCard);
}

export function defineBanner(Base) {
  class LitBanner extends Base {
    static styles = unsafeCSS(bannerStyles);

    render() {
      return html`<div role="note">
        <span class="note"
          >${msg('Opinion: the views expressed are those of the author.', {id: 'note'})}</span
        >
        <slot></slot>
        <button
          type="button"
          aria-label=${msg('Dismiss', {id: 'close'})}
          @click=${() => this.remove()}
        >
          ×
        </button>
      </div>`;
    }
  }
  customElements.define('lit-banner', LitBanner);
}
