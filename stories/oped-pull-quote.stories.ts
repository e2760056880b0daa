import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing, type TemplateResult} from 'lit';
import type {OpedPullQuote} from 'oped-elements';
import 'oped-elements/oped-article.js';
import 'oped-elements/oped-pull-quote.js';
import {bench} from './bench.js';
import {languageOf, type Language} from './language.js';
import {beforeScript, forcedColors, onAPhone, printed, rightToLeft} from './views.js';

interface Args {
  from: string;
  placement: OpedPullQuote['placement'];
  expose: boolean;
  shareable: boolean;
  /** Logs the event under “Actions”. */
  onOpedShare?: (event: Event) => void;
}

/** The text of an article with a quote after its first paragraph, where it is seen without scrolling. */
const around = (
  language: Language,
  quote: TemplateResult,
  first: 'promise' | 'lead' = 'promise',
) => {
  const {price, argument, end, ...others} = bench[language];
  return html`${others[first]} ${quote} ${price} ${argument} ${end}`;
};

type Render = NonNullable<Story['render']>;

const lifted: Render = (args, context) =>
  html`<oped-article>
    ${around(
      languageOf(context),
      html`<oped-pull-quote
        from=${args.from || nothing}
        placement=${args.placement}
        ?expose=${args.expose}
        ?shareable=${args.shareable}
        @oped-share=${args.onOpedShare}
      ></oped-pull-quote>`,
    )}
  </oped-article>`;

/** A quote with text of its own, by the language of the page. */
const written =
  (children: Record<Language, TemplateResult>, first?: 'promise' | 'lead'): Render =>
  (args, context) => {
    const language = languageOf(context);
    return html`<oped-article>
      ${around(
        language,
        html`<oped-pull-quote placement=${args.placement} ?expose=${args.expose}
          >${children[language]}</oped-pull-quote
        >`,
        first,
      )}
    </oped-article>`;
  };

const meta: Meta<Args> = {
  title: 'Elements/oped-pull-quote',
  component: 'oped-pull-quote',
  argTypes: {
    from: {control: 'select', options: ['promise', 'argument']},
  },
  args: {from: 'promise', placement: 'end', expose: false, shareable: false},
  render: lifted,
};

export default meta;

type Story = StoryObj<Args>;

/** The quote repeats a passage of the article, found by its id. In a wide window it hangs in the margin. */
export const From: Story = {name: 'Lifted from a passage'};

export const PlacementStart: Story = {
  name: 'In the margin at the start',
  args: {placement: 'start'},
};

export const PlacementCenter: Story = {name: 'Centered in the column', args: {placement: 'center'}};

export const PlacementWide: Story = {name: 'Wider than the column', args: {placement: 'wide'}};

/** A quotation that is not in the article is a `<blockquote>`, with an attribution. */
export const RealQuotation: Story = {
  name: 'Quotation with an attribution',
  args: {placement: 'wide'},
  render: written({
    en: html`<p>Six years with my own broom. Then they fixed it by taking away the bench.</p>
      <p slot="attribution">Daniel Ferrer, pharmacist on Linden Street</p>`,
    es: html`<p>Seis años con mi propia escoba. Y lo arreglaron llevándose el banco</p>
      <p slot="attribution">Daniel Ferrer, farmacéutico de la calle de los Tilos</p>`,
  }),
};

/** The same in the margin, where the window is wide enough. */
export const RealQuotationInTheMargin: Story = {
  ...RealQuotation,
  name: 'Quotation in the margin',
  args: {placement: 'end'},
};

/** Hidden from assistive technology, like a lifted quote. With `from`, the text cannot drift apart. */
export const RepeatAsChildren: Story = {
  name: 'Repeated passage, as child elements',
  render: written(
    {
      en: html`<p>Four bolts were left in the pavement, cut flush so that nobody would trip.</p>`,
      es: html`<p>Quedaban cuatro pernos en la acera, cortados a ras para que nadie tropezara</p>`,
    },
    'lead',
  ),
};

