import type {MsgFn} from '@lit/localize';
import {html, isServer, nothing, type ReactiveController, type ReactiveControllerHost} from 'lit';
import {checkLang} from '../development/check-lang.js';
import {nearestLang, treeOf} from '../internal/tree.js';
import {sourceLocale} from './generated/locale-codes.js';
import {
  followers,
  isLoaded,
  loadMessages,
  matchLocale,
  messagesOf,
  resolveAll,
} from './messages.js';

type Host = ReactiveControllerHost & HTMLElement;

let observer: MutationObserver | undefined;

/** One observer serves all roots, each as long as it lives. */
const watch = (root: Node) => {
  observer ??= new MutationObserver(resolveAll);
  observer.observe(root, {subtree: true, attributeFilter: ['lang']});
  return root;
};

/**
 * Shows its host's messages in the language of the nearest `lang`, and follows it.
 *
 * Until the first language is there the host has no messages (`ready` is false) and shows the
 * page's words alone; later the old language stays until the new one is there.
 */
export class LocaleController implements ReactiveController {
  readonly host: Host;
  #shown = '';
  #state: unknown[] = [];

  constructor(host: Host) {
    (this.host = host).addController(this);
  }

  /** The nearest `lang`, as written. */
  get tag() {
    return nearestLang(treeOf(this.host));
  }

  get #locale() {
    if (!isServer) return this.#shown;
    const wanted = matchLocale(this.tag);
    return isLoaded(wanted) ? wanted : sourceLocale;
  }

  /** False while the host's first language is loading. */
  get ready() {
    return this.#locale !== '';
  }

  /** The language shown, where it is not the page's, else empty: our words then say so by their own `lang`. */
  get foreign() {
    return this.#locale === matchLocale(this.tag) ? '' : this.#locale;
  }

  /** In the shape that `lit-localize extract` recognizes. */
  get msg() {
    return messagesOf(this.#locale) as MsgFn;
  }

  /** Words of ours in a template: held back until their language is there, and marked where it is not the page's. */
  words(text: unknown) {
    const {ready, foreign} = this;
    if (!foreign) return ready ? text : nothing;
    return html`<span lang=${foreign} dir="ltr">${text}</span>`;
  }

  hostConnected() {
    if (isServer) return;
    followers.add(this);
    // The roots whose `lang` attributes can matter: the host's own and those of its shadow hosts.
    let root = watch(this.host.getRootNode());
    while (root instanceof ShadowRoot) root = watch(root.host.getRootNode());
    this.resolve();
  }

  hostDisconnected() {
    followers.delete(this);
  }

  /** Shows the language of the nearest `lang`: at once when it is loaded, else when it comes. */
  resolve() {
    if (__DEV__) checkLang(treeOf(this.host));
    const wanted = matchLocale(this.tag) || sourceLocale;
    if (isLoaded(wanted)) {
      this.#show(wanted);
    } else {
      // Whole in one language: in the one shown before, else in the source language.
      loadMessages(wanted).catch(() => {
        this.#show(this.#shown || sourceLocale);
      });
    }
  }

  #show(locale: string) {
    this.#shown = locale;
    // The exact tag, by which dates differ, and the messages, to which a page may add.
    const {tag, msg} = this;
    if (tag !== this.#state[0] || msg !== this.#state[1]) this.host.requestUpdate();
    this.#state = [tag, msg];
  }
}
