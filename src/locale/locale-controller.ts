import type {MsgFn} from '@lit/localize';
import {
  html,
  isServer,
  nothing,
  render,
  type ReactiveController,
  type ReactiveControllerHost,
} from 'lit';
import {observerOf} from '../content/dom.js';
import {nearestLang, treeOf} from '../content/tree.js';
import {sourceLocale} from './generated/locale-codes.js';
import {
  followers,
  isLoaded,
  loadMessages,
  matchLocale,
  messagesOf,
  resolveAll,
} from './messages.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  awaited?: unknown;
  readonly hasUpdated: boolean;
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** On a server nothing connects the host: its language is looked up in its tree on each access. */
const onServer: PropertyDescriptorMap & ThisType<LocaleController> = {
  tag: {
    get() {
      return this.nearest();
    },
  },
  locale: {
    get() {
      const wanted = matchLocale(this.nearest());
      return isLoaded(wanted) ? wanted : sourceLocale;
    },
  },
  foreign: {
    get() {
      return matchLocale(this.nearest()) === this.locale ? '' : this.locale;
    },
  },
  msg: {
    get() {
      return messagesOf(this.locale);
    },
  },
};

let observer: MutationObserver | undefined;

const watched = new WeakSet<Node>();

/**
 * Watches the roots whose `lang` attributes can matter to an element: its own and those of its shadow
 * hosts. All elements share one observer, which never stops watching a root.
 */
const watch = (element: Element) => {
  const root = element.getRootNode();
  if (!watched.has(root)) {
    watched.add(root);
    observer ??= observerOf(resolveAll);
    observer?.observe(root, {subtree: true, attributeFilter: ['lang']});
  }
  // Its host may be elsewhere by now.
  if (root instanceof ShadowRoot) watch(root.host);
};

/**
 * Shows its host's messages in the language of the nearest `lang`, and follows it.
 *
 * Until the first language is loaded the host has no messages (`ready` is false) and shows only the
 * page's own content; later the old language is shown until the new one is loaded.
 */
export class LocaleController implements ReactiveController {
  static {
    if (isServer) Object.defineProperties(this.prototype, onServer);
  }

  readonly host: Host;

  /** The `lang` that is followed, as written. */
  declare tag: string;

  /** The language shown; empty while the first one is loading. */
  declare locale: string;

  /** The language shown where it is not the page's, else empty: built-in text then has a `lang` of its own. */
  declare foreign: string;

  /** In the shape that `lit-localize extract` recognizes. */
  declare msg: MsgFn;

  constructor(host: Host) {
    (this.host = host).addController(this);
    if (isServer) return;
    this.tag = this.locale = this.foreign = '';
    this.msg = messagesOf('') as MsgFn;
  }

  /** False while the host's first language is loading. */
  get ready() {
    return this.locale !== '';
  }

  /** Built-in text in a template: nothing until its language is loaded, with a `lang` where that is not the page's. */
  localized(text: unknown): unknown {
    const {ready, foreign} = this;
    if (!ready || !text) return nothing;
    return foreign ? html`<span lang=${foreign} dir="ltr">${text}</span>` : text;
  }

  hostConnected() {
    if (isServer) return;
    followers.add(this);
    watch(this.host);
    this.resolve();
  }

  hostDisconnected() {
    followers.delete(this);
  }

  /** The nearest `lang`, as written. */
  nearest() {
    return nearestLang(treeOf(this.host));
  }

  /** Shows the language of the nearest `lang`: at once if it is loaded, else as soon as it is. */
  resolve() {
    const wanted = matchLocale(this.nearest()) || sourceLocale;
    if (isLoaded(wanted)) this.#show(wanted);
    // After a failure all text is in one language: the one shown before, else the source language.
    else {
      this.host.awaited = this;
      loadMessages(wanted).catch(() => this.#show(this.locale || sourceLocale));
    }
  }

  #show(locale: string) {
    if (this.host.awaited === this) this.host.awaited = undefined;
    const tag = this.nearest();
    const msg = messagesOf(locale) as MsgFn;
    // Dates depend on the exact tag, and a page may add messages.
    if (tag !== this.tag || msg !== this.msg || !this.locale) {
      const {hasUpdated, renderRoot} = this.host;
      // Translators of pages put `<font>` in place of text, which Lit would change in vain.
      if (hasUpdated && renderRoot.querySelector(':is(font)')) render(nothing, renderRoot);
      this.host.requestUpdate();
    }
    this.tag = tag;
    this.locale = locale;
    this.msg = msg;
    this.foreign = locale === matchLocale(tag) ? '' : locale;
  }
}