/** With `expose` screen readers announce the passage twice. */
export const Exposed: Story = {name: 'Lifted, and read by screen readers', args: {expose: true}};

/** Text with its own quotation marks gets no others. */
export const OwnMarks: Story = {
  name: 'With its own quotation marks',
  args: {placement: 'center'},
  render: written({
    en: html`<p>“You can’t sit here,” she told him, “but you are welcome to stand.”</p>`,
    es: html`<p>“Aquí no puede sentarse”, le dijo, “pero puede quedarse de pie”.</p>`,
  }),
};

/** More than forty words are too long for a margin: developers see a message in the console. */
export const Long: Story = {name: 'Long quote', args: {from: 'argument'}};

/** In the Spanish of Spain the marks are «»; elsewhere in Spanish, as in English, they are “”. */
export const MarksOfSpain: Story = {
  name: 'Quotation marks of Spain',
  render: (args) =>
    html`<oped-article lang="es-ES">
      ${around(
        'es',
        html`<oped-pull-quote from=${args.from} placement=${args.placement}></oped-pull-quote>`,
      )}
    </oped-article>`,
};

/** Two quotes, one in each margin where the window is wide enough. */
export const BothMargins: Story = {
  name: 'One quote in each margin',
  render: (_args, context) => {
    const piece = bench[languageOf(context)];
    return html`<oped-article>
      <h1>${piece.headline}</h1>
      ${piece.lead}
      <oped-pull-quote from="bolts" placement="start"></oped-pull-quote>
      ${piece.order} ${piece.promise}
      <oped-pull-quote from="promise"></oped-pull-quote>
      ${piece.price} ${piece.argument} ${piece.end}
    </oped-article>`;
  },
};

/** In a column of 700 pixels there is no margin: the quote is in the text. */
export const InTheColumn: Story = {
  name: 'In a 700-pixel column',
  render: (args, context) => html`<div class="narrow">${lifted(args, context)}</div>`,
};

/** The publication’s own marks, set with tokens. */
export const MarksByTokens: Story = {
  name: 'Quotation marks from tokens',
  render: (args, context) =>
    html`<div style="--oped-quote-open: '„'; --oped-quote-close: '“'">
      ${lifted(args, context)}
    </div>`,
};

/** The button opens the system’s share dialog, or copies the text, or shows the address. */
export const Shareable: Story = {
  name: 'With a share button',
  args: {shareable: true},
  render: lifted,
};

export const ShareableInTheColumn: Story = {
  name: 'With a share button, centered',
  args: {shareable: true, placement: 'center'},
  render: lifted,
};

/** Where nothing can be copied, the address is in a field, selected. */
export const ShareableWithoutClipboard: Story = {
  name: 'With the address to copy by hand',
  args: {shareable: true, placement: 'wide'},
  parameters: {interactions: {disable: false}},
  render: lifted,
  play: async ({canvasElement}) => {
    const element = canvasElement.querySelector('oped-pull-quote');
    for (const name of ['share', 'clipboard']) {
      Object.defineProperty(navigator, name, {value: undefined, configurable: true});
    }
    await element?.updateComplete;
    element?.shadowRoot?.querySelector('button')?.click();
    await new Promise((resolve) => setTimeout(resolve, 50));
    for (const name of ['share', 'clipboard']) Reflect.deleteProperty(navigator, name);
  },
};

export const OnAPhone: Story = {...onAPhone, name: 'At the width of a phone', tags: ['view']};

export const RightToLeft: Story = {...rightToLeft, name: 'Right to left', tags: ['view']};

export const Printed: Story = {
  ...Shareable,
  ...printed,
  name: 'As printed',
  tags: ['view', '!autodocs'],
};

export const ForcedColors: Story = {
  ...forcedColors,
  name: 'Forced colors',
  tags: ['view', '!autodocs'],
};

export const BeforeTheScript: Story = {
  ...RealQuotation,
  ...beforeScript,
  name: 'Before JavaScript loads',
  tags: ['scriptless'],
};
