// What the documentation of @lit/localize says: each element listens for the locale.
import {LitElement} from 'lit';
import {updateWhenLocaleChanges} from '@lit/localize';

export {setLocale} from './lit-locale.js';

export class StockElement extends LitElement {
  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }
}
