import './guard.js';
import {isServer, LitElement, type CSSResult} from 'lit';
import {followArticle} from './follow-article.js';
import {treeOf} from './tree.js';

/**
 * The base of the elements: updates when the article around it changes, and gives the shadow root
 * the sheets of the document it stands in, also after a move to another document, which empties
 * `adoptedStyleSheets`.
 */
export class OpedElement extends LitElement {
  constructor() {
    super();
    followArticle(this);
  }

  /** The view of the element in which its decisions are made. */
  protected get tree() {
    return treeOf(this);
  }

  protected override createRenderRoot() {
    // What a server has rendered into it is rendered anew.
    this.shadowRoot?.replaceChildren();
    // Lit's own way also serves browsers without constructed sheets, but for its own document only.
    if (isServer || this.ownerDocument === document) return super.createRenderRoot();
    const root = this.shadowRoot ?? this.attachShadow({mode: 'open'});
    this.adoptedCallback();
    return root;
  }

  /** Called by the browser when the element has moved to another document. */
  adoptedCallback() {
    const {defaultView} = this.ownerDocument;
    // A document without a window, such as a template's, paints nothing and can hold no sheet.
    if (!this.shadowRoot || !defaultView) return;
    const {elementStyles} = this.constructor as unknown as {elementStyles: CSSResult[]};
    // A sheet belongs to the document whose window made it: adopting it in another one throws.
    this.shadowRoot.adoptedStyleSheets = elementStyles.map(({cssText}) => {
      const sheet = new defaultView.CSSStyleSheet();
      sheet.replaceSync(cssText);
      return sheet;
    });
  }
}
