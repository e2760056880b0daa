import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing, type TemplateResult} from 'lit';
import 'oped-elements/oped-article.js';
import 'oped-elements/oped-header.js';
import {bench} from './bench.js';
import {languageOf, type Language} from './language.js';
import {beforeScript, forcedColors, onAPhone, printed, rightToLeft} from './views.js';

interface Args {
  'reading-time': string;
  'time-zone': string;
}

const words = {
  en: {
    original: 'Read it in Spanish',
    house: 'From our editorial board',
    update: 'May 5, 2026, 9:30 AM',
    meta: 'From the Sunday edition',
    spring: 'the thirtieth of February',
    long: 'The Department of Public Works and Its Interdepartmental Subcommittee on Inactive Seating Would Like a Word',
  },
  es: {
    original: 'Leer en inglés',
    house: 'De nuestro consejo editorial',
    update: '5 de mayo de 2026, 9:30',
    meta: 'De la edición del domingo',
    spring: 'el treinta de febrero',
    long: 'La Dirección General de Infraestructuras Urbanas y su Subcomité Interdepartamental de Asientos Inactivos quieren hablar contigo',
  },
} as const;

const author = (name: string, i: number) =>
  html`<a slot="author" rel="author" href="#author-${i}" translate="no">${name}</a> `;

/** A header before the first paragraphs of a piece. */
const opening =
  (inside: (language: Language) => TemplateResult): NonNullable<Story['render']> =>
  (args, context) => {
    const language = languageOf(context);
    const {lead, order} = bench[language];
    return html`<oped-article>
      <oped-header
        reading-time=${args['reading-time'] || nothing}
        time-zone=${args['time-zone'] || nothing}
        >${inside(language)}</oped-header
      >
      ${lead} ${order}
    </oped-article>`;
  };

const titles = (language: Language) =>
  html`<p slot="kicker">${bench[language].kicker}</p>
    <h1 slot="headline">${bench[language].headline}</h1>
    <p slot="dek">${bench[language].dek}</p>`;

const published = (language: Language) =>
  html`<time slot="published" datetime="2026-05-03">${bench[language].date}</time>`;

const signed = (...names: string[]) =>
  opening((language) => html`${titles(language)} ${names.map(author)} ${published(language)}`);

const meta: Meta<Args> = {
  title: 'Elements/oped-header',
  component: 'oped-header',
  args: {'reading-time': 'auto', 'time-zone': ''},
};

export default meta;

type Story = StoryObj<Args>;

export const Whole: Story = {render: signed('Clara Montes')};

export const TwoAuthors: Story = {render: signed('Rubén Salas', 'Inés Gil')};

/** Joined as a newspaper does: “A, B, C and D”, «A, B, C e Íñigo». */
export const FourAuthors: Story = {
  render: signed('Clara Montes', 'Rubén Salas', 'Ana Ruiz', 'Íñigo Paz'),
};

export const AuthorWithoutLink: Story = {
  render: opening(
    (language) =>
      html`${titles(language)}
        <span slot="author" translate="no">Clara Montes</span> ${published(language)}`,
  ),
};

export const HouseByline: Story = {
  render: opening(
    (language) =>
      html`${titles(language)}
        <p slot="byline">${words[language].house}</p>
        ${published(language)}`,
  ),
};

export const Translated: Story = {
  render: opening(
    (language) =>
      html`${titles(language)} ${author('Clara Montes', 0)}
        <span slot="translator" translate="no">Hilda Montalvo</span>
        <a
          slot="original"
          rel="alternate"
          hreflang=${language === 'en' ? 'es' : 'en'}
          href="#original"
          >${words[language].original}</a
        >
        ${published(language)}`,
  ),
};

/** A time is that of its own offset. */
export const Updated: Story = {
  render: opening(
    (language) =>
      html`${titles(language)} ${author('Clara Montes', 0)} ${published(language)}
        <time slot="updated" datetime="2026-05-05T09:30-05:00">${words[language].update}</time>`,
  ),
};

/** `time-zone` shows it in the zone of the house. */
export const TimeZone: Story = {
  args: {'time-zone': 'America/New_York'},
  render: opening(
    (language) =>
      html`${titles(language)} ${author('Clara Montes', 0)} ${published(language)}
        <time slot="updated" datetime="2026-05-05T09:30-05:00">${words[language].update}</time>`,
  ),
};

/** A day that does not exist: the written words stay. */
export const ImpossibleDate: Story = {
  render: opening(
    (language) =>
      html`${titles(language)} ${author('Clara Montes', 0)}
        <time slot="published" datetime="2026-02-30">${words[language].spring}</time>`,
  ),
};

export const ReadingTimeGiven: Story = {
  args: {'reading-time': '12'},
  render: signed('Clara Montes'),
};

export const WithoutReadingTime: Story = {
  args: {'reading-time': ''},
  render: signed('Clara Montes'),
};

export const WithMeta: Story = {
  render: opening(
    (language) =>
      html`${titles(language)} ${author('Clara Montes', 0)} ${published(language)}
        <p slot="meta">${words[language].meta}</p>`,
  ),
};

/** What is not there leaves no gap. */
export const HeadlineAlone: Story = {
  args: {'reading-time': ''},
  render: opening((language) => html`<h1 slot="headline">${bench[language].headline}</h1>`),
};

export const LongHeadline: Story = {
  render: opening(
    (language) =>
      html`<p slot="kicker">${bench[language].kicker}</p>
        <h1 slot="headline">${words[language].long}</h1>
        <p slot="dek">${bench[language].dek}</p>
        ${author('Clara Montes', 0)} ${published(language)}`,
  ),
};

/** In Spanish whatever the toolbar says: a page of docs may hold both languages. */
export const LongInSpanish: Story = {
  globals: {locale: 'es-MX'},
  tags: ['one-language'],
  render: opening(
    (language) =>
      html`<p slot="kicker">${bench[language].kicker}</p>
        <h1 slot="headline">${words[language].long}</h1>
        <p slot="dek">${bench[language].dek}</p>
        ${author('Clara Montes', 0)} ${author('Inés Gil', 1)} ${published(language)}`,
  ),
};

export const OnAPhone: Story = {...TwoAuthors, ...onAPhone, tags: ['view']};

export const RightToLeft: Story = {...TwoAuthors, ...rightToLeft, tags: ['view']};

export const Printed: Story = {...TwoAuthors, ...printed, tags: ['view', '!autodocs']};

export const ForcedColors: Story = {...TwoAuthors, ...forcedColors, tags: ['view', '!autodocs']};

export const BeforeTheScript: Story = {...TwoAuthors, ...beforeScript, tags: ['scriptless']};
