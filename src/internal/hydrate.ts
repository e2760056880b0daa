import {hydrate} from '@lit-labs/ssr-client';
import type {RenderOptions} from 'lit';
import {fingerprint} from './fingerprint.js';

/**
 * Binds what an element renders to the nodes that `prerender()` has put into its root, and takes out
 * their style. False where they are not what it renders: another release made them, the language is
 * another one now, or they are damaged.
 *
 * @param _lit The Lit of the page, for the bundle, which has none of its own.
 */
export const adopt = (
  root: ShadowRoot,
  value: unknown,
  options: RenderOptions,
  _lit?: object,
): boolean => {
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
