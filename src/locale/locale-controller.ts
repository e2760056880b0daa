import type {MsgFn} from '@lit/localize';
import {html, isServer, nothing, type ReactiveController, type ReactiveControllerHost} from 'lit';
import {checkLang} from '../development/check-lang.js';
import {nearestLang, treeOf} from '../internal/tree.js';
import {sourceLocale} from './generated/locale-codes.js';
import {isLoaded, loadMessages, matchLocale, messagesOf, onMessages} from './messages.js';

type Host = ReactiveControllerHost & HTMLElement;

const live = new Map<LocaleController, Host>();

const resolveAll = () => {
  for (const controller of live.keys()) controller.resolve();
};

onMessages(resolveAll);

/** Resolves when every element shows its language, as far as the messages are loaded. */
export const updateLocales = async () => {
  resolveAll();
  await Promise.all(Array.from(live.values(), (host) => host.updateComplete));
};

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
  readonly #host: Host;
  #shown: string | undefined;
  #state = '';

  constructor(host: Host) {
    (this.#host = host).addController(this);
  }

  get #tag() {
    return nearestLang(treeOf(this.#host));
  }

  get #locale() {
    if (!isServer) return this.#shown;
    const wanted = matchLocale(this.#tag) ?? sourceLocale;
    return isLoaded(wanted) ? wanted : sourceLocale;
  }

  /** False while the host's first language is loading. */
  get ready() {
    return this.#locale !== undefined;
  }

  /** The language shown, where it is not the page's: our words then say so by their own `lang`. */
  get foreign() {
    const locale = this.#locale;
    return locale !== undefined && locale !== matchLocale(this.#tag) ? locale : undefined;
  }

  get msg(): MsgFn {
    return messagesOf(this.#locale ?? sourceLocale);
  }

  /** Words of ours in a template: held back until their language is there, and marked where it is not the page's. */
  words(text: unknown) {
    const {ready, foreign} = this;
    if (!foreign) return ready ? text : nothing;
    return html`<span lang=${foreign} dir="ltr">${text}</span>`;
  }

  hostConnected() {
    if (isServer) return;
    live.set(this, this.#host);
    // The roots whose `lang` attributes can matter: the host's own and those of its shadow hosts.
    let root = watch(this.#host.getRootNode());
    while (root instanceof ShadowRoot) root = watch(root.host.getRootNode());
    this.resolve();
  }

  hostDisconnected() {
    live.delete(this);
  }

  /** Shows the language of the nearest `lang`: at once when it is loaded, else when it comes. */
  resolve() {
    if (__DEV__) checkLang(treeOf(this.#host));
    const wanted = matchLocale(this.#tag) ?? sourceLocale;
    if (isLoaded(wanted)) {
      this.#show(wanted);
    } else {
      // Whole in one language: in the one shown before, else in the source language.
      loadMessages(wanted).catch(() => {
        this.#show(this.#shown ?? sourceLocale);
      });
    }
  }

  #show(locale: string) {
    // With the exact tag, by which dates differ.
    const state = `${locale} ${this.#tag}`;
    this.#shown = locale;
    if (state !== this.#state) this.#host.requestUpdate();
    this.#state = state;
  }
}
