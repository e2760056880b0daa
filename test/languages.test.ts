import {expect} from '@open-wc/testing';
import 'oped-elements';
import {getLocale, setLocale} from 'oped-elements/locale.js';
import {clear, closePages, frames, openPage, part, seenText, show, until} from './support.js';

const satire = '<oped-disclaimer kind="satire"></oped-disclaimer>';
const english = 'Satire This is satire. It exaggerates and invents; it is not a news report.';
const spanish = 'Sátira Esto es sátira: exagera e inventa; no es una noticia.';

const ownWords = (element: Element) => part(element, 'label').querySelector('span')!;

describe('The language of the nearest lang', () => {
  before(() => setLocale('es'));
  beforeEach(() => setLocale('en'));
  afterEach(() => {
    clear();
    closePages();
  });

  const tags: [string, string, string][] = [
    ['en', english, 'en'],
    ['en-GB', english, 'en-GB'],
    ['es', spanish, 'es'],
    ['es-MX', spanish, 'es-MX'],
    ['es-419', spanish, 'es-419'],
    ['ES_us', spanish, 'es-US'],
    ['es-Latn-MX-x-foo', spanish, 'es-Latn-MX'],
    ['es_Latn_MX', spanish, 'es-Latn-MX'],
    ['es-u-nu-arab', spanish, 'es'],
    ['fr', english, 'en'],
    ['', english, 'en'],
    [' ', english, 'en'],
    ['x-klingon', english, 'en'],
    ['es-MX@x', english, 'en'],
    ['constructor', english, 'en'],
    ['__proto__', english, 'en'],
  ];
  for (const [lang, text, locale] of tags) {
    it(`is shown for lang="${lang}"`, async () => {
      const section = await show(`<section lang="${lang}">${satire}</section>`);
      expect(seenText(section.firstElementChild!)).to.equal(text);
      expect(getLocale(section)).to.equal(locale);
    });
  }

  it('is marked on built-in text where that is in another one', async () => {
    const french = await show(
      `<section lang="fr"><oped-disclaimer kind="satire"><p slot="policy">Pourquoi ?</p></oped-disclaimer></section>`,
    );
    const element = french.firstElementChild!;
    expect(ownWords(element).lang).to.equal('en');
    expect(ownWords(element).dir).to.equal('ltr');
    expect(element.querySelector('p')!.closest('[lang]')).to.equal(french);
    french.lang = 'en-GB';
    await frames(1);
    expect(ownWords(element)).to.equal(null);
  });

  it('is followed where a component has been moved to, from where its language was followed before', async () => {
    const [from, to, component] = ['div', 'div', 'div'].map((tag) => document.createElement(tag));
    for (const outer of [from!, to!]) document.body.append(outer);
    const roots = [from!, to!].map((outer) => outer.attachShadow({mode: 'open'}));
    component!.attachShadow({mode: 'open'}).innerHTML =
      '<oped-disclaimer kind="satire"></oped-disclaimer>';
    roots[0]!.append(component!);
    const disclaimer = component!.shadowRoot!.firstElementChild!;
    await until(() => part(disclaimer, 'label')?.textContent?.trim(), 'the label');
    const section = document.createElement('section');
    roots[1]!.append(section);
    section.append(component!);
    section.lang = 'es';
    await until(() => part(disclaimer, 'label').textContent?.trim() === 'Sátira', 'Spanish');
    section.lang = 'en';
    await until(() => part(disclaimer, 'label').textContent?.trim() === 'Satire', 'English');
    from!.remove();
    to!.remove();
  });

  it('is followed within a frame, on an ancestor, on <html>, and when it is removed', async () => {
    const root = await show(`<div>${satire}<section>${satire}</section></div>`);
    const [outside, inside] = root.querySelectorAll('oped-disclaimer');
    root.querySelector('section')!.lang = 'es-MX';
    await frames(1);
    expect(seenText(inside!)).to.equal(spanish);
    expect(seenText(outside!)).to.equal(english);
    root.lang = 'es';
    await frames(1);
    expect(seenText(outside!)).to.equal(spanish);
    root.removeAttribute('lang');
    await frames(1);
    expect(seenText(outside!)).to.equal(english);
    document.documentElement.lang = 'es';
    await frames(1);
    expect(seenText(outside!)).to.equal(spanish);
    document.documentElement.lang = 'en';
    await frames(1);
    expect(seenText(outside!)).to.equal(english);
  });

  it('is found and followed through shadow roots', async () => {
    const outer = await show('<div></div>');
    const inner = document.createElement('div');
    outer.attachShadow({mode: 'open'}).append(inner);
    inner.attachShadow({mode: 'open'}).innerHTML = satire;
    await frames();
    const element = inner.shadowRoot!.firstElementChild!;
    expect(seenText(element)).to.equal(english);
    outer.lang = 'es';
    await frames(1);
    expect(seenText(element)).to.equal(spanish);
    inner.lang = 'en';
    await frames(1);
    expect(seenText(element)).to.equal(english);
  });

  it('is the new one for an element that moves', async () => {
    const root = await show(`<div><section lang="es"></section>${satire}</div>`);
    const element = root.querySelector('oped-disclaimer')!;
    root.querySelector('section')!.append(element);
    await frames(1);
    expect(seenText(element)).to.equal(spanish);
    root.append(element);
    await frames(1);
    expect(seenText(element)).to.equal(english);
  });

  it('is the last one that setLocale was called for', async () => {
    const element = await show(satire);
    await Promise.all([setLocale('es'), setLocale('en'), setLocale('es')]);
    expect(seenText(element)).to.equal(spanish);
    expect(document.documentElement.lang).to.equal('es');
  });

  it('is set as a canonical tag, and shown when the promise resolves', async () => {
    const element = await show(satire);
    await setLocale('ES_mx');
    expect(seenText(element)).to.equal(spanish);
    expect(document.documentElement.lang).to.equal('es-MX');
    expect(getLocale()).to.equal('es-MX');
  });

  it('does not change for what is no language tag', async () => {
    const element = await show(satire);
    for (const tag of ['', ' ', 'es-MX@x', 'not a language', '__proto__']) {
      const error: unknown = await setLocale(tag).catch((reason: unknown) => reason);
      expect(error, tag).to.be.instanceOf(RangeError);
      expect(String(error)).to.include(`"${tag}"`);
    }
    expect(document.documentElement.lang).to.equal('en');
    expect(seenText(element)).to.equal(english);
  });

  it('is kept by elements under a lang of their own', async () => {
    const section = await show(`<section lang="en">${satire}</section>`);
    await setLocale('es');
    expect(seenText(section.firstElementChild!)).to.equal(english);
  });

  it('changes nothing else in the page', async () => {
    const root = await show(
      `<oped-article><oped-disclaimer></oped-disclaimer><h1>T</h1><p>Text.</p><button>Here</button></oped-article>`,
    );
    root.querySelector('button')!.focus();
    const before = root.innerHTML;
    await setLocale('es');
    expect(root.innerHTML).to.equal(before);
    expect(document.activeElement).to.equal(root.querySelector('button'));
  });
});

