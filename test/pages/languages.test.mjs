import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {JSDOM} from 'jsdom';
import {valuesOf} from '../manifest.mjs';
import {
  gate,
  gotoHtml,
  inkOf,
  isSpanish,
  newPage,
  openHtml,
  openPage,
  pageAround,
  painted,
  pieces,
  settled,
  urlOf,
  useBrowser,
} from './support.mjs';

useBrowser();

// The strings as the translator wrote them: `strings.es['label.guest']`.

const xliff = new JSDOM(await readFile(new URL('../../xliff/es.xlf', import.meta.url), 'utf8'), {
  contentType: 'text/xml',
}).window.document;

const strings = {en: {}, es: {}};
for (const unit of xliff.querySelectorAll('trans-unit')) {
  for (const place of unit.querySelectorAll('x')) {
    place.textContent = place.getAttribute('equiv-text').replace(/\$\{(\w+)\}/, '{$1}');
  }
  strings.en[unit.id] = unit.querySelector('source').textContent;
  strings.es[unit.id] = unit.querySelector('target').textContent;
}

function say(lang, id, names = {}) {
  assert.ok(
    id in strings[lang],
    `The message ${id} is not in xliff/es.xlf: see “A new kind” in CONTRIBUTING.md.`,
  );
  return strings[lang][id].replace(/\{(\w+)\}/g, (place, name) => names[name] ?? place);
}

/** The ids of the built-in messages that a disclaimer shows, by `publisher` and `sponsor`. */
function expectedIds(kind, {publisher, sponsor}) {
  const nopub = publisher ? '' : '.nopub';
  switch (kind) {
    case 'sponsored':
      if (!sponsor) return ['label.ad', 'explain.sponsored.nosponsor'];
      return ['label.sponsored', `explain.sponsored${nopub}`];
    case 'editorial':
      return ['label.editorial', `explain.editorial${nopub}`];
    case 'analysis':
    case 'review':
    case 'satire':
      return [`label.${kind}`, `explain.${kind}`];
    case 'opinion':
    case 'guest':
    case 'column':
    case 'letter':
      return [`label.${kind}`, `explain.${kind}`, `disclaimer.one${nopub}`];
    default:
      throw new Error(`Add "${kind}" to expectedIds in test/pages/languages.test.mjs.`);
  }
}

/** The built-in text that disclaimers show: without the page's text, without what is hidden. */
const builtInText = (page, selector = 'oped-disclaimer') =>
  page.evaluate(
    (wanted) =>
      [...document.querySelectorAll(wanted)].map(({shadowRoot}) =>
        [...shadowRoot.querySelectorAll('*')]
          .filter((element) => element.checkVisibility())
          .flatMap(({childNodes}) => [...childNodes])
          .filter(({nodeType, data}) => nodeType === Node.TEXT_NODE && data.trim())
          .map(({data}) => data.trim())
          .join(' | '),
      ),
    selector,
  );

const kinds = valuesOf('oped-article', 'kind');

const nameSets = [
  {},
  {publisher: 'El Faro'},
  {sponsor: 'Acme'},
  {publisher: 'El Faro', sponsor: 'Acme'},
];

const bareArticle = (kind, names, lang) => {
  const attributes = Object.entries({kind, ...names, ...(lang && {lang})}).map(
    ([name, value]) => ` ${name}="${value}"`,
  );
  return `<oped-article${attributes.join('')}>
    <oped-disclaimer></oped-disclaimer><h1>Title</h1><p>Text of the page.</p>
  </oped-article>`;
};

/** The whole text of a disclaimer without text of its own. */
const wholeText = (lang, kind, names = {}) => {
  const [label, ...rest] = expectedIds(kind, names).map((id) => say(lang, id, names));
  return `${label} | ${rest.join(' ')}`;
};

for (const lang of ['en', 'es']) {
  test(`<oped-disclaimer> shows the translated messages for every kind, lang="${lang}"`, async (t) => {
    const cases = kinds.flatMap((kind) => nameSets.map((names) => [kind, names]));
    const body = cases.map(([kind, names]) => bareArticle(kind, names)).join('\n');
    const page = await openHtml(t, pageAround(body, {lang}));
    assert.deepEqual(
      await builtInText(page),
      cases.map(([kind, names]) => wholeText(lang, kind, names)),
    );
  });

  test(`<oped-disclaimer> shows the messages for several authors, lang="${lang}"`, async (t) => {
    const cases = [{}, {publisher: 'El Faro'}];
    const body = cases
      .map((names) =>
        bareArticle('guest', names).replace(
          '<h1>',
          '<oped-author-card><p>A</p></oped-author-card><oped-author-card><p>B</p></oped-author-card><h1>',
        ),
      )
      .join('\n');
    const page = await openHtml(t, pageAround(body, {lang}));
    const ids = ['disclaimer.many.nopub', 'disclaimer.many'];
    assert.deepEqual(
      await builtInText(page),
      cases.map(
        (names, i) =>
          `${say(lang, 'label.guest')} | ${say(lang, 'explain.guest')} ${say(lang, ids[i], names)}`,
      ),
    );
  });
}

