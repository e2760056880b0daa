import {hydrate} from '@lit-labs/ssr-client';
import type {LitElement} from 'lit';
import {fingerprint} from './fingerprint.js';

type Host = LitElement & {
  readonly awaited?: unknown;
  readonly renderRoot: ShadowRoot;
  render(): unknown;
};

/**
 * Binds what an element renders to the nodes that `prerender()` has put into its root, and takes out
 * their style. False where they are not what it renders: another release made them, the language is
 * another one now, or they are damaged.
 *
 * `lit` is the page's: the bundle of this module has none of its own.
 */
type TakeOver = (element: LitElement, lit: object) => Promise<boolean>;

export const takeOver: TakeOver = async (element) => {
  const host = element as Host;
  // The words may be on their way, or the rest of the page, even of this root.
  while (host.awaited || host.ownerDocument.readyState === 'loading') {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const root = host.renderRoot;
  const style = root.querySelector('style');
  style?.remove();
  try {
    const value = host.render();
    const mark = `${__VERSION__} ${fingerprint(value, root.innerHTML)}`;
    if (style?.dataset.oped !== mark) return false;
    hydrate(value, root, host.renderOptions);
    return true;
  } catch {
    // Where it is the page's error, the update tells it, as it does elsewhere.
    return false;
  }
};
