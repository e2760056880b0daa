import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing, type TemplateResult} from 'lit';
import type {OpedFigure} from 'oped-elements';
import 'oped-elements/oped-article.js';
import 'oped-elements/oped-figure.js';
import {bench} from './bench.js';
import {broken, mapOfBenches, shadowOfBench} from './images.js';
import {languageOf, type Language} from './language.js';
import {beforeScript, forcedColors, onAPhone, printed, rightToLeft} from './views.js';

interface Args {
  placement: OpedFigure['placement'];
  'credit-kind': OpedFigure['creditKind'];
}

const texts = {
  en: {
    shadow: 'The shadow of a bench on an empty pavement.',
    map: 'A map of eleven benches, each crossed out.',
    caption: 'Where the bench stood, at ten in the morning.',
    long: 'Where the bench stood, at ten in the morning. The four bolts were cut flush in March; the shadow is drawn from a photograph of the winter before, when Mr. Okafor still sat here on his way to the pharmacy.',
    page: 'The eleven benches, as a list',
    list: 'Post office, two. Market, four. Harbor road, five.',
  },
  es: {
    shadow: 'La sombra de un banco en una acera vacía.',
    map: 'Un mapa de once bancos, todos tachados.',
    caption: 'Donde estaba el banco, a las diez de la mañana.',
    long: 'Donde estaba el banco, a las diez de la mañana. Los cuatro pernos se cortaron a ras en marzo; la sombra está dibujada a partir de una foto del invierno anterior, cuando el señor Okafor todavía se sentaba aquí camino de la farmacia.',
    page: 'Los once bancos, en una lista',
    list: 'Correos, dos. Mercado, cuatro. Paseo del puerto, cinco.',
  },
} as const;

const credit = html`<p slot="credit" translate="no">Mar Olmo</p>`;

/** A figure between the paragraphs of an article. */
const between =
  (inside: (text: (typeof texts)[Language]) => TemplateResult): NonNullable<Story['render']> =>
  (args, context) => {
    const language = languageOf(context);
    const {lead, order, promise} = bench[language];
    return html`<oped-article>
      ${lead}
      <oped-figure
        placement=${args.placement === 'center' ? nothing : args.placement}
        credit-kind=${args['credit-kind'] === 'none' ? nothing : args['credit-kind']}
        >${inside(texts[language])}</oped-figure
      >
      ${order} ${promise}
    </oped-article>`;
  };

const shadow = between(
  (text) =>
    html`<img src=${shadowOfBench} width="1600" height="900" alt=${text.shadow} />
      <p slot="caption">${text.caption}</p>
      ${credit}`,
);

const meta: Meta<Args> = {
  title: 'Elements/oped-figure',
  component: 'oped-figure',
  args: {placement: 'center', 'credit-kind': 'illustration'},
};

export default meta;

type Story = StoryObj<Args>;

export const InTheColumn: Story = {name: 'In the column', render: shadow};

export const Wide: Story = {
  name: 'Wider than the column',
  args: {placement: 'wide'},
  render: shadow,
};

/** From edge to edge of the article. */
export const Full: Story = {name: 'From edge to edge', args: {placement: 'full'}, render: shadow};

export const Photo: Story = {
  name: 'With a photo credit',
  args: {'credit-kind': 'photo'},
  render: shadow,
};

export const CreditAsWritten: Story = {
  name: 'With the credit as written',
  args: {'credit-kind': 'none'},
  render: shadow,
};

export const WithoutCredit: Story = {
  name: 'Without a credit',
  render: between(
    (text) =>
      html`<img src=${mapOfBenches} width="1600" height="900" alt=${text.map} />
        <p slot="caption">${text.caption}</p>`,
  ),
};

export const WithoutCaption: Story = {
  name: 'Without a caption',
  render: between(
    (text) => html`<img src=${mapOfBenches} width="1600" height="900" alt=${text.map} />`,
  ),
};

export const LongCaption: Story = {
  name: 'Long caption',
  args: {placement: 'wide'},
  render: between(
    (text) =>
      html`<img src=${shadowOfBench} width="1600" height="900" alt=${text.shadow} />
        <p slot="caption">${text.long}</p>
        ${credit}`,
  ),
};

/** If an image does not load, its alternative text and the caption remain. */
export const PictureFails: Story = {
  name: 'Image that does not load',
  render: between(
    (text) =>
      html`<img src=${broken} width="1600" height="900" alt=${text.shadow} />
        <p slot="caption">${text.caption}</p>
        ${credit}`,
  ),
};

/** An embed fills the width; without a height of its own its ratio is 16 to 9. */
export const Embed: Story = {
  name: 'Embedded page',
  args: {'credit-kind': 'none'},
  render: between(
    (text) =>
      html`<iframe title=${text.page} srcdoc=${`<p>${text.list}</p>`}></iframe>
        <p slot="caption">${text.page}</p>`,
  ),
};

export const Video: Story = {
  args: {'credit-kind': 'none'},
  render: between(
    (text) =>
      html`<video
          poster=${shadowOfBench}
          width="1600"
          height="900"
          controls
          aria-label=${text.shadow}
        ></video>
        <p slot="caption">${text.caption}</p>`,
  ),
};

export const OnAPhone: Story = {
  ...Wide,
  ...onAPhone,
  name: 'At the width of a phone',
  tags: ['view'],
};

export const RightToLeft: Story = {...Wide, ...rightToLeft, name: 'Right to left', tags: ['view']};

export const Printed: Story = {
  ...Wide,
  ...printed,
  name: 'As printed',
  tags: ['view', '!autodocs'],
};

export const ForcedColors: Story = {
  ...Wide,
  ...forcedColors,
  name: 'Forced colors',
  tags: ['view', '!autodocs'],
};

export const BeforeTheScript: Story = {
  ...Wide,
  ...beforeScript,
  name: 'Before JavaScript loads',
  tags: ['scriptless'],
};
