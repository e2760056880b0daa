// Material Web: three cards and a button. It has no messages and nothing that copies.
import {author, bio, note, quote, role} from '../text.mjs';

const from = '@material/web';
const cards = ['outlined', 'filled', 'elevated']
  .map((kind) => `import '${from}/labs/card/${kind}-card.js';`)
  .join('');

export const material = {
  name: 'material',
  title: 'Material Web',
  package: '@material/web',
  components: {
    quote: (i) =>
      `<md-outlined-card><blockquote>${quote(i)}</blockquote><cite>${author}</cite></md-outlined-card>`,
    card: () => `<md-filled-card><strong>${author}</strong> ${role}<p>${bio}</p></md-filled-card>`,
    banner: () =>
      `<md-elevated-card>${note.en} <md-text-button>Dismiss</md-text-button></md-elevated-card>`,
  },
  selector: 'md-outlined-card, md-filled-card, md-elevated-card',
  inner: 'md-text-button',
  scripts: {
    page: `${cards} import '${from}/button/text-button.js';`,
    all: `${cards} import '${from}/all.js';`,
    one: `import '${from}/labs/card/outlined-card.js';`,
  },
};
