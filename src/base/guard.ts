/**
 * Keeps Lit working on pages that have something else under the names of its globals. Must be evaluated
 * right before Lit: the first import of the base module and of every bundle. `guard-end.ts` is evaluated
 * right after it.
 *
 * `<p id="litHtmlVersions">` makes `window.litHtmlVersions` that paragraph, and Lit, which keeps a
 * list under the name, throws while it loads. An own property hides the paragraph; Lit then makes
 * its list as usual.
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

interface TrustedTypes {
  readonly emptyScript: unknown;
  createPolicy(name: string, rules: object): object;
}

const rules = {createHTML: (html: string) => html};

/** A policy that the page's CSP allows; the rules alone where it allows none, but may not ask for one. */
const policyOf = (types: TrustedTypes) => {
  // A name of our own first: a name can be taken once, and another Lit on the page takes its own.
  for (const name of ['oped-elements', 'lit-html']) {
    try {
      return types.createPolicy(name, rules);
    } catch {
      // The policy is refused.
    }
  }
  return rules;
};

/** What Lit, which throws where its policy is refused, finds in its place until it is loaded. */
const descriptor = Object.getOwnPropertyDescriptor(globalThis, 'trustedTypes');
const {trustedTypes} = globalThis as {trustedTypes?: TrustedTypes};

// An application may have loaded its Lit before, with its policy.
if (descriptor && trustedTypes && !Array.isArray(Reflect.get(globalThis, 'litHtmlVersions'))) {
  const policy = policyOf(trustedTypes);
  Reflect.defineProperty(globalThis, 'trustedTypes', {
    __proto__: null,
    configurable: true,
    value: {emptyScript: trustedTypes.emptyScript, createPolicy: () => policy},
  } as PropertyDescriptor);
}

/** Puts back the page's `trustedTypes`. */
export const release = () =>
  descriptor &&
  Reflect.defineProperty(globalThis, 'trustedTypes', {
    __proto__: null,
    ...descriptor,
  } as PropertyDescriptor);
