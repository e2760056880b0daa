// What a page sees when files, parts of the browser, or the page itself are not what they should be: its
// text stays, the elements work in one language, and the console gets one line.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {gotoHtml, newPage, pageAround, painted, useBrowser} from '../pages/support.mjs';

useBrowser();

const body = `<oped-article kind="guest" publisher="The Ledger">
  <oped-disclaimer></oped-disclaimer>
  <oped-header reading-time="1">
    <h1 slot="headline">The text of the page</h1>
    <a slot="author" href="/a">Ana</a><a slot="author-2" href="/b">Ben</a><a slot="author-3" href="/c">Inés</a>
    <time slot="published" datetime="2026-11-03T21:05">as written</time>
  </oped-header>
  <p>The text of the page.</p>
</oped-article>`;

/** What a reader sees: the text of the flat tree, in order. */
const seen = async (page) => {
  await painted(page);
  return page.evaluate(() => {
    const textIn = (node) => {
      if (node.nodeType !== 1 && node.nodeType !== 11) return node.nodeType === 3 ? node.data : '';
      if (node.localName !== 'slot' && node.checkVisibility?.() === false) return '';
      const assigned = node.assignedNodes?.() ?? [];
      const children = assigned.length ? assigned : [...(node.shadowRoot ?? node).childNodes];
      return children.map(textIn).join(' ');
    };
    return textIn(document.body).replace(/\s+/g, ' ').replaceAll(' ,', ',').trim();
  });
};

const ours = ({messages}) => messages.filter((text) => text.includes('oped-elements'));

const english = /Guest essay.*By Ana, Ben and Inés.*Published November 3, 2026, 9:05 PM/;
const spanish = /Ensayo invitado.*Por Ana, Ben e Inés.*Publicado el 3 de noviembre de 2026/;

const shows = (page, text) =>
  page
    .waitForFunction(
      (wanted) =>
        document
          .querySelector('oped-disclaimer')
          .shadowRoot?.querySelector('[part=label]')
          ?.innerText.trim() === wanted,
      text,
      {timeout: 20_000},
    )
    .then(() => seen(page));

const js = (code) => ({contentType: 'text/javascript', body: code});

/** Answers in place of `es.js`. */
const files = {
  'has another export': js('export default 1'),
  'is empty': js(''),
  'has null': js('export const templates = null'),
  'has a text': js('export const templates = "label"'),
  'has a list': js('export const templates = ["label.guest"]'),
  'has a syntax error': js('export const templates = {'),
  'is HTML as JavaScript': js('<!doctype html><title>Not found</title>'),
  'is HTML': {contentType: 'text/html', body: '<!doctype html><title>Not found</title>'},
  throws: js('throw new Error("See https://elsewhere.example/x.js")'),
  'throws no error': js('throw null'),
  'is missing': {status: 404, body: 'Not found'},
  'never answers': undefined,
};

const retries = {
  'setLocale()': () => import('/oped/oped.js').then(({setLocale}) => setLocale('es')),
  'another lang': () => (document.documentElement.lang = 'es-MX'),
};

// What asks again does not depend on what was wrong: each is tried with every other file.
for (const [i, [what, answer]] of Object.entries(files).entries()) {
  for (const [how, retry] of Object.entries(retries).filter((_, j) => i % 2 === j)) {
    test(`A page whose es.js ${what} is in English, and in Spanish by ${how} when the file is mended`, async (t) => {
      const page = await newPage(t);
      let isMended = false;
      await page.route(/\/oped\/es\.js(\?\d+)?$/, (route) => {
        if (isMended) return route.fallback();
        return answer && route.fulfill({...answer, headers: {'Cache-Control': 'no-store'}});
      });
      await gotoHtml(page, pageAround(body, {lang: 'es'}), {waitUntil: 'commit'});
      assert.match(await shows(page, 'Guest essay'), /The text of the page\./);
      assert.match(await seen(page), /By Ana, Ben and Inés/);
      assert.equal(ours(page).length, 1, page.messages.join('\n'));
      assert.match(ours(page)[0], /the messages for "es" did not load/);
      isMended = true;
      await page.evaluate(retry);
      assert.match(await shows(page, 'Ensayo invitado'), spanish);
      assert.equal(ours(page).length, 1, page.messages.join('\n'));
      assert.deepEqual(page.errors, []);
      assert.deepEqual(
        page.requests.filter((url) => url.includes('elsewhere')),
        [],
      );
    });
  }
}

test('A page shows messages that load late', async (t) => {
  const page = await newPage(t);
  let answer;
  await page.route(/\/oped\/es\.js(\?\d+)?$/, (route) => {
    answer = () => route.fallback();
  });
  await gotoHtml(page, pageAround(body, {lang: 'es'}), {waitUntil: 'commit'});
  await shows(page, 'Guest essay');
  await answer();
  assert.match(await shows(page, 'Ensayo invitado'), spanish);
  assert.equal(ours(page).length, 1);
  assert.deepEqual(page.errors, []);
});

test('A page shows single messages in English that its es.js lacks or that give no text', async (t) => {
  const page = await newPage(t);
  await page.route('**/oped/es.js', (route) =>
    route.fulfill(
      js(`import {templates as all} from './es.js?all';
        const {'date.published': missing, ...most} = all;
        export const templates = {...most, 'label.guest': Symbol('x'), 'read.time': {strings: 5}};`),
    ),
  );
  await page.route('**/oped/es.js?all', (route) => route.fallback());
  await gotoHtml(page, pageAround(body, {lang: 'es'}));
  const text = await shows(page, 'Guest essay');
  assert.match(text, /Por Ana, Ben e Inés.*Published 3 de noviembre de 2026, 21:05 1 min read/);
  assert.deepEqual(
    ours(page).map((line) => /message "([^"]+)" for "es"/.exec(line)?.[1]),
    ['label.guest', 'read.time'],
  );
  assert.deepEqual(page.errors, []);
});

