// lit-html as the bundles have it: the part of lit-html 3.3.3 that the elements use. A template's expressions are
// children, or each the whole value of an attribute without quotation marks, as the build makes sure; values are
// text, templates, and lists of them; listeners are functions that stay; there are no directives. What is under the names of Lit's own bundles, such
// as `_$AH`, is used by `hydrate.js` too. The npm modules use Lit itself: test/lit.test.ts compares the two.

/** For `hydrate.js`: no value here is one. */
export const noChange = Symbol.for('lit-noChange');
export const nothing = Symbol.for('lit-nothing');

export const html = (strings, ...values) => ({_$litType$: 1, strings, values});

// Not methods of `document`: a page may have `<img name="createComment">`.
const own = Document.prototype;
const walker = own.createTreeWalker.call(document, document, 129);
const makeMarker = () => own.createComment.call(document, '');

const rules = {createHTML: (text) => text};

/** A policy that the page's CSP allows; the rules alone where it allows none, but may not ask for one. */
const makePolicy = () => {
  // A name of our own first: a name can be taken once, and another Lit on the page takes its own.
  for (const name of ['oped-elements', 'lit-html']) {
    try {
      return globalThis.trustedTypes.createPolicy(name, rules);
    } catch {
      // The policy is refused, or there is no need of one.
    }
  }
  return rules;
};
const policy = makePolicy();

/** In place of each expression: an attribute's value, or a comment. */
const place = '$';

const isEmpty = (value) =>
  value === nothing || value === null || value === undefined || value === '';

class Template {
  parts = [];
  el = own.createElement.call(document, 'template');

  constructor(strings) {
    const text =
      strings.reduce((before, after) => before + (before.endsWith('=') ? place : '<?>') + after) +
      (strings.at(-1) ? '' : '<?>');
    this.el.innerHTML = policy.createHTML(text);
    walker.currentNode = this.el.content;
    let node;
    // The server counts a comment that is not there: `at` does not.
    for (
      let index = 0, at = 0;
      this.parts.length < strings.length - 1 && (node = walker.nextNode());
      index++, at++
    ) {
      if (node.nodeType === 8) {
        // The only child of an element needs no place of its own.
        const {parentElement} = node;
        const isWhole = parentElement?.childNodes.length === 1;
        if (isWhole) {
          at--;
          node.remove();
          walker.currentNode = parentElement;
        }
        this.parts.push({type: 2, index, at, isWhole});
      } else if (node.nodeType === 1) {
        for (const written of node.getAttributeNames()) {
          if (node.getAttribute(written) !== place) continue;
          node.removeAttribute(written);
          // As it is written: the parser has made it lower case.
          const [, prefix, name] = /([.?@]?)([\w-]+)=$/.exec(strings[this.parts.length]);
          const kind = {'.': 3, '?': 4, '@': 5}[prefix] ?? 1;
          const part = {type: 1, index, at, name, kind, ctor: AttributePart};
          // Where Lit has the texts around several expressions.
          part.strings = part;
          this.parts.push(part);
        }
      }
    }
  }
}

const templates = new WeakMap();

/** In place of a comment at the start of a parent: the content comes after what is there already. */
class Start {
  constructor(parent) {
    this.parentNode = parent;
    this.last = parent.lastChild;
  }

  get nextSibling() {
    return this.last ? this.last.nextSibling : this.parentNode.firstChild;
  }
}

class TemplateInstance {
  /** The parts. */
  _$AV = [];

  constructor(template) {
    this._$AD = template;
  }

  clone(options) {
    const fragment = own.importNode.call(document, this._$AD.el.content, true);
    walker.currentNode = fragment;
    let node;
    let now = -1;
    // A list of the right length: one that grows takes more memory.
    this._$AV = this._$AD.parts.map(({type, at, isWhole, strings, ctor}) => {
      for (; now < at; now++) node = walker.nextNode();
      if (type === 1) return new ctor(node, '', strings, this, options);
      return isWhole
        ? new ChildPart(new Start(node), null, this, options)
        : new ChildPart(node, node.nextSibling, this, options);
    });
    walker.currentNode = document;
    return fragment;
  }

