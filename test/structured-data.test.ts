import {expect} from '@open-wc/testing';
import {serializeJsonLd, toJsonLd, type ArticleData} from 'oped-elements';
import {expectedFor, valuesOf} from './manifest.js';
import {clear, closePages, frames, openPage, show, until} from './support.js';

const selector = 'script[type="application/ld+json"]';

const scripts = (page: Document) => Array.from(page.querySelectorAll(selector));

const dataOf = (page: Document) => {
  const [script] = scripts(page);
  return script && (JSON.parse(script.textContent) as Record<string, unknown>);
};

const head =
  '<base href="https://ledger.example/news/"><link rel="canonical" href="https://ledger.example/sundays">';

const piece = (inside = '', attributes = 'kind="guest"') =>
  `<oped-article ${attributes} structured-data>${inside}<p>One two three.</p></oped-article>`;

const whole = piece(
  `<oped-header reading-time="4">
    <p slot="kicker">Libraries</p>
    <h1 slot="headline">Open the library on <em>Sundays</em></h1>
    <p slot="dek">Whose time counts.</p>
    <a slot="author" rel="author" href="/authors/ana">Ana Ruiz</a>
    <span slot="author">Inés Gil</span>
    <a slot="translator" href="javascript:alert(1)">Hilda Montalvo</a>
    <a slot="original" rel="alternate" hreflang="es_MX" href="/es/domingos">El original</a>
    <time slot="published" datetime="2026-07-12">July 12, 2026</time>
    <time slot="updated" datetime="2026-07-14T09:30-05:00">July 14, 2026</time>
  </oped-header>
  <oped-figure><img src="room.jpg" width="16" height="9" alt="A room">
    <p slot="caption">The reading room.</p><p slot="credit">Mar Olmo</p></oped-figure>
  <oped-correction><time slot="date" datetime="2026-07-14">July 14</time><p>It was 840.</p></oped-correction>
  <oped-author-card><img slot="photo" src="/ana.jpg" width="96" height="96" alt="">
    <h2 slot="name">Ana Ruiz</h2><p slot="role">Director</p><p>She reads.</p>
    <a slot="links" href="/authors/ana">More</a>
    <a slot="links" href="https://social.example/@ana">Elsewhere</a></oped-author-card>`,
  'kind="guest" publisher="The Harbor Ledger" lang="ES_us"',
);

const expected = {
  '@context': 'https://schema.org',
  '@type': 'OpinionNewsArticle',
  url: 'https://ledger.example/sundays',
  headline: 'Open the library on Sundays',
  abstract: 'Whose time counts.',
  articleSection: 'Libraries',
  author: [
    {
      '@type': 'Person',
      name: 'Ana Ruiz',
      url: 'https://ledger.example/authors/ana',
      jobTitle: 'Director',
      image: 'https://ledger.example/ana.jpg',
      sameAs: ['https://social.example/@ana'],
    },
    {'@type': 'Person', name: 'Inés Gil'},
  ],
  translator: [{'@type': 'Person', name: 'Hilda Montalvo'}],
  translationOfWork: {
    '@type': 'Article',
    url: 'https://ledger.example/es/domingos',
    inLanguage: 'es-MX',
  },
  publisher: {'@type': 'Organization', name: 'The Harbor Ledger'},
  datePublished: '2026-07-12',
  dateModified: '2026-07-14T09:30-05:00',
  inLanguage: 'es-US',
  wordCount: 3,
  timeRequired: 'PT4M',
  image: [
    {
      '@type': 'ImageObject',
      url: 'https://ledger.example/news/room.jpg',
      caption: 'The reading room.',
      creditText: 'Mar Olmo',
    },
  ],
  correction: [{'@type': 'CorrectionComment', text: 'It was 840.', datePublished: '2026-07-14'}],
};

/** Waits until the elements of a page have what writes descriptions. */
const described = async ({window}: {window: Window}) => {
  const files = () => window.performance.getEntriesByType('resource').map(({name}) => name);
  await until(() => files().some((name) => name.endsWith('/json-ld.js')), 'json-ld.js');
  await frames(3);
};

/** A page whose own scripts are from this server, though its addresses are another's. */
const open = async (body: string, more = '') => {
  const page = await openPage(body, {
    head: head.replace('<base', `${more}<base`),
    scripts: [new URL('/dist/cdn/oped.js', location.href).href],
  });
  if (body.includes(' structured-data')) await described(page);
  return page;
};

const author = (html: string, attributes?: string) => async () => {
  const article = await show(piece(html, attributes));
  return toJsonLd(article).author;
};

