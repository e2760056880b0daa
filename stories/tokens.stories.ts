import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import 'oped-elements';
import {clara} from './images.js';
import {languageOf} from './language.js';
import {pieces} from './pieces.js';
import {TokenDesk} from './token-desk.js';

customElements.define('token-desk', TokenDesk);

const meta: Meta = {
  title: 'Tokens and themes',
  parameters: {controls: {disable: true}},
};

export default meta;

type Story = StoryObj;

/** A short piece in which every token shows. */
const sample = (language: 'en' | 'es') => {
  const {kicker, headline, dek, text} = pieces[language].column;
  return html`<oped-article kind="column" publisher="The Harbor Ledger" drop-cap>
    <oped-disclaimer></oped-disclaimer>
    <oped-header reading-time="auto">
      <p slot="kicker">${kicker}</p>
      <h1 slot="headline">${headline}</h1>
      <p slot="dek">${dek}</p>
      <a slot="author" rel="author" href="#nell" translate="no">Nell Arriaga</a>
      <time slot="published" datetime="2026-06-11">2026-06-11</time>
    </oped-header>
    ${text}
    <oped-correction>
      <time slot="date" datetime="2026-06-12">2026-06-12</time>
      <p>
        ${
          language === 'es'
            ? 'La coma llevaba nueve años en la puerta, no ocho.'
            : 'The comma stood on the door for nine years, not eight.'
        }
      </p>
    </oped-correction>
    <oped-author-card>
      <img slot="photo" src=${clara} width="96" height="96" alt="" />
      <h2 slot="name" translate="no">Nell Arriaga</h2>
      <p slot="role">${language === 'es' ? 'Columnista' : 'Columnist'}</p>
      <p>
        ${
          language === 'es'
            ? 'Escribe los jueves sobre cosas pequeñas.'
            : 'She writes on Thursdays about what is small.'
        }
      </p>
    </oped-author-card>
  </oped-article>`;
};

/** Every token, what it does and where. Type a value: the piece shows it, and the CSS is there to copy. */
export const Tokens: Story = {
  render: (_args, context) => html`<token-desk>${sample(languageOf(context))}</token-desk>`,
};

/** The three themes side by side, whatever the toolbar says. */
export const Themes: Story = {
  globals: {theme: 'none'},
  render: (_args, context) =>
    html`<div class="papers">
      ${['broadsheet', 'magazine', 'plain'].map(
        (theme) =>
          html`<div class="paper" data-theme=${theme}>${sample(languageOf(context))}</div>`,
      )}
    </div>`,
};
