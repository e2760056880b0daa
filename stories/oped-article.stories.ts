import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import type {Kind} from 'oped-elements';
import 'oped-elements/oped-article.js';
import 'oped-elements/oped-author-card.js';
import 'oped-elements/oped-disclaimer.js';
import 'oped-elements/oped-pull-quote.js';
import {bench} from './bench.js';
import {clara, mapOfBenches, ruben, shadowOfBench} from './images.js';
import {kinds} from './kinds.js';
import {languageOf} from './language.js';
import {longForm} from './long-form.js';
import {openings} from './openings.js';
import {beforeScript, forcedColors, onAPhone, printed, rightToLeft} from './views.js';

interface Args {
  kind: Kind;
  publisher: string;
  sponsor: string;
  'drop-cap': boolean;
  typeset: boolean;
  'structured-data': boolean;
}

const meta: Meta<Args> = {
  title: 'Elements/oped-article',
  component: 'oped-article',
  args: {
    kind: 'guest',
    publisher: 'The Harbor Ledger',
    sponsor: '',
    'drop-cap': false,
    typeset: false,
    'structured-data': false,
  },
};

export default meta;

type Story = StoryObj<Args>;

/** The least that an article needs: a label, a headline and text. */
export const SmallestPage: Story = {
  name: 'Only label, headline and text',
  render: (args, context) => {
    const piece = bench[languageOf(context)];
    return html`<oped-article
      kind=${args.kind}
      publisher=${args.publisher || nothing}
      sponsor=${args.sponsor || nothing}
      ?drop-cap=${args['drop-cap']}
      ?typeset=${args.typeset}
      ?structured-data=${args['structured-data']}
    >
      <oped-disclaimer></oped-disclaimer>
      <h1>${piece.headline}</h1>
      ${piece.lead} ${piece.order} ${piece.promise}
    </oped-article>`;
  },
};

/** Everything at once, as a newspaper would use it. The lines above the text are the page’s own HTML. */
export const WholePiece: Story = {
  name: 'Whole article',
  args: {'drop-cap': true},
  render: (args, context) => {
    const language = languageOf(context);
    const piece = bench[language];
    const es = language === 'es';
    return html`<oped-article
      kind=${args.kind}
      publisher=${args.publisher || nothing}
      sponsor=${args.sponsor || nothing}
      ?drop-cap=${args['drop-cap']}
      ?typeset=${args.typeset}
      ?structured-data=${args['structured-data']}
    >
      <oped-disclaimer>
        <p slot="disclosure">
          ${
            es
              ? 'Rubén Salas diseñó en 2019 tres de los bancos retirados y cobró por ello.'
              : 'Rubén Salas designed three of the benches in 2019 and was paid for it.'
          }
        </p>
        <p slot="policy">
          <a href="#labels"
            >${es ? '¿Qué significa esta etiqueta?' : 'What does this label mean?'}</a
          >
        </p>
      </oped-disclaimer>

      <div class="opening">
        <p class="kicker">${piece.kicker}</p>
        <h1 class="headline">${piece.headline}</h1>
        <p class="dek">${piece.dek}</p>
        <p class="byline">
          ${es ? 'Por' : 'By'}
          <a rel="author" href="#clara" translate="no">Clara Montes</a> ${es ? 'y' : 'and'}
          <a rel="author" href="#ruben" translate="no">Rubén Salas</a>
        </p>
        <p class="dates">
          ${es ? 'Publicado el' : 'Published'} <time datetime="2026-05-03">${piece.date}</time>
        </p>
      </div>

      <figure class="alignwide">
        <img
          src=${shadowOfBench}
          width="1600"
          height="900"
          alt=${
            es
              ? 'Una acera vacía bajo una farola. En la pared queda la sombra de un banco que ya no está; en el suelo, cuatro pernos.'
              : 'An empty pavement under a street lamp. On the wall stands the shadow of a bench that is no longer there; on the ground, four bolts.'
          }
        />
        <figcaption class="caption">
          <span
            >${
              es
                ? 'La antigua oficina de correos, una mañana de abril.'
                : 'Outside the old post office, a morning in April.'
            }</span
          >
          <span>${es ? 'Ilustración: Mar Olmo' : 'Illustration: Mar Olmo'}</span>
        </figcaption>
      </figure>

      ${piece.lead} ${piece.order} ${piece.promise}
      <oped-pull-quote from="promise"></oped-pull-quote>
      <h2>${piece.heading}</h2>
      ${piece.price} ${piece.argument} ${piece.end}

      <oped-author-card>
        <img slot="photo" src=${clara} width="96" height="96" alt="" />
        <h2 slot="name" translate="no">Clara Montes</h2>
        <p slot="role">${es ? 'Conductora de autobús jubilada' : 'Retired bus driver'}</p>
        <p>
          ${
            es
              ? 'Condujo la línea 6 durante veintiséis años y ahora recorre a pie el trayecto.'
              : 'She drove the number 6 for twenty-six years and now walks its route.'
          }
        </p>
        <a slot="links" href="#clara"
          >${es ? 'Más de' : 'More from'} <span translate="no">Clara Montes</span></a
        >
      </oped-author-card>
      <oped-author-card>
        <img slot="photo" src=${ruben} width="96" height="96" alt="" />
        <h2 slot="name" translate="no">Rubén Salas</h2>
        <p slot="role">${es ? 'Arquitecto paisajista' : 'Landscape architect'}</p>
        <p>
          ${
            es
              ? 'Diseña parques pequeños y se sienta en todos antes de entregarlos.'
              : 'He designs small parks and sits in each of them before he hands it over.'
          }
        </p>
        <a slot="links" href="#ruben"
          >${es ? 'Más de' : 'More from'} <span translate="no">Rubén Salas</span></a
        >
      </oped-author-card>
    </oped-article>`;
  },
};

