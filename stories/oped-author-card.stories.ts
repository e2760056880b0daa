import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import 'oped-elements/oped-article.js';
import 'oped-elements/oped-author-card.js';
import {bench} from './bench.js';
import {broken, clara, ruben} from './images.js';
import {languageOf, type Language} from './language.js';
import {beforeScript, forcedColors, onAPhone, printed, rightToLeft} from './views.js';

const texts = {
  en: {
    role: 'Retired bus driver',
    bio: 'Clara Montes drove the number 6 for twenty-six years and now walks its route.',
    more: 'More from Clara Montes',
    otherRole: 'Landscape architect',
    otherBio: 'Rubén Salas designs small parks and sits in each of them before he hands it over.',
    otherMore: 'More from Rubén Salas',
    mail: 'Write to her',
    walks: 'Saturday walks',
    longRole:
      'Distinguished Visiting Fellow for Sidewalks, Stairs and Places to Sit Down, Institute for the Study of Ordinary Streets, University of the Northern Harbor',
  },
  es: {
    role: 'Conductora de autobús jubilada',
    bio: 'Clara Montes condujo la línea 6 durante veintiséis años y ahora recorre a pie el trayecto.',
    more: 'Más de Clara Montes',
    otherRole: 'Arquitecto paisajista',
    otherBio: 'Rubén Salas diseña parques pequeños y se sienta en todos antes de entregarlos.',
    otherMore: 'Más de Rubén Salas',
    mail: 'Escribirle',
    walks: 'Paseos del sábado',
    longRole:
      'Profesora visitante distinguida de Aceras, Escaleras y Lugares donde Sentarse, Instituto para el Estudio de las Calles Corrientes, Universidad del Puerto Norte',
  },
} as const;

/** The end of an article, with the card of its author. */
const signed =
  (
    card: (text: (typeof texts)[Language], language: Language) => TemplateResult,
  ): NonNullable<Story['render']> =>
  (_args, context) => {
    const language = languageOf(context);
    return html`<oped-article>
      ${bench[language].end} ${card(texts[language], language)}
    </oped-article>`;
  };

const meta: Meta = {
  title: 'Elements/oped-author-card',
  component: 'oped-author-card',
};

export default meta;

type Story = StoryObj;

export const Whole: Story = {
  name: 'Photo, name, role, bio and link',
  render: signed(
    (text) =>
      html`<oped-author-card>
        <img slot="photo" src=${clara} width="96" height="96" alt="" />
        <h2 slot="name" translate="no">Clara Montes</h2>
        <p slot="role">${text.role}</p>
        <p>${text.bio}</p>
        <a slot="links" href="#clara">${text.more}</a>
      </oped-author-card>`,
  ),
};

export const WithoutPhoto: Story = {
  name: 'Without a photo',
  render: signed(
    (text) =>
      html`<oped-author-card>
        <h2 slot="name" translate="no">Clara Montes</h2>
        <p slot="role">${text.role}</p>
        <p>${text.bio}</p>
        <a slot="links" href="#clara">${text.more}</a>
      </oped-author-card>`,
  ),
};

/** A photo that does not load leaves no gap. */
export const PhotoFails: Story = {
  name: 'Photo that does not load',
  render: signed(
    (text) =>
      html`<oped-author-card>
        <img slot="photo" src=${broken} width="96" height="96" alt="" />
        <h2 slot="name" translate="no">Clara Montes</h2>
        <p slot="role">${text.role}</p>
        <p>${text.bio}</p>
        <a slot="links" href="#clara">${text.more}</a>
      </oped-author-card>`,
  ),
};

/** A photo in a link can be focused and is announced by screen readers: it has alternative text. */
export const PhotoInALink: Story = {
  name: 'Photo in a link',
  render: signed(
    (text) =>
      html`<oped-author-card>
        <a slot="photo" href="#clara">
          <img src=${clara} width="96" height="96" alt=${text.more} />
        </a>
        <h2 slot="name" translate="no">Clara Montes</h2>
        <p slot="role">${text.role}</p>
        <p>${text.bio}</p>
      </oped-author-card>`,
  ),
};

