import cssText from '../styles/article.css';

/** Old browsers have no constructed sheets. */
type Root = (Document | ShadowRoot) & {adoptedStyleSheets?: CSSStyleSheet[]};

const sheets = new WeakMap<Document, CSSStyleSheet>();

/** The sheet for a document, made once: a sheet belongs to the document whose window made it. */
const sheetFor = (page: Document) => {
  let sheet = sheets.get(page);
  if (!sheet && page.defaultView) {
    sheet = new page.defaultView.CSSStyleSheet();
    sheet.replaceSync(cssText);
    sheets.set(page, sheet);
    registerLengths();
  }
  return sheet;
};

/** What the articles measure in lengths that travel as pixels, and what stands for them outside. */
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
 * Gives the root in which an element stands the light-DOM sheet of prose. It stays there when the
 * element leaves, since none of its rules match anything else.
 */
export const adoptProse = (element: Element) => {
  const root = element.getRootNode() as Root;
  // An old browser without constructed sheets has the linked sheet, or its own defaults.
  const sheet = root.adoptedStyleSheets && sheetFor(element.ownerDocument);
  if (!root.adoptedStyleSheets || !sheet) return;
  root.adoptedStyleSheets = [sheet, ...root.adoptedStyleSheets.filter((other) => other !== sheet)];
};
