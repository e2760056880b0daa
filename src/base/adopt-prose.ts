import {unclobbered} from '../content/dom.js';
import prose from '../styles/article.css';

const stylesheets = new WeakMap<Document, CSSStyleSheet>();

/** The stylesheet for a document, made once: it belongs to the document whose window constructed it. */
const stylesheetFor = (page: Document) => {
  let stylesheet = stylesheets.get(page);
  if (!stylesheet) {
    const {defaultView} = unclobbered(page) as {defaultView: typeof globalThis};
    stylesheet = new defaultView.CSSStyleSheet();
    stylesheet.replaceSync(prose.cssText);
    stylesheets.set(page, stylesheet);
    registerLengths();
  }
  return stylesheet;
};

/** What the articles measure, in lengths that are inherited as pixels, and the values outside of them. */
const lengths = {'--_oped-side': '0px', '--_oped-cqi': '10px'};

const registerLengths = () => {
  for (const [name, initialValue] of Object.entries(lengths)) {
    try {
      CSS.registerProperty({name, syntax: '<length>', inherits: true, initialValue});
    } catch {
      // A second copy of the library on the page has done it, or an old browser cannot.
    }
  }
};

/**
 * Adopts the stylesheet of the light-DOM prose in the root that an element is in. It remains there when
 * the element leaves, since its rules match nothing else.
 */
export const adoptProse = (element: Element) => {
  const root = unclobbered(element.getRootNode()) as ShadowRoot;
  try {
    const stylesheet = stylesheetFor(element.ownerDocument);
    root.adoptedStyleSheets = [
      stylesheet,
      ...root.adoptedStyleSheets.filter((other) => other !== stylesheet),
    ];
  } catch {
    // A document without a window paints nothing. An old browser without constructed stylesheets has the
    // linked stylesheet, or its own defaults.
  }
};