  update(values) {
    // Not `entries()`, which old scripts replace.
    let i = 0;
    for (const part of this._$AV) part._$AI(values[i++]);
  }
}

class ChildPart {
  /** What is shown. */
  _$AH = nothing;

  /** It is between two nodes, or at the end of the parent. */
  constructor(start, end, parent, options) {
    this._$AA = start;
    this._$AB = end;
    this.options = options;
  }

  _$AI(value) {
    if (Array.isArray(value)) this.#showList(value);
    else if (typeof value === 'object' && value) this.#showTemplate(value);
    else if (isEmpty(value)) {
      if (this._$AH !== nothing) this.#clear();
      this._$AH = nothing;
    } else if (value !== this._$AH) this.#showText(value);
  }

  #insert(node) {
    return this._$AA.parentNode.insertBefore(node, this._$AB);
  }

  #clear(node = this._$AA.nextSibling) {
    while (node !== this._$AB) {
      const {nextSibling} = node;
      node.remove();
      node = nextSibling;
    }
  }

  #showText(value) {
    const node = this._$AA.nextSibling;
    if (typeof this._$AH !== 'object' && node !== this._$AB) node.data = value;
    else {
      this.#clear();
      this.#insert(own.createTextNode.call(document, value));
    }
    this._$AH = value;
  }

  /** The template of a result. */
  _$AC({strings}) {
    let template = templates.get(strings);
    if (!template) templates.set(strings, (template = new Template(strings)));
    return template;
  }

  #showTemplate(result) {
    const template = this._$AC(result);
    if (this._$AH?._$AD === template) this._$AH.update(result.values);
    else {
      const instance = new TemplateInstance(template);
      const fragment = instance.clone(this.options);
      instance.update(result.values);
      this.#clear();
      this.#insert(fragment);
      this._$AH = instance;
    }
  }

  #showList(values) {
    if (!Array.isArray(this._$AH)) {
      this.#clear();
      this._$AH = [];
    }
    const parts = this._$AH;
    let i = 0;
    for (const value of values) {
      parts[i] ??= new ChildPart(
        this.#insert(makeMarker()),
        this.#insert(makeMarker()),
        this,
        this.options,
      );
      parts[i++]._$AI(value);
    }
    if (values.length < parts.length) {
      const last = parts[values.length - 1];
      this.#clear(last ? last._$AB.nextSibling : undefined);
      parts.length = values.length;
    }
  }
}

/** An attribute, a property (`.value`), an attribute that is there or not (`?hidden`), or a listener (`@click`). */
class AttributePart {
  _$AH = nothing;

  /** `of` is the part of the template. */
  constructor(element, name, of, parent, options) {
    this.element = element;
    this.of = of;
    if (of.kind === 5) this.options = options;
  }

  /** For `hydrate.js`. */
  get type() {
    return this.of.kind;
  }

  /** On hydration what is there already is not written. */
  _$AI(value, part, index, isThere) {
    const {element, _$AH: old} = this;
    const {name, kind: type} = this.of;
    if (value === old) return;
    this._$AH = value;
    const isSet = value !== nothing;
    if (isThere) return;
    if (type === 3) element[name] = value;
    else if (type === 4) element.toggleAttribute(name, isSet && !!value);
    else if (type === 5) {
      if (old === nothing) element.addEventListener(name, this);
    } else if (isSet) element.setAttribute(name, value ?? '');
    else element.removeAttribute(name);
  }

  handleEvent(event) {
    this._$AH.call(this.options.host, event);
  }
}

export const render = (value, root, options) => {
  root._$litPart$ ??= new ChildPart(new Start(root), null, undefined, options);
  root._$litPart$._$AI(value);
};

/** For `hydrate.js`. */
export const _$LH = {
  R: TemplateInstance,
  D: Array.isArray,
  V: (part, value) => value,
  I: ChildPart,
};
