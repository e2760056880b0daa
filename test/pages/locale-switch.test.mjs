// The example pages for bilingual sites: one that switches in place, and one in two languages.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {test} from 'node:test';
import {JSDOM} from 'jsdom';
import {Readability} from '@mozilla/readability';
import {
  cspWithStyleHashes,
  gate,
  gotoHtml,
  newPage,
  openHtml,
  openPage,
  pageAround,
  painted,
  plain,
  prerenderPage,
  settled,
  sourceOf,
  urlOf,
  useBrowser,
} from './support.mjs';

useBrowser();

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const violationsOn = async (page) => {
  await page.evaluate(axe);
  const {violations} = await page.evaluate(() => globalThis.axe.run());
  return violations.flatMap(({id, nodes}) => nodes.map(({target}) => `${id}: ${target.join(' ')}`));
};

/** What a reader sees of the page, and what its metadata is. */
const stateOf = async (page) => {
  await page.locator('script[type="application/ld+json"]').first().waitFor({state: 'attached'});
  return page.evaluate(() => ({
    lang: document.documentElement.lang,
    path: location.pathname,
    title: document.title,
    headline: [...document.querySelectorAll('h1')].find((one) => one.checkVisibility()).textContent,
    current: document.querySelector('[aria-current=page]').textContent,
    label: [...document.querySelectorAll('oped-disclaimer')]
      .find((one) => one.checkVisibility())
      .shadowRoot.querySelector('[part=label]')
      .textContent.trim(),
    foot: [...document.querySelectorAll('.colophon a')]
      .filter((one) => one.checkVisibility())
      .map(({textContent}) => textContent)
      .join(),
    described: [...document.querySelectorAll('script[type="application/ld+json"]')].map(
      ({textContent}) => JSON.parse(textContent).inLanguage,
    ),
  }));
};

const states = {
  en: {
    lang: 'en',
    path: '/three-minutes.html',
    title: 'Three minutes is three minutes, in any language | The Harbor Ledger',
    headline: 'Three minutes is three minutes, in any language',
    current: 'English',
    label: 'Editorial',
    foot: 'Opinion,What our labels mean,Who writes here',
    described: ['en'],
  },
  es: {
    lang: 'es',
    path: '/es/tres-minutos.html',
    title: 'Tres minutos son tres minutos, en cualquier idioma | The Harbor Ledger',
    headline: 'Tres minutos son tres minutos, en cualquier idioma',
    current: 'Español',
    label: 'Editorial',
    foot: 'Opinión,Qué significan nuestras etiquetas,Quiénes escriben',
    described: ['es'],
  },
};

const other = {en: 'es', es: 'en'};

const isIn = (page, lang) =>
  page.waitForFunction((wanted) => document.documentElement.lang === wanted, lang);

for (const first of ['en', 'es']) {
  const {path} = states[first];
  const second = other[first];

  test(`The example page ${path} switches by keyboard, Back and Forward, under its Content Security Policy`, async (t) => {
    const page = await openPage(t, path);
    assert.deepEqual(await stateOf(page), states[first]);
    await page.locator(`a[hreflang=${second}]:not(link)`).focus();
    await page.keyboard.press('Enter');
    await isIn(page, second);
    await painted(page);
    assert.deepEqual(await stateOf(page), states[second]);
    assert.equal(
      await page.evaluate(() => document.activeElement.getAttribute('hreflang')),
      second,
    );
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({colorScheme});
      assert.deepEqual(await violationsOn(page), [], colorScheme);
    }
    await page.goBack();
    await isIn(page, first);
    await painted(page);
    assert.deepEqual(await stateOf(page), states[first]);
    await page.goForward();
    await isIn(page, second);
    await painted(page);
    assert.deepEqual(await stateOf(page), states[second]);
    await page.reload();
    await settled(page);
    assert.deepEqual(await stateOf(page), states[second], 'after a reload');
    assert.deepEqual(page.messages, []);
    assert.deepEqual(page.errors, []);
    assert.deepEqual(page.violations, []);
  });

  test(`The example page ${path} has one version, and links to the other, without script`, async (t) => {
    const page = await newPage(t, {javaScriptEnabled: false});
    await page.goto(urlOf(path));
    const shown = async () => plain(await page.locator('h1:visible').innerText());
    assert.equal(await shown(), states[first].headline);
    await page.locator(`a[hreflang=${second}]:visible`).click();
    assert.equal(new URL(page.url()).pathname, states[second].path);
    assert.equal(await shown(), states[second].headline);
  });

  test(`The example page ${path} keeps its version’s text in reader mode`, async () => {
    const {document} = new JSDOM(await sourceOf(path), {url: urlOf(path)}).window;
    const article = document.querySelector('oped-article:not([hidden])');
    const texts = Array.from(article.querySelectorAll(':scope > p, oped-header p'), (one) =>
      plain(one.textContent),
    );
    const hidden = plain(document.querySelector('oped-article[hidden] > p').textContent);
    const {title, textContent} = new Readability(document).parse();
    assert.equal(title, states[first].headline);
    assert.ok(texts.length > 7);
    assert.deepEqual(
      texts.filter((one) => !plain(textContent).includes(one)),
      [],
    );
    assert.ok(!plain(textContent).includes(hidden));
  });
}

