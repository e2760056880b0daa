import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing, type TemplateResult} from 'lit';
import type {OpedCorrection} from 'oped-elements';
import 'oped-elements/oped-article.js';
import 'oped-elements/oped-correction.js';
import {bench} from './bench.js';
import {languageOf, type Language} from './language.js';
import {beforeScript, forcedColors, onAPhone, printed, rightToLeft} from './views.js';

interface Args {
  kind: OpedCorrection['kind'];
}

const texts = {
  en: {
    date: 'May 5, 2026',
    wrong:
      'An earlier version of this article said that nine benches have gone since the winter. It is eleven.',
    more: 'The price of a bench was given without its slab. With it the city pays $1,400.',
    label: 'We were wrong',
  },
  es: {
    date: '5 de mayo de 2026',
    wrong:
      'Una versión anterior de este artículo decía que desde el invierno han desaparecido nueve bancos. Son once.',
    more: 'El precio del banco no incluía la losa. Con ella, la ciudad paga 1400\u00a0dólares.',
    label: 'Nos equivocamos',
  },
} as const;

type Text = (typeof texts)[Language];

const correction = (args: Args, inside: TemplateResult) =>
  html`<oped-correction kind=${args.kind === 'correction' ? nothing : args.kind}
    >${inside}</oped-correction
  >`;

const dated = (text: Text) =>
  html`<time slot="date" datetime="2026-05-05">${text.date}</time>
    <p>${text.wrong}</p>`;

/** A correction at the end of an article. */
const atTheEnd =
  (inside: (text: Text) => TemplateResult): NonNullable<Story['render']> =>
  (args, context) => {
    const language = languageOf(context);
    return html`<oped-article>
      ${bench[language].argument} ${bench[language].end}
      ${correction(args, inside(texts[language]))}
    </oped-article>`;
  };

const meta: Meta<Args> = {
  title: 'Elements/oped-correction',
  component: 'oped-correction',
  args: {kind: 'correction'},
};

export default meta;

type Story = StoryObj<Args>;

export const Correction: Story = {render: atTheEnd(dated)};

export const Clarification: Story = {args: {kind: 'clarification'}, render: atTheEnd(dated)};

export const Update: Story = {args: {kind: 'update'}, render: atTheEnd(dated)};

export const EditorsNote: Story = {
  name: 'Editor’s note',
  args: {kind: 'editors-note'},
  render: atTheEnd(dated),
};

export const OwnLabel: Story = {
  name: 'Publication’s own label',
  render: atTheEnd(
    (text) =>
      html`<p slot="label">${text.label}</p>
        ${dated(text)}`,
  ),
};

export const SeveralParagraphs: Story = {
  name: 'Two paragraphs',
  render: atTheEnd(
    (text) =>
      html`${dated(text)}
        <p>${text.more}</p>`,
  ),
};

export const WithoutDate: Story = {
  name: 'Without a date',
  render: atTheEnd((text) => html`<p>${text.wrong}</p>`),
};

/** Some publications put corrections above the text. */
export const AtTheTop: Story = {
  name: 'Above the text',
  render: (args, context) => {
    const language = languageOf(context);
    const {headline, lead, order} = bench[language];
    return html`<oped-article>
      <h1>${headline}</h1>
      ${correction(args, dated(texts[language]))} ${lead} ${order}
    </oped-article>`;
  },
};

export const OnAPhone: Story = {
  ...Correction,
  ...onAPhone,
  name: 'At the width of a phone',
  tags: ['view'],
};

export const RightToLeft: Story = {
  ...Correction,
  ...rightToLeft,
  name: 'Right to left',
  tags: ['view'],
};

export const Printed: Story = {
  ...Correction,
  ...printed,
  name: 'As printed',
  tags: ['view', '!autodocs'],
};

export const ForcedColors: Story = {
  ...Correction,
  ...forcedColors,
  name: 'Forced colors',
  tags: ['view', '!autodocs'],
};

export const BeforeTheScript: Story = {
  ...Correction,
  ...beforeScript,
  name: 'Before JavaScript loads',
  tags: ['scriptless'],
};
