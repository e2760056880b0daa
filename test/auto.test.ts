import {expect} from '@open-wc/testing';
import {closePages, frames, openFile, part, seenText, until, type TestPage} from './support.js';

type Functions = typeof import('../src/cdn/oped.auto.js');

const all = [
  'oped-article',
  'oped-author-card',
  'oped-disclaimer',
  'oped-header',
  'oped-locale-switch',
  'oped-pull-quote',
];

/** The elements that are defined. */
const awake = ({window}: TestPage) => all.filter((tag) => window.customElements.get(tag));

/** What the library has loaded, in the order of names. */
const loaded = ({window}: TestPage) =>
  window.performance
    .getEntriesByType('resource')
    .map(({name}) => /\/dist\/cdn\/(.*\.js)/.exec(name)?.[1])
    .filter((name) => name !== undefined)
    .sort();

/** The module as the page has it. */
const functionsOf = ({window}: TestPage) =>
  (window as unknown as {eval: (code: string) => Promise<Functions>}).eval(
    'import("/dist/cdn/oped.auto.js")',
  );

interface Options {
  readonly query?: string;
  readonly prepare?: (page: TestPage) => unknown;
}

/** Opens the prerendered page, and then loads `oped.auto.js`. */
const open = async ({query = 'lang=en', prepare}: Options = {}) => {
  const page = await openFile(`/prerendered/test/fixtures/asleep.html?${query}`, '', true);
  await prepare?.(page);
  const script = page.document.createElement('script');
  Object.assign(script, {src: '/dist/cdn/oped.auto.js', type: 'module'});
  await new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = reject;
    page.document.head.append(script);
  });
  await frames(10);
  const find = (selector: string) => page.document.querySelector<HTMLElement>(selector)!;
  const quote = find('oped-pull-quote');
  return {
    ...page,
    page,
    find,
    quote,
    share: part(quote, 'share'),
    link: page.document.querySelector<HTMLAnchorElement>('a[hreflang=es]')!,
    functions: await functionsOf(page),
  };
};

const allAwake = (page: TestPage) => until(() => awake(page).length === all.length, 'all awake');
const label = (page: TestPage) => part(page.document.querySelector('oped-disclaimer'), 'label');
const shows = (page: TestPage, text: string) =>
  until(() => seenText(label(page)).includes(text), text);

const pointer = (target: Element, type: string, {window}: TestPage) =>
  target.dispatchEvent(new window.PointerEvent(type, {bubbles: true, composed: true}));

/** Where everything is, in the page and in the shadow trees. */
const places = ({document}: TestPage) =>
  Array.from(document.body.querySelectorAll('*')).flatMap((element) =>
    [element, ...(element.shadowRoot?.querySelectorAll('*') ?? [])]
      .filter(({localName}) => localName !== 'style')
      .map((one) => {
        const {x, y, width, height} = one.getBoundingClientRect();
        return `${one.localName} ${[x, y, width, height].map(Math.round).join()}`;
      }),
  );

