// Stylesheets of the bundles, as @lit/reactive-element 2.1.2 has them: each is one text without expressions.

const own = Document.prototype;

/** Old browsers have no constructed stylesheets. */
const areAdopted = 'adoptedStyleSheets' in own && 'replace' in CSSStyleSheet.prototype;

class CSSResult {
  #made;

  constructor(cssText) {
    this.cssText = cssText;
  }

  get constructed() {
    if (!this.#made) {
      this.#made = new CSSStyleSheet();
      this.#made.replaceSync(this.cssText);
    }
    return this.#made;
  }
}

export const css = ([text]) => new CSSResult(text);

export const adoptStyles = (root, styles) => {
  if (areAdopted) root.adoptedStyleSheets = styles.map(({constructed}) => constructed);
  else {
    for (const {cssText} of styles) {
      const style = own.createElement.call(document, 'style');
      const {litNonce} = globalThis;
      // `<p id="litNonce">` is not one.
      if (typeof litNonce === 'string') style.setAttribute('nonce', litNonce);
      style.textContent = cssText;
      root.append(style);
    }
  }
};
