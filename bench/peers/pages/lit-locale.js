/* global document */
// The runtime of @lit/localize as its documentation configures it.
import {configureLocalization} from '@lit/localize';
import {messages} from './messages.js';

const runtime = configureLocalization({
  sourceLocale: 'en',
  targetLocales: ['es'],
  loadLocale: () => Promise.resolve({templates: messages.es}),
});

/** Screen readers need the language of the page, too. */
export function setLocale(locale) {
  document.documentElement.lang = locale;
  return runtime.setLocale(locale);
}
