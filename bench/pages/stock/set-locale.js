import {configureLocalization} from '@lit/localize';
import * as spanish from '../../../src/locale/generated/es.ts';

/** The runtime of @lit/localize, configured as its documentation does, with the messages at hand. */
export const {setLocale} = configureLocalization({
  sourceLocale: 'en',
  targetLocales: ['es'],
  loadLocale: () => Promise.resolve(spanish),
});