test('A variant of a language that does not load adds no line of its own', async (t) => {
  const page = await newPage(t);
  await page.route('**/oped/es.js', (route) => route.fulfill(js('')));
  await gotoHtml(page, pageAround(body));
  await page.evaluate(async () => {
    const {registerLocale} = await import('/oped/oped.js');
    registerLocale('es-ES', {'label.guest': 'Tribuna'});
    document.documentElement.lang = 'es-ES';
  });
  await painted(page);
  assert.match(await shows(page, 'Guest essay'), /By Ana/);
  assert.equal(ours(page).length, 1, page.messages.join('\n'));
  assert.deepEqual(page.errors, []);
});

/** What is shown without a part of `Intl`, in place of `[English, Spanish]`. */
const parts = {
  ListFormat: [/By Ana, Ben, Inés Published November 3/, /Por Ana, Ben, Inés Publicado el 3 de/],
  DateTimeFormat: [/Published as written/, /Publicado el as written/],
  PluralRules: [/Reading time: 1 minute /, /Tiempo de lectura: 1 minuto /],
  NumberFormat: [/1 min read/, /1 min de lectura/],
  DisplayNames: [/Language: en/, /Idioma: es/],
};

const damage = {
  without: (name) => `delete Intl.${name}`,
  'with a throwing': (name) => `Intl.${name} = function () { throw new Error('No.'); }`,
};

for (const [name, expected] of Object.entries(parts)) {
  for (const [how, code] of Object.entries(damage)) {
    for (const [i, lang] of ['en', 'es'].entries()) {
      test(`A page in ${lang} is whole ${how} Intl.${name}`, async (t) => {
        const page = await newPage(t, {locale: lang});
        await page.addInitScript(code(name));
        const control = `<oped-locale-switch toggle><a lang="en" hreflang="en" href="/x">English</a><a lang="es" hreflang="es" href="/y">Español</a></oped-locale-switch>`;
        await gotoHtml(page, pageAround(body + control, {lang: lang === 'en' ? 'es' : 'en'}));
        await page.locator(`a[hreflang=${lang}]`).click();
        await shows(page, lang === 'en' ? 'Guest essay' : 'Ensayo invitado');
        const text = await seen(page);
        assert.match(text, expected[i]);
        assert.match(await page.locator('h1').innerText(), /The text of the page/);
        assert.deepEqual(page.errors, []);
        assert.deepEqual(page.messages, []);
      });
    }
  }
}

for (const prototype of ['Object', 'Array', 'String']) {
  test(`A date is shown once where the page adds ${prototype}.prototype.toJSON`, async (t) => {
    const page = await newPage(t);
    await page.addInitScript(
      `${prototype}.prototype.toJSON = function () { return 'x'; };
       Object.prototype['label.guest'] = 'added'; Object.prototype['read.time'] = 'added';`,
    );
    await gotoHtml(page, pageAround(body));
    assert.match(await shows(page, 'Guest essay'), english);
    await page.evaluate(retries['setLocale()']);
    assert.match(await shows(page, 'Ensayo invitado'), spanish);
    assert.deepEqual(page.errors, []);
    assert.deepEqual(page.messages, []);
  });
}

const described = `<oped-article structured-data>${body}</oped-article>`;
const jsonLd = 'script[type="application/ld+json"]';

for (const styles of ['* {display: block}', '* {display: block !important}']) {
  test(`A description is not shown by ${styles}`, async (t) => {
    const page = await newPage(t);
    await page.route('**/all.css', (route) =>
      route.fulfill({contentType: 'text/css', body: styles}),
    );
    const link = '<link rel="stylesheet" href="/all.css">';
    await gotoHtml(page, pageAround(described, {styles: link}));
    const script = page.locator(jsonLd);
    await script.waitFor({state: 'attached'});
    await painted(page);
    assert.equal(await page.locator('title').isVisible(), true, 'the rule applies');
    assert.equal(await script.isVisible(), false);
    assert.deepEqual(page.violations, []);
  });
}

test('A page without a head is described, and its elements work', async (t) => {
  const page = await newPage(t);
  const script = '<script type="module" src="/oped/oped.js"></script>';
  await page.addInitScript(() => {
    new MutationObserver(() => document.body && document.head?.remove()).observe(document, {
      childList: true,
      subtree: true,
    });
  });
  await gotoHtml(page, pageAround(described + script, {head: '', styles: ''}));
  await shows(page, 'Guest essay');
  assert.equal(await page.evaluate(() => document.head), null);
  assert.match(await page.locator(jsonLd).textContent(), /The text of the page/);
  assert.deepEqual(page.errors, []);
});

test('A description that the page empties is written again', async (t) => {
  const page = await newPage(t);
  await gotoHtml(page, pageAround(described));
  await page.locator(jsonLd).waitFor({state: 'attached'});
  await page.evaluate((selector) => {
    document.querySelector(selector).textContent = '';
    document.querySelector('h1').textContent = 'Another one';
  }, jsonLd);
  await painted(page);
  assert.match(await page.locator(jsonLd).textContent(), /Another one/);
  assert.deepEqual(page.errors, []);
});