for (const path of pieces) {
  test(`The example page ${path} shows built-in text in its language`, async (t) => {
    const page = await openPage(t, path);
    const lang = isSpanish(path) ? 'es' : 'en';
    const kind = path.includes('librar') || path.includes('biblioteca') ? 'guest' : 'column';
    const label = say(lang, `label.${kind}`);
    const heading = kind === 'guest' ? ` | ${say(lang, 'disclosure')}` : '';
    assert.deepEqual(await builtInText(page), [label + heading]);
  });
}

test('<oped-article lang="es-MX"> is Spanish on an English page, and another stays English', async (t) => {
  const names = {publisher: 'El Faro'};
  const page = await openHtml(
    t,
    pageAround(bareArticle('guest', names, 'es-MX') + bareArticle('guest', names)),
  );
  assert.deepEqual(await builtInText(page), [
    wholeText('es', 'guest', names),
    wholeText('en', 'guest', names),
  ]);
});

// Switching

const spanish = wholeText('es', 'guest');
const english = wholeText('en', 'guest');

/** An English page on which the Spanish messages are loaded already. */
async function openSwitchable(t) {
  const page = await openHtml(
    t,
    pageAround(`<div id="ancestor">${bareArticle('guest')}</div>${bareArticle('guest', {}, 'es')}`),
  );
  assert.deepEqual(await builtInText(page), [english, spanish]);
  return page;
}

/** Sets `lang` on the element, and reads the first disclaimer in the next frame. */
const afterOneFrame = (page, selector, ...tags) =>
  page.evaluate(
    ([wanted, langs]) =>
      new Promise((resolve) => {
        for (const lang of langs) document.querySelector(wanted).lang = lang;
        requestAnimationFrame(() =>
          resolve(
            document
              .querySelector('oped-disclaimer')
              .shadowRoot.querySelector('[part=label]')
              .textContent.trim(),
          ),
        );
      }),
    [selector, tags],
  );

for (const selector of ['html', '#ancestor']) {
  test(`<oped-disclaimer> follows the lang of ${selector} within one frame`, async (t) => {
    const page = await openSwitchable(t);
    assert.equal(await afterOneFrame(page, selector, 'es'), strings.es['label.guest']);
    assert.deepEqual(await builtInText(page), [spanish, spanish]);
    assert.equal(await afterOneFrame(page, selector, 'en'), strings.en['label.guest']);
    assert.deepEqual(await builtInText(page), [english, spanish]);
  });
}

test('<oped-disclaimer> ends in the last of several quick languages, by attribute', async (t) => {
  const page = await openSwitchable(t);
  assert.equal(await afterOneFrame(page, 'html', 'es', 'en', 'es'), strings.es['label.guest']);
});

test('<oped-disclaimer> ends in the last of several quick languages, while messages load', async (t) => {
  const page = await newPage(t);
  const messages = gate();
  await page.route('**/oped/es.js', messages.hold);
  await gotoHtml(page, pageAround(bareArticle('guest')));
  await settled(page);
  await page.evaluate(() => {
    for (const lang of ['es', 'en', 'es']) document.documentElement.lang = lang;
  });
  await painted(page);
  assert.deepEqual(
    await builtInText(page),
    [english],
    'keeps the old text until the new one is there',
  );
  messages.open();
  await page.waitForFunction(
    (text) => document.querySelector('oped-disclaimer').shadowRoot.textContent.includes(text),
    strings.es['label.guest'],
  );
  assert.deepEqual(await builtInText(page), [spanish]);
});

