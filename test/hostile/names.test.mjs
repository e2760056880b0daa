// Pages whose names shadow properties of `document` and of forms (DOM clobbering).
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {useBrowser} from '../pages/support.mjs';
import {assertQuiet, everything, openHostile, visibleText} from './support.mjs';

useBrowser();

const ofDocument = [
  ...['createElement', 'createComment', 'createTextNode', 'createTreeWalker', 'importNode'],
  ...['URL', 'baseURI', 'documentElement', 'head', 'body', 'title', 'defaultView', 'readyState'],
  ...['querySelector', 'querySelectorAll', 'getElementById', 'adoptedStyleSheets'],
  ...['addEventListener', 'removeEventListener', 'dispatchEvent', 'currentScript', 'cookie'],
];

const byTag = {
  img: (name) => `<img name="${name}" alt="">`,
  'two images': (name) => `<img name="${name}" alt=""><img name="${name}" alt="">`,
  form: (name) => `<form name="${name}"></form>`,
  object: (name) => `<object name="${name}"></object>`,
};

const inGroupsOf = (size, list) =>
  list.flatMap((_, i) => (i % size ? [] : [list.slice(i, i + size)]));

const switchLanguage = async (page) => {
  await page.click('a[hreflang=es]');
  await page
    .waitForFunction(
      () =>
        Reflect.get(Document.prototype, 'documentElement', document).lang === 'es' &&
        Document.prototype.querySelector
          .call(document, 'oped-article[lang=es] oped-disclaimer')
          .shadowRoot.textContent.includes('Ensayo'),
    )
    .catch(() => {});
};

test('names of the page that document has', async (t) => {
  const reference = await openHostile(t, {before: byTag.img('harmless')});
  const english = await visibleText(reference);
  await switchLanguage(reference);
  const spanish = await visibleText(reference);
  assert.ok(english.includes('By'), english.join('|'));
  assert.ok(spanish.includes('Por'), spanish.join('|'));
  for (const [tag, element] of Object.entries(byTag)) {
    for (const names of inGroupsOf(tag === 'img' ? 3 : 8, ofDocument)) {
      await t.test(`${tag} ${names}`, async (t) => {
        const page = await openHostile(t, {before: names.map(element).join('')});
        assert.deepEqual(await visibleText(page), english);
        await switchLanguage(page);
        assert.deepEqual(await visibleText(page), spanish);
        assertQuiet(page, 0);
      });
    }
  }
});

const ofForms = [
  ...['host', 'parentNode', 'parentElement', 'childNodes', 'children', 'attributes', 'nodeType'],
  ...['localName', 'tagName', 'nodeName', 'textContent', 'getAttribute', 'hasAttribute', 'closest'],
  ...['querySelector', 'querySelectorAll', 'getRootNode', 'ownerDocument', 'isConnected', 'lang'],
  ...[
    'hidden',
    'slot',
    'id',
    'matches',
    'contains',
    'firstChild',
    'shadowRoot',
    'addEventListener',
  ],
];

const article = everything.slice(everything.indexOf('<oped-article'));

test('names of the page that its forms have', async (t) => {
  const fields = (names) => names.map((name) => `<input type="hidden" name="${name}">`).join('');
  const around = (names) => `<form>${fields(names)}${everything}</form>`;
  const inside = (names) =>
    article.replace('<p>The reading', () => `<form>${fields(names)}</form><p>The reading`);
  for (const place of [around, inside]) {
    const english = await visibleText(await openHostile(t, {body: place(['harmless'])}));
    assert.ok(english.includes('Guest essay'), english.join('|'));
    for (const names of inGroupsOf(6, ofForms)) {
      await t.test(`${place.name} ${names}`, async (t) => {
        const page = await openHostile(t, {body: place(names)});
        assert.deepEqual(await visibleText(page), english);
        assertQuiet(page, 0);
      });
    }
  }
});

test('a link around an element has a host, which is no shadow root', async (t) => {
  const page = await openHostile(t, {
    lang: 'es',
    body: '<a href="/g"><oped-figure credit-kind="photo"><img alt="Un banco"><span slot="credit">Ana Ruiz</span></oped-figure></a><oped-article kind="guest"><a href="/g"><oped-disclaimer></oped-disclaimer></a><p id="a">La puerta cerrada.</p><a href="/g"><oped-pull-quote from="a"></oped-pull-quote></a></oped-article>',
  });
  await page.waitForFunction(() =>
    document.querySelector('oped-disclaimer').shadowRoot.textContent.includes('Ensayo'),
  );
  const text = (await visibleText(page)).join(' ');
  assert.match(text, /Foto:/);
  assert.equal(text.split('La puerta cerrada.').length - 1, 2);
  assertQuiet(page, 0);
});