test('The example page /in-her-own-words.html is Spanish on an English page, with a sentence in Portuguese', async (t) => {
  const page = await openPage(t, '/in-her-own-words.html');
  const text = await page.locator('oped-article').evaluate((article) => {
    const said = (element) => element.shadowRoot.querySelector('.box, [part]').innerText;
    return [...article.querySelectorAll('oped-disclaimer, oped-header')].map(said).join(' ');
  });
  assert.match(
    plain(text),
    /^Ensayo invitado .*Por Publicado el 16 de julio de 2026 ?1 min de lectura/,
  );
  const langs = await page
    .locator('oped-pull-quote [part=quote]')
    .evaluateAll((quotes) => quotes.map(({lang}) => lang));
  assert.deepEqual(langs, ['pt', 'es']);
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  const [data] = await page
    .locator('script[type="application/ld+json"]')
    .evaluateAll((scripts) => scripts.map(({textContent}) => JSON.parse(textContent)));
  assert.equal(data.inLanguage, 'es');
});

test('<oped-locale-switch> keeps its links in place when the script loads late', async (t) => {
  const links = (tag) =>
    `<oped-locale-switch><${tag}><a lang="en" hreflang="en" href="/">English</a></${tag}> <${tag}><a lang="es" hreflang="es" href="/es/">Español</a></${tag}></oped-locale-switch>`;
  const html = pageAround(
    `${links('span').replace(/<\/?span>/g, '')}${links('li').replace('<li>', '<ul><li>').replace('</li></oped', '</li></ul></oped')}<p>After.</p>`,
  );
  const page = await newPage(t);
  const script = gate();
  await page.route('**/oped/oped.js', script.hold);
  await page.route(urlOf('/late'), (route) =>
    route.fulfill({contentType: 'text/html; charset=utf-8', body: html}),
  );
  await page.goto(urlOf('/late'), {waitUntil: 'commit'});
  await page.waitForFunction(() => document.querySelector('p'));
  await painted(page);
  const places = () =>
    page
      .locator('a, p')
      .evaluateAll((all) =>
        all.map((one) => Object.values(one.getBoundingClientRect().toJSON()).map(Math.round)),
      );
  const before = await places();
  assert.equal(before.length, 5);
  script.open();
  await page.waitForFunction(() => customElements.get('oped-locale-switch'));
  await painted(page);
  assert.deepEqual(await places(), before);
});

test('<oped-locale-switch> is not printed', async (t) => {
  const page = await openHtml(
    t,
    pageAround(
      '<oped-locale-switch><a lang="en" hreflang="en" href="/">English</a></oped-locale-switch><p>Words.</p>',
    ),
  );
  assert.equal(await page.locator('a').isVisible(), true);
  await page.emulateMedia({media: 'print'});
  assert.equal(await page.locator('a').isVisible(), false);
});

const switchTo = (href) => `<oped-locale-switch toggle>
  <a lang="en" hreflang="en" href="?in=en" aria-current="page">English</a>
  <a lang="es" hreflang="es" href="${href}">Español</a>
</oped-locale-switch><oped-disclaimer kind="satire"></oped-disclaimer>`;

for (const late of ['toggle.js', 'hydrate.js']) {
  test(`A click on a language before ${late} is loaded is not lost, nor followed`, async (t) => {
    const page = await newPage(t);
    const file = gate();
    await page.route(`**/oped/${late}`, file.hold);
    await gotoHtml(page, prerenderPage(pageAround(switchTo('?in=es'))), {
      csp: await cspWithStyleHashes(),
    });
    await page.waitForFunction(() => customElements.get('oped-locale-switch'));
    const address = page.url();
    await page.locator('a[hreflang=es]').click();
    await painted(page);
    file.open();
    await page.waitForFunction(() => document.documentElement.lang === 'es');
    assert.equal(page.url(), address);
    assert.deepEqual(page.errors, []);
  });
}

test('Where toggle.js does not load, one line says so, and a link is a link', async (t) => {
  const page = await newPage(t);
  await page.route('**/oped/toggle.js', (route) => route.abort());
  await gotoHtml(page, pageAround(switchTo('/es/etiquetas.html')));
  await settled(page);
  await page.locator('a[hreflang=es]').click();
  await page.waitForURL('**/es/etiquetas.html');
  const ours = page.messages.filter((line) => line.includes('oped-elements'));
  assert.equal(ours.length, 1);
  assert.match(ours[0], /toggle\.js did not load/);
  assert.deepEqual(page.errors, []);
});
