import {expect} from '@open-wc/testing';
import {closePages, openPage, part, rect, until, type TestPage} from './support.js';

const sentence =
  'The arithmetic that keeps it locked is not wicked, and each of the figures that the council reads out is true. ';
const prose = `
  <p>${sentence.repeat(3)}</p>
  <h2>What a quiet hour is worth</h2>
  <p>${sentence.repeat(4)}<span id="q">Each of them is true.</span></p>`;
const picture =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" width="1600" height="400"/%3E';
const figure = (placement: string) => `
  <oped-figure placement="${placement}" credit-kind="photo">
    <img src='${picture}' width="1600" height="400" alt="A room">
    <p slot="caption">The reading room of the Harbor branch at three o’clock on a Sunday.</p>
    <p slot="credit">Mar Olmo</p>
  </oped-figure>`;
const header = `
  <oped-header reading-time="auto">
    <p slot="kicker">Libraries</p>
    <h1 slot="headline">Open the library on Sundays, and leave the lights on</h1>
    <p slot="dek">A city that closes its reading rooms is telling its people whose time counts.</p>
    <a slot="author" href="/ana">Ana Ruiz</a> <a slot="author" href="/ines">Inés Gil</a>
    <span slot="translator">Hilda Montalvo</span>
    <time slot="published" datetime="2026-07-12">July 12, 2026</time>
    <time slot="updated" datetime="2026-07-14T09:30-05:00">July 14, 2026</time>
  </oped-header>`;
const parts = `
  <oped-disclaimer><p>${sentence}</p></oped-disclaimer>
  <figure class="alignwide"><svg viewBox="0 0 1600 400" width="1600" height="400"><rect width="1600" height="400"/></svg><figcaption>Caption</figcaption></figure>
  ${figure('center')} ${figure('wide')} ${figure('full')}
  <oped-pull-quote from="q" shareable></oped-pull-quote>
  <p>${sentence.repeat(8)}</p>
  <oped-pull-quote from="q" placement="start"></oped-pull-quote>
  <p>${sentence.repeat(8)}</p>
  <oped-pull-quote from="q" placement="wide" shareable></oped-pull-quote>
  <oped-correction><time slot="date" datetime="2026-07-14">July 14</time><p>${sentence}</p></oped-correction>
  <oped-author-card><h2 slot="name">Ana Ruiz</h2><p>${sentence}</p></oped-author-card>`;
const article = (attributes = '', inner = prose + parts) =>
  `<oped-article ${attributes}>${header}${inner}</oped-article>`;

const plain = '<style>body { margin: 0; font: 16px/1.5 serif } svg { inline-size: 100% }</style>';

const shown: [tag: string, parts: string[]][] = [
  ['oped-header', ['kicker', 'headline', 'dek', 'byline', 'translator', 'dates', 'updated']],
  ['oped-figure', ['figure']],
  ['oped-pull-quote', ['quote']],
  ['oped-pull-quote[shareable]', ['share']],
  ['oped-correction', ['label', 'text']],
  ['oped-author-card', ['bio']],
];

/** The boxes of a piece: the page's elements and the parts of the library's, in order. */
const boxes = (page: TestPage) => {
  const root = page.document.querySelector('oped-article')!;
  const inner = shown.flatMap(([tag, names]) =>
    Array.from(root.querySelectorAll(tag), (element) => names.map((name) => part(element, name))),
  );
  const light = root.querySelectorAll('h1, h2, p:not([slot]), figure, img');
  return [part(root, 'body'), ...light, ...inner.flat()];
};

const isRtl = (page: TestPage) => page.document.documentElement.dir === 'rtl';

/** Place (from the article's start and top) and size of each box. */
const places = (page: TestPage) => {
  const root = rect(page.document.querySelector('oped-article')!);
  return boxes(page).map((element) => {
    const {x, y, width, height} = rect(element);
    const start = isRtl(page) ? root.x + root.width - x - width : x - root.x;
    return {
      name: `${element.localName}[${element.getAttribute('part') ?? ''}]`,
      start,
      top: y - root.y,
      width,
      height,
    };
  });
};

type Place = ReturnType<typeof places>[number];

