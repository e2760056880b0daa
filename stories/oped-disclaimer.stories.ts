import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing, type TemplateResult} from 'lit';
import type {Kind} from 'oped-elements';
import 'oped-elements/oped-article.js';
import 'oped-elements/oped-disclaimer.js';
import {bench} from './bench.js';
import {languageOf, type Language} from './language.js';
import {openings} from './openings.js';
import {beforeScript, forcedColors, onAPhone, printed, rightToLeft} from './views.js';

interface Args {
  kind: Kind;
  publisher: string;
  sponsor: string;
  authors: 'one' | 'several' | 'counted';
  compact: boolean;
}

/** What an editor writes into the disclaimer, in the language of the page. */
type Children = Partial<Record<Language, TemplateResult>>;

/** The disclaimer at the head of a short piece of its kind. */
const headed =
  (children: Children = {}): NonNullable<Story['render']> =>
  (args, context) => {
    const language = languageOf(context);
    const {headline, text} = openings[language][args.kind];
    return html`<oped-article>
      <oped-disclaimer
        kind=${args.kind}
        publisher=${args.publisher || nothing}
        sponsor=${args.sponsor || nothing}
        authors=${args.authors === 'counted' ? nothing : args.authors}
        ?compact=${args.compact}
        >${children[language] ?? nothing}</oped-disclaimer
      >
      <h1>${headline}</h1>
      <p>${text}</p>
    </oped-article>`;
  };

const meta: Meta<Args> = {
  title: 'Elements/oped-disclaimer',
  component: 'oped-disclaimer',
  argTypes: {
    authors: {control: 'inline-radio', options: ['counted', 'one', 'several']},
  },
  args: {
    kind: 'opinion',
    publisher: 'The Harbor Ledger',
    sponsor: '',
    authors: 'counted',
    compact: false,
  },
  render: headed(),
};

export default meta;

type Story = StoryObj<Args>;

const label: Children = {
  en: html`<p slot="label">Sponsored content by Acme Trams</p>`,
  es: html`<p slot="label">Contenido patrocinado por Acme Trams</p>`,
};

const paid: Partial<Args> = {kind: 'sponsored', sponsor: 'Acme Trams'};

export const Opinion: Story = {};

export const Guest: Story = {args: {kind: 'guest'}};

export const Column: Story = {args: {kind: 'column'}};

export const Editorial: Story = {args: {kind: 'editorial'}};

export const Letter: Story = {args: {kind: 'letter'}};

export const Analysis: Story = {args: {kind: 'analysis'}};

export const Review: Story = {args: {kind: 'review'}};

export const Satire: Story = {args: {kind: 'satire'}};

/** The label is written in the page, so that feeds, reader modes and a failed script keep it. */
export const Sponsored: Story = {args: paid, render: headed(label)};

/** Without the label of the page the element shows its own, and tells developers so. */
export const SponsoredWithoutLabelSlot: Story = {args: paid};

/** Nobody is named: the label is “Advertisement”. */
export const SponsoredWithoutSponsor: Story = {args: {kind: 'sponsored', publisher: ''}};

/** The newsroom has no name: “The newsroom took no part in it.” */
export const SponsoredWithoutPublisher: Story = {
  args: {...paid, publisher: ''},
  render: headed(label),
};

export const WithoutPublisher: Story = {args: {kind: 'guest', publisher: ''}};

export const EditorialWithoutPublisher: Story = {args: {kind: 'editorial', publisher: ''}};

export const OneAuthor: Story = {args: {kind: 'guest', authors: 'one'}};

export const SeveralAuthors: Story = {args: {kind: 'guest', authors: 'several'}};

/** Kind and publisher are the article’s; the authors are counted in its byline. */
export const FromTheArticle: Story = {
  render: (_args, context) => {
    const language = languageOf(context);
    const piece = bench[language];
    return html`<oped-article kind="guest" publisher="The Harbor Ledger">
      <oped-disclaimer></oped-disclaimer>
      <div class="opening">
        <h1 class="headline">${piece.headline}</h1>
        <p class="byline">
          ${language === 'es' ? 'Por' : 'By'}
          <a rel="author" href="#clara" translate="no">Clara Montes</a>
          ${language === 'es' ? 'y' : 'and'}
          <a rel="author" href="#ruben" translate="no">Rubén Salas</a>
        </p>
      </div>
      ${piece.lead}
    </oped-article>`;
  },
};

/** The house’s own text takes the place of our two sentences. */
export const HouseText: Story = {
  args: {kind: 'guest'},
  render: headed({
    en: html`<p>
      We ask people who know a thing from the inside to write about it. We check their facts. Their
      conclusions are theirs.
    </p>`,
    es: html`<p>
      Pedimos a quienes conocen un asunto desde dentro que escriban sobre él. Comprobamos sus datos.
      Las conclusiones son suyas.
    </p>`,
  }),
};

export const LabelSlot: Story = {
  args: {kind: 'column'},
  render: headed({
    en: html`<p slot="label">Small Things</p>`,
    es: html`<p slot="label">Cosas pequeñas</p>`,
  }),
};

export const Disclosure: Story = {
  args: {kind: 'guest'},
  render: headed({
    en: html`<p slot="disclosure">
      The author is a member of the nurses’ union, which has asked the council for a later bus.
    </p>`,
    es: html`<p slot="disclosure">
      La autora está afiliada al sindicato de enfermería, que ha pedido al concejo un autobús más
      tarde.
    </p>`,
  }),
};

export const Policy: Story = {
  args: {kind: 'opinion'},
  render: headed({
    en: html`<a slot="policy" href="#labels">What does this label mean?</a>`,
    es: html`<a slot="policy" href="#etiquetas">¿Qué significa esta etiqueta?</a>`,
  }),
};

/** All that an editor can add. */
export const Everything: Story = {
  args: {kind: 'guest'},
  render: headed({
    en: html`<p slot="label">From outside</p>
      <p>The views expressed by contributors are their own.</p>
      <p slot="disclosure">The author works nights at Harbor Hospital.</p>
      <p slot="policy"><a href="#labels">What does this label mean?</a></p>`,
    es: html`<p slot="label">Desde fuera</p>
      <p>Las opiniones de quienes colaboran son suyas.</p>
      <p slot="disclosure">La autora trabaja de noche en el Hospital del Puerto.</p>
      <p slot="policy"><a href="#etiquetas">¿Qué significa esta etiqueta?</a></p>`,
  }),
};

export const Compact: Story = {args: {kind: 'guest', compact: true}};

/** What was paid for is never told in passing: `compact` is without effect. */
export const CompactSponsored: Story = {args: {...paid, compact: true}, render: headed(label)};

export const OnAPhone: Story = {...Everything, ...onAPhone, tags: ['view']};

export const RightToLeft: Story = {...Everything, ...rightToLeft, tags: ['view']};

export const Printed: Story = {...Everything, ...printed, tags: ['view', '!autodocs']};

export const ForcedColors: Story = {...Everything, ...forcedColors, tags: ['view', '!autodocs']};

export const BeforeTheScript: Story = {...Everything, ...beforeScript, tags: ['scriptless']};
