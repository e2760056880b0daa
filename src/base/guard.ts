/**
 * Keeps Lit working on pages where an id is the name of one of its globals.
 *
 * `<p id="litHtmlVersions">` makes `window.litHtmlVersions` that paragraph, and Lit, which keeps a
 * list under the name, throws while it loads. An own property hides the paragraph; Lit then makes
 * its list as usual. Must be evaluated before Lit: the first import of the base module and of every
 * bundle.
 *
 * @see https://html.spec.whatwg.org/multipage/nav-history-apis.html#named-access-on-the-window-object
 */
const names = [
  'litHtmlVersions',
  'reactiveElementVersions',
  'litElementVersions',
  'litPropertyMetadata',
  'litHtmlPolyfillSupport',
  'reactiveElementPolyfillSupport',
  'litElementPolyfillSupport',
  'litElementHydrateSupport',
  'litNonce',
  'ShadyCSS',
  'trustedTypes',
];

for (const name of names) {
  // Named elements are on the prototype chain of the window; what a script defined is an own property. In
  // a worker `trustedTypes` is there too, and cannot be set.
  if (name in globalThis && !Object.hasOwn(globalThis, name)) {
    Reflect.set(globalThis, name, undefined);
  }
}

export {};
