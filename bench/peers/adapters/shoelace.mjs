// Shoelace: a card, an alert and an avatar. Its stylesheet is required.
import {author, bio, note, quote, role} from '../text.mjs';

const components = {
  quote: (i) =>
    `<sl-card><blockquote>${quote(i)}</blockquote><cite slot="footer">${author}</cite></sl-card>`,
  card: () =>
    `<sl-card><sl-avatar label="${author}" initials="AR"></sl-avatar><strong>${author}</strong> ${role}<p>${bio}</p></sl-card>`,
  banner: () => `<sl-alert open closable>${note.en}</sl-alert>`,
};

const from = '@shoelace-style/shoelace/dist';
const copyButton = `import '${from}/components/copy-button/copy-button.js';`;

export const shoelace = {
  name: 'shoelace',
  title: 'Shoelace',
  package: '@shoelace-style/shoelace',
  components,
  selector: 'sl-card, sl-alert',
  inner: 'sl-avatar, sl-icon-button',
  scripts: {
    page: `
      import '${from}/components/card/card.js';
      import '${from}/components/alert/alert.js';
      import '${from}/components/avatar/avatar.js';
      import '${from}/translations/es.js';
    `,
    all: `export * from '${from}/shoelace.js';`,
    one: `import '${from}/components/card/card.js';`,
    click: copyButton,
  },
  styles: {page: [`${from}/themes/light.css`]},
  locale: {
    component: components.banner,
    shows: {en: 'Close', es: 'Cerrar'},
    switch: '(locale) => { document.documentElement.lang = locale; }',
  },
  click: {
    component: () => '<sl-copy-button value="x"></sl-copy-button>',
    target: 'sl-copy-button button',
    selector: 'sl-copy-button',
  },
};