for (const order of [
  ['es', 'en', 'es'],
  ['en', 'es', 'en'],
]) {
  test(`<oped-disclaimer> ends in the last of several calls of setLocale: ${order.join(', ')}`, async (t) => {
    const page = await openHtml(t, pageAround(bareArticle('guest')));
    const shown = await page.evaluate(async (tags) => {
      const {setLocale, getLocale} = await import('/oped/oped.js');
      await Promise.all(tags.map((tag) => setLocale(tag)));
      return [document.documentElement.lang, getLocale()];
    }, order);
    const last = order.at(-1);
    assert.deepEqual(shown, [last, last]);
    assert.deepEqual(await builtInText(page), [wholeText(last, 'guest')]);
  });
}

// Messages that do not load

const langOfBuiltInText = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('oped-disclaimer')].flatMap(({shadowRoot}) =>
      Array.from(shadowRoot.querySelectorAll('span'), ({lang, dir}) => `${lang} ${dir}`),
    ),
  );

/** The file, and what it is asked for as when it is tried again. */
const spanishFile = /\/oped\/es\.js(?:\?\d+)?$/;

test('<oped-disclaimer> is all in English, and reports it, when the Spanish messages are missing', async (t) => {
  const page = await newPage(t);
  await page.route(spanishFile, (route) => route.fulfill({status: 404, body: 'Not found'}));
  const names = {publisher: 'El Faro'};
  await gotoHtml(
    page,
    pageAround(bareArticle('guest', names) + bareArticle('editorial', names), {lang: 'es'}),
  );
  await settled(page);
  const inEnglish = ['guest', 'editorial'].map((kind) => wholeText('en', kind, names));
  assert.deepEqual(await builtInText(page), inEnglish);
  assert.deepEqual(new Set(await langOfBuiltInText(page)), new Set(['en ltr']));
  // The browser logs the 404 response itself.
  const lines = page.messages.filter((text) => !text.startsWith('Failed to load resource'));
  assert.equal(lines.length, 1, lines.join('\n'));
  assert.match(lines[0], /^oped-elements: the messages for "es" did not load\./);
  assert.deepEqual(page.errors, []);

  const rejection = await page.evaluate(async () => {
    const {setLocale} = await import('/oped/oped.js');
    return setLocale('es').then(
      () => 'resolved',
      (error) => error.constructor.name,
    );
  });
  assert.equal(rejection, 'TypeError');
  assert.deepEqual(await builtInText(page), inEnglish);
});

test('<oped-disclaimer> becomes Spanish by setLocale once the missing messages are available', async (t) => {
  const page = await newPage(t);
  await page.route(spanishFile, (route) => route.fulfill({status: 404, body: 'Not found'}));
  await gotoHtml(page, pageAround(bareArticle('guest'), {lang: 'es'}));
  await settled(page);
  assert.deepEqual(await builtInText(page), [english]);
  await page.unroute(spanishFile);
  await page.evaluate(async () => (await import('/oped/oped.js')).setLocale('es'));
  assert.deepEqual(await builtInText(page), [spanish]);
  assert.deepEqual(await langOfBuiltInText(page), []);
});

/**
 * Checks every frame from the first on: which text of the article had no box or was hidden, and which
 * built-in text was shown.
 */
const watchFrames = (page) =>
  page.addInitScript(() => {
    const watch = {frames: 0, before: 0, unpainted: [], ours: []};
    globalThis.watch = watch;
    const range = document.createRange();
    const isPainted = (text) => {
      range.selectNodeContents(text);
      const {width, height} = range.getBoundingClientRect();
      return (
        width > 0 &&
        height > 0 &&
        text.parentElement.checkVisibility({opacityProperty: true, visibilityProperty: true})
      );
    };
    const look = () => {
      requestAnimationFrame(look);
      const article = document.querySelector('oped-article');
      if (!article) return;
      watch.frames += 1;
      if (!article.matches(':defined')) watch.before += 1;
      const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const text = texts.currentNode;
        if (!text.data.trim() || isPainted(text)) continue;
        // It is replaced by a date in the reader's language.
        const {assignedSlot, dateTime, parentElement} = text.parentElement;
        const shown =
          dateTime && parentElement.shadowRoot?.querySelector(`[datetime="${dateTime}"]`);
        if (assignedSlot || !shown?.checkVisibility()) watch.unpainted.push(text.data.trim());
      }
      for (const {shadowRoot} of document.querySelectorAll('oped-disclaimer')) {
        const label = shadowRoot?.querySelector('[part=label]').textContent.trim();
        if (label && !watch.ours.includes(label)) watch.ours.push(label);
      }
    };
    requestAnimationFrame(look);
  });

const watched = (page) => page.evaluate(() => globalThis.watch);

const firstWords = (page) => page.locator('oped-article > p').first().boundingBox();

