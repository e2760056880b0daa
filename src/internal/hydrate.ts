import {hydrate} from '@lit-labs/ssr-client';
import type {RenderOptions} from 'lit';
import {fingerprint} from './fingerprint.js';

/**
 * Binds what an element renders to the nodes that `prerender()` has put into its root, and takes out
 * their style. False where they are not what it renders: another release made them, the language is
 * another one now, or they are damaged.
 *
 * `lit` is the page's: the bundle of this module has none of its own.
 */
type Adopt = (root: ShadowRoot, value: unknown, options: RenderOptions, lit: object) => boolean;

export const adopt: Adopt = (root, value, options) => {
  const style = root.querySelector('style');
  style?.remove();
  if (style?.dataset.oped !== `${__VERSION__} ${fingerprint(value, root.innerHTML)}`) return false;
  try {
    hydrate(value, root, options);
    return true;
  } catch {
    return false;
  }
};
