import {expect} from '@open-wc/testing';
import {
  closePages,
  frames,
  openFile,
  openPage,
  part,
  seenText,
  until,
  type TestPage,
} from './support.js';

const file = '/test/fixtures/versions.html';

const open = async (query = '') => {
  const page = await openFile(`${file}${query}`);
  page.document.defaultView!.scrollTo({top: 0, behavior: 'instant'});
  return page;
};

const link = ({document}: TestPage, lang: string, control = '#top') =>
  document.querySelector<HTMLAnchorElement>(`${control} a[hreflang=${lang}]`)!;

const shownArticle = ({document}: TestPage) =>
  document.querySelector<HTMLElement>('oped-article:not([hidden])')!;

const isShown = async (page: TestPage, lang: string) => {
  await until(
    () => page.document.documentElement.lang === lang && shownArticle(page)?.lang === lang,
    `the page in ${lang}`,
  );
  await frames();
};

const click = async (page: TestPage, lang: string, control?: string) => {
  link(page, lang, control).click();
  await isShown(page, lang);
};

/** What the live regions of the page announced, in order. */
const listen = ({document, window}: TestPage) => {
  const said: string[] = [];
  const observer = new window.MutationObserver((records) => {
    for (const {addedNodes, target, type} of records) {
      const text = type === 'characterData' ? [target] : Array.from(addedNodes);
      said.push(...text.map((node) => node.textContent?.trim() ?? '').filter(Boolean));
    }
  });
  for (const {shadowRoot} of document.querySelectorAll('*')) {
    for (const region of shadowRoot?.querySelectorAll('[role=status], [aria-live]') ?? []) {
      observer.observe(region, {childList: true, characterData: true, subtree: true});
    }
  }
  return said;
};

/** The first paragraph of the article that reaches into the window, and how much of it is above. */
const atTheTop = (page: TestPage) => {
  const paragraphs = [...shownArticle(page).querySelectorAll(':scope > p')];
  const i = paragraphs.findIndex((one) => one.getBoundingClientRect().bottom > 0);
  const {top, height} = paragraphs[i]!.getBoundingClientRect();
  return {i, above: -top / height};
};

const jsonLd = ({document}: TestPage) =>
  Array.from(
    document.querySelectorAll('script[type="application/ld+json"]'),
    ({textContent}) => JSON.parse(textContent) as {headline: string; url: string},
  );