/** Everything that a CMS may write: headings, lists, tables, quotations, code and images. */
export const LongForm: Story = {
  name: 'Every kind of text block',
  render: (_args, context) => {
    const {headline, body} = longForm[languageOf(context)];
    return html`<oped-article kind="analysis" publisher="The Harbor Ledger">
      <oped-disclaimer></oped-disclaimer>
      <h1>${headline}</h1>
      ${body}
    </oped-article>`;
  },
};

/** The elements look through up to two wrappers around the text. */
export const CmsWrappers: Story = {
  name: 'Text inside CMS wrappers',
  args: {'drop-cap': true},
  render: (args, context) => {
    const piece = bench[languageOf(context)];
    return html`<oped-article kind="guest" ?drop-cap=${args['drop-cap']}>
      <oped-disclaimer></oped-disclaimer>
      <h1>${piece.headline}</h1>
      <div class="entry-content">
        <section class="block">
          ${piece.lead} ${piece.order} ${piece.promise}
          <h2>${piece.heading}</h2>
          <ul>
            <li>
              ${languageOf(context) === 'es' ? 'Ponerlo: 1400 dólares' : 'Putting it in: $1,400'}
            </li>
            <li>
              ${languageOf(context) === 'es' ? 'Quitarlo: 600 dólares' : 'Taking it out: $600'}
            </li>
          </ul>
        </section>
      </div>
    </oped-article>`;
  },
};

/** A CSS reset removes paragraph margins; `typeset` restores them. */
export const TypesetUnderReset: Story = {
  name: 'Typeset under a CSS reset',
  args: {typeset: true},
  render: (args, context) => {
    const piece = bench[languageOf(context)];
    return html`<div>
      <style>
        @scope {
          h1,
          h2,
          p,
          ul,
          blockquote,
          figure {
            margin: 0;
            padding: 0;
          }

          h1,
          h2 {
            font-size: inherit;
            font-weight: inherit;
          }

          ul {
            list-style: none;
          }
        }
      </style>
      <oped-article kind="column" ?typeset=${args.typeset}>
        <oped-disclaimer></oped-disclaimer>
        <h1>${piece.headline}</h1>
        ${piece.lead} ${piece.order}
        <h2>${piece.heading}</h2>
        ${piece.price} ${piece.end}
      </oped-article>
    </div>`;
  },
};

/** In a column of 700 pixels there is no margin: the quote is in the text. */
export const NarrowColumn: Story = {
  name: 'In a 700-pixel column',
  render: (_args, context) => {
    const piece = bench[languageOf(context)];
    return html`<div class="narrow">
      <oped-article kind="guest" publisher="The Harbor Ledger">
        <oped-disclaimer></oped-disclaimer>
        <h1>${piece.headline}</h1>
        ${piece.lead} ${piece.order} ${piece.promise}
        <oped-pull-quote from="promise"></oped-pull-quote>
        ${piece.price} ${piece.end}
      </oped-article>
    </div>`;
  },
};

