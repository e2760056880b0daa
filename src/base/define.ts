import {isServer} from 'lit';

/** The tag of an element of the library: each module declares its own in `HTMLElementTagNameMap`. */
export type Tag = Extract<keyof HTMLElementTagNameMap, `oped-${string}`>;

/** On a server: the elements of this copy of the library by their tags. */
export const definitions = new Map<Tag, CustomElementConstructor>();

/**
 * Registers an element. On a page that loads the library twice the first copy is used, since a tag
 * can be defined only once, and one console line reports it. On a server two copies are usual: the
 * package's own and that of `prerender()`.
 */
export const define = (tag: Tag, constructor: CustomElementConstructor) => {
  if (isServer) definitions.set(tag, constructor);
  const known = customElements.get(tag);
  if (!known) {
    customElements.define(tag, constructor);
  } else if (!isServer) {
    // The elements of a copy share a base class, on which all later copies see that it is reported.
    const base = Object.getPrototypeOf(known) as {isReported?: boolean};
    if (!base.isReported)
      console.warn('oped-elements is loaded twice: the first stays, with its functions.');
    base.isReported = true;
  }
};
