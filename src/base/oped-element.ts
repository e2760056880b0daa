import './guard.js';
import {adoptStyles, isServer, LitElement, type CSSResult, type PropertyDeclaration} from 'lit';
import {_$LH, noChange} from 'lit/html.js';
import './guard-end.js';
import {followArticle, type Host} from './follow-article.js';
import {isLoading, unclobbered} from '../content/dom.js';
import {slotNameOf, treeOf} from '../content/tree.js';

/** The failures that were reported: one line for all elements of a page. */
const reported = new Set<string>();

/** Where Lit makes nodes: not in a `document` whose `importNode` may be an image of that name. */
const creationScope = {
  importNode: (node: DocumentFragment, deep?: boolean) =>
    Document.prototype.importNode.call(document, node, deep) as DocumentFragment,
} as Document;

/**
 * The base of the elements: updates when the article around it changes, hydrates what a server has
 * rendered, and gives the shadow root the stylesheets for the document that it is in, also after a move to
 * another document, which empties `adoptedStyleSheets`.
 *
 * Whatever fails, the text of the page is shown: an element that cannot render shows its slots.
 */
export class OpedElement extends LitElement {
  /**
   * The names of the element's slots, but for the default one.
   *
   * @internal
   */
  static slots: readonly string[] = [];

  /** What a page adds to `Object.prototype` is no option of a property, */
  static override createProperty(name: PropertyKey, options?: PropertyDeclaration) {
    super.createProperty(name, {__proto__: null, ...options} as PropertyDeclaration);
  }

  /** and nothing of its descriptor. */
  protected static override getPropertyDescriptor(
    ...declared: [name: PropertyKey, key: string | symbol, options: PropertyDeclaration]
  ) {
    const descriptor: unknown = super.getPropertyDescriptor(...declared);
    return {__proto__: null, ...(descriptor as PropertyDescriptor)} as PropertyDescriptor;
  }

  /** The shadow root that a server has rendered. */
  #prerendered: ShadowRoot | null = null;

  /** The slots for text that has none in what was rendered. */
  #slots: HTMLSlotElement[] | undefined;

  /** Whether the shadow root is one that the page has written, which stays as it is. */
  #isForeign = false;

  /** The hosts in the article around this one. */
  #hosts: Set<Host> | undefined;

  /** What was decided for what is rendered. */
  #decided: object | undefined;

  /** The controller that is loading messages: prerendered content is kept until they are loaded. */
  awaited?: unknown;

  constructor() {
    super();
    this.renderOptions.creationScope = creationScope;
  }

  /** The view of the element in which its decisions are made. */
  protected get tree() {
    return treeOf(this);
  }

  /**
   * The decisions that depend on the article around the element, as simple values: it is updated after changes that
   * make one of them another.
   */
  protected decide(): object {
    return {};
  }

  /** Keeps the decisions that are rendered. */
  protected decided<Decisions extends object>(decisions: Decisions) {
    this.#decided = decisions;
    return decisions;
  }

  /** @internal */
  isOutdated() {
    const before = this.#decided as Record<string, unknown> | undefined;
    try {
      return Object.entries(this.decide()).some(([name, value]) => value !== before?.[name]);
    } catch {
      // The update fails as well, and reports it.
      return true;
    }
  }

  override connectedCallback() {
    this.#attempt(() => {
      super.connectedCallback();
      if (!isServer) this.#hosts = followArticle(this);
      this.requestUpdate();
      if (isServer || this.hasUpdated || this.#prerendered || isLoading(this.ownerDocument)) return;
      // Not a microtask later, as Lit does: of 1,000 elements that is a tenth of the time. While a page is parsed
      // an element waits for its content.
      this.adoptedCallback();
      this.performUpdate();
    });
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#hosts?.delete(this);
  }

  protected override createRenderRoot() {
    this.#prerendered = this.shadowRoot;
    return this.#prerendered ?? this.attachShadow({mode: 'open'});
  }

  protected override scheduleUpdate() {
    return this.hasUpdated ? super.scheduleUpdate() : this.#updateFirst();
  }

  protected override performUpdate() {
    if (this.#isForeign || !this.isUpdatePending) return;
    for (const slot of this.#slots ?? []) slot.remove();
    this.#slots = undefined;
    const isRendered = this.#attempt(() => {
      super.performUpdate();
    });
    if (!isServer) this.#showText(isRendered);
  }

  /** Called by the browser when the element has moved to another document. */
  adoptedCallback() {
    this.#attempt(() => {
      this.#adoptStyles();
    });
  }

  #adoptStyles() {
    const {shadowRoot, ownerDocument} = this;
    const {elementStyles} = this.constructor as unknown as {elementStyles: CSSResult[]};
    const {defaultView} = unclobbered(ownerDocument);
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
    this.#prerendered = null;
    if (root) {
      const late = new Promise<undefined>((resolve) => setTimeout(resolve, 5000));
      const loading = import('./hydrate.js').catch(() => undefined);
      const module = await Promise.race([loading, late]);
      if (!(await module?.hydrate(this, {_$LH, noChange}))) {
        // What cannot be hydrated is rendered anew. What the page has put there stays.
        this.#isForeign = !/<!--lit-part|data-oped|^$/.test(root.innerHTML);
        if (this.#isForeign) this.#report('it has a shadow root of the page');
        else root.replaceChildren();
      }
    }
    this.adoptedCallback();
    await super.scheduleUpdate();
  }

  #attempt(step: () => void) {
    try {
      step();
      return true;
    } catch (error) {
      if (isServer) throw error;
      this.#report(error);
      return false;
    }
  }

  /** Writes one line for all elements that fail in the same way. */
  #report(failure: unknown) {
    const name = String(failure);
    if (!reported.has(name)) {
      console.warn(`oped-elements: <${this.tree.tag}> shows its text as it is:`, failure);
    }
    reported.add(name);
  }

  /** Shows the text of the page that has no slot: it names that of another element, or nothing was rendered. */
  #showText(isRendered: boolean) {
    const {renderRoot: root} = this;
    if (!root) return;
    const {slots} = this.constructor as typeof OpedElement;
    const written = this.tree.children.map(slotNameOf);
    const missing = isRendered
      ? written.filter(
          (name) => name && !slots.includes(name.replace(/^(author|translator)-\d+$/, '$1')),
        )
      : [...written, '', ...slots];
    for (const name of new Set(missing)) {
      const slot = unclobbered(document).createElement('slot');
      slot.name = name;
      root.append(slot);
      (this.#slots ??= []).push(slot);
    }
  }
}
