import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing, type TemplateResult} from 'lit';
import type {Kind} from 'oped-elements';
import 'oped-elements/oped-article.js';
import 'oped-elements/oped-disclaimer.js';
import {bench} from './bench.js';
import {kinds} from './kinds.js';
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

/** The child elements that an editor adds, by the language of the page. */
type Children = Partial<Record<Language, TemplateResult>>;

/** The disclaimer above a short article of its kind. */
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

export const Guest: Story = {name: 'Guest essay', args: {kind: 'guest'}};

export const Column: Story = {args: {kind: 'column'}};

export const Editorial: Story = {args: {kind: 'editorial'}};

export const Letter: Story = {args: {kind: 'letter'}};

export const Analysis: Story = {args: {kind: 'analysis'}};

export const Review: Story = {args: {kind: 'review'}};

export const Satire: Story = {args: {kind: 'satire'}};

/** All kinds, one below the other. */
export const EachKind: Story = {
  name: 'All kinds',
  render: (args, context) =>
    html`${kinds.map(
      (kind) =>
        html`<oped-article class="apart">
          <oped-disclaimer
            kind=${kind}
            publisher=${args.publisher || nothing}
            sponsor=${kind === 'sponsored' ? 'Acme Trams' : nothing}
            authors=${args.authors === 'counted' ? nothing : args.authors}
            ?compact=${args.compact}
            >${kind === 'sponsored' ? label[languageOf(context)] : nothing}</oped-disclaimer
          >
        </oped-article>`,
    )}`,
};

/** The label is in the page’s HTML, so that feeds and reader modes keep it, even if JavaScript fails. */
export const Sponsored: Story = {
  name: 'Sponsored, with its label in the page',
  args: paid,
  render: headed(label),
};

/** Without a label in the page, the element shows the built-in one and warns developers in the console. */
export const SponsoredWithoutLabelSlot: Story = {
  name: 'Sponsored, with the built-in label',
  args: paid,
};

/** Without a sponsor’s name the label is “Advertisement”. */
export const SponsoredWithoutSponsor: Story = {
  name: 'Sponsored, without a sponsor’s name',
  args: {kind: 'sponsored', publisher: ''},
};

/** Without a publication’s name the sentence is “The newsroom took no part in it.” */
export const SponsoredWithoutPublisher: Story = {
  name: 'Sponsored, without a publication’s name',
  args: {...paid, publisher: ''},
  render: headed(label),
};

export const WithoutPublisher: Story = {
  name: 'Guest essay, without a publication’s name',
  args: {kind: 'guest', publisher: ''},
};

export const EditorialWithoutPublisher: Story = {
  name: 'Editorial, without a publication’s name',
  args: {kind: 'editorial', publisher: ''},
};

export const OneAuthor: Story = {name: 'One author', args: {kind: 'guest', authors: 'one'}};

export const SeveralAuthors: Story = {
  name: 'Several authors',
  args: {kind: 'guest', authors: 'several'},
};

/** Kind and publication come from the article; the authors are counted in its byline. */
export const FromTheArticle: Story = {
  name: 'Kind and authors from the article',
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

/** The publication’s own text replaces the two built-in sentences. */
export const OwnText: Story = {
  name: 'Publication’s own text',
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

export const OwnLabel: Story = {
  name: 'Publication’s own label',
  args: {kind: 'column'},
  render: headed({
    en: html`<p slot="label">Small Things</p>`,
    es: html`<p slot="label">Cosas pequeñas</p>`,
  }),
};

export const Disclosure: Story = {
  name: 'With a disclosure',
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
  name: 'With a link to the labeling policy',
  args: {kind: 'opinion'},
  render: headed({
    en: html`<a slot="policy" href="#labels">What does this label mean?</a>`,
    es: html`<a slot="policy" href="#etiquetas">¿Qué significa esta etiqueta?</a>`,
  }),
};

/** Label, text, disclosure and policy link. */
export const Everything: Story = {
  name: 'With all slots filled',
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

export const Compact: Story = {name: 'Compact, on one line', args: {kind: 'guest', compact: true}};

/** Paid content is always labeled in full: `compact` has no effect. */
export const CompactSponsored: Story = {
  name: 'Sponsored is never compact',
  args: {...paid, compact: true},
  render: headed(label),
};

export const OnAPhone: Story = {
  ...Everything,
  ...onAPhone,
  name: 'At the width of a phone',
  tags: ['view'],
};

export const RightToLeft: Story = {
  ...Everything,
  ...rightToLeft,
  name: 'Right to left',
  tags: ['view'],
};

export const Printed: Story = {
  ...Everything,
  ...printed,
  name: 'As printed',
  tags: ['view', '!autodocs'],
};

export const ForcedColors: Story = {
  ...Everything,
  ...forcedColors,
  name: 'Forced colors',
  tags: ['view', '!autodocs'],
};

export const BeforeTheScript: Story = {
  ...Everything,
  ...beforeScript,
  name: 'Before JavaScript loads',
  tags: ['scriptless'],
};
