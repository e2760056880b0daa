import {expect} from '@open-wc/testing';
import {valuesOf} from './manifest.js';
import {bundle, closePages, frames, openPage, until} from './support.js';

const article = (html: string, attributes = '') =>
  `<oped-article ${attributes}><h1>T</h1><p>The chairs are up on all the tables, and a locked door is also a sentence.</p><p>It rains.</p>${html}</oped-article>`;

const kinds = valuesOf('oped-article', 'kind');

const headline = '<h2 slot="headline">A title</h2>';

/** Mistakes on a page, and what the one line about each has to name. */
const mistakes: [string, string, string[], string?][] = [
  ['a kind', article('', 'kind="rant"'), ['<oped-article>', 'kind="rant"', ...kinds]],
  [
    'a kind of a disclaimer',
    article('<oped-disclaimer kind="rant"></oped-disclaimer>'),
    ['<oped-disclaimer>', 'kind="rant"', ...kinds],
  ],
  [
    'a number of authors',
    article('<oped-disclaimer authors="2"></oped-disclaimer>'),
    ['<oped-disclaimer>', 'authors="2"', ...valuesOf('oped-disclaimer', 'authors')],
  ],
  [
    'a placement',
    article('<oped-pull-quote placement="left">Other words.</oped-pull-quote>'),
    ['<oped-pull-quote>', 'placement="left"', ...valuesOf('oped-pull-quote', 'placement')],
  ],
  [
    'a passage',
    article('<oped-pull-quote from="nowhere"></oped-pull-quote>'),
    ['<oped-pull-quote>', 'from="nowhere"', 'id of a passage'],
  ],
  [
    'a quote without text',
    article('<oped-pull-quote> </oped-pull-quote>'),
    ['<oped-pull-quote>', 'empty', 'from'],
  ],
  [
    'a repeat written as children',
    article('<oped-pull-quote>a locked door is also a sentence</oped-pull-quote>'),
    ['<oped-pull-quote>', '"a locked door is also a sentence"', 'from='],
  ],
  [
    'a misquote',
    article('<oped-pull-quote>A locked gate is also a sentence</oped-pull-quote>'),
    ['<oped-pull-quote>', '"A locked gate is also a sentence"', 'not verbatim'],
  ],
  [
    'a long quote',
    article(`<oped-pull-quote>${'long '.repeat(41)}</oped-pull-quote>`),
    ['<oped-pull-quote>', '41 words', '40'],
  ],
  [
    'a quote of a megabyte',
    // Hidden: the check is tested, not layout.
    article(`<oped-pull-quote>${'long '.repeat(200_000)}</oped-pull-quote>`, 'hidden'),
    ['<oped-pull-quote>', '200000 words', '40'],
  ],
  [
    'a language',
    article('<oped-disclaimer></oped-disclaimer>', 'lang="x-klingon"'),
    ['<oped-article>', 'lang="x-klingon"', 'en, es', 'English'],
  ],
  [
    'an unsupported language',
    article('<oped-disclaimer></oped-disclaimer>', 'lang="fr"'),
    ['<oped-article>', 'lang="fr"', 'en, es', 'English'],
  ],
  [
    'an empty slot',
    article('<oped-author-card><p slot="name"></p><p>Ana reads.</p></oped-author-card>'),
    ['<oped-author-card>', 'slot="name"', 'empty'],
  ],
  [
    'a slot',
    article('<oped-author-card><p slot="title">Dr.</p><p>Ana reads.</p></oped-author-card>'),
    ['<oped-author-card>', 'slot="title"', 'photo, name, role, links'],
  ],
  [
    'a card without text',
    article('<oped-author-card></oped-author-card>'),
    ['<oped-author-card>', 'name', 'bio'],
  ],
  [
    'a sponsored piece without a label of its own',
    article('<oped-disclaimer></oped-disclaimer>', 'kind="sponsored"'),
    ['<oped-disclaimer>', 'slot="label"'],
  ],
  [
    'a header without a headline',
    article('<oped-header><p slot="kicker">Libraries</p></oped-header>'),
    ['<oped-header>', 'slot="headline"', 'no headline'],
  ],
  [
    'a reading time',
    article(`<oped-header reading-time="long">${headline}</oped-header>`),
    ['<oped-header>', 'reading-time="long"', '"auto"', 'whole minutes'],
  ],
  [
    'a time zone',
    article(`<oped-header time-zone="Mars/Base">${headline}</oped-header>`),
    ['<oped-header>', 'time-zone="Mars/Base"', 'America/Mexico_City'],
  ],
  [
    'an impossible date',
    article(
      `<oped-header>${headline}<time slot="published" datetime="2026-02-30">Then</time></oped-header>`,
    ),
    ['<oped-header>', 'slot="published"', 'datetime="2026-02-30"', '2026-07-12', 'written text'],
  ],
  [
    'a date without datetime',
    article('<oped-correction><time slot="date">Then</time><p>It was 840.</p></oped-correction>'),
    ['<oped-correction>', 'slot="date"', 'no datetime'],
  ],
  [
    'a kind of correction',
    article('<oped-correction kind="erratum"><p>It was 840.</p></oped-correction>'),
    ['<oped-correction>', 'kind="erratum"', ...valuesOf('oped-correction', 'kind')],
  ],
  [
    'a correction without text',
    article('<oped-correction></oped-correction>'),
    ['<oped-correction>', 'empty'],
  ],
  [
    'an image without alt',
    article('<oped-figure><img src="data:," width="16" height="9"></oped-figure>'),
    ['<oped-figure>', 'no alt'],
  ],
  [
    'an image without its size',
    article('<oped-figure><img src="data:," width="16" alt="A room"></oped-figure>'),
    ['<oped-figure>', 'width and height'],
  ],
  [
    'an embed without a title',
    article('<oped-figure><iframe></iframe></oped-figure>'),
    ['<oped-figure>', 'title'],
  ],
  [
    'a placement of a figure',
    article('<oped-figure placement="left"><video width="16" height="9"></video></oped-figure>'),
    ['<oped-figure>', 'placement="left"', ...valuesOf('oped-figure', 'placement')],
  ],
  [
    'a kind of credit',
    article('<oped-figure credit-kind="art"><video width="16" height="9"></video></oped-figure>'),
    ['<oped-figure>', 'credit-kind="art"', ...valuesOf('oped-figure', 'credit-kind')],
  ],
  [
    'a figure of nothing',
    article('<oped-figure><p slot="caption">A room.</p></oped-figure>'),
    ['<oped-figure>', 'shows nothing'],
  ],
  [
    'a reset',
    article(''),
    ['<oped-article>', 'paragraphs run together', 'typeset'],
    '<style>p { margin: 0 }</style>',
  ],
];

