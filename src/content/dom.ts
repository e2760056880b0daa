import {isServer} from 'lit';

// The DOM as the page cannot change it. A document and a form have a property for each name in them, and it
// comes before their own: after `<img name="querySelector">`, `document.querySelector` is that image. All of
// src reads nodes of the page here, or through the tree view (ESLint keeps it so).
//
// https://html.spec.whatwg.org/multipage/dom.html#dom-tree-accessors

/** The getter of a property, from the interface that has it. */
export const getterOf = <T extends object, K extends string & keyof T>(
  type: (new () => T) | undefined,
  name: K,
): ((node: T) => T[K]) => {
  // Lit's server DOM has few properties.
  if (isServer || !type) return (node) => node[name];
  const {get} = Object.getOwnPropertyDescriptor(type.prototype, name) as {get(this: T): T[K]};
  return (node) => get.call(node);
};

export const nodeType = /* @__PURE__ */ getterOf(globalThis.Node, 'nodeType');

/** A document whose properties and methods are those of `Document`; any other root as it is. */
export const unclobbered = <Root extends Node>(root: Root): Root =>
  nodeType(root) === 9
    ? new Proxy(root, {
        get(_, name) {
          const value = Reflect.get(Document.prototype, name, root) as unknown;
          return typeof value === 'function' ? (value.bind(root) as unknown) : value;
        },
        set: (_, name, value) => Reflect.set(Document.prototype, name, value, root),
      })
    : root;

/** True while a page is parsed. */
export const isLoading = (page: Document) => unclobbered(page).readyState === 'loading';

/** Calls back after changes of what it observes; never where the page has no working `MutationObserver`. */
export const observerOf = (callback: MutationCallback) => {
  try {
    return new MutationObserver(callback);
  } catch {
    return undefined;
  }
};
