import {isServer} from 'lit';

/** The tag of an element of the library: each module declares its own in `HTMLElementTagNameMap`. */
export type Tag = Extract<keyof HTMLElementTagNameMap, `oped-${string}`>;

/** On a server: the elements of this copy of the library by their tags. */
export const definitions = new Map<Tag, CustomElementConstructor>();

let reported = false;

/**
 * Registers an element. On a page that loads the library twice the first copy is used, since a tag
 * can be defined only once, and one console line reports it. On a server two copies are usual: the
 * package's own and that of `prerender()`.
 */
export const define = (tag: Tag, constructor: CustomElementConstructor) => {
  if (isServer) definitions.set(tag, constructor);
  if (!customElements.get(tag)) {
    customElements.define(tag, constructor);
  } else if (!reported && !isServer) {
    reported = true;
    console.warn(`oped-elements is loaded twice: the first <${tag}> stays.`);
  }
};