describe('<oped-locale-switch>', () => {
  afterEach(() => {
    closePages();
    localStorage.removeItem('oped-locale');
  });

  const plain = (attributes = '') =>
    `<oped-locale-switch ${attributes}><ul><li><a lang="en" hreflang="en" href="/en">English</a></li><li><a lang="es" hreflang="es" href="/es">Español</a></li></ul></oped-locale-switch>`;

  it('is a navigation named in the language of the page, around the page’s own links', async () => {
    const page = await openPage(plain());
    const element = page.document.querySelector('oped-locale-switch')!;
    const nav = element.shadowRoot!.querySelector('nav')!;
    expect(nav.getAttribute('aria-label')).to.equal('Language');
    expect(seenText(element)).to.equal('English Español');
    page.document.documentElement.lang = 'es-MX';
    await until(() => nav.getAttribute('aria-label') === 'Idioma', 'Spanish');
    expect(page.lines.join('\n')).to.equal('');
  });

  it('is no second navigation in a nav, nor where it has a role of its own', async () => {
    const {document} = await openPage(
      `<nav aria-label="Edition">${plain()}</nav>${plain('role="group"')}`,
    );
    for (const {shadowRoot} of document.querySelectorAll('oped-locale-switch')) {
      const nav = shadowRoot!.querySelector('nav')!;
      expect(nav.getAttribute('role')).to.equal('presentation');
      expect(nav.getAttribute('aria-label')).to.equal(null);
    }
  });

  const currents: [string, string | undefined][] = [
    ['en', 'en'],
    ['en-GB', 'en'],
    ['es-419', 'es'],
    ['ES_us', 'es'],
    ['fr', undefined],
    ['', undefined],
    ['constructor', undefined],
  ];
  for (const [lang, current] of currents) {
    it(`marks ${current ?? 'no link'} as the current one on a page in "${lang}"`, async () => {
      const {document} = await openPage(plain(), {html: `lang="${lang}"`});
      await until(() => document.querySelector('oped-locale-switch')!.shadowRoot, 'the element');
      // Messages may have to be loaded first.
      if (current) await until(() => document.querySelector('[aria-current]'), 'the mark');
      await frames();
      const marked = [...document.querySelectorAll<HTMLAnchorElement>('[aria-current]')];
      expect(marked.map(({hreflang}) => hreflang)).to.deep.equal(current ? [current] : []);
      expect(marked.every((one) => one.getAttribute('aria-current') === 'page')).to.equal(true);
    });
  }

  it('takes another variant of the page’s language for the current one', async () => {
    const {document} = await openPage(
      '<oped-locale-switch><a lang="es-MX" hreflang="es-MX" href="/mx">México</a><a lang="en" hreflang="en" href="/en">English</a></oped-locale-switch>',
      {html: 'lang="es-ES"'},
    );
    await until(() => document.querySelector('[aria-current]'), 'the mark');
    expect(document.querySelector('[aria-current]')!.textContent).to.equal('México');
  });

  it('leaves a click to the browser without toggle', async () => {
    const page = await openPage(plain());
    let prevented: boolean | undefined;
    page.document.addEventListener('click', (event) => {
      prevented = event.defaultPrevented;
      event.preventDefault();
    });
    page.document.querySelector<HTMLAnchorElement>('a[hreflang=es]')!.click();
    await frames();
    expect(prevented).to.equal(false);
    expect(page.document.documentElement.lang).to.equal('en');
  });

  it('has links of 24 px at least, the current one marked by more than color', async () => {
    const page = await open();
    for (const lang of ['en', 'es']) {
      expect(link(page, lang).getBoundingClientRect().height).to.be.at.least(24);
    }
    const line = (lang: string) =>
      page.window.getComputedStyle(link(page, lang)).textDecorationLine;
    expect(line('en')).to.equal('none');
    expect(line('es')).to.equal('underline');
    const {document, window} = await openPage(plain());
    await until(() => document.querySelector('[aria-current]'), 'the mark');
    const lines = Array.from(document.querySelectorAll('li a'), (one) =>
      [window.getComputedStyle(one).textDecorationLine, window.getComputedStyle(one).color].join(),
    );
    expect(lines, 'in a list').to.deep.equal(['none,rgb(0, 0, 0)', 'underline,rgb(0, 0, 0)']);
  });
});