const englishStrings = Object.keys(strings.en)
  .filter((id) => strings.en[id] !== strings.es[id])
  .map((id) => say('en', id, {publisher: 'The Harbor Ledger'}));

const spanishPieces = pieces.filter(isSpanish);

for (const path of spanishPieces) {
  test(`The example page ${path} paints all text in every frame while the Spanish messages are late`, async (t) => {
    const page = await newPage(t);
    await watchFrames(page);
    const [script, messages] = [gate(), gate()];
    await page.route('**/oped/oped.js', script.hold);
    await page.route('**/oped/es.js', messages.hold);
    await page.goto(urlOf(path), {waitUntil: 'commit'});
    await page.waitForFunction(
      () => document.fonts.status === 'loaded' && globalThis.watch.frames > 5,
    );
    const ink = [await inkOf(page, await firstWords(page))];
    script.open();
    await page.waitForFunction(() => customElements.get('oped-pull-quote'));
    await painted(page);
    assert.deepEqual(await builtInText(page), ['']);
    ink.push(await inkOf(page, await firstWords(page)));
    await page.waitForTimeout(path === spanishPieces[0] ? 5000 : 500);
    messages.open();
    await settled(page);
    ink.push(await inkOf(page, await firstWords(page)));

    const {frames, before, unpainted, ours} = await watched(page);
    assert.ok(before > 5 && frames > before + 5, `${before} of ${frames} frames before the script`);
    assert.deepEqual([...new Set(unpainted)], []);
    assert.ok(ours.includes(strings.es[path.includes('bibl') ? 'label.guest' : 'label.column']));
    assert.deepEqual(
      ours.filter((text) => englishStrings.includes(text)),
      [],
    );
    for (const share of ink) assert.ok(share > 0.05, `${share} of the first paragraph is inked`);
  });
}

test('The example page keeps all text painted when the Spanish messages never load', async (t) => {
  const page = await newPage(t);
  await watchFrames(page);
  await page.route('**/oped/es.js', () => {});
  await page.goto(urlOf(spanishPieces[0]));
  await page.waitForFunction(() => customElements.get('oped-pull-quote'));
  await page.waitForTimeout(500);
  const {frames, unpainted, ours} = await watched(page);
  assert.ok(frames > 10);
  assert.deepEqual([...new Set(unpainted)], []);
  assert.deepEqual(ours, []);
  assert.ok((await inkOf(page, await firstWords(page))) > 0.05);
  const quote = page.locator('oped-pull-quote').first().locator('[part=quote]');
  assert.match(await quote.innerText(), /^Una puerta cerrada/);
});

test('The example page would be caught if it hid its text for a frame, or flashed English', async (t) => {
  const page = await newPage(t);
  await watchFrames(page);
  await page.route(spanishFile, (route) => route.fulfill({status: 404, body: 'Not found'}));
  await page.goto(urlOf(spanishPieces[0]));
  await settled(page);
  const blank = await page.evaluate(async () => {
    const [paragraph] = document.querySelectorAll('oped-article > p');
    const {x, y, width, height} = paragraph.getBoundingClientRect();
    paragraph.style.visibility = 'hidden';
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return {x, y, width, height};
  });
  const {unpainted, ours} = await watched(page);
  assert.ok(unpainted.some((text) => text.startsWith('Mateo cuenta')));
  assert.ok(ours.some((text) => englishStrings.includes(text)));
  assert.equal(await inkOf(page, blank), 0);
});

test('<oped-disclaimer> marks its English text on a French page, and not the page’s', async (t) => {
  const page = await openHtml(
    t,
    pageAround(
      `${bareArticle('guest')}
      <oped-article>
        <oped-disclaimer><p slot="label">Tribune</p><p>Les mots du journal.</p>
        <p slot="disclosure">Rien.</p></oped-disclaimer>
        <p>Texte.</p>
      </oped-article>`,
      {lang: 'fr'},
    ),
  );
  assert.deepEqual(await builtInText(page), [english, strings.en.disclosure]);
  assert.deepEqual(new Set(await langOfBuiltInText(page)), new Set(['en ltr']));
  const langs = await page.locator('oped-disclaimer p').evaluateAll((all) =>
    all.map((element) => {
      let node = element;
      while (!node.lang) node = node.assignedSlot ?? node.parentElement ?? node.getRootNode().host;
      return node.localName + node.lang;
    }),
  );
  assert.deepEqual(langs, ['htmlfr', 'htmlfr', 'htmlfr']);
});
