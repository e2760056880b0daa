import {release} from './guard.js';

// Evaluated right after Lit.
release();
