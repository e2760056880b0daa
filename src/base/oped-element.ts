import './guard.js';
import {adoptStyles, LitElement, type CSSResult} from 'lit';
import {_$LH, noChange} from 'lit/html.js';
import {followArticle} from './follow-article.js';
import {treeOf} from '../content/tree.js';

/**
 * The base of the elements: updates when the article around it changes, takes over what a server has
 * rendered, and gives the shadow root the sheets of the document it stands in, also after a move to
 * another document, which empties `adoptedStyleSheets`.
 */
export class OpedElement extends LitElement {
  #isFinished = false;

  /** Who has messages on their way: what a server has rendered stays until they are there. */
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
    this.#isFinished = !!this.shadowRoot;
    return this.shadowRoot ?? this.attachShadow({mode: 'open'});
  }

  protected override scheduleUpdate() {
    return this.hasUpdated
      ? super.scheduleUpdate()
      : this.#updateFirst(this.renderRoot as ShadowRoot);
  }

  /** Called by the browser when the element has moved to another document. */
  adoptedCallback() {
    const {shadowRoot, ownerDocument} = this;
    const {elementStyles} = this.constructor as unknown as {elementStyles: CSSResult[]};
    const {defaultView} = ownerDocument;
    // A document without a window, such as a template's, paints nothing and can hold no sheet.
    if (!shadowRoot || !defaultView) return;
    // Lit's own way also serves browsers without constructed sheets, but for its own document only: a
    // sheet belongs to the document whose window made it, and adopting it in another one throws.
    if (ownerDocument === document) adoptStyles(shadowRoot, elementStyles);
    else {
      shadowRoot.adoptedStyleSheets = elementStyles.map(({cssText}) => {
        const sheet = new defaultView.CSSStyleSheet();
        sheet.replaceSync(cssText);
        return sheet;
      });
    }
  }

  async #updateFirst(root: ShadowRoot) {
    if (this.#isFinished) {
      // It is taken over, or rendered anew where that cannot be.
      const late = new Promise<undefined>((resolve) => setTimeout(resolve, 5000));
      const hydration = import('./hydrate.js').catch(() => undefined);
      const takeOver = (await Promise.race([hydration, late]))?.takeOver;
      if (!(await takeOver?.(this, {_$LH, noChange}))) root.replaceChildren();
    }
    this.adoptedCallback();
    await super.scheduleUpdate();
  }
}
