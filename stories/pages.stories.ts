import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing, type TemplateResult} from 'lit';
import type {Kind} from 'oped-elements';
import 'oped-elements';
import {bench} from './bench.js';
import {clara, ruben, shadowOfBench} from './images.js';
import {day, languageOf, type Language} from './language.js';
import {pieces, type WholePiece} from './pieces.js';
import {beforeScript, prerendered} from './views.js';

const publisher = 'The Harbor Ledger';

const meta: Meta = {
  title: 'Pages',
  parameters: {controls: {disable: true}},
};

export default meta;

type Render = (language: Language) => TemplateResult;

const page =
  (render: Render): NonNullable<StoryObj['render']> =>
  (_args, context) =>
    render(languageOf(context));

const texts = {
  en: {
    photo: 'An empty pavement under a street lamp; on the wall, the shadow of a bench.',
    caption: 'The bench outside the old post office, as it is now.',
    clara: 'Retired bus driver',
    ruben: 'Landscape architect',
    claraBio: 'Clara Montes drove the number 6 for twenty-six years and now walks its route.',
    rubenBio: 'Rubén Salas designs small parks and sits in each of them before he hands it over.',
    disclosure: 'Rubén Salas was paid for the design of three of the benches in 2019.',
    policy: 'What does this label mean?',
    board: 'By the editorial board',
    sponsored: 'Sponsored content by Acme Trams',
    correction: html`An earlier version of this article said that the schools open at half past
    eight. They open at eight.`,
    clarification: html`The yard has two docks. One of them is rented out until October.`,
  },
  es: {
    photo: 'Una acera vacía bajo una farola; en la pared, la sombra de un banco.',
    caption: 'El banco de delante de la antigua oficina de correos, tal como está hoy.',
    clara: 'Conductora de autobús jubilada',
    ruben: 'Arquitecto paisajista',
    claraBio: 'Clara Montes condujo la línea 6 durante veintiséis años y hoy la recorre a pie.',
    rubenBio: 'Rubén Salas diseña parques pequeños y se sienta en todos antes de entregarlos.',
    disclosure: 'Rubén Salas cobró en 2019 por el diseño de tres de los bancos.',
    policy: '¿Qué significa esta etiqueta?',
    board: 'Por el consejo editorial',
    sponsored: 'Contenido patrocinado por Acme Trams',
    correction: html`Una versión anterior de este artículo decía que los colegios abren a las ocho y
    media. Abren a las ocho.`,
    clarification: html`El astillero tiene dos diques. Uno está alquilado hasta octubre.`,
  },
};

/** The opening of an article: its titles, and `more`. */
const header = ({kicker, headline, dek}: WholePiece, more: unknown) =>
  html`<oped-header reading-time="auto">
    <p slot="kicker">${kicker}</p>
    <h1 slot="headline">${headline}</h1>
    ${dek ? html`<p slot="dek">${dek}</p>` : nothing} ${more}
  </oped-header>`;

const signed = (name: string, date: string, language: Language) =>
  html`<a slot="author" rel="author" href="#author" translate="no">${name}</a>
    ${day('published', date, language)}`;

const bio = ({bio: text}: WholePiece) =>
  text ? html`<oped-author-card>${text}</oped-author-card>` : nothing;

const article = (kind: Kind, inside: TemplateResult) =>
  html`<oped-article kind=${kind} publisher=${publisher}>${inside}</oped-article>`;

/** By people from outside the newsroom, with a disclosure, an image and a card for each author. */
export const GuestEssay: StoryObj = {
  name: 'Guest essay by two authors',
  render: page((language) => {
    const {kicker, headline, dek, lead, order, promise, heading, price, argument, end} =
      bench[language];
    const said = texts[language];
    return article(
      'guest',
      html`<oped-disclaimer>
          <p slot="disclosure">${said.disclosure}</p>
          <a slot="policy" href="#labels">${said.policy}</a>
        </oped-disclaimer>
        <oped-header reading-time="auto">
          <p slot="kicker">${kicker}</p>
          <h1 slot="headline">${headline}</h1>
          <p slot="dek">${dek}</p>
          <a slot="author" rel="author" href="#clara" translate="no">Clara Montes</a>
          <a slot="author" rel="author" href="#ruben" translate="no">Rubén Salas</a>
          ${day('published', '2026-05-03', language)}
        </oped-header>
        <oped-figure placement="wide" credit-kind="illustration">
          <img src=${shadowOfBench} width="1600" height="900" alt=${said.photo} />
          <p slot="caption">${said.caption}</p>
          <p slot="credit" translate="no">Mar Olmo</p>
        </oped-figure>
        ${lead} ${order} ${promise}
        <oped-pull-quote from="promise" shareable></oped-pull-quote>
        <h2>${heading}</h2>
        ${price} ${argument} ${end}
        <oped-author-card>
          <img slot="photo" src=${clara} width="96" height="96" alt="" />
          <h2 slot="name" translate="no">Clara Montes</h2>
          <p slot="role">${said.clara}</p>
          <p>${said.claraBio}</p>
        </oped-author-card>
        <oped-author-card>
          <img slot="photo" src=${ruben} width="96" height="96" alt="" />
          <h2 slot="name" translate="no">Rubén Salas</h2>
          <p slot="role">${said.ruben}</p>
          <p>${said.rubenBio}</p>
        </oped-author-card>`,
    );
  }),
};