const settled = () => new Promise((resolve) => setTimeout(resolve, 400));

describe('The development bundle', () => {
  afterEach(closePages);

  for (const [what, html, expected, head = ''] of mistakes) {
    it(`reports ${what}, once`, async () => {
      const {lines, document} = await openPage(html, {scripts: ['/dist/cdn/oped.dev.js'], head});
      await until(() => lines.length, 'the line');
      await settled();
      document.querySelector('oped-article')!.append(' ');
      await frames();
      await settled();
      expect(lines.length, lines.join('\n')).to.equal(1);
      for (const text of expected) expect(lines[0]).to.include(text);
      expect(lines[0]!.length).to.be.lessThan(500);
    });
  }

  it('reports nothing about a correct page', async () => {
    const {lines} = await openPage(
      article(
        '<oped-disclaimer></oped-disclaimer><p id="q">Quote me.</p><oped-pull-quote from="q"></oped-pull-quote><oped-pull-quote>We open at noon, said a librarian.</oped-pull-quote><oped-figure><img src="data:," width="16" height="9" alt=""></oped-figure><oped-correction><time slot="date" datetime="2026-07-14">14</time><p>It was 840.</p></oped-correction><oped-author-card><p><b>Ana</b> reads.</p></oped-author-card><oped-header reading-time="auto" time-zone="UTC"><h2 slot="headline">A title</h2><time slot="published" datetime="2026-07-12T09:30Z">12</time></oped-header>',
        'kind="guest" lang="es-MX"',
      ),
      {scripts: ['/dist/cdn/oped.dev.js']},
    );
    await settled();
    expect(lines.join('\n')).to.equal('');
  });

  it('waits for children that are added late', async () => {
    const late = `<script type="module">
      await customElements.whenDefined('oped-pull-quote');
      await 0;
      document.querySelector('oped-article').insertAdjacentHTML('beforeend', '<p id="late">Here.</p>');
    </script>`;
    const {lines, document} = await openPage(
      `${article('<oped-pull-quote from="late"></oped-pull-quote>')}${late}`,
      {scripts: ['/dist/cdn/oped.dev.js']},
    );
    await settled();
    expect(document.getElementById('late')).not.to.equal(null);
    expect(lines.join('\n')).to.equal('');
  });
});

describe('The production bundles', () => {
  afterEach(closePages);

  for (const script of [bundle, '/dist/cdn/oped.classic.js']) {
    it(`report no mistakes: ${script}`, async () => {
      const all = mistakes.map(([, html]) => html).join('');
      const styles = mistakes.map(([, , , head = '']) => head).join('');
      const {lines, document} = await openPage(all, {scripts: [script], head: styles});
      await settled();
      expect(document.querySelectorAll('oped-article').length).to.equal(mistakes.length);
      expect(lines.join('\n')).to.equal('');
      const source = await (await fetch(script)).text();
      for (const text of [
        'is not allowed',
        'run together',
        'almost repeats',
        'is not one of its slots',
      ]) {
        expect(source).not.to.include(text);
      }
    });
  }
});