describe('The structured data of <oped-article>', () => {
  afterEach(() => {
    clear();
    closePages();
  });

  it('describe what the page shows, and nothing else', async () => {
    const {document, lines} = await open(whole);
    expect(scripts(document).length).to.equal(1);
    expect(document.head.querySelectorAll(selector).length).to.equal(1);
    expect(dataOf(document)).to.deep.equal(expected);
    expect(lines.join('\n')).to.equal('');
  });

  it('are absent unless requested', async () => {
    const {document} = await open(whole.replace(' structured-data', ''));
    expect(scripts(document).length).to.equal(0);
  });

  const types: Record<string, string> = {
    opinion: 'OpinionNewsArticle',
    guest: 'OpinionNewsArticle',
    column: 'OpinionNewsArticle',
    editorial: 'OpinionNewsArticle',
    letter: 'OpinionNewsArticle',
    analysis: 'AnalysisNewsArticle',
    review: 'ReviewNewsArticle',
    satire: 'SatiricalArticle',
    sponsored: 'AdvertiserContentArticle',
    constructor: 'OpinionNewsArticle',
  };
  for (const kind of [...valuesOf('oped-article', 'kind'), 'constructor']) {
    it(`have the type of kind="${kind}"`, async () => {
      const type = expectedFor(types, kind, 'test/structured-data.test.ts');
      const article = await show(piece('<h1>A title</h1>', `kind="${kind}" sponsor="Acme"`));
      const {'@type': actual, sponsor} = toJsonLd(article);
      expect(actual).to.equal(type);
      expect(sponsor?.name).to.equal(kind === 'sponsored' ? 'Acme' : undefined);
    });
  }

  const house = [{'@type': 'Organization', name: 'The Ledger'}];
  const ana = [{'@type': 'Person', name: 'Ana Ruiz'}];
  const authors: [of: string, () => Promise<unknown>, names: unknown][] = [
    ['nobody', author('<h1>A title</h1>'), undefined],
    [
      'a byline',
      author('<p>By <a rel="author" href="/ana"><img alt=""></a> <a rel="author">Ana Ruiz</a></p>'),
      ana,
    ],
    [
      'a bio sentence',
      author('<oped-author-card><p><b>Ana Ruiz</b> reads.</p></oped-author-card>'),
      ana,
    ],
    [
      'a card with links that lead to no page',
      author(
        '<oped-author-card><b slot="name">Ana Ruiz</b><p slot="links"><a href="mailto:ana@ledger.example">Write</a> <a>Soon</a></p></oped-author-card>',
      ),
      ana,
    ],
    ['an editorial', author('', 'kind="editorial" publisher="The Ledger"'), house],
    [
      'an editorial that is signed',
      author(
        '<oped-header><span slot="author">The Ledger</span></oped-header>',
        'kind="editorial" publisher="The Ledger"',
      ),
      house,
    ],
    [
      'the house in a column',
      author(
        '<oped-header><span slot="author">The Ledger</span></oped-header>',
        'kind="column" publisher="The Ledger"',
      ),
      house,
    ],
  ];
  for (const [of, read, names] of authors) {
    it(`name the author of ${of}`, async () => {
      expect(JSON.parse(serializeJsonLd({author: await read()}))).to.deep.equal(
        names ? {author: names} : {},
      );
    });
  }

  it('leave out invalid dates, and an update that is not later', async () => {
    const dates = (published: string, updated: string) =>
      show(
        piece(`<oped-header><time slot="published" datetime="${published}">Then</time>
          <time slot="updated" datetime="${updated}">Later</time></oped-header>`),
      );
    const read = (article: Element) => {
      const {datePublished, dateModified}: ArticleData = toJsonLd(article);
      return [datePublished, dateModified];
    };
    expect(read(await dates('2026-02-30', '2026-03-01'))).to.deep.equal([undefined, '2026-03-01']);
    expect(read(await dates('2026-07-12', '2026-07-12T09:00'))).to.deep.equal([
      '2026-07-12',
      undefined,
    ]);
    expect(read(await dates('2026-07-12T10:00Z', '2026-07-12T06:00-05:00'))).to.deep.equal([
      '2026-07-12T10:00Z',
      '2026-07-12T06:00-05:00',
    ]);
  });

  it('are present on a page without an address of its own', async () => {
    const page = await openPage(whole);
    await described(page);
    const {document, lines} = page;
    expect(document.URL).to.equal('about:srcdoc');
    expect((dataOf(document) as unknown as ArticleData).headline).to.equal(expected.headline);
    expect(lines.join('\n')).to.equal('');
    const blank = window.document.implementation.createHTMLDocument();
    blank.body.innerHTML = whole;
    expect(toJsonLd(blank.querySelector('oped-article')!).url).to.equal('about:blank');
  });

  it('follow the piece', async () => {
    const {document} = await open(whole);
    const article = document.querySelector('oped-article')!;
    const header = document.querySelector('oped-header')!;
    document.querySelector('h1')!.textContent = 'Another headline';
    header.insertAdjacentHTML('beforeend', '<span slot="author">Íñigo Paz</span>');
    document.querySelector('time')!.dateTime = '2026-07-13';
    document.querySelector('img')!.setAttribute('src', '/other.jpg');
    article.setAttribute('kind', 'review');
    await frames(3);
    expect(scripts(document).length).to.equal(1);
    const data = dataOf(document) as unknown as ArticleData;
    expect(data['@type']).to.equal('ReviewNewsArticle');
    expect(data.headline).to.equal('Another headline');
    expect(data.author?.map(({name}) => name)).to.deep.equal(['Ana Ruiz', 'Inés Gil', 'Íñigo Paz']);
    expect(data.datePublished).to.equal('2026-07-13');
    expect(data.image?.[0]?.url).to.equal('https://ledger.example/other.jpg');
  });

  it('are read from the page as it is when a script asks', async () => {
    const article = await show(piece('<h1>Before</h1>'));
    const blank = window.document.implementation.createHTMLDocument();
    blank.body.innerHTML = piece('<h1>Before</h1>');
    // In a document without the library nothing notices a change.
    for (const one of [article, blank.querySelector('oped-article')!]) {
      expect(toJsonLd(one).headline).to.equal('Before');
      one.querySelector('h1')!.textContent = 'After';
      one.insertAdjacentHTML('beforeend', '<p>Four five.</p>');
      const {headline, wordCount} = toJsonLd(one);
      expect([headline, wordCount]).to.deep.equal(['After', 6]);
    }
  });

  it('are removed with the piece, and added again with it', async () => {
    const {document} = await open(whole);
    const article = document.querySelector('oped-article')!;
    const ways: [gone: () => void, back: () => void][] = [
      [() => article.remove(), () => document.body.append(article)],
      [() => (article.hidden = true), () => (article.hidden = false)],
      [
        () => article.removeAttribute('structured-data'),
        () => article.setAttribute('structured-data', ''),
      ],
    ];
    for (const [gone, back] of ways) {
      gone();
      await frames(3);
      expect(scripts(document).length).to.equal(0);
      back();
      await frames(3);
      expect(dataOf(document)).to.deep.equal(expected);
    }
  });

  const others: [json: string, silent: boolean][] = [
    ['{"@type": "NewsArticle", "url": "https://ledger.example/sundays"}', true],
    ['{"@type": "NewsArticle", "@id": "https:\\/\\/ledger.example\\/sundays#article"}', true],
    ['{"@graph": [{"mainEntityOfPage": {"@id": "https://ledger.example/sundays"}}]}', true],
    ['{"@type": "NewsArticle", "mainEntityOfPage": "https://ledger.example/sundays"}', true],
    [
      '{"url": "https://ledger.example/sundays", "publisher": {"url": "https://ledger.example/"}}',
      true,
    ],
    ['{"@type": "NewsArticle", "url": "https://ledger.example/mondays"}', false],
    ['{"@type": "Organization", "url": "https://ledger.example/"}', false],
    ['{"url": "https://ledger.example/sundays"', false],
  ];
  for (const [json, silent] of others) {
    it(`are ${silent ? 'omitted' : 'present'} beside ${json}`, async () => {
      const {document, lines} = await open(
        whole,
        `<script type="application/ld+json">${json}</script>`,
      );
      expect(scripts(document).length).to.equal(silent ? 1 : 2);
      expect(scripts(document)[0]!.textContent).to.equal(json);
      expect(lines.join('\n')).to.equal('');
    });
  }

  it('change nothing in a page, also in one that no browser shows', () => {
    const page = new DOMParser().parseFromString(
      `<html lang="es"><head>${head}</head><body>${whole}</body></html>`,
      'text/html',
    );
    const before = page.documentElement.outerHTML;
    const data = JSON.parse(
      serializeJsonLd(toJsonLd(page.querySelector('oped-article')!)),
    ) as object;
    expect(data).to.deep.equal(expected);
    expect(page.documentElement.outerHTML).to.equal(before);
  });
});