describe('oped.auto.js', () => {
  beforeEach(() => {
    localStorage.removeItem('oped-locale');
  });
  afterEach(() => {
    closePages();
    localStorage.removeItem('oped-locale');
  });

  for (const [lang, text] of [
    ['en', 'Guest essay'],
    ['es', 'Ensayo invitado'],
  ] as const) {
    it(`leaves a page that is prerendered in ${lang} asleep, and whole`, async () => {
      const {page, quote, functions} = await open({query: `lang=${lang}`});
      expect(awake(page)).to.deep.equal([]);
      expect(loaded(page)).to.deep.equal(['oped.auto.js']);
      expect(seenText(label(page))).to.equal(text);
      expect(seenText(quote)).to.include('a locked door is also a sentence');
      expect(functions.getLocale()).to.equal(lang);
      // What no element reads.
      page.document.querySelector('#after')!.append('More.');
      page.document.querySelector('oped-article p')!.classList.add('seen');
      page.document.body.append(page.document.createElement('p'));
      await frames(5);
      expect(awake(page)).to.deep.equal([]);
      expect(page.lines.join('\n')).to.equal('');
    });
  }

  it('loads what is not prerendered, and nothing else', async () => {
    const {page} = await open({
      prepare: ({document}) => {
        const card = document.createElement('oped-correction');
        card.append('The hours were wrong.');
        document.body.append(card);
      },
    });
    await until(() => loaded(page).includes('oped-correction.js'), 'the correction');
    await until(() => page.window.customElements.get('oped-correction'), 'the correction');
    expect(loaded(page)).to.deep.equal(['oped-correction.js', 'oped.auto.js', 'oped.core.js']);
    expect(awake(page)).to.deep.equal([]);
  });

  type Opened = Awaited<ReturnType<typeof open>>;
  const causes: Record<string, [Options, (opened: Opened) => unknown]> = {
    'the language of the page': [
      {},
      ({page}) => {
        page.document.documentElement.lang = 'es';
        return shows(page, 'Ensayo invitado');
      },
    ],
    'the language of the article': [
      {},
      ({page, find}) => {
        find('oped-article').lang = 'es';
        return shows(page, 'Ensayo invitado');
      },
    ],
    'the language of an element': [
      {},
      ({page, find}) => {
        find('oped-disclaimer').lang = 'es';
        return shows(page, 'Ensayo invitado');
      },
    ],
    'an attribute of the article': [
      {},
      ({page, find}) => {
        find('oped-article').setAttribute('kind', 'satire');
        return shows(page, 'Satire');
      },
    ],
    'an attribute of an element': [
      {},
      ({quote}) => {
        quote.setAttribute('placement', 'wide');
        return until(() => quote.shadowRoot!.querySelector('.wide'), 'wide');
      },
    ],
    'the lifted passage': [
      {},
      ({find, quote}) => {
        find('#door').textContent = 'every locked door is a sentence';
        return until(() => seenText(quote).includes('every locked door'), 'the new text');
      },
    ],
    'what is put into an element': [
      {},
      ({page, find}) => {
        find('oped-disclaimer').innerHTML = '<span slot="label">Op-Ed</span>';
        return shows(page, 'Op-Ed');
      },
    ],
    'an element that is added to the article': [
      {},
      ({page, find}) => {
        find('oped-article').append(page.document.createElement('oped-correction'));
      },
    ],
    setLocale: [
      {},
      async ({page, functions}) => {
        await functions.setLocale('es');
        expect(seenText(label(page))).to.equal('Ensayo invitado');
        expect(functions.getLocale()).to.equal('es');
      },
    ],
    registerLocale: [
      {},
      ({page, functions}) => {
        functions.registerLocale('en', {'label.guest': 'Op-Ed'});
        return shows(page, 'Op-Ed');
      },
    ],
    'a language that is registered': [
      {},
      async ({page, functions}) => {
        functions.registerLocale('pt', {'label.guest': 'Artigo convidado'});
        await functions.setLocale('pt-BR');
        expect(seenText(label(page))).to.equal('Artigo convidado');
        expect(functions.getLocale()).to.equal('pt-BR');
      },
    ],
    'the language that a reader chose before': [
      {
        prepare: () => {
          localStorage.setItem('oped-locale', 'es');
        },
      },
      ({page}) => shows(page, 'Ensayo invitado'),
    ],
    'an address in another language': [
      {query: 'lang=en', prepare: ({window}) => window.history.replaceState(null, '', '?in=es')},
      ({page}) => shows(page, 'Ensayo invitado'),
    ],
    'a language that was set before': [
      {prepare: ({document}) => (document.documentElement.lang = 'es')},
      ({page}) => shows(page, 'Ensayo invitado'),
    ],
    'a Content Security Policy without the hashes': [{query: 'lang=en&csp'}, () => undefined],
    'a page that links oped.css': [
      {
        prepare: ({document}) => {
          const link = document.querySelector('link')!;
          link.href = '/dist/cdn/oped.css';
          return new Promise((resolve) => (link.onload = resolve));
        },
      },
      () => undefined,
    ],
  };
  for (const [cause, [options, act]] of Object.entries(causes)) {
    it(`wakes all for ${cause}`, async () => {
      const opened = await open(options);
      await act(opened);
      await allAwake(opened.page);
    });
  }

  it('says what is wrong at once', async () => {
    const {page, functions} = await open();
    expect(() => {
      functions.registerLocale('not a tag', {});
    }).to.throw(/registerLocale: "not a tag" is not a language tag/);
    let failure: unknown;
    await functions.setLocale('not a tag').catch((error: unknown) => (failure = error));
    expect(String(failure)).to.match(/RangeError: setLocale: "not a tag"/);
    expect(page.document.documentElement.lang).to.equal('en');
  });

  it('is not woken by a browser that translates a page without lifted quotes', async () => {
    const {page, find} = await open({
      prepare: ({document}) => {
        document.querySelector('oped-pull-quote')!.removeAttribute('from');
      },
    });
    const paragraph = find('oped-article > p');
    const font = page.document.createElementNS('http://www.w3.org/1999/xhtml', 'font');
    font.append(page.document.createElementNS('http://www.w3.org/1999/xhtml', 'font'));
    font.firstElementChild!.textContent = 'Los domingos';
    paragraph.replaceChildren(font);
    page.document.documentElement.className = 'translated-ltr';
    page.document.documentElement.lang = 'es';
    font.firstElementChild!.textContent = 'Los domingos, todos';
    await frames(10);
    expect(awake(page)).to.deep.equal([]);
  });

  for (const type of ['pointerover', 'pointerdown', 'focus']) {
    it(`loads a share button at ${type}, without a layout shift`, async () => {
      const {page, share, quote} = await open();
      const before = places(page);
      if (type === 'focus') {
        share.focus();
        // Firefox fires it only in a window in front.
        share.dispatchEvent(new page.window.FocusEvent('focusin', {bubbles: true, composed: true}));
      } else pointer(share, type, page);
      await until(() => (quote as {hasUpdated?: boolean}).hasUpdated, 'the quote');
      expect(awake(page)).to.deep.equal(['oped-pull-quote']);
      expect(places(page)).to.deep.equal(before);
      if (type === 'focus') expect(quote.shadowRoot!.activeElement).to.equal(share);
      expect(part(quote, 'share')).to.equal(share);
      expect(page.lines.join('\n')).to.equal('');
    });
  }

  it('shares once by the press that wakes a quote, and once by the next', async () => {
    const {page, share, quote} = await open();
    const texts: string[] = [];
    let clicks = 0;
    page.document.addEventListener('click', () => clicks++);
    page.document.addEventListener('oped-share', (event) => {
      event.preventDefault();
      texts.push(event.text);
    });
    share.focus();
    share.click();
    share.click();
    await until(() => texts.length, 'the event');
    await frames(10);
    expect(texts).to.deep.equal(['Guest essay: “a locked door is also a sentence”']);
    expect(clicks).to.equal(1);
    expect(quote.shadowRoot!.activeElement).to.equal(share);
    share.click();
    expect(texts.length).to.equal(2);
  });

  it('shares by the press that wakes a quote, although its button has to be made anew', async () => {
    const {page, share, quote} = await open({
      prepare: ({document}) => {
        const style = document
          .querySelector('oped-pull-quote')!
          .shadowRoot!.querySelector<HTMLElement>('style')!;
        style.dataset.oped = style.dataset.oped!.replace(/ \S+/, ' older');
      },
    });
    const texts: string[] = [];
    page.document.addEventListener('oped-share', (event) => {
      event.preventDefault();
      texts.push(event.text);
    });
    share.focus();
    share.click();
    await until(() => texts.length, 'the event');
    expect(texts.length).to.equal(1);
    const button = part(quote, 'share');
    expect(button).not.to.equal(share);
    expect(quote.shadowRoot!.activeElement).to.equal(button);
  });

  it('switches in place by the press that wakes it', async () => {
    const {page, link, find} = await open();
    const {href} = page.window.location;
    link.focus();
    link.click();
    await until(() => page.document.documentElement.lang === 'es', 'Spanish');
    await shows(page, 'Ensayo invitado');
    await until(() => link.ariaCurrent === 'page', 'the mark');
    expect(page.document.activeElement).to.equal(link);
    expect(page.window.location.href).to.equal(href);
    const nav = find('oped-locale-switch').shadowRoot!.querySelector('nav')!;
    expect(nav.getAttribute('aria-label')).to.equal('Idioma');
    expect(page.lines.join('\n')).to.equal('');
  });
});
