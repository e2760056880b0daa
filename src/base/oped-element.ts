import './guard.js';
import {adoptStyles, LitElement, type CSSResult} from 'lit';
import {_$LH, noChange} from 'lit/html.js';
import {followArticle} from './follow-article.js';
import {treeOf} from '../content/tree.js';

/**
 * The base of the elements: updates when the article around it changes, hydrates what a server has
 * rendered, and gives the shadow root the stylesheets for the document that it is in, also after a move to
 * another document, which empties `adoptedStyleSheets`.
 */
export class OpedElement extends LitElement {
  /** The shadow root that a server has rendered. */
  #prerendered: ShadowRoot | null = null;

  /** The controller that is loading messages: prerendered content is kept until they are loaded. */
  awaited?: unknown;

  constructor() {
    super();
    followArticle(this);
  }

  /** The view of the element in which its decisions are made. */
  protected get tree() {
    return treeOf(this);
  }

  protected override createRenderRoot() {
    this.#prerendered = this.shadowRoot;
    return this.#prerendered ?? this.attachShadow({mode: 'open'});
  }

  protected override scheduleUpdate() {
    return this.hasUpdated ? super.scheduleUpdate() : this.#updateFirst();
  }

  /** Called by the browser when the element has moved to another document. */
  adoptedCallback() {
    const {shadowRoot, ownerDocument} = this;
    const {elementStyles} = this.constructor as unknown as {elementStyles: CSSResult[]};
    const {defaultView} = ownerDocument;
    // A document without a window, such as a template's, paints nothing and can hold no stylesheet.
    if (!shadowRoot || !defaultView) return;
    // Lit's own way also serves browsers without constructed stylesheets, but for its own document only:
    // a stylesheet belongs to the document whose window made it, and adopting it in another one throws.
    if (ownerDocument === document) adoptStyles(shadowRoot, elementStyles);
    else {
      shadowRoot.adoptedStyleSheets = elementStyles.map(({cssText}) => {
        const stylesheet = new defaultView.CSSStyleSheet();
        stylesheet.replaceSync(cssText);
        return stylesheet;
      });
    }
  }

  async #updateFirst() {
    const root = this.#prerendered;
    if (root) {
      // What cannot be hydrated is rendered anew.
      const late = new Promise<undefined>((resolve) => setTimeout(resolve, 5000));
      const loading = import('./hydrate.js').catch(() => undefined);
      const module = await Promise.race([loading, late]);
      if (!(await module?.hydrate(this, {_$LH, noChange}))) root.replaceChildren();
    }
    this.adoptedCallback();
    await super.scheduleUpdate();
  }
}
