/** A property of the document, which a page cannot replace by an image of that name. */
const own = (name: keyof Document) => Reflect.get(Document.prototype, name, document) as unknown;

/** The element by which the page is read: a document has a property for each name in it. */
export const html = own('documentElement') as HTMLElement;

export const isLoading = () => own('readyState') === 'loading';

const {closest, matches} = Element.prototype;

/** The nearest element around a node that matches, or the node itself. */
export const around = (node: Node | null, selector: string): Element | null =>
  node instanceof Element
    ? closest.call(node, selector)
    : // eslint-disable-next-line no-restricted-properties -- It is text, not a form.
      node && around(node.parentElement, selector);

/** As the method, which a form may have a field in place of. */
export const isMatch = (element: Element, selector: string) => matches.call(element, selector);

/** The nearest `lang` of an element, as written, also through the shadow trees that it is in. */
export const nearestLang = (element: Element): string => {
  const found = around(element, '[lang]');
  const root = element.getRootNode();
  if (found) return found.getAttribute('lang') ?? '';
  return root instanceof ShadowRoot ? nearestLang(root.host) : '';
};
