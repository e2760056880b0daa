/* global document */
import {msg, updateWhenLocaleChanges} from '@lit/localize';

/**
 * Replaces the controller of the library: the same elements on the runtime of @lit/localize, as
 * its documentation describes it. One language for the whole page, and a listener for each element.
 */
export class LocaleController {
  ready = true;
  foreign = '';

  constructor(host) {
    this.host = host;
    updateWhenLocaleChanges(host);
  }

  get tag() {
    return document.documentElement.lang;
  }

  /** Read anew each time: `configureLocalization` puts another function in its place. */
  get msg() {
    return msg;
  }

  localized(text) {
    return text;
  }
}
