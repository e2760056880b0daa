/* global CSSStyleSheet, customElements, document, HTMLElement */
// The three elements without a library: one template and one stylesheet per class.
import {messages} from './messages.js';
import {bannerStyles, cardStyles, quoteStyles} from './styles.js';

let current = messages.en;

const connected = new Set();

export function setLocale(locale) {
  current = messages[locale];
  document.documentElement.lang = locale;
  for (const element of connected) element.localize();
}

class VanillaElement extends HTMLElement {
  constructor() {
    super();
    const {template, stylesheet} = this.constructor;
    const root = this.attachShadow({mode: 'open'});
    root.adoptedStyleSheets = [stylesheet];
    root.append(document.importNode(template.content, true));
  }

  connectedCallback() {
    connected.add(this);
    this.localize();
  }

  disconnectedCallback() {
    connected.delete(this);
  }

  find(selector) {
    return this.shadowRoot.querySelector(selector);
  }
}

function define(name, Class, styles, html) {
  Class.stylesheet = new CSSStyleSheet();
  Class.stylesheet.replaceSync(styles);
  Class.template = document.createElement('template');
  Class.template.innerHTML = html;
  customElements.define(name, Class);
}

export function defineQuote() {
  class VanillaQuote extends VanillaElement {
    static observedAttributes = ['cite'];

    attributeChangedCallback(name, before, value) {
      this.find('cite').textContent = value;
    }

    connectedCallback() {
      super.connectedCallback();
      this.find('button').onclick = async ({currentTarget}) => {
        await navigator.clipboard.writeText(this.textContent.trim());
        currentTarget.textContent = current.copied;
      };
    }

    localize() {
      this.find('button').textContent = current.copy;
    }
  }
  define(
    'vanilla-quote',
    VanillaQuote,
    quoteStyles,
    '<figure><blockquote><slot></slot></blockquote><figcaption><cite></cite><button type="button"></button></figcaption></figure>',
  );
}

export function defineCard() {
  class VanillaCard extends VanillaElement {
    static observedAttributes = ['name', 'role'];

    attributeChangedCallback(name, before, value) {
      this.find(`.${name}`).textContent = value;
    }

    localize() {
      this.find('aside').setAttribute('aria-label', current.about);
      this.find('.about').textContent = current.about;
    }
  }
  define(
    'vanilla-card',
    VanillaCard,
    cardStyles,
    '<aside><slot name="photo"></slot><div><p class="about"></p><p class="name"></p><p class="role"></p><div class="bio"><slot></slot></div></div></aside>',
  );
}

export function defineBanner() {
  class VanillaBanner extends VanillaElement {
    connectedCallback() {
      super.connectedCallback();
      this.find('button').onclick = () => this.remove();
    }

    localize() {
      this.find('.note').textContent = current.note;
      this.find('button').setAttribute('aria-label', current.close);
    }
  }
  define(
    'vanilla-banner',
    VanillaBanner,
    bannerStyles,
    '<div role="note"><span class="note"></span><slot></slot><button type="button">×</button></div>',
  );
}
