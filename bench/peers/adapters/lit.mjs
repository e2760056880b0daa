// The same elements in Lit with @lit/localize, and nothing else: what a library on Lit begins with.
import {author, bio, note, portrait, quote, role} from '../text.mjs';
import {renderWithLit} from '../lit-server.mjs';

const components = {
  quote: (i) => `<lit-quote cite="${author}">${quote(i)}</lit-quote>`,
  card: () => `<lit-card name="${author}" role="${role}">${portrait('photo')}${bio}</lit-card>`,
  banner: () => '<lit-banner></lit-banner>',
};

const scriptsOf = (base) => {
  const imports = `
    import {defineBanner, defineCard, defineQuote} from './pages/lit-elements.js';
    import {${base}} from './pages/${base === 'StockElement' ? 'lit-stock' : 'lit-tuned'}.js';
  `;
  const all = `${imports}
    export {setLocale} from './pages/lit-locale.js';
    defineQuote(${base});
    defineCard(${base});
    defineBanner(${base});
  `;
  return {page: all, all, one: `${imports} defineQuote(${base});`};
};

export const lit = {
  name: 'lit',
  title: 'Bare Lit',
  package: 'lit',
  components,
  selector: 'lit-quote, lit-card, lit-banner',
  scripts: scriptsOf('StockElement'),
  locale: {
    component: components.banner,
    shows: note,
    switch: '(locale, {setLocale}) => setLocale(locale)',
  },
  click: {component: components.quote, target: 'lit-quote button', shows: 'Copied'},
  async server() {
    const {defineBanner, defineCard, defineQuote} = await import('../pages/lit-elements.js');
    const {StockElement} = await import('../pages/lit-stock.js');
    for (const define of [defineQuote, defineCard, defineBanner]) define(StockElement);
    return renderWithLit();
  },
};

/** With one listener for all elements, and without a microtask before the first rendering. */
export const litTuned = {
  ...lit,
  name: 'lit-tuned',
  title: 'Bare Lit, tuned',
  scripts: scriptsOf('TunedElement'),
  server: undefined,
};
