// The elements as they are published.
import '../../src/elements/oped-disclaimer.ts';
import {setLocale} from '../../src/locale.ts';
import {offer} from './workload.js';

offer(setLocale);
