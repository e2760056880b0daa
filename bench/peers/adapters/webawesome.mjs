// Web Awesome: a card, a callout and an avatar. Its stylesheet is required.
import {readdirSync} from 'node:fs';
import {author, bio, note, quote, role} from '../text.mjs';
import {renderWithLit} from '../lit-server.mjs';

const components = {
  quote: (i) =>
    `<wa-card with-footer><blockquote>${quote(i)}</blockquote><cite slot="footer">${author}</cite></wa-card>`,
  card: () =>
    `<wa-card><wa-avatar label="${author}" initials="AR"></wa-avatar><strong>${author}</strong> ${role}<p>${bio}</p></wa-card>`,
  banner: () => `<wa-callout>${note.en}</wa-callout>`,
};

const from = '@awesome.me/webawesome/dist';
const importOf = (name) => `import '${from}/components/${name}/${name}.js';`;
const three = ['card', 'callout', 'avatar'];
const copyButton = () => '<wa-copy-button value="x"></wa-copy-button>';

export const webawesome = {
  name: 'webawesome',
  title: 'Web Awesome',
  package: '@awesome.me/webawesome',
  components,
  selector: 'wa-card, wa-callout',
  inner: 'wa-avatar',
  scripts: {
    page: three.map(importOf).join(''),
    // Its index registers nothing.
    get all() {
      const folder = new URL(`../../node_modules/${from}/components/`, import.meta.url);
      return readdirSync(folder).map(importOf).join('');
    },
    one: importOf('card'),
    locale: `${importOf('copy-button')} import '${from}/translations/es.js';`,
    click: importOf('copy-button'),
  },
  styles: {page: [`${from}/styles/webawesome.css`]},
  // None of the three has messages: those of another component are switched.
  locale: {
    component: copyButton,
    selector: 'wa-copy-button',
    shows: {en: 'Copy', es: 'Copiar'},
    switch: '(locale) => { document.documentElement.lang = locale; }',
  },
  click: {component: copyButton, target: 'wa-copy-button button', selector: 'wa-copy-button'},
  async server() {
    for (const name of three) await import(`${from}/components/${name}/${name}.js`);
    return renderWithLit();
  },
};
