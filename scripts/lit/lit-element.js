// LitElement as the bundles have it: the part of the API of Lit 3.3.3 that the elements use, as one class. Elements
// have properties that are strings or booleans, declared by name, each with an attribute; styles that are a list;
// and controllers. None decides whether it updates, or needs to know what has changed. The npm modules use Lit
// itself: test/lit.test.ts compares the two.
import {render} from './lit-html.js';
export {adoptStyles, css} from './css-tag.js';
export * from './lit-html.js';

/** The name of the attribute of a property. */
const attributeOf = (name, {attribute}) => attribute ?? name.toLowerCase();

/** What was connected since the last microtask: one for all of them. */
const connected = [];

export class LitElement extends HTMLElement {
  /** The options of the properties by their names. */
  static elementProperties = new Map();

  /** The properties by their attributes. */
  static attributes = new Map();

  static get observedAttributes() {
    if (!Object.hasOwn(this, 'attributes')) {
      this.attributes = new Map(this.attributes);
      this.elementProperties = new Map(this.elementProperties);
      this.elementStyles = [this.styles].flat();
      for (const [name, declared] of Object.entries(this.properties ?? {}))
        this.createProperty(name, declared);
    }
    return [...this.attributes.keys()];
  }

  static createProperty(name, declared) {
    // What a page adds to `Object.prototype` is no option of a property, and nothing of its descriptor.
    const options = {__proto__: null, ...declared};
    const key = Symbol();
    this.elementProperties.set(name, options);
    this.attributes.set(attributeOf(name, options), name);
    Object.defineProperty(this.prototype, name, {
      __proto__: null,
      get() {
        return this[key];
      },
      set(value) {
        const isFirst = !(key in this);
        const old = this[key];
        this[key] = value;
        // The first value is the default, and is not written.
        if (isFirst && options.useDefault) options.default = value;
        this.requestUpdate(name, old, isFirst && options.useDefault ? undefined : options);
      },
      configurable: true,
      enumerable: true,
    });
  }

  isUpdatePending = true;
  hasUpdated = false;
  renderRoot;
  renderOptions = {host: this};
  #controllers = [];

  /** The properties that were set before the element was defined. */
  #early;

  /** The properties to write as attributes. */
  #reflected;

  /** The property that is being written as an attribute, or set by it. */
  #inStep;

  /** The update that was asked for last, and what it may wait for. */
  #update;
  #connect;

  constructor() {
    super();
    for (const name of this.constructor.elementProperties.keys()) {
      if (!Object.hasOwn(this, name)) continue;
      (this.#early ??= []).push([name, this[name]]);
      delete this[name];
    }
  }

  /** Resolves when the element is up to date. Few ask for it: until then there is no promise. */
  get updateComplete() {
    if (this.#update) return this.#update;
    return this.isUpdatePending ? this.#schedule() : Promise.resolve(true);
  }

  addController(controller) {
    // A list that grows would take more memory.
    this.#controllers = [...this.#controllers, controller];
    if (this.renderRoot && this.isConnected) controller.hostConnected?.();
  }

  connectedCallback() {
    this.renderRoot ??= this.createRenderRoot();
    this.#connect?.();
    for (const controller of this.#controllers) controller.hostConnected?.();
    if (!connected.length) queueMicrotask(LitElement.#updateConnected);
    connected.push(this);
  }

  static #updateConnected() {
    for (const element of connected.splice(0)) {
      if (element.isUpdatePending && !element.#update) element.#schedule();
    }
  }

  disconnectedCallback() {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }

  attributeChangedCallback(attribute, _, text) {
    const name = this.constructor.attributes.get(attribute);
    if (this.#inStep === name) return;
    const isOn = text !== null;
    this.#inStep = name;
    if (this.constructor.elementProperties.get(name).type === Boolean) this[name] = isOn;
    else this[name] = isOn ? text : (this.constructor.elementProperties.get(name).default ?? text);
    this.#inStep = undefined;
  }

  requestUpdate(name, old, options) {
    if (name) {
      if (Object.is(this[name], old)) return;
      if (options?.reflect && this.#inStep !== name) (this.#reflected ??= new Set()).add(name);
    }
    if (this.isUpdatePending) return;
    this.isUpdatePending = true;
    this.#schedule();
  }

  #schedule() {
    return (this.#update = this.#updateAfter(this.#update));
  }

  async #updateAfter(before) {
    try {
      await before;
    } catch (error) {
      // The update before has failed: that is reported, and is no reason not to try this one.
      void Promise.reject(error);
    }
    if (!this.renderRoot) await new Promise((resolve) => (this.#connect = resolve));
    await this.scheduleUpdate();
    return !this.isUpdatePending;
  }

  scheduleUpdate() {
    return this.performUpdate();
  }

  performUpdate() {
    if (!this.isUpdatePending) return;
    for (const [name, value] of this.#early ?? []) this[name] = value;
    this.#early = undefined;
    try {
      for (const controller of this.#controllers) controller.hostUpdate?.();
      this.update();
    } catch (error) {
      this.isUpdatePending = false;
      throw error;
    }
    for (const controller of this.#controllers) controller.hostUpdated?.();
    this.hasUpdated = true;
    this.updated();
  }

  update() {
    const value = this.render();
    for (const name of this.#reflected ?? []) this.#reflect(name);
    this.#reflected = undefined;
    // What is set from here on is shown by another update.
    this.isUpdatePending = false;
    render(value, this.renderRoot, this.renderOptions);
  }

  #reflect(name) {
    const options = this.constructor.elementProperties.get(name);
    const value = options.type === Boolean ? (this[name] ? '' : null) : this[name];
    const attribute = attributeOf(name, options);
    this.#inStep = name;
    if (value === null || value === undefined) this.removeAttribute(attribute);
    else this.setAttribute(attribute, value);
    this.#inStep = undefined;
  }

  updated() {}
}
