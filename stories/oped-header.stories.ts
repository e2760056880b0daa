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

const texts = {
  en: {
    original: 'Read it in Spanish',
    board: 'From our editorial board',
    update: 'May 5, 2026, 9:30 AM',
    meta: 'From the Sunday edition',
    spring: 'the thirtieth of February',
    long: 'The Department of Public Works and Its Interdepartmental Subcommittee on Inactive Seating Would Like a Word',
  },
  es: {
    original: 'Leer en inglés',
    board: 'De nuestro consejo editorial',
    update: '5 de mayo de 2026, 9:30',
    meta: 'De la edición del domingo',
    spring: 'el treinta de febrero',
    long: 'La Dirección General de Infraestructuras Urbanas y su Subcomité Interdepartamental de Asientos Inactivos quieren hablar contigo',
  },
} as const;

const author = (name: string, i: number) =>
  html`<a slot="author" rel="author" href="#author-${i}" translate="no">${name}</a> `;

/** A header above the first paragraphs of an article. */
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

export const Whole: Story = {
  name: 'One author, date and reading time',
  render: signed('Clara Montes'),
};

export const TwoAuthors: Story = {name: 'Two authors', render: signed('Rubén Salas', 'Inés Gil')};

/** The names are joined in the language of the page: “A, B, C and D”, «A, B, C e Íñigo». */
export const FourAuthors: Story = {
  name: 'Four authors',
  render: signed('Clara Montes', 'Rubén Salas', 'Ana Ruiz', 'Íñigo Paz'),
};

export const AuthorWithoutLink: Story = {
  name: 'Author without a link',
  render: opening(
    (language) =>
      html`${titles(language)}
        <span slot="author" translate="no">Clara Montes</span> ${published(language)}`,
  ),
};

export const BoardByline: Story = {
  name: 'Byline of the editorial board',
  render: opening(
    (language) =>
      html`${titles(language)}
        <p slot="byline">${texts[language].board}</p>
        ${published(language)}`,
  ),
};

export const Translated: Story = {
  name: 'Translated, with a link to the original',
  render: opening(
    (language) =>
      html`${titles(language)} ${author('Clara Montes', 0)}
        <span slot="translator" translate="no">Hilda Montalvo</span>
        <a
          slot="original"
          rel="alternate"
          hreflang=${language === 'en' ? 'es' : 'en'}
          href="#original"
          >${texts[language].original}</a
        >
        ${published(language)}`,
  ),
};

/** A time is shown at its own offset. */
export const Updated: Story = {
  name: 'Updated, with a time',
  render: opening(
    (language) =>
      html`${titles(language)} ${author('Clara Montes', 0)} ${published(language)}
        <time slot="updated" datetime="2026-05-05T09:30-05:00">${texts[language].update}</time>`,
  ),
};

/** `time-zone` shows times in the publication’s zone. */
export const TimeZone: Story = {
  name: 'Updated, in the publication’s time zone',
  args: {'time-zone': 'America/New_York'},
  render: opening(
    (language) =>
      html`${titles(language)} ${author('Clara Montes', 0)} ${published(language)}
        <time slot="updated" datetime="2026-05-05T09:30-05:00">${texts[language].update}</time>`,
  ),
};

/** If a date does not exist, the text in the page is shown as it is. */
export const ImpossibleDate: Story = {
  name: 'Date that does not exist',
  render: opening(
    (language) =>
      html`${titles(language)} ${author('Clara Montes', 0)}
        <time slot="published" datetime="2026-02-30">${texts[language].spring}</time>`,
  ),
};

export const ReadingTimeGiven: Story = {
  name: 'Reading time of 12 minutes',
  args: {'reading-time': '12'},
  render: signed('Clara Montes'),
};

export const WithoutReadingTime: Story = {
  name: 'Without reading time',
  args: {'reading-time': ''},
  render: signed('Clara Montes'),
};

export const WithMeta: Story = {
  name: 'With extra metadata',
  render: opening(
    (language) =>
      html`${titles(language)} ${author('Clara Montes', 0)} ${published(language)}
        <p slot="meta">${texts[language].meta}</p>`,
  ),
};

/** Empty slots leave no gaps. */
export const HeadlineAlone: Story = {
  name: 'Only a headline',
  args: {'reading-time': ''},
  render: opening((language) => html`<h1 slot="headline">${bench[language].headline}</h1>`),
};

export const LongHeadline: Story = {
  name: 'Long headline',
  render: opening(
    (language) =>
      html`<p slot="kicker">${bench[language].kicker}</p>
        <h1 slot="headline">${texts[language].long}</h1>
        <p slot="dek">${bench[language].dek}</p>
        ${author('Clara Montes', 0)} ${published(language)}`,
  ),
};

/** Always in Spanish: a docs page may hold both languages. */
export const LongInSpanish: Story = {
  name: 'Long headline in Spanish',
  globals: {locale: 'es-MX'},
  tags: ['one-language'],
  render: opening(
    (language) =>
      html`<p slot="kicker">${bench[language].kicker}</p>
        <h1 slot="headline">${texts[language].long}</h1>
        <p slot="dek">${bench[language].dek}</p>
        ${author('Clara Montes', 0)} ${author('Inés Gil', 1)} ${published(language)}`,
  ),
};

export const OnAPhone: Story = {
  ...TwoAuthors,
  ...onAPhone,
  name: 'At the width of a phone',
  tags: ['view'],
};

export const RightToLeft: Story = {
  ...TwoAuthors,
  ...rightToLeft,
  name: 'Right to left',
  tags: ['view'],
};

export const Printed: Story = {
  ...TwoAuthors,
  ...printed,
  name: 'As printed',
  tags: ['view', '!autodocs'],
};

export const ForcedColors: Story = {
  ...TwoAuthors,
  ...forcedColors,
  name: 'Forced colors',
  tags: ['view', '!autodocs'],
};

export const BeforeTheScript: Story = {
  ...TwoAuthors,
  ...beforeScript,
  name: 'Before JavaScript loads',
  tags: ['scriptless'],
};
