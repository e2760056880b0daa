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

const words = {
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

type Text = (typeof words)[Language];

const correction = (args: Args, inside: TemplateResult) =>
  html`<oped-correction kind=${args.kind === 'correction' ? nothing : args.kind}
    >${inside}</oped-correction
  >`;

const dated = (text: Text) =>
  html`<time slot="date" datetime="2026-05-05">${text.date}</time>
    <p>${text.wrong}</p>`;

/** At the end of a piece. */
const atTheEnd =
  (inside: (text: Text) => TemplateResult): NonNullable<Story['render']> =>
  (args, context) => {
    const language = languageOf(context);
    return html`<oped-article>
      ${bench[language].argument} ${bench[language].end}
      ${correction(args, inside(words[language]))}
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

export const EditorsNote: Story = {args: {kind: 'editors-note'}, render: atTheEnd(dated)};

export const HouseLabel: Story = {
  render: atTheEnd(
    (text) =>
      html`<p slot="label">${text.label}</p>
        ${dated(text)}`,
  ),
};

export const SeveralParagraphs: Story = {
  render: atTheEnd(
    (text) =>
      html`${dated(text)}
        <p>${text.more}</p>`,
  ),
};

export const WithoutDate: Story = {render: atTheEnd((text) => html`<p>${text.wrong}</p>`)};

/** Where the newsroom puts it first. */
export const AtTheTop: Story = {
  render: (args, context) => {
    const language = languageOf(context);
    const {headline, lead, order} = bench[language];
    return html`<oped-article>
      <h1>${headline}</h1>
      ${correction(args, dated(words[language]))} ${lead} ${order}
    </oped-article>`;
  },
};

export const OnAPhone: Story = {...Correction, ...onAPhone, tags: ['view']};

export const RightToLeft: Story = {...Correction, ...rightToLeft, tags: ['view']};

export const Printed: Story = {...Correction, ...printed, tags: ['view', '!autodocs']};

export const ForcedColors: Story = {...Correction, ...forcedColors, tags: ['view', '!autodocs']};

export const BeforeTheScript: Story = {...Correction, ...beforeScript, tags: ['scriptless']};