describe('<oped-locale-switch toggle>', () => {
  afterEach(() => {
    closePages();
    localStorage.removeItem('oped-locale');
  });

  it('shows the page and the article in the language, and hides the other version', async () => {
    const page = await open();
    const aside = page.document.querySelector('#aside')!;
    expect(seenText(aside)).to.match(/^Satire/);
    await click(page, 'es');
    expect(seenText(aside)).to.match(/^Sátira/);
    expect(seenText(shownArticle(page))).to.match(/^Columna/);
    expect(page.document.querySelectorAll('oped-article[hidden]').length).to.equal(1);
    expect(page.document.querySelector('#top [aria-current]')!.textContent).to.equal('Español');
    expect(page.document.title).to.equal('Las sillas, patas arriba | The Ledger');
    await click(page, 'en');
    expect(seenText(aside)).to.match(/^Satire/);
    expect(seenText(shownArticle(page))).to.match(/^Column/);
    expect(page.document.title).to.equal('The chairs are up | The Ledger');
    expect(page.lines.join('\n')).to.equal('');
  });

  it('keeps the signs of a headline in the title', async () => {
    const page = await open();
    const headline = 'Cuesta $$, $& y más';
    page.document.querySelector('oped-article[lang=es] h1')!.textContent = headline;
    await click(page, 'es');
    expect(page.document.title).to.equal(`${headline} | The Ledger`);
  });

  it('leaves a title alone that does not hold the headline', async () => {
    const page = await open();
    page.document.title = 'Opinion';
    await click(page, 'es');
    expect(page.document.title).to.equal('Opinion');
  });

  it('switches all of the page in one frame', async () => {
    const page = await open();
    const states = new Set<string>();
    let count = 0;
    const look = () => {
      const label = part(page.document.querySelector('#aside'), 'label').textContent.trim();
      states.add(
        [
          page.document.documentElement.lang,
          shownArticle(page).lang,
          label,
          page.document.querySelector('#top [aria-current]')?.textContent,
          page.document.title,
        ].join(),
      );
      count++;
      page.window.requestAnimationFrame(look);
    };
    page.window.requestAnimationFrame(look);
    await frames();
    await click(page, 'es');
    await click(page, 'en');
    expect(count).to.be.at.least(4);
    expect([...states].sort()).to.deep.equal([
      'en,en,Satire,English,The chairs are up | The Ledger',
      'es,es,Sátira,Español,Las sillas, patas arriba | The Ledger',
    ]);
  });

  it('keeps the focus, the selection outside the article, and every element', async () => {
    const page = await open();
    const {document, window} = page;
    const elements = [...document.querySelectorAll('*')].filter(
      ({localName}) => localName !== 'script',
    );
    const selection = window.getSelection()!;
    selection.selectAllChildren(document.querySelector('#before')!);
    link(page, 'es').focus();
    await click(page, 'es');
    expect(document.activeElement).to.equal(link(page, 'es'));
    expect(selection.toString()).to.equal('The masthead.');
    expect(elements.every(({isConnected}) => isConnected)).to.equal(true);
  });

  it('announces the language once, in that language', async () => {
    const page = await open();
    const said = listen(page);
    await click(page, 'es');
    expect(said.join('|').toLowerCase()).to.equal('idioma: español');
    await click(page, 'en', '#foot');
    expect(said.slice(1)).to.deep.equal(['Language: English']);
    page.document.documentElement.lang = 'es';
    await isShown(page, 'es');
    expect(said.length, 'nobody clicked').to.equal(2);
  });

  for (const top of [0, 700, 1500, 2300]) {
    it(`keeps the reader’s place, ${String(top)} px down`, async () => {
      const page = await open();
      page.window.scrollTo({top, behavior: 'instant'});
      await frames();
      const before = atTheTop(page);
      const {scrollY} = page.window;
      expect(scrollY).to.equal(top);
      await click(page, 'es');
      const after = atTheTop(page);
      if (before.i === 0 && before.above < 0) {
        expect(page.window.scrollY, 'the head of the page').to.equal(scrollY);
        return;
      }
      expect(after.i).to.equal(before.i);
      expect(after.above).to.be.closeTo(before.above, 0.02);
      await click(page, 'en');
      expect(atTheTop(page).i, 'and back').to.equal(before.i);
      expect(page.window.scrollY).to.be.closeTo(scrollY, 3);
    });
  }

  it('stays where it is itself, below the article', async () => {
    const page = await open();
    const foot = link(page, 'es', '#foot');
    foot.scrollIntoView({behavior: 'instant', block: 'start'});
    page.window.scrollBy({top: -20, behavior: 'instant'});
    await frames();
    const paragraphs = shownArticle(page).querySelectorAll(':scope > p');
    const isBelow = paragraphs[paragraphs.length - 1]!.getBoundingClientRect().bottom <= 0;
    expect(isBelow, 'the reader is below the article').to.equal(true);
    const before = foot.getBoundingClientRect().top;
    await click(page, 'es', '#foot');
    expect(foot.getBoundingClientRect().top).to.be.closeTo(before, 1);
  });

  it('describes the version that is shown to search engines, at its own address', async () => {
    const page = await open();
    await until(() => jsonLd(page).length, 'json-ld.js');
    expect(jsonLd(page).map(({headline}) => headline)).to.deep.equal(['The chairs are up']);
    // Each version is described when the browser is idle.
    await click(page, 'es');
    await until(() => jsonLd(page)[0]?.headline === 'Las sillas, patas arriba', 'the Spanish one');
    expect(jsonLd(page).map(({url}) => url)).to.deep.equal([link(page, 'es').href]);
    await click(page, 'en');
    await until(() => jsonLd(page)[0]?.headline === 'The chairs are up', 'the English one again');
    expect(jsonLd(page).map(({url}) => url)).to.deep.equal([link(page, 'en').href]);
  });

  it('works from within a version too: the other one’s switch has the focus and the voice', async () => {
    const page = await open();
    const said = listen(page);
    for (const control of page.document.querySelectorAll('#top, #foot')) control.remove();
    link(page, 'es', '.inside').focus();
    await click(page, 'es', '.inside');
    expect(page.document.activeElement).to.equal(link(page, 'en', '.inside'));
    expect(said.map((text) => text.toLowerCase())).to.deep.equal(['idioma: español']);
  });

  it('follows the language of the page, whoever sets it', async () => {
    const page = await open();
    page.document.documentElement.lang = 'es-AR';
    await until(() => shownArticle(page).lang === 'es', 'the Spanish version');
    expect(page.document.querySelector('#top [aria-current]')!.textContent).to.equal('Español');
    page.document.documentElement.lang = 'fr';
    await frames();
    expect(shownArticle(page).lang, 'there is no French version').to.equal('es');
  });

  const clicks: [string, MouseEventInit][] = [
    ['another tab', {ctrlKey: true}],
    ['another tab on a Mac', {metaKey: true}],
    ['another window', {shiftKey: true}],
    ['a download', {altKey: true}],
    ['the middle button', {button: 1}],
  ];
  for (const [what, init] of clicks) {
    it(`leaves a click for ${what} to the browser`, async () => {
      const page = await open();
      let prevented: boolean | undefined;
      page.document.addEventListener('click', (event) => {
        prevented = event.defaultPrevented;
        event.preventDefault();
      });
      link(page, 'es').dispatchEvent(
        new page.window.MouseEvent('click', {bubbles: true, cancelable: true, ...init}),
      );
      await frames();
      expect(prevented).to.equal(false);
      expect(page.document.documentElement.lang).to.equal('en');
    });
  }

  it('leaves a click alone that the page has handled', async () => {
    const page = await open();
    link(page, 'es').addEventListener('click', (event) => event.preventDefault());
    link(page, 'es').click();
    await frames();
    expect(page.document.documentElement.lang).to.equal('en');
  });

  it('stores nothing unless asked', async () => {
    const page = await open();
    const before = JSON.stringify(localStorage);
    await click(page, 'es');
    expect(JSON.stringify(localStorage)).to.equal(before);
    expect(page.document.cookie).to.equal('');
  });

  it('remembers the choice for the next page, when asked', async () => {
    await click(await open('?remember'), 'es');
    expect(localStorage.getItem('oped-locale')).to.equal('es');
    closePages();
    const next = await open('?remember');
    const said = listen(next);
    await isShown(next, 'es');
    expect(said, 'nobody clicked').to.deep.equal([]);
    closePages();
    expect((await open()).document.documentElement.lang, 'another switch').to.equal('en');
  });

  it('prefers the address to the remembered choice', async () => {
    localStorage.setItem('oped-locale', 'es');
    const html = `<oped-locale-switch toggle remember><a lang="en" hreflang="en" href="#x">English</a><a lang="es" hreflang="es" href="?nowhere">Español</a></oped-locale-switch>`;
    const page = await openFile('/test/fixtures/blank.html#x', html);
    await frames(4);
    expect(page.document.documentElement.lang).to.equal('en');
    localStorage.setItem('oped-locale', 'nonsense"]');
    const other = await openFile('/test/fixtures/blank.html', html);
    await frames(4);
    expect(other.document.documentElement.lang, 'what is no link’s').to.equal('en');
    expect(other.lines.join('\n')).to.equal('');
  });

  it('opens in the language of its address', async () => {
    const page = await open('?lang=es');
    await isShown(page, 'es');
    expect(page.document.title).to.equal('Las sillas, patas arriba | The Ledger');
  });

  it('keeps Back and Forward working, when asked', async () => {
    const page = await open('?lang=en&history');
    for (const one of page.document.querySelectorAll('a[hreflang]')) {
      one.setAttribute('href', one.getAttribute('href')!.replace(/$/, '&history'));
    }
    const said = listen(page);
    page.window.scrollTo({top: 1500, behavior: 'instant'});
    await frames();
    const {i} = atTheTop(page);
    await click(page, 'es');
    expect(page.window.location.search).to.equal('?lang=es&history');
    page.window.history.back();
    await until(() => page.window.location.search === '?lang=en&history', 'the address');
    await isShown(page, 'en');
    // Engines restore the place of a history entry sooner or later than the language.
    await until(() => atTheTop(page).i === i, 'the same paragraph');
    page.window.history.forward();
    await isShown(page, 'es');
    await until(() => atTheTop(page).i === i, 'the same paragraph');
    expect(said.length).to.equal(3);
    page.window.location.hash = '#es3';
    await frames(4);
    expect(page.document.documentElement.lang, 'a fragment changes no language').to.equal('es');
    expect(said.length).to.equal(3);
  });

  it('listens to the scrolling of the page only where it keeps Back working', async () => {
    for (const [attributes, expected] of [
      ['', false],
      ['toggle', false],
      ['toggle history', true],
    ] as const) {
      const page = await openPage('<p>Text.</p>');
      const heard: string[] = [];
      const add = page.window.addEventListener.bind(page.window);
      page.window.addEventListener = (type: string, ...rest: unknown[]) => {
        heard.push(type);
        (add as (...all: unknown[]) => void)(type, ...rest);
      };
      page.document.body.innerHTML = `<oped-locale-switch ${attributes}><a lang="en" hreflang="en" href="?en">English</a></oped-locale-switch>`;
      const element = page.document.querySelector('oped-locale-switch')!;
      await until(() => element.shadowRoot?.querySelector('slot'), 'the element');
      await frames();
      expect(heard.includes('scroll'), attributes).to.equal(expected);
    }
  });

  it('leaves the address alone unless asked', async () => {
    const page = await open();
    const {href} = page.window.location;
    const {length} = page.window.history;
    await click(page, 'es');
    expect(page.window.location.href).to.equal(href);
    expect(page.window.history.length).to.equal(length);
  });

  it('ends in the last of several quick clicks', async () => {
    const page = await open();
    const said = listen(page);
    for (const lang of ['es', 'en', 'es']) link(page, lang).click();
    await isShown(page, 'es');
    expect(said.length).to.equal(1);
  });

  const article = (lang: string, attributes = '') =>
    `<oped-article lang="${lang}" ${attributes}><p>${lang}</p></oped-article>`;
  const control = `<oped-locale-switch toggle><a lang="en" hreflang="en" href="?en">English</a><a lang="es" hreflang="es" href="?es">Español</a></oped-locale-switch>`;
  const pages: [string, string, string][] = [
    ['versions without hidden', article('en') + article('es'), 'es'],
    ['a version in a variant of the language', article('en') + article('es-MX', 'hidden'), 'es-MX'],
    ['an article without a version', `<div>${article('en')}</div>`, 'en'],
    [
      'several articles in one language side by side',
      article('en') + article('es') + article('es'),
      'en,es,es',
    ],
    [
      'pairs in boxes of their own',
      `<div>${article('en')}${article('es', 'hidden')}</div><div>${article('es', 'hidden')}${article('en')}</div><div>${article('en')}</div>`,
      'es,es,en',
    ],
    ['an article without a lang', `${article('en')}<oped-article><p>x</p></oped-article>`, 'en,'],
  ];
  for (const [what, html, expected] of pages) {
    it(`shows what there is to show of ${what}`, async () => {
      const page = await openPage(control + html);
      link(page, 'es', 'oped-locale-switch').click();
      await until(() => page.document.documentElement.lang === 'es', 'Spanish');
      await frames();
      const shown = [...page.document.querySelectorAll<HTMLElement>('oped-article')];
      expect(
        shown
          .filter((one) => one.checkVisibility())
          .map(({lang}) => lang)
          .join(),
      ).to.equal(expected);
      expect(page.lines.join('\n')).to.equal('');
    });
  }

  it('waits for messages that are slow, then switches all at once', async function () {
    const page = await openPage(
      `${control}<oped-disclaimer kind="satire"></oped-disclaimer><oped-article lang="en"><p>en</p></oped-article><oped-article lang="es" hidden><p>es</p></oped-article>`,
      {imports: {'/dist/cdn/es.js': '/slow/dist/cdn/es.js'}},
    );
    const shown = () =>
      seenText(page.document.body)
        .replace('English Español ', '')
        .replace(/^idioma: español /i, '');
    const seen = new Set<string>();
    const look = () => {
      seen.add(`${page.document.documentElement.lang}: ${shown()}`);
      page.window.requestAnimationFrame(look);
    };
    page.window.requestAnimationFrame(look);
    link(page, 'es', 'oped-locale-switch').click();
    await until(() => page.document.documentElement.lang === 'es', 'Spanish');
    await frames();
    expect([...seen].map((text) => text.slice(0, 10))).to.deep.equal(['en: Satire', 'es: Sátira']);
    expect([...seen].map((text) => text.slice(-3))).to.deep.equal([' en', ' es']);
    expect(page.lines.join('\n')).to.equal('');
  });

  it('follows the link when the messages do not load', async () => {
    const page = await openPage(
      `<oped-locale-switch toggle><a lang="es" hreflang="es" href="/test/fixtures/blank.html?es">Español</a></oped-locale-switch><oped-disclaimer></oped-disclaimer>`,
      {imports: {'/dist/cdn/es.js': '/no-such-file'}},
    );
    link(page, 'es', 'oped-locale-switch').click();
    await until(() => page.window.location.search === '?es', 'the page that the link leads to');
  });

  it('stays intact offline, reports it in one line, and switches once the reader is online', async () => {
    const page = await openPage(`${control}<oped-disclaimer kind="satire"></oped-disclaimer>`, {
      imports: {'/dist/cdn/es.js': `/missing-once/${String(Math.random())}/dist/cdn/es.js`},
    });
    Object.defineProperty(page.window.navigator, 'onLine', {value: false, configurable: true});
    link(page, 'es', 'oped-locale-switch').click();
    await until(() => page.lines.length, 'the line');
    await frames(4);
    expect(page.lines.length, page.lines.join('\n')).to.equal(1);
    expect(page.document.documentElement.lang).to.equal('en');
    expect(seenText(page.document.querySelector('oped-disclaimer')!)).to.match(/^Satire/);
    Object.defineProperty(page.window.navigator, 'onLine', {value: true, configurable: true});
    link(page, 'es', 'oped-locale-switch').click();
    await until(() => page.document.documentElement.lang === 'es', 'Spanish');
    await frames();
    expect(seenText(page.document.querySelector('oped-disclaimer')!)).to.match(/^Sátira/);
    expect(page.lines.length, page.lines.join('\n')).to.equal(1);
  });

  it('is the same when its links are added late', async () => {
    const page = await openPage(
      `<oped-locale-switch toggle></oped-locale-switch>${article('en')}${article('es', 'hidden')}`,
    );
    const element = page.document.querySelector('oped-locale-switch')!;
    element.innerHTML = control.replace(/<\/?oped-locale-switch[^>]*>/g, '');
    await frames();
    expect(element.querySelector('[aria-current]')!.textContent).to.equal('English');
    link(page, 'es', 'oped-locale-switch').click();
    await until(() => shownArticle(page).lang === 'es', 'the Spanish version');
  });
});
