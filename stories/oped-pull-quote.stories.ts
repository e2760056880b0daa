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
  /** Writes the event down under “Actions”. */
  onOpedShare?: (event: Event) => void;
}

/** A piece with a quote in its place, after the passage that it may lift. */
const around = (language: Language, quote: TemplateResult) => {
  const piece = bench[language];
  return html`<h1>${piece.headline}</h1>
    ${piece.lead} ${piece.order} ${piece.promise} ${quote} ${piece.price} ${piece.argument}
    ${piece.end}`;
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

/** Words that an editor writes, in the language of the page. */
const written =
  (children: Record<Language, TemplateResult>): Render =>
  (args, context) => {
    const language = languageOf(context);
    return html`<oped-article>
      ${around(
        language,
        html`<oped-pull-quote placement=${args.placement} ?expose=${args.expose}
          >${children[language]}</oped-pull-quote
        >`,
      )}
    </oped-article>`;
  };

const meta: Meta<Args> = {
  title: 'Elements/oped-pull-quote',
  component: 'oped-pull-quote',
  argTypes: {
    from: {control: 'select', options: ['promise', 'bolts', 'argument']},
  },
  args: {from: 'promise', placement: 'end', expose: false, shareable: false},
  render: lifted,
};

export default meta;

type Story = StoryObj<Args>;

/** The quote lifts a passage of the article by its id, and hangs in the margin where there is one. */
export const From: Story = {};

export const PlacementStart: Story = {args: {placement: 'start'}};

export const PlacementCenter: Story = {args: {placement: 'center'}};

export const PlacementWide: Story = {args: {placement: 'wide'}};

/** Words that the article does not say itself are a `<blockquote>` with somebody behind them. */
export const RealQuotation: Story = {
  args: {placement: 'wide'},
  render: written({
    en: html`<p>Six years with my own broom. Then they fixed it by taking away the bench.</p>
      <p slot="attribution">Daniel Ferrer, pharmacist on Linden Street</p>`,
    es: html`<p>Seis años con mi propia escoba. Y lo arreglaron llevándose el banco</p>
      <p slot="attribution">Daniel Ferrer, farmacéutico de la calle de los Tilos</p>`,
  }),
};

/** The same in the margin: the attribution follows the words. */
export const RealQuotationInTheMargin: Story = {
  ...RealQuotation,
  args: {placement: 'end'},
};

/** Works, and is hidden from assistive technology like a lifted one; `from` cannot drift apart. */
export const RepeatAsChildren: Story = {
  render: written({
    en: html`<p>Four bolts were left in the pavement, cut flush so that nobody would trip.</p>`,
    es: html`<p>Quedaban cuatro pernos en la acera, cortados a ras para que nadie tropezara</p>`,
  }),
};

/** With `expose` assistive technology gets the words once more. */
export const Exposed: Story = {args: {expose: true}};

/** Words that bring their own marks get none from us. */
export const OwnMarks: Story = {
  args: {placement: 'center'},
  render: written({
    en: html`<p>“You can’t sit here,” she told him, “but you are welcome to stand.”</p>`,
    es: html`<p>“Aquí no puede sentarse”, le dijo, “pero puede quedarse de pie”.</p>`,
  }),
};

/** More than forty words are long for a margin: developers are told so. */
export const Long: Story = {args: {from: 'argument'}};

/** In the Spanish of Spain the marks are «»; elsewhere in Spanish, as in English, “”. */
export const MarksOfSpain: Story = {
  render: (args) =>
    html`<oped-article lang="es-ES">
      ${around(
        'es',
        html`<oped-pull-quote from=${args.from} placement=${args.placement}></oped-pull-quote>`,
      )}
    </oped-article>`,
};

/** Two quotes, one in each margin. */
export const BothMargins: Story = {
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

/** In a column of 700 pixels there is no margin: the quote stands in the text. */
export const InTheColumn: Story = {
  render: (args, context) => html`<div class="narrow">${lifted(args, context)}</div>`,
};

/** The desk’s own marks, by tokens. */
export const MarksByTokens: Story = {
  render: (args, context) =>
    html`<div style="--oped-quote-open: '„'; --oped-quote-close: '“'">
      ${lifted(args, context)}
    </div>`,
};

/** Opens the dialog of the system, or copies, or shows the address. */
export const Shareable: Story = {args: {shareable: true}, render: lifted};

export const ShareableInTheColumn: Story = {
  args: {shareable: true, placement: 'center'},
  render: lifted,
};

/** Nothing can be copied here: the address stands in a field, selected. */
export const ShareableWithoutClipboard: Story = {
  args: {shareable: true, placement: 'wide'},
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

export const OnAPhone: Story = {...onAPhone, tags: ['view']};

export const RightToLeft: Story = {...rightToLeft, tags: ['view']};

export const Printed: Story = {...Shareable, ...printed, tags: ['view', '!autodocs']};

export const ForcedColors: Story = {...forcedColors, tags: ['view', '!autodocs']};

export const BeforeTheScript: Story = {...RealQuotation, ...beforeScript, tags: ['scriptless']};
