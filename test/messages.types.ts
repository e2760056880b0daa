// Compiled by `npm run check`: what a language lacks, or gets wrong, does not compile.
import {registerLocale, type Messages} from 'oped-elements/locale.js';
import {messages as portuguese} from '../examples/portuguese/oped-pt.js';

const {'label.satire': satire, ...most} = portuguese;

// @ts-expect-error A key is missing.
export const incomplete: Messages = most;

// @ts-expect-error An unknown key.
registerLocale('pt', {'label.satir': satire});

// @ts-expect-error A text where the names of the authors would be lost.
registerLocale('pt', {byline: 'Por'});

registerLocale('pt', {byline: (names) => `Por ${names}`});
registerLocale('pt', () => import('../examples/portuguese/oped-pt.js'));
