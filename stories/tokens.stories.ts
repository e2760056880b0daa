import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import 'oped-elements';
import {clara} from './images.js';
import {day, languageOf} from './language.js';
import {themes, titleOf} from '../.storybook/themes.js';
import {pieces} from './pieces.js';
import {TokenDesk} from './token-desk.js';

customElements.define('token-desk', TokenDesk);

const meta: Meta = {
  title: 'Tokens and themes',
  tags: ['!autodocs'],
  parameters: {controls: {disable: true}, hasOwnTokens: true},
};

export default meta;

type Story = StoryObj;

/** A short article in which every token is visible. */
const sample = (language: 'en' | 'es') => {
  const {kicker, headline, dek, text} = pieces[language].column;
  return html`<oped-article kind="column" publisher="The Harbor Ledger" drop-cap>
    <oped-disclaimer></oped-disclaimer>
    <oped-header reading-time="auto">
      <p slot="kicker">${kicker}</p>
      <h1 slot="headline">${headline}</h1>
      <p slot="dek">${dek}</p>
      <a slot="author" rel="author" href="#nell" translate="no">Nell Arriaga</a>
      ${day('published', '2026-06-11', language)}
    </oped-header>
    ${text}
    <oped-correction>
      ${day('date', '2026-06-12', language)}
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

/** Every token with what it does and where. Change a value: the article shows it, and the CSS is there to copy. */
export const Tokens: Story = {
  name: 'Table of tokens',
  parameters: {hasOwnWidth: true},
  // The table needs its script.
  globals: {view: 'screen'},
  render: (_args, context) => {
    const {theme, width, scheme, locale} = context.globals as Record<string, string>;
    return html`<token-desk theme=${theme} width=${width} scheme=${scheme} locale=${locale}
      >${sample(languageOf(context))}</token-desk
    >`;
  },
};

/** The themes side by side, whatever the toolbar says. */
export const Themes: Story = {
  name: 'All themes side by side',
  globals: {theme: 'none'},
  render: (_args, context) =>
    html`<div class="papers">
      ${Object.keys(themes).map(
        (theme) =>
          html`<section class="paper" data-theme=${theme} aria-labelledby=${theme}>
            <p class="theme" id=${theme} lang="en" dir="ltr">${titleOf(theme)}</p>
            ${sample(languageOf(context))}
          </section>`,
      )}
    </div>`,
};
