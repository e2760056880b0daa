import prose from '../styles/article.css';
import {sheetFor} from './sheets.js';

/** Old browsers have no constructed sheets. */
type Root = (Document | ShadowRoot) & {adoptedStyleSheets?: CSSStyleSheet[]};

/** What the articles measure in lengths that travel as pixels, and what stands for them outside. */
const lengths = {
  '--_oped-side': '0px',
  '--_oped-wide': '0px',
  '--_oped-pad': '0px',
  '--_oped-cqi': '10px',
  '--_oped-ui': '14px',
};

const registerLengths = () => {
  for (const [name, initialValue] of Object.entries(lengths)) {
    try {
      CSS.registerProperty({name, syntax: '<length>', inherits: true, initialValue});
    } catch {
      // A second copy of the library on the page has done it, or an old browser cannot.
    }
  }
};

/** Gives the root in which an article stands the light-DOM sheet of prose; returns the root. */
export const adoptProse = (article: Element) => {
  const root = article.getRootNode() as Root;
  // An old browser without constructed sheets has the linked sheet, or its own defaults.
  if (root.adoptedStyleSheets && article.ownerDocument.defaultView) {
    registerLengths();
    const sheet = sheetFor(prose, article.ownerDocument);
    const others = root.adoptedStyleSheets.filter((other) => other !== sheet);
    root.adoptedStyleSheets = [sheet, ...others];
  }
  return root;
};

/** Takes the sheet away again when the last article has left. */
export const releaseProse = (root: Root) => {
  if (root.adoptedStyleSheets && !root.querySelector('oped-article')) {
    const sheet = sheetFor(prose, root.ownerDocument ?? (root as Document));
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
  }
};