const spanishPage =
  '<oped-article><oped-disclaimer kind="satire"><p slot="policy">¿Por qué?</p></oped-disclaimer><h1>Título</h1><p>Un texto.</p><oped-pull-quote>Otras palabras.</oped-pull-quote><oped-author-card><p><strong>Ana</strong> escribe.</p></oped-author-card></oped-article>';

describe('The Spanish messages', () => {
  afterEach(closePages);

  it('leave the page’s text painted, and no built-in text, while they are not loaded', async () => {
    const page = await openPage(spanishPage, {
      html: 'lang="es"',
      imports: {'/dist/cdn/es.js': '/held/dist/cdn/es.js'},
    });
    await frames(5);
    const article = page.document.querySelector('oped-article')!;
    expect(seenText(article)).to.equal('¿Por qué? Título Un texto. Otras palabras. Ana escribe.');
    page.document.documentElement.lang = 'en';
    await frames();
    expect(seenText(article), 'another language is at hand').to.match(/^Satire/);
    page.document.documentElement.lang = 'es';
    await frames();
    expect(seenText(article), 'the old one stays').to.match(/^Satire/);
    expect(page.lines.join('\n')).to.equal('');
  });

  const failures: [string, string][] = [
    ['are missing', '/missing-once'],
    ['are another module', '/spoiled-once/exports'],
    ['are a list', '/spoiled-once/list'],
    ['have a syntax error', '/spoiled-once/syntax'],
    ['are HTML', '/spoiled-once/html'],
    ['throw an error with a URL', '/spoiled-once/throws'],
  ];
  for (const [what, folder] of failures)
    it(`leave everything in English when they ${what}, report it once, and load at the next call`, async () => {
      const file = `${folder}/${String(Math.random())}/dist/cdn/es.js`;
      const page = await openPage(
        `${spanishPage}<script type="module">import {setLocale} from '/dist/cdn/oped.js'; window.setLocale = setLocale;</script>`,
        {html: 'lang="es"', imports: {'/dist/cdn/es.js': file}},
      );
      const article = page.document.querySelector('oped-article')!;
      const disclaimer = article.querySelector('oped-disclaimer')!;
      await until(() => seenText(article).startsWith('Satire'), 'English');
      expect(ownWords(disclaimer).lang).to.equal('en');
      expect(page.lines.length, page.lines.join('\n')).to.equal(1);
      expect(page.lines[0]).to.include('the messages for "es" did not load');
      await (page.window as unknown as {setLocale: typeof setLocale}).setLocale('es');
      expect(seenText(article)).to.match(/^Sátira Esto es sátira/);
      expect(ownWords(disclaimer)).to.equal(null);
      expect(page.lines.length, page.lines.join('\n')).to.equal(1);
    });

  it('change nothing when setLocale cannot load them', async () => {
    const page = await openPage(
      `${spanishPage}<script type="module">import {setLocale} from '/dist/cdn/oped.js'; window.setLocale = setLocale;</script>`,
      {imports: {'/dist/cdn/es.js': '/no-such-file'}},
    );
    const {setLocale: load} = page.window as unknown as {setLocale: typeof setLocale};
    const error: unknown = await load('es').catch((reason: unknown) => reason);
    expect(error).not.to.equal(undefined);
    expect(page.document.documentElement.lang).to.equal('en');
    expect(seenText(page.document.querySelector('oped-article')!)).to.match(/^Satire/);
  });

  it('load on a page that sets its language late', async () => {
    const page = await openPage(spanishPage);
    const article = page.document.querySelector('oped-article')!;
    expect(seenText(article)).to.match(/^Satire/);
    article.lang = 'es-AR';
    await until(() => seenText(article).startsWith('Sátira Esto'), 'Spanish');
    expect(page.document.documentElement.lang).to.equal('en');
  });
});
