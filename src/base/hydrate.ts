import {hydrate as bind} from '@lit-labs/ssr-client';
import type {LitElement} from 'lit';
import {fingerprint} from './fingerprint.js';

type Host = LitElement & {
  readonly awaited?: unknown;
  readonly renderRoot: ShadowRoot;
  render(): unknown;
};

/** The getter of the interface: a page may have a form of this name. The bundle of this module has little else. */
const isLoading = (page: Document) =>
  Reflect.get(Document.prototype, 'readyState', page) === 'loading';

/**
 * Hydrates an element: binds what it renders to the nodes that `prerender()` has put into its shadow root,
 * and removes their `<style>`. Resolves to false where they are not what it renders: another release made
 * them, the language is another one now, or they are damaged.
 *
 * `lit` is the Lit of the page: the bundle of this module has none of its own.
 */
type Hydrate = (element: LitElement, lit: object) => Promise<boolean>;

export const hydrate: Hydrate = async (element) => {
  const host = element as Host;
  // The messages may still be loading, or the rest of the page, even of this shadow root.
  while (host.awaited || isLoading(host.ownerDocument)) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const root = host.renderRoot;
  const style = root.querySelector('style');
  try {
    const value = host.render();
    const html = root.innerHTML.replace(style?.outerHTML ?? '', '');
    const mark = `${__VERSION__} ${fingerprint(value, html)}`;
    // After the mark comes the language, for `oped.auto.js`.
    if (!style || !`${style.dataset.oped} `.startsWith(`${mark} `)) return false;
    style.remove();
    bind(value, root, host.renderOptions);
    return true;
  } catch {
    // An error of the page is reported by the update that follows, as it is elsewhere.
    return false;
  }
};
