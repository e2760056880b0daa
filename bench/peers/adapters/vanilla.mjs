// Custom elements without a library: the limit for a library of elements.
import {author, bio, note, portrait, quote, role} from '../text.mjs';

const components = {
  quote: (i) => `<vanilla-quote cite="${author}">${quote(i)}</vanilla-quote>`,
  card: () =>
    `<vanilla-card name="${author}" role="${role}">${portrait('photo')}${bio}</vanilla-card>`,
  banner: () => '<vanilla-banner></vanilla-banner>',
};

const all = `
  import {defineBanner, defineCard, defineQuote} from './pages/vanilla-elements.js';
  export {setLocale} from './pages/vanilla-elements.js';
  defineQuote();
  defineCard();
  defineBanner();
`;

export const vanilla = {
  name: 'vanilla',
  title: 'Vanilla elements',
  components,
  selector: 'vanilla-quote, vanilla-card, vanilla-banner',
  scripts: {
    page: all,
    all,
    one: `import {defineQuote} from './pages/vanilla-elements.js'; defineQuote();`,
  },
  locale: {
    component: components.banner,
    shows: note,
    switch: '(locale, {setLocale}) => setLocale(locale)',
  },
  click: {component: components.quote, target: 'vanilla-quote button', shows: 'Copied'},
};
