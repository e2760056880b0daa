import {expect} from '@open-wc/testing';
import {closePages, openPage, part, rect, type TestPage} from './support.js';

const sentence =
  'The arithmetic that keeps it locked is not wicked, and each of the figures that the council reads out is true. ';
const prose = `
  <p>${sentence.repeat(3)}</p>
  <h2>What a quiet hour is worth</h2>
  <p>${sentence.repeat(4)}<span id="q">Each of them is true.</span></p>`;
const parts = `
  <oped-disclaimer><p>${sentence}</p></oped-disclaimer>
  <figure class="alignwide"><svg viewBox="0 0 1600 400" width="1600" height="400"><rect width="1600" height="400"/></svg><figcaption>Caption</figcaption></figure>
  <oped-pull-quote from="q"></oped-pull-quote>
  <p>${sentence.repeat(8)}</p>
  <oped-pull-quote from="q" placement="start"></oped-pull-quote>
  <p>${sentence.repeat(8)}</p>
  <oped-pull-quote from="q" placement="wide"></oped-pull-quote>
  <oped-author-card><h2 slot="name">Ana Ruiz</h2><p>${sentence}</p></oped-author-card>`;
const article = (attributes = '', inner = prose + parts) =>
  `<oped-article ${attributes}><h1>Open the library on Sundays</h1>${inner}</oped-article>`;

const plain = '<style>body { margin: 0; font: 16px/1.5 serif } svg { inline-size: 100% }</style>';

/** The boxes of a piece: what the page's elements and the parts of ours are, in order. */
const boxes = (page: TestPage) => {
  const root = page.document.querySelector('oped-article')!;
  const inner = Array.from(root.querySelectorAll('oped-pull-quote, oped-author-card'), (element) =>
    element.localName === 'oped-pull-quote' ? part(element, 'quote') : part(element, 'bio'),
  );
  return [part(root, 'body'), ...root.querySelectorAll('h1, h2, p, figure'), ...inner];
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

  it('hangs quotes in the margins of a wide page, and stands them in the column of others', async () => {
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

  const sheet = (path: string, layer = '') =>
    layer
      ? `<style>@layer theme, base, oped, components, utilities; @import url("/node_modules/${path}") layer(${layer});</style>`
      : `<link rel="stylesheet" href="/node_modules/${path}">`;
  const hosts: [string, string][] = [
    ['Bootstrap', sheet('bootstrap/dist/css/bootstrap.css')],
    ['Tailwind 3’s preflight', sheet('@unocss/reset/tailwind.css')],
    ['Tailwind 4’s layers', sheet('@unocss/reset/tailwind-v4.css', 'base')],
    ['normalize', sheet('@unocss/reset/normalize.css')],
    ['a reset', sheet('@unocss/reset/eric-meyer.css')],
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
        return Array.from(root.querySelectorAll(':scope > :is(h1, h2, p)'), (element) => {
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

  it('leaves the last word to the page’s rules, and with typeset to its classes', async () => {
    const margin = async (attributes: string, css: string) => {
      const {document, window} = await openPage(
        article(attributes, '<p class="note">One.</p><p>Two.</p>'),
        {head: `${plain}<style>${css}</style>`},
      );
      return window.getComputedStyle(document.querySelector('p')!).marginBlockEnd;
    };
    expect(await margin('', 'p { margin: 3px }')).to.equal('3px');
    expect(await margin('', '@layer utilities { p { margin: 3px } }')).to.equal('20px');
    expect(
      await margin('', '@layer oped, utilities; @layer utilities { .note { margin: 3px } }'),
    ).to.equal('3px');
    expect(await margin('typeset', 'p { margin: 3px }')).to.equal('20px');
    expect(await margin('typeset', '.note { margin: 3px }')).to.equal('3px');
  });

  it('has checks that can fail', async () => {
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
