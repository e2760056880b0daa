import './guard.js';
import {isServer, LitElement, type CSSResult} from 'lit';
import {ArticleController} from './article-controller.js';
import {sheetFor} from './sheets.js';
import {treeOf} from './tree.js';

/**
 * The base of the elements: updates when the article around it changes, and gives the shadow root
 * the sheets of the document it stands in, also after a move to another document, which empties
 * `adoptedStyleSheets`.
 */
export class OpedElement extends LitElement {
  constructor() {
    super();
    new ArticleController(this);
  }

  /** The view of the element in which its decisions are made. */
  protected get tree() {
    return treeOf(this);
  }

  /** Called by the browser when the element has moved to another document. */
  adoptedCallback() {
    this.#restyle();
  }

  protected override createRenderRoot() {
    // Lit's own way also serves browsers without constructed sheets, but for its own document only.
    if (isServer || this.ownerDocument === document) return super.createRenderRoot();
    const root = this.shadowRoot ?? this.attachShadow({mode: 'open'});
    this.#restyle();
    return root;
  }

  #restyle() {
    // A document without a window, such as a template's, paints nothing and can hold no sheet.
    if (!this.shadowRoot || !this.ownerDocument.defaultView) return;
    const {elementStyles} = this.constructor as unknown as {elementStyles: CSSResult[]};
    this.shadowRoot.adoptedStyleSheets = elementStyles.map((style) =>
      sheetFor(style, this.ownerDocument),
    );
  }
}
