import {hydrate} from '@lit-labs/ssr-client';
import type {RenderOptions} from 'lit';
import {fingerprint} from './fingerprint.js';

/** Gives each part that shows nothing an empty text, which HTML cannot say: Lit writes a later one into it. */
const fillEmptyParts = (root: ShadowRoot) => {
  const comments = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  while (comments.nextNode()) {
    const comment = comments.currentNode as Comment;
    const next = comment.nextSibling as Comment | null;
    if (comment.data === 'lit-part' && next?.data === '/lit-part') comment.after('');
  }
};

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
    fillEmptyParts(root);
    return true;
  } catch {
    return false;
  }
};
