/** The elements by their tags: each is a file of this name. */
export const tags = [
  'oped-article',
  'oped-author-card',
  'oped-correction',
  'oped-disclaimer',
  'oped-figure',
  'oped-header',
  'oped-locale-switch',
  'oped-pull-quote',
];

const loading = new Map<string, Promise<unknown>>();

/** Loads a file from beside this one, once. If that fails, one console line says so, and it resolves to nothing. */
export const load = (name: string) => {
  if (!loading.has(name)) {
    const promise = import(`./${name}.js`).catch((error: unknown) => {
      console.warn(`oped-elements: ${name}.js did not load.`, error);
    });
    loading.set(name, promise);
  }
  return loading.get(name);
};

/** Loads an element, unless another copy of the library has it, and at the same time what all elements share. */
export const loadElement = (tag: string) =>
  customElements.get(tag) ? undefined : Promise.all([load(tag), load('oped.core')]);
