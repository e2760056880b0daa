/* global document */
// As stock.js, on a page that also has its language in `lang`, as with the library's setLocale. Where `<html
// lang>` stays English, a screen reader reads the Spanish text with an English voice.
import '../../src/elements/oped-disclaimer.ts';
import {setLocale} from './stock/set-locale.js';
import {offer} from './workload.js';

offer(async (locale) => {
  await setLocale(locale);
  document.documentElement.lang = locale;
});