/** Without a `name`, the card is a line about its author, with the name in `<strong>`. */
export const BioLine: Story = {
  name: 'One line about the author',
  render: signed((_text, language) =>
    language === 'es'
      ? html`<oped-author-card>
          <p>
            <strong translate="no">Clara Montes</strong> condujo la línea 6 durante veintiséis años.
          </p>
        </oped-author-card>`
      : html`<oped-author-card>
          <p>
            <strong translate="no">Clara Montes</strong> drove the number 6 for twenty-six years.
          </p>
        </oped-author-card>`,
  ),
};

export const NameOnly: Story = {
  name: 'Only photo and name',
  render: signed(
    () =>
      html`<oped-author-card>
        <img slot="photo" src=${ruben} width="96" height="96" alt="" />
        <h2 slot="name" translate="no">Rubén Salas</h2>
      </oped-author-card>`,
  ),
};

/** One card for each author; a hairline separates them. */
export const SeveralAuthors: Story = {
  name: 'Two authors',
  render: signed(
    (text) =>
      html`<oped-author-card>
          <img slot="photo" src=${clara} width="96" height="96" alt="" />
          <h2 slot="name" translate="no">Clara Montes</h2>
          <p slot="role">${text.role}</p>
          <p>${text.bio}</p>
          <a slot="links" href="#clara">${text.more}</a>
        </oped-author-card>
        <oped-author-card>
          <img slot="photo" src=${ruben} width="96" height="96" alt="" />
          <h2 slot="name" translate="no">Rubén Salas</h2>
          <p slot="role">${text.otherRole}</p>
          <p>${text.otherBio}</p>
          <a slot="links" href="#ruben">${text.otherMore}</a>
        </oped-author-card>`,
  ),
};

/** Several links, one after the other. */
export const SeveralLinks: Story = {
  name: 'Three links in a row',
  render: signed(
    (text) =>
      html`<oped-author-card>
        <img slot="photo" src=${clara} width="96" height="96" alt="" />
        <h2 slot="name" translate="no">Clara Montes</h2>
        <p slot="role">${text.role}</p>
        <p>${text.bio}</p>
        <a slot="links" href="#clara">${text.more}</a>
        <a slot="links" href="#walks">${text.walks}</a>
        <a slot="links" href="mailto:clara@example.com">${text.mail}</a>
      </oped-author-card>`,
  ),
};

/** A list of links, with its bullets. */
export const ListOfLinks: Story = {
  name: 'Links in a list',
  render: signed(
    (text) =>
      html`<oped-author-card>
        <img slot="photo" src=${clara} width="96" height="96" alt="" />
        <h2 slot="name" translate="no">Clara Montes</h2>
        <p slot="role">${text.role}</p>
        <p>${text.bio}</p>
        <ul slot="links">
          <li><a href="#clara">${text.more}</a></li>
          <li><a href="#walks">${text.walks}</a></li>
          <li><a href="mailto:clara@example.com">${text.mail}</a></li>
        </ul>
      </oped-author-card>`,
  ),
};

export const LongRole: Story = {
  name: 'Long name and role',
  render: signed(
    (text) =>
      html`<oped-author-card>
        <img slot="photo" src=${clara} width="96" height="96" alt="" />
        <h2 slot="name" translate="no">Clara María Auxiliadora Montes-Fernández de la Vega</h2>
        <p slot="role">${text.longRole}</p>
        <p>${text.bio}</p>
        <a slot="links" href="#clara">${text.more}</a>
      </oped-author-card>`,
  ),
};

export const OnAPhone: Story = {
  ...Whole,
  ...onAPhone,
  name: 'At the width of a phone',
  tags: ['view'],
};

export const RightToLeft: Story = {...Whole, ...rightToLeft, name: 'Right to left', tags: ['view']};

export const Printed: Story = {
  ...Whole,
  ...printed,
  name: 'As printed',
  tags: ['view', '!autodocs'],
};

export const ForcedColors: Story = {
  ...Whole,
  ...forcedColors,
  name: 'Forced colors',
  tags: ['view', '!autodocs'],
};

export const BeforeTheScript: Story = {
  ...Whole,
  ...beforeScript,
  name: 'Before JavaScript loads',
  tags: ['scriptless'],
};
