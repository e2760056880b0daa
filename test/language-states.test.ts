import {expect} from '@open-wc/testing';
import 'oped-elements';
import {setLocale} from 'oped-elements/locale.js';
import {clear, closePages, frames, openPage, seenText, show, until} from './support.js';

/** Built-in text, a date and a time, in one element. */
const html =
  '<oped-header><time slot="published" datetime="2026-11-03T21:05">.</time></oped-header>';

const published = {en: 'Published ', es: 'Publicado el '};

/** What the element shows where `lang` is the nearest: the language of the built-in text, and the exact one of the date. */
const languages: [string, 'en' | 'es', string][] = [
  ['en', 'en', 'en'],
  ['es', 'es', 'es'],
  ['es-MX', 'es', 'es-MX'],
  ['es-419', 'es', 'es-419'],
  ['ES_us', 'es', 'es-US'],
  ['en-GB', 'en', 'en-GB'],
  ['fr', 'en', 'en'],
  ['', 'en', 'en'],
  ['es-MX@x <b>', 'en', 'en'],
];

const expected = (language: 'en' | 'es', exact: string) => {
  const date = new Date('2026-11-03T21:05Z');
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(exact, {...options, timeZone: 'UTC'}).format(date);
  const day = format({dateStyle: 'long'});
  return `${published[language]}${day}, ${format({hour: 'numeric', minute: '2-digit'})}`.replace(
    /\s+/g,
    ' ',
  );
};

/** Reads the text of all elements in `root`; they have to agree. */
const said = (root: ParentNode) => {
  const texts = Array.from(root.querySelectorAll('oped-header'), seenText);
  expect(new Set(texts).size, texts.slice(0, 3).join(' | ')).to.equal(1);
  return texts[0];
};

const section = async (lang: string, inside = html) => {
  const element = await show('<section></section>');
  element.lang = lang;
  element.innerHTML = inside;
  return element;
};

/** Each puts the element under a `lang` in some way, and returns what contains it. */
const states: Record<string, (lang: string) => Promise<ParentNode>> = {
  'on <html>': async (lang) => {
    const element = await show(`<div>${html}</div>`);
    document.documentElement.lang = lang;
    return element;
  },
  'on an ancestor': (lang) => section(lang),
  'on an ancestor that had another one': async (lang) => {
    const element = await section(lang.startsWith('es') ? 'en-GB' : 'es-AR');
    await frames();
    element.lang = lang;
    return element;
  },
  'on the host of a host': async (lang) => {
    const outer = await section('de', '');
    const inner = document.createElement('div');
    outer.attachShadow({mode: 'open'}).append(inner);
    const root = inner.attachShadow({mode: 'open'});
    root.innerHTML = html;
    await frames();
    outer.lang = lang;
    return root;
  },
  'on the host that the element moves to': async (lang) => {
    const [from, to] = [await section('es-AR'), await section(lang, '')];
    const root = to.attachShadow({mode: 'open'});
    await frames();
    root.append(from.firstElementChild!);
    return root;
  },
  'around a template that it comes from': async (lang) => {
    const element = await section(lang, `<template>${html}</template>`);
    const template = element.querySelector('template')!;
    await frames();
    expect(template.content.firstElementChild!.shadowRoot).to.equal(null);
    element.append(template.content.cloneNode(true));
    return element;
  },
  'on the <html> of a frame that it moves to': async (lang) => {
    const page = await openPage('', {scripts: []});
    page.document.documentElement.lang = lang;
    const element = await section('es-AR');
    await frames();
    page.document.body.append(element.firstElementChild!);
    return page.document.body;
  },
  'of 1,000 elements': (lang) => section(lang, `<div>${html.repeat(50)}</div>`.repeat(20)),
};

describe('Built-in text and the date', () => {
  before(() => setLocale('es'));
  beforeEach(() => setLocale('en'));
  afterEach(() => {
    clear();
    closePages();
  });

  for (const [state, enter] of Object.entries(states)) {
    for (const [lang, language, exact] of languages) {
      it(`are all in "${language}" and exactly "${exact}" where lang="${lang}" is ${state}`, async () => {
        const root = await enter(lang);
        await frames();
        expect(said(root)).to.equal(expected(language, exact));
      });
    }
  }

  it('are distinguished by this test', () => {
    const texts = languages.map(([, language, exact]) => expected(language, exact));
    expect(new Set(texts).size).to.be.at.least(4);
    expect(texts[0]).to.equal('Published November 3, 2026, 9:05 PM');
    expect(texts[1]).to.equal('Publicado el 3 de noviembre de 2026, 21:05');
    expect(texts[5]).to.equal('Published 3 November 2026, 21:05');
  });
});

describe('oped-locale-change', () => {
  const heard: string[] = [];
  const listen = (event: DocumentEventMap['oped-locale-change']) => {
    const [label] = /Published|Publicado/.exec(seenText(document.body)) ?? [];
    heard.push(`${event.locale} ${label ?? 'nothing'}`);
  };
  before(() => setLocale('es'));
  beforeEach(async () => {
    await setLocale('en');
    await show(html);
    heard.length = 0;
    document.addEventListener('oped-locale-change', listen);
  });
  afterEach(() => {
    document.removeEventListener('oped-locale-change', listen);
    clear();
  });

  it('is dispatched once, before the promise resolves, when every element shows the language', async () => {
    await setLocale('es-MX');
    expect(heard).to.deep.equal(['es-MX Publicado']);
    await setLocale('es-MX');
    expect(heard.length, 'the same again').to.equal(1);
  });

  it('is dispatched for a change of <html lang> too, and not for others', async () => {
    document.documentElement.lang = 'es';
    await until(() => heard.length, 'the event');
    await section('en-GB');
    (await section('es')).lang = 'en';
    document.documentElement.className = 'x';
    document.documentElement.removeAttribute('class');
    await frames();
    expect(heard).to.deep.equal(['es Publicado']);
    document.documentElement.lang = 'fr';
    await frames();
    expect(heard.slice(1), 'the built-in text is English there').to.deep.equal(['en Published']);
  });

  it('is not dispatched for what could not be shown', async () => {
    const page = await openPage(html, {imports: {'/dist/cdn/es.js': '/no-such-file'}});
    let count = 0;
    page.document.addEventListener('oped-locale-change', () => count++);
    page.document.documentElement.lang = 'es';
    await until(() => page.lines.length, 'the line');
    await frames();
    expect(count).to.equal(0);
    closePages();
  });

  it('is dispatched when slow messages have loaded', async () => {
    const page = await openPage(html, {imports: {'/dist/cdn/es.js': '/slow/dist/cdn/es.js'}});
    const locales: string[] = [];
    page.document.addEventListener('oped-locale-change', ({locale}) => locales.push(locale));
    page.document.documentElement.lang = 'es';
    await frames(4);
    expect(locales).to.deep.equal([]);
    expect(seenText(page.document.body)).to.match(/^Published/);
    await until(() => locales.length, 'the event');
    expect(locales).to.deep.equal(['es']);
    expect(seenText(page.document.body)).to.match(/^Publicado/);
    expect(page.lines.join('\n')).to.equal('');
    closePages();
  });
});
