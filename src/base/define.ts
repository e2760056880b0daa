let reported = false;

/**
 * Registers an element. On a page that loads the library twice the first copy stays, since a tag
 * can be defined only once, and one console line says so.
 */
export const define = (tag: string, constructor: CustomElementConstructor) => {
  if (!customElements.get(tag)) {
    customElements.define(tag, constructor);
  } else if (!reported) {
    reported = true;
    console.warn(`oped-elements is loaded twice: the first <${tag}> stays.`);
  }
};