const expectSame = (actual: Place[], expected: Place[], keys: (keyof Place)[]) => {
  expect(actual.length).to.equal(expected.length);
  for (const [i, place] of actual.entries()) {
    for (const key of keys) {
      const want = expected[i]![key];
      if (typeof want === 'number') {
        expect(place[key], `${key} of box ${String(i)}, ${place.name}`).to.be.closeTo(want, 1);
      }
    }
  }
};

const scrollsSideways = ({document}: TestPage) =>
  document.documentElement.scrollWidth > document.documentElement.clientWidth;

const widthOf = ({document}: TestPage) => rect(document.querySelector('oped-article')!).width;

describe('The layout of a piece', () => {
  afterEach(closePages);

  const surroundings: [string, string, {html?: string; css?: string; width?: number}?][] = [
    ['on a wide page', article()],
    ['on a tablet', article(), {width: 820}],
    ['on a phone', article(), {width: 320}],
    ['in a 700 px column', `<div style="inline-size: 700px; margin: auto">${article()}</div>`],
    [
      'beside a sidebar',
      `<div style="display: grid; grid-template-columns: minmax(0, 1fr) 300px"><main>${article()}</main><aside>Side</aside></div>`,
    ],
    [
      'in a flex item',
      `<div style="display: flex"><main style="min-inline-size: 0">${article()}</main><aside style="flex: none; inline-size: 100px">Side</aside></div>`,
    ],
    [
      'in an inline-block',
      `<div style="display: inline-block; max-inline-size: 100%">${article()}</div>`,
    ],
    ['in a float', `<div style="float: left; max-inline-size: 100%">${article()}</div>`],
    ['from right to left', article(), {html: 'lang="en" dir="rtl"'}],
    ['from right to left on a phone', article(), {html: 'lang="en" dir="rtl"', width: 390}],
    ['with an align attribute', `<div align="center">${article()}</div>`],
    ['with a gutter', article(), {css: 'oped-article { --oped-gutter: 20px }', width: 390}],
  ];
  for (const [where, html, {css = '', ...options} = {}] of surroundings) {
    it(`is the same ${where} as in a plain block of that width, without a scroll bar`, async () => {
      const page = await openPage(html, {...options, head: `${plain}<style>${css}</style>`});
      expect(scrollsSideways(page)).to.equal(false);
      const width = widthOf(page);
      expect(width).to.be.greaterThan(300);
      const reference = await openPage(
        `<div style="inline-size: ${String(width)}px">${article()}</div>`,
        {head: `${plain}<style>${css}</style>`},
      );
      expectSame(places(page), places(reference), ['start', 'top', 'width', 'height']);
    });
  }

  it('hangs quotes in the margins of a wide page, and keeps them in the column of others', async () => {
    for (const [width, hangs] of [
      [1280, true],
      [1070, true],
      [1000, false],
      [390, false],
    ] as const) {
      const page = await openPage(article(), {width, head: plain});
      const [body] = boxes(page).map(rect);
      const [end, start, wide] = Array.from(
        page.document.querySelectorAll('oped-pull-quote'),
        (element) => rect(part(element, 'quote')),
      );
      const right = body!.x + body!.width;
      expect(end!.x >= right, `end at ${String(width)}`).to.equal(hangs);
      expect(start!.x + start!.width <= body!.x, `start at ${String(width)}`).to.equal(hangs);
      expect(wide!.width).to.be.greaterThan(body!.width - 1);
      expect(Math.max(end!.x + end!.width, right)).to.be.at.most(width);
      closePages();
    }
  });

  it('breaks a wide figure out of the column, never out of the article', async () => {
    for (const width of [1280, 700]) {
      const page = await openPage(article(), {width, head: plain});
      const expected = Math.min(889, page.document.documentElement.clientWidth);
      expect(rect(page.document.querySelector('figure')!).width).to.be.closeTo(expected, 1);
    }
  });

  it('is the same in the wrappers of a CMS', async () => {
    const wrapped = `<div class="entry-content"><section>${prose}${parts}</section></div>`;
    const page = await openPage(article('', wrapped), {head: plain});
    expectSame(places(page), places(await openPage(article(), {head: plain})), [
      'start',
      'top',
      'width',
      'height',
    ]);
  });

  const stylesheet = (path: string, layer = '') =>
    layer
      ? `<style>@layer theme, base, oped, components, utilities; @import url("/node_modules/${path}") layer(${layer});</style>`
      : `<link rel="stylesheet" href="/node_modules/${path}">`;
  const hosts: [string, string][] = [
    ['Bootstrap', stylesheet('bootstrap/dist/css/bootstrap.css')],
    ['Tailwind 3’s preflight', stylesheet('@unocss/reset/tailwind.css')],
    ['Tailwind 4’s layers', stylesheet('@unocss/reset/tailwind-v4.css', 'base')],
    ['normalize', stylesheet('@unocss/reset/normalize.css')],
    ['a reset', stylesheet('@unocss/reset/eric-meyer.css')],
    [
      '62.5 % and content boxes',
      '<style>html { font-size: 62.5% } * { box-sizing: content-box }</style>',
    ],
    ['border boxes', '<style>* { box-sizing: border-box }</style>'],
  ];
  for (const [host, head] of hosts) {
    it(`has the same boxes under ${host}`, async () => {
      for (const width of [1280, 390]) {
        const page = await openPage(article(), {width, head: head + plain});
        const reference = await openPage(article(), {width, head: plain});
        expectSame(places(page), places(reference), ['start', 'width']);
        expect(scrollsSideways(page)).to.equal(false);
      }
    });

    it(`has the same gaps and headings under ${host}, with typeset`, async () => {
      const rhythm = async (styles: string) => {
        const {document, window} = await openPage(article('typeset'), {head: styles});
        const root = document.querySelector('oped-article')!;
        return Array.from(root.querySelectorAll('h1, :scope > :is(h2, p)'), (element) => {
          const {fontSize, marginBlockStart, marginBlockEnd} = window.getComputedStyle(element);
          return [element.localName, fontSize, marginBlockStart, marginBlockEnd].join(' ');
        });
      };
      expect(await rhythm(head + plain)).to.deep.equal(await rhythm(plain));
    });
  }

  it('ends a quote in the margin where a wide figure ends', async () => {
    const {document} = await openPage(article(), {head: plain});
    const figure = document.querySelector('figure')!.getBoundingClientRect();
    const quotes = Array.from(document.querySelectorAll('oped-pull-quote'), (quote) =>
      part(quote, 'quote').getBoundingClientRect(),
    );
    expect(quotes[0]!.right).to.be.closeTo(figure.right, 1);
    expect(quotes[1]!.left).to.be.closeTo(figure.left, 1);
  });

  it('is overridden by the page’s rules, and with typeset by its classes', async () => {
    const margin = async (attributes: string, css: string) => {
      const {document, window} = await openPage(
        article(attributes, '<p class="note">One.</p><p>Two.</p>'),
        {head: `${plain}<style>${css}</style>`},
      );
      return window.getComputedStyle(document.querySelector('oped-article > p')!).marginBlockEnd;
    };
    expect(await margin('', 'p { margin: 3px }')).to.equal('3px');
    expect(await margin('', '@layer utilities { p { margin: 3px } }')).to.equal('20px');
    expect(
      await margin('', '@layer oped, utilities; @layer utilities { .note { margin: 3px } }'),
    ).to.equal('3px');
    expect(await margin('typeset', 'p { margin: 3px }')).to.equal('20px');
    expect(await margin('typeset', '.note { margin: 3px }')).to.equal('3px');
  });

  /** Text outside the article, or in a box that cuts it off. */
  const lost = (page: TestPage) => {
    const root = page.document.querySelector('oped-article')!;
    const room = rect(root);
    const found: string[] = [];
    const look = (node: Element) => {
      const {overflowX, clipPath} = page.window.getComputedStyle(node);
      // For assistive technology only.
      if (clipPath !== 'none') return;
      const isCut = overflowX !== 'visible' && node.scrollWidth > node.clientWidth + 1;
      for (const child of node.childNodes) {
        if (child.nodeType !== 3 || !child.textContent?.trim() || !node.checkVisibility()) continue;
        const range = page.document.createRange();
        range.selectNodeContents(child);
        for (const {left, right, width} of range.getClientRects()) {
          const isOut = left < room.x - 1 || right > room.x + room.width + 1;
          if (width && (isOut || isCut)) found.push(child.textContent.trim().slice(0, 40));
        }
      }
      for (const child of [...(node.shadowRoot?.children ?? []), ...node.children]) look(child);
    };
    look(root);
    return found;
  };

  // https://www.w3.org/TR/WCAG22/#text-spacing
  const spacing = `<style>
    * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    p { margin-block-end: 2em !important }
    oped-article { overflow-wrap: break-word }
  </style>`;
  for (const width of [320, 390, 1280]) {
    it(`clips no text with the reader’s own text spacing, at ${String(width)} px`, async () => {
      const page = await openPage(article(), {width, head: plain + spacing});
      expect(lost(page)).to.deep.equal([]);
      expect(scrollsSideways(page)).to.equal(false);
    });

    it(`clips no text when the Spanish messages are twice as long, at ${String(width)} px`, async () => {
      const address = '/dist/cdn/es.js';
      const module = `import {templates as once} from '${location.origin}${address}?once';
        const twice = (text) => text + ' ' + text;
        export const templates = Object.fromEntries(Object.entries(once).map(([id, message]) => [
          id,
          message.call ? (...values) => twice(message(...values)) : twice(message),
        ]));`;
      const page = await openPage(article('kind="letter"'), {
        width,
        html: 'lang="es"',
        head: plain,
        imports: {[address]: `data:text/javascript;charset=utf-8,${encodeURIComponent(module)}`},
      });
      const label = part(page.document.querySelector('oped-disclaimer'), 'label');
      await until(() => label.textContent.includes('redacción Carta'), 'the long messages');
      expect(lost(page)).to.deep.equal([]);
      expect(scrollsSideways(page)).to.equal(false);
    });
  }

  it('keeps the text of a caption off the edge of the article, where there is a gutter', async () => {
    for (const width of [320, 390, 700, 820, 1280]) {
      for (const css of ['', '.narrow { inline-size: 80% }']) {
        const page = await openPage(`<div class="narrow">${article()}</div>`, {
          width,
          head: `${plain}<style>oped-article { --oped-gutter: 20px } ${css}</style>`,
        });
        const room = rect(page.document.querySelector('oped-article')!);
        for (const element of page.document.querySelectorAll('oped-figure > [slot]')) {
          const {x, width: wide} = rect(element);
          expect(x - room.x, `start at ${String(width)}`).to.be.at.least(19.5);
          expect(room.x + room.width - x - wide).to.be.at.least(19.5);
        }
        expect(scrollsSideways(page)).to.equal(false);
        closePages();
      }
    }
  });

  it('gives a full figure the article’s box, never the window', async () => {
    for (const [width, css] of [
      [1280, ''],
      [390, ''],
      [1280, '.narrow { inline-size: 800px }'],
    ] as const) {
      const page = await openPage(`<div class="narrow">${article()}</div>`, {
        width,
        head: `${plain}<style>${css}</style>`,
      });
      const {x, width: room} = rect(page.document.querySelector('oped-article')!);
      const full = rect(page.document.querySelector('oped-figure[placement=full] img')!);
      expect(full.x).to.be.closeTo(x, 1);
      expect(full.width).to.be.closeTo(room, 1);
      closePages();
    }
  });

  it('has checks that can fail', async () => {
    const cut = await openPage(
      article(
        '',
        '<p style="overflow: hidden; white-space: nowrap; inline-size: 50px">A long line</p><p style="margin-inline-start: -2000px; inline-size: 100px">Out</p>',
      ),
      {head: plain},
    );
    expect(lost(cut)).to.include('A long line');
    expect(lost(cut)).to.include('Out');
    const wide = await openPage(`${article()}<div style="inline-size: 2000px">x</div>`, {
      head: plain,
    });
    expect(scrollsSideways(wide)).to.equal(true);
    const moved = await openPage(article(), {
      head: `${plain}<style>h2 { margin-inline-start: 5px }</style>`,
    });
    const reference = await openPage(article(), {head: plain});
    expect(() => {
      expectSame(places(moved), places(reference), ['top', 'height', 'start', 'width']);
    }).to.throw();
  });
});