/** A figure with the class `alignwide` is wider than the column; others are as wide as it. */
export const WideFigure: Story = {
  name: 'Wide figure and column figure',
  render: (_args, context) => {
    const es = languageOf(context) === 'es';
    const piece = bench[languageOf(context)];
    return html`<oped-article kind="opinion">
      <h1>${piece.headline}</h1>
      ${piece.lead}
      <figure class="alignwide">
        <img
          src=${shadowOfBench}
          width="1600"
          height="900"
          alt=${
            es
              ? 'La sombra de un banco en una pared; el banco no está.'
              : 'The shadow of a bench on a wall; there is no bench.'
          }
        />
        <figcaption class="caption">
          ${es ? 'Una figura ancha, con su pie.' : 'A wide figure with its caption.'}
        </figcaption>
      </figure>
      ${piece.order}
      <figure>
        <img
          src=${mapOfBenches}
          width="1200"
          height="700"
          alt=${
            es
              ? 'Un plano del centro con tres bancos como puntos y once tachados en rojo.'
              : 'A plan of the center with three benches as dots and eleven crossed out in red.'
          }
        />
        <figcaption class="caption">
          ${es ? 'Una figura en la columna.' : 'A figure in the column.'}
        </figcaption>
      </figure>
      ${piece.promise}
    </oped-article>`;
  },
};

/** Punctuation before the first letter is part of the drop cap. */
export const DropCapAfterPunctuation: Story = {
  name: 'Drop cap after punctuation',
  render: (_args, context) => {
    const piece = bench[languageOf(context)];
    return html`<oped-article drop-cap>
      <h1>${piece.headline}</h1>
      ${
        languageOf(context) === 'es'
          ? html`<p>
              ¿Cuánto tiempo puede quedarse quieta una persona en la calle antes de que alguien
              sospeche? En el centro lo hemos medido. Junto a una parada, media hora; ante un
              escaparate, cuatro minutos; en una esquina cualquiera, lo que tarda un agente en
              cruzar.
            </p>`
          : html`<p>
              “Move along” is what the sign would say if it were honest. How long may a person stand
              still in the street before somebody wonders? Downtown we have measured it. At a bus
              stop, half an hour; before a shop window, four minutes; on a corner, as long as it
              takes an officer to cross.
            </p>`
      }
      ${piece.promise}
    </oped-article>`;
  },
};

/** The kind is set once, on the article: child elements inherit it. */
export const EachKind: Story = {
  name: 'All kinds',
  render: (_args, context) =>
    html`${kinds.map((kind, i) => {
      const {headline, text, label} = openings[languageOf(context)][kind];
      return html`<oped-article
        class=${i ? 'apart' : nothing}
        kind=${kind}
        publisher="The Harbor Ledger"
        sponsor=${kind === 'sponsored' ? 'Acme Trams' : nothing}
      >
        <oped-disclaimer> ${label ? html`<p slot="label">${label}</p>` : nothing} </oped-disclaimer>
        <h1>${headline}</h1>
        <p>${text}</p>
      </oped-article>`;
    })}`,
};

/** The page’s own fonts and colors: the library only adds the structure. */
export const WithoutTokens: Story = {
  ...WholePiece,
  name: 'Without a theme',
  globals: {theme: 'none'},
  tags: ['view'],
};

export const OnAPhone: Story = {
  ...WholePiece,
  ...onAPhone,
  name: 'At the width of a phone',
  tags: ['view'],
};

export const RightToLeft: Story = {
  ...WholePiece,
  ...rightToLeft,
  name: 'Right to left',
  tags: ['view'],
};

export const Printed: Story = {
  ...WholePiece,
  ...printed,
  name: 'As printed',
  tags: ['view', '!autodocs'],
};

export const ForcedColors: Story = {
  ...WholePiece,
  ...forcedColors,
  name: 'Forced colors',
  tags: ['view', '!autodocs'],
};

export const BeforeTheScript: Story = {
  ...WholePiece,
  ...beforeScript,
  name: 'Before JavaScript loads',
  tags: ['scriptless'],
};
