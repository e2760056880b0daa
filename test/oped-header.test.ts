import {expect} from '@open-wc/testing';
import {setLocale} from 'oped-elements';
import {
  clear,
  closePages,
  drawnAfter,
  frames,
  openPage,
  part,
  seenText,
  show,
  until,
} from './support.js';

const header = (inside: string, attributes = '', lang = 'en') =>
  `<section lang="${lang}"><oped-header ${attributes}>${inside}</oped-header></section>`;

const shown = async (inside: string, attributes?: string, lang?: string) =>
  (await show(header(inside, attributes, lang))).firstElementChild as HTMLElement;

/** Text as a reader sees it: one kind of space. */
const textOf = (element: Element | null) => (element ? seenText(element).replace(/\s+/g, ' ') : '');

const authors = (...names: string[]) =>
  names.map((name) => `<a slot="author" rel="author" href="#${name}">${name}</a>`).join(' ');

/** The line as it is painted: built-in text and the links of the page, without spaces between nodes. */
const line = (element: Element, name: string): string => {
  const flat = (node: Node): string => {
    if (node.nodeType === 3) return node.textContent ?? '';
    if (node instanceof HTMLSlotElement) return node.assignedNodes().map(flat).join('');
    const after = (node as Element).slot ? drawnAfter(node as Element) : '';
    return Array.from(node.childNodes).map(flat).join('') + after;
  };
  const found = element.shadowRoot!.querySelector(`[part=${name}]`);
  return found ? flat(found).replace(/\s+/g, ' ').trim() : '';
};

/** As `prerender()` and frameworks that hydrate have them. */
const numberedAuthors = (...names: string[]) =>
  names
    .map((name, i) => `<a slot="author${i ? `-${String(i + 1)}` : ''}" href="#${name}">${name}</a>`)
    .join(' ');

const time = (slot: string, datetime: string, text = 'as written') =>
  `<time slot="${slot}" datetime="${datetime}">${text}</time>`;

