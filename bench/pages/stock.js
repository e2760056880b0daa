// The same elements on the runtime of @lit/localize, as it is.
import '../../src/elements/oped-disclaimer.ts';
import {setLocale} from './stock/set-locale.js';
import {offer} from './workload.js';

offer(setLocale);
