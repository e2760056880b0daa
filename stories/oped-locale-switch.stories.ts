import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import type {OpedLocaleSwitch} from 'oped-elements';
import 'oped-elements/oped-article.js';
import 'oped-elements/oped-disclaimer.js';
import 'oped-elements/oped-header.js';
import 'oped-elements/oped-locale-switch.js';
import {bench} from './bench.js';
import {languageOf, type Language} from './language.js';
import {beforeScript, forcedColors, onAPhone, printed, rightToLeft} from './views.js';

type Args = Pick<OpedLocaleSwitch, 'toggle' | 'remember' | 'history'>;

/** A version of the article, with `more` in its header. */
const version = (language: Language, shown: Language, more?: TemplateResult) => {
  const {kicker, headline, dek, lead, order, argument, end} = bench[language];
  return html`<oped-article lang=${language} kind="column" ?hidden=${language !== shown}>
    <oped-disclaimer></oped-disclaimer>
    <oped-header reading-time="auto">
      <p slot="kicker">${kicker}</p>
      <h1 slot="headline">${headline}</h1>
      <p slot="dek">${dek}</p>
      ${more}
    </oped-header>
    ${lead} ${order} ${argument} ${end}
  </oped-article>`;
};

const control = ({toggle, remember, history}: Args, links: TemplateResult) =>
  html`<oped-locale-switch ?toggle=${toggle} ?remember=${remember} ?history=${history}
    >${links}</oped-locale-switch
  >`;

/** Above the article, as in a masthead. */
const masthead = (inside: TemplateResult) => html`<div class="masthead">${inside}</div>`;

const links = html`<a lang="en" hreflang="en" href="#en">English</a>
  <a lang="es" hreflang="es" href="#es">Español</a>`;

const meta: Meta<Args> = {
  title: 'Elements/oped-locale-switch',
  component: 'oped-locale-switch',
  args: {toggle: false, remember: false, history: false},
};

export default meta;

type Story = StoryObj<Args>;

/** Links to the page in other languages: the current one is marked. */
export const Links: Story = {name: 'Two links', render: (args) => masthead(control(args, links))};

/** In a list, as in many mastheads, with a language that the library does not support. */
export const List: Story = {
  name: 'List with an unsupported language',
  render: (args) =>
    masthead(
      control(
        args,
        html`<ul>
          <li><a lang="en" hreflang="en" href="#en">English</a></li>
          <li><a lang="es" hreflang="es" href="#es">Español</a></li>
          <li><a lang="pt" hreflang="pt" href="#pt">Português</a></li>
        </ul>`,
      ),
    ),
};

/** A click shows the other version, at the same paragraph, without loading another page. */
export const Toggle: Story = {
  name: 'Switches in place',
  args: {toggle: true},
  render: (args, context) => {
    const shown = languageOf(context);
    return html`${masthead(control(args, links))} ${version('en', shown)} ${version('es', shown)}`;
  },
};

/** Each version has its own switch, with a link to the other one. */
export const InEachVersion: Story = {
  name: 'A switch in each version',
  args: {toggle: true},
  render: (args, context) => {
    const shown = languageOf(context);
    return html`${version(
      'en',
      shown,
      control(args, html`<a lang="es" hreflang="es" href="#es">Leer en español</a>`),
    )}
    ${version(
      'es',
      shown,
      control(args, html`<a lang="en" hreflang="en" href="#en">Read in English</a>`),
    )}`;
  },
};

export const OnAPhone: Story = {
  ...Toggle,
  ...onAPhone,
  name: 'At the width of a phone',
  tags: ['view'],
};

export const RightToLeft: Story = {
  ...Toggle,
  ...rightToLeft,
  name: 'Right to left',
  tags: ['view'],
};

export const Printed: Story = {
  ...Toggle,
  ...printed,
  name: 'As printed',
  tags: ['view', '!autodocs'],
};

export const ForcedColors: Story = {
  ...Toggle,
  ...forcedColors,
  name: 'Forced colors',
  tags: ['view', '!autodocs'],
};

export const BeforeTheScript: Story = {
  ...Toggle,
  ...beforeScript,
  name: 'Before JavaScript loads',
  tags: ['scriptless'],
};