describe('<oped-header>', () => {
  before(() => setLocale('es'));
  beforeEach(() => setLocale('en'));
  afterEach(() => {
    clear();
    closePages();
  });

  const bylines: [lang: string, names: string[], text: string][] = [
    ['en', ['Ana Ruiz'], 'By Ana Ruiz'],
    ['en', ['Ana Ruiz', 'Inés Gil'], 'By Ana Ruiz and Inés Gil'],
    ['en', ['Ana', 'Bo', 'Cy'], 'By Ana, Bo and Cy'],
    ['en-US', ['Ana', 'Bo', 'Cy'], 'By Ana, Bo and Cy'],
    ['en', ['Ana', 'Bo', 'Cy', 'Di'], 'By Ana, Bo, Cy and Di'],
    ['es', ['Ana Ruiz'], 'Por Ana Ruiz'],
    ['es', ['A', 'B', 'Inés'], 'Por A, B e Inés'],
    ['es-MX', ['Ana', 'Hilda'], 'Por Ana e Hilda'],
    ['es', ['Ana', 'Hierro'], 'Por Ana y Hierro'],
    ['es', ['Ana', 'Ílan'], 'Por Ana e Ílan'],
    ['es', ['Ana', 'Íñigo'], 'Por Ana e Íñigo'],
    ['es', ['Ana', 'Híjar'], 'Por Ana e Híjar'],
    ['es', ['Ana', 'Yara'], 'Por Ana y Yara'],
    ['fr', ['Ana', 'Bo', 'Cy'], 'By Ana, Bo and Cy'],
  ];
  for (const [lang, names, text] of bylines) {
    it(`says “${text}” where lang="${lang}"`, async () => {
      const element = await shown(authors(...names), '', lang);
      expect(line(element, 'byline')).to.equal(text);
      const numbered = await shown(numberedAuthors(...names), '', lang);
      expect(line(numbered, 'byline')).to.equal(text);
      expect(Array.from(numbered.children, drawnAfter).join('')).to.equal('');
    });
  }

  it('keeps the links of the page and their order', async () => {
    const element = await shown(authors('Ana', 'Bo', 'Cy'));
    const links = Array.from(element.querySelectorAll('a'));
    expect(element.innerHTML).to.equal(authors('Ana', 'Bo', 'Cy'));
    const lefts = links.map((link) => link.getBoundingClientRect().left);
    expect(lefts).to.deep.equal(lefts.toSorted((a, b) => a - b));
    expect(links.every((link) => link.checkVisibility())).to.equal(true);
  });

  it('shows names in numbered and other slots side by side', async () => {
    const element = await shown(numberedAuthors('Ana', 'Bo'));
    element.insertAdjacentHTML('beforeend', authors('Cy'));
    await frames();
    expect(line(element, 'byline')).to.equal('By Ana, Cy and Bo');
  });

  it('does not answer a page that owns its slots', async () => {
    const element = await shown(authors('Ana', 'Bo'));
    let writes = 0;
    new MutationObserver((records) => {
      writes += records.length;
      for (const name of element.querySelectorAll('a')) {
        if (name.slot !== 'author') name.slot = 'author';
      }
    }).observe(element, {attributes: true, subtree: true});
    element.querySelector('a')!.slot = 'author-2';
    await frames(10);
    expect(writes).to.be.lessThan(5);
    expect(line(element, 'byline')).to.equal('By Ana and Bo');
  });

  it('follows authors that are added, removed and renamed', async () => {
    const element = await shown(authors('Ana'), '', 'es');
    element.insertAdjacentHTML('beforeend', authors('Bo'));
    await frames();
    expect(line(element, 'byline')).to.equal('Por Ana y Bo');
    element.lastElementChild!.textContent = 'Irene';
    await frames();
    expect(line(element, 'byline')).to.equal('Por Ana e Irene');
    element.firstElementChild!.remove();
    await frames();
    expect(line(element, 'byline')).to.equal('Por Irene');
    expect(element.querySelector('a')!.slot).to.equal('author');
  });

  it('leaves an empty author out of the byline', async () => {
    const element = await shown(
      `<span slot="author"></span>${authors('Ana', 'Bo')}<span slot="author"></span>`,
    );
    expect(line(element, 'byline')).to.equal('By Ana and Bo');
  });

  it('shows a custom byline instead', async () => {
    const element = await shown(`${authors('Ana')}<p slot="byline">From our board</p>`);
    expect(line(element, 'byline')).to.equal('From our board');
  });

  it('names translators and links the original', async () => {
    const element = await shown(
      `${authors('Ana')}<span slot="translator">Hilda</span><span slot="translator">Bo</span>
       <a slot="original" rel="alternate" hreflang="en" href="/en">El original, en inglés</a>`,
      '',
      'es',
    );
    expect(line(element, 'translator')).to.equal('Traducción de Hilda y Bo');
    expect(line(element, 'original')).to.equal('El original, en inglés');
  });

  const dates: [lang: string, datetime: string, attributes: string, text: RegExp][] = [
    ['en', '2026-07-12', '', /^Published July 12, 2026$/],
    ['en-GB', '2026-07-12', '', /^Published 12 July 2026$/],
    ['es', '2026-07-12', '', /^Publicado el 12 de julio de 2026$/],
    ['es-MX', '2026-01-01', '', /^Publicado el 1 de enero de 2026$/],
    ['en', '2024-02-29', '', /^Published February 29, 2024$/],
    ['en', '2026-12-31', 'time-zone="Asia/Tokyo"', /^Published December 31, 2026$/],
    ['en', '2026-07-12T09:30-05:00', '', /^Published July 12, 2026, 9:30 AM GMT-5$/],
    ['en', '2026-07-12 23:30+0530', '', /^Published July 12, 2026, 11:30 PM GMT\+5:30$/],
    ['en', '2026-07-12T00:00Z', '', /^Published July 12, 2026, 12:00 AM UTC$/],
    ['en', '2026-07-12T09:30', '', /^Published July 12, 2026, 9:30 AM$/],
    ['en', '2026-07-12T09:30:15.250Z', '', /^Published July 12, 2026, 9:30 AM UTC$/],
    ['es', '2026-07-12T01:30:15-05:00', '', /^Publicado el 12 de julio de 2026, 0?1:30 GMT-5$/],
    [
      'es-MX',
      '2026-07-12T13:30-05:00',
      '',
      /^Publicado el 12 de julio de 2026, (?:13:30|0?1:30 p\.\s?m\.) GMT-5$/,
    ],
    [
      'en',
      '2026-07-12T23:30-05:00',
      'time-zone="Asia/Tokyo"',
      /^Published July 13, 2026, 1:30 PM (?:GMT\+9|JST)$/,
    ],
    [
      'en',
      '2026-07-12T23:30-05:00',
      'time-zone="Nowhere"',
      /^Published July 12, 2026, 11:30 PM GMT-5$/,
    ],
    ['fr', '2026-07-12', '', /^Published July 12, 2026$/],
  ];
  for (const [lang, datetime, attributes, text] of dates) {
    it(`says ${String(text)} for ${datetime} where lang="${lang}" ${attributes}`, async () => {
      const element = await shown(time('published', datetime), attributes, lang);
      expect(line(element, 'published')).to.match(text);
      expect(part(element, 'published').querySelector('time')!.dateTime).to.equal(
        datetime.replace(' ', 'T').replace('+0530', '+05:30'),
      );
    });
  }

  for (const datetime of [
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-7-1',
    'soon',
    '',
    '2026-07-12T25:00',
    '2026-07-12T10:00+99:00',
  ]) {
    it(`keeps what is written where datetime="${datetime}" is no date`, async () => {
      const element = await shown(time('published', datetime, 'July 12'));
      expect(line(element, 'published')).to.equal('Published July 12');
      expect(element.querySelector('time')!.checkVisibility()).to.equal(true);
    });
  }

  const changes: [published: string, updated: string, text: string][] = [
    ['2026-07-12', '2026-07-13', 'Updated July 13, 2026'],
    ['2026-07-12', '2026-07-12', ''],
    ['2026-07-12', '2026-07-11', ''],
    ['2026-07-12', '2026-07-12T18:00-05:00', ''],
    ['2026-07-12T10:00Z', '2026-07-12T06:00-05:00', 'Updated July 12, 2026, 6:00 AM GMT-5'],
    ['2026-07-12T10:00Z', '2026-07-12T05:00-05:00', ''],
    ['never', '2026-07-12', 'Updated July 12, 2026'],
    ['2026-07-12', 'later', 'Updated as written'],
  ];
  for (const [published, updated, text] of changes) {
    it(`says “${text}” when published ${published} and updated ${updated}`, async () => {
      const element = await shown(time('published', published) + time('updated', updated));
      expect(line(element, 'updated')).to.equal(text);
    });
  }

  it('finds a date in the markup around it', async () => {
    const element = await shown(
      '<p slot="published"><b><time datetime="2026-07-12">12/7</time></b></p>',
    );
    expect(line(element, 'published')).to.equal('Published July 12, 2026');
  });

  it('follows a date that changes', async () => {
    const element = await shown(time('published', '2026-07-12'));
    element.querySelector('time')!.dateTime = '2026-08-01';
    await frames();
    expect(line(element, 'published')).to.equal('Published August 1, 2026');
  });

  it('follows the exact language of the page, within one language too', async () => {
    const element = await shown(time('published', '2026-07-12T13:30'), '', 'en');
    expect(line(element, 'published')).to.equal('Published July 12, 2026, 1:30 PM');
    element.parentElement!.lang = 'en-GB';
    await frames();
    expect(line(element, 'published')).to.equal('Published 12 July 2026, 13:30');
    element.parentElement!.lang = 'es';
    await frames();
    expect(line(element, 'published')).to.equal('Publicado el 12 de julio de 2026, 13:30');
  });

  it('marks its text as English in French', async () => {
    const element = await shown(numberedAuthors('Ana', 'Bo'), '', 'fr');
    const ours = Array.from(part(element, 'byline').querySelectorAll('span'));
    expect(ours.map(({lang, dir}) => `${lang} ${dir}`)).to.deep.equal(['en ltr', 'en ltr']);
    expect(element.querySelector('a')!.closest('[lang]')).to.equal(element.parentElement);
  });

  const words = (count: number) => 'word '.repeat(count);
  const minutes: [lang: string, count: number, minutes: number][] = [
    ['en', 238 * 4, 4],
    ['es', 218 * 4, 4],
    ['en', 238 * 4 + 130, 5],
    ['es', 218 * 4 + 100, 4],
    // Enough to tell one speed from the other.
    ['en', 238 * 10, 10],
    ['es', 218 * 10, 10],
    ['en', 3, 1],
  ];
  for (const [lang, count, expected] of minutes) {
    it(`counts ${String(expected)} min for ${String(count)} words where lang="${lang}"`, async () => {
      const article = await show(
        `<oped-article lang="${lang}"><oped-header reading-time="auto"><h1 slot="headline">${words(500)}</h1></oped-header><p>${words(count)}</p></oped-article>`,
      );
      const spoken = part(article.querySelector('oped-header'), 'reading-time').textContent;
      expect(spoken.replace(/\s+/g, ' ')).to.include(
        lang === 'en' ? `${String(expected)} min read` : `${String(expected)} min de lectura`,
      );
    });
  }

  it('counts words as the language writes them', async () => {
    // Chinese has no spaces: each of these is two words.
    const article = await show(
      `<oped-article lang="zh"><oped-header reading-time="auto"></oped-header><p>${'我们认为图书馆应该开门。'.repeat(100)}</p></oped-article>`,
    );
    const shownMinutes = parseInt(
      part(article.querySelector('oped-header'), 'reading-time').textContent,
    );
    expect(shownMinutes).to.be.greaterThan(1);
  });

  it('gives assistive technology alone the long form of the reading time', async () => {
    const read = async (lang: string, n: string) => {
      const element = await shown(time('published', '2026-07-12'), `reading-time="${n}"`, lang);
      const [short, long] = Array.from(part(element, 'reading-time').children);
      expect(short!.getAttribute('aria-hidden')).to.equal('true');
      expect(long!.getBoundingClientRect().width).to.be.lessThan(2);
      return [short, long].map((one) => one!.textContent.replace(/\s+/g, ' ').trim());
    };
    expect(await read('en', '5')).to.deep.equal(['5 min read', 'Reading time: 5 minutes']);
    expect(await read('en', '1')).to.deep.equal(['1 min read', 'Reading time: 1 minute']);
    expect(await read('es', '1')).to.deep.equal([
      '1 min de lectura',
      'Tiempo de lectura: 1 minuto',
    ]);
  });

  for (const value of ['0', '-1', '4.5', 'soon', '', 'constructor']) {
    it(`shows no reading time for reading-time="${value}"`, async () => {
      const element = await shown(time('published', '2026-07-12'), `reading-time="${value}"`);
      expect(part(element, 'reading-time')).to.equal(null);
    });
  }

  it('paints nothing for what is not there', async () => {
    const element = await shown('<h1 slot="headline">A title</h1>');
    const painted = Array.from(element.shadowRoot!.querySelectorAll('[part]'))
      .filter((one) => one.getBoundingClientRect().height > 0)
      .map((one) => one.getAttribute('part'));
    expect(painted).to.deep.equal(['headline']);
    expect(textOf(element)).to.equal('A title');
  });

  for (const inside of [
    '<img alt="" width="9" height="9">',
    '<svg width="9" height="9"></svg>',
    '<video width="9" height="9"></video>',
    '<audio controls></audio>',
    '<canvas width="9" height="9"></canvas>',
    '<iframe width="9" height="9"></iframe>',
    '<object width="9" height="9"></object>',
    '<button type="button" aria-label="Save"></button>',
  ]) {
    it(`shows what is in a slot without text: ${inside}`, async () => {
      const element = await shown(`<span slot="meta">${inside}</span>`);
      expect(element.querySelector('span')!.checkVisibility()).to.equal(true);
    });
  }

  it('is the same whether children and attributes are there first or added late', async () => {
    const inside = `<p slot="kicker">Libraries</p><h1 slot="headline">A title</h1>${authors('Ana', 'Bo')}${time('published', '2026-07-12')}`;
    const before = await shown(inside, 'reading-time="4" time-zone="Asia/Tokyo"');
    const element = document.createElement('oped-header');
    element.readingTime = '4';
    element.timeZone = 'Asia/Tokyo';
    const late = await show('<section lang="en"></section>');
    late.append(element);
    await frames();
    element.innerHTML = inside;
    await frames();
    expect(textOf(element)).to.equal(textOf(before));
  });

  it('has the rule before the kicker at one height, however thick it is', async () => {
    const element = await shown('<p slot="kicker">Libraries</p>');
    const kicker = element.querySelector('[slot=kicker]')!;
    const middles = ['1px', '3px', '8px'].map((width) => {
      element.style.setProperty('--oped-rule-width', width);
      const {borderTopWidth, verticalAlign} = getComputedStyle(kicker, '::before');
      expect(borderTopWidth).to.equal(width);
      return parseFloat(verticalAlign) + parseFloat(borderTopWidth) / 2;
    });
    for (const middle of middles) expect(middle).to.be.closeTo(middles[0]!, 0.1);
  });

  it('has no heading and no landmark of its own', async () => {
    const element = await shown('<h1 slot="headline">A title</h1><p slot="dek">A dek</p>');
    expect(element.shadowRoot!.querySelector('h1,h2,h3,header,nav,aside,footer,[role]')).to.equal(
      null,
    );
    expect(element.querySelectorAll('h1').length).to.equal(1);
  });

  it('leaves the page’s content unchanged', async () => {
    const inside = `<p slot="kicker">Libraries</p>${authors('Ana', 'Bo')}${time('published', '2026-07-12')}`;
    const page = await openPage(header(inside, 'reading-time="4"'));
    const element = page.document.querySelector('oped-header')!;
    await until(() => element.shadowRoot && line(element, 'byline'));
    expect(element.innerHTML).to.equal(inside);
    expect(page.lines.join('\n')).to.equal('');
  });
});