/** By one of the newspaper’s regular writers, with a drop cap. */
export const Column: StoryObj = {
  name: 'Column with a drop cap',
  render: page((language) => {
    const piece = pieces[language].column;
    return html`<oped-article kind="column" publisher=${publisher} drop-cap>
      <oped-disclaimer compact></oped-disclaimer>
      ${header(piece, signed('Nell Arriaga', '2026-06-11', language))} ${piece.text} ${bio(piece)}
    </oped-article>`;
  }),
};

/** The position of the newspaper itself: no author signs it. */
export const Editorial: StoryObj = {
  name: 'Editorial signed by the board',
  render: page((language) => {
    const piece = pieces[language].editorial;
    const byline = html`<p slot="byline">${texts[language].board}</p>`;
    return article(
      'editorial',
      html`<oped-disclaimer></oped-disclaimer>
        ${header(piece, html`${byline} ${day('published', '2026-06-14', language)}`)} ${piece.text}`,
    );
  }),
};

export const Letter: StoryObj = {
  name: 'Letter to the editor',
  render: page((language) => {
    const piece = pieces[language].letter;
    return article(
      'letter',
      html`<oped-disclaimer></oped-disclaimer>
        ${header(piece, signed('Inés Gil', '2026-06-18', language))} ${piece.text} ${bio(piece)}`,
    );
  }),
};

/** Paid content: the label is in the page’s HTML, so it is there without JavaScript too. */
export const SponsoredPiece: StoryObj = {
  name: 'Sponsored article',
  render: page((language) => {
    const piece = pieces[language].sponsored;
    return html`<oped-article kind="sponsored" publisher=${publisher} sponsor="Acme Trams">
      <oped-disclaimer><p slot="label">${texts[language].sponsored}</p></oped-disclaimer>
      ${header(piece, day('published', '2026-06-20', language))} ${piece.text}
    </oped-article>`;
  }),
};

/** With a correction and a clarification below the text. */
export const CorrectedPiece: StoryObj = {
  name: 'Analysis with corrections',
  render: page((language) => {
    const piece = pieces[language].corrected;
    const said = texts[language];
    return article(
      'analysis',
      html`<oped-disclaimer></oped-disclaimer>
        ${header(
          piece,
          html`${signed('Teo Varela', '2026-07-01', language)}
          ${day('updated', '2026-07-03', language)}`,
        )}
        ${piece.text}
        <oped-correction>
          ${day('date', '2026-07-03', language)}
          <p>${said.correction}</p>
        </oped-correction>
        <oped-correction kind="clarification">
          ${day('date', '2026-07-02', language)}
          <p>${said.clarification}</p>
        </oped-correction>
        ${bio(piece)}`,
    );
  }),
};

/** Both versions on one page: the links in the masthead switch between them in place. */
export const BilingualPage: StoryObj = {
  name: 'English and Spanish on one page',
  render: page((shown) => {
    const version = (language: Language) => {
      const piece = pieces[language].column;
      return html`<oped-article
        lang=${language}
        kind="column"
        publisher=${publisher}
        ?hidden=${language !== shown}
      >
        <oped-disclaimer></oped-disclaimer>
        ${header(piece, signed('Nell Arriaga', '2026-06-11', language))} ${piece.text} ${bio(piece)}
      </oped-article>`;
    };
    return html`<div class="masthead">
        <oped-locale-switch toggle>
          <a lang="en" hreflang="en" href="#en">English</a>
          <a lang="es" hreflang="es" href="#es">Español</a>
        </oped-locale-switch>
      </div>
      ${version('en')} ${version('es')}`;
  }),
};

/** What readers see before JavaScript loads, or without it: the full text, with the placeholder styles of `oped.css`. */
export const BeforeTheScript: StoryObj = {
  ...GuestEssay,
  ...beforeScript,
  name: 'Before JavaScript loads',
  tags: ['scriptless'],
};

/** Prerendered on a server, in a frame that runs no scripts. */
export const Prerendered: StoryObj = {
  ...GuestEssay,
  ...prerendered,
  name: 'Prerendered, no JavaScript',
  tags: ['scriptless'],
};
