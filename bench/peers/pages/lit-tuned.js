/* global addEventListener */
// What a careful library can reach with Lit: one listener for all elements, and a first rendering in
// `connectedCallback` instead of a microtask for each element.
import {LitElement} from 'lit';
import {LOCALE_STATUS_EVENT} from '@lit/localize';

export {setLocale} from './lit-locale.js';

const connected = new Set();

addEventListener(LOCALE_STATUS_EVENT, ({detail}) => {
  if (detail.status !== 'ready') return;
  for (const element of connected) element.requestUpdate();
});

export class TunedElement extends LitElement {
  connectedCallback() {
    super.connectedCallback();
    connected.add(this);
    if (!this.hasUpdated) this.performUpdate();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    connected.delete(this);
  }
}
