// Values that people write where the page expects text: none becomes an element, an attribute or a script.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {prerender} from 'oped-elements/prerender.js';
import {useBrowser} from '../pages/support.mjs';
import {assertQuiet, openHostile, visibleText} from './support.mjs';

useBrowser();

const run = 'globalThis.ran = true';

const payloads = [
  `<img src=x onerror="${run}">`,
  `<script>${run}</script>`,
  `"><svg onload="${run}">`,
  `'><iframe srcdoc="<script>parent.ran = true</script>"></iframe>`,
  `</style><script>${run}</script>`,
  `</template><script>${run}</script>`,
  `--><script>${run}</script><!--`,
  `]]><script>${run}</script>`,
  '${alert(1)}{{constructor.constructor("globalThis.ran = true")()}}',
  '<!--lit-part--><!--/lit-part-->',
  '?lit$123456789$',
  `\u202E<b>\u0000\uFFFE${String.fromCharCode(0xd800)}`,
  '__proto__',
  `' ; content: url(https://elsewhere.example/x)`,
];

const escapeHtml = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Every attribute and every slot that takes text has the value. */
const bodyWith = (value) => {
  const text = escapeHtml(value);
  return `<oped-article kind="sponsored" publisher="${text}" sponsor="${text}" structured-data>
    <oped-header reading-time="${text}">
      <p slot="kicker">${text}</p><h1 slot="headline">${text}</h1><p slot="dek">${text}</p>
      <span slot="author">${text} 1</span><span slot="author">${text} 2</span>
      <span slot="translator">${text}</span><p slot="original">${text}</p>
      <time slot="published" datetime="${text}">${text}</time>
    </oped-header>
    <oped-disclaimer kind="${text}" authors="${text}"><span slot="label">${text}</span></oped-disclaimer>
    <oped-disclaimer></oped-disclaimer>
    <p id="${text}">${text}</p>
    <oped-pull-quote from="${text}" placement="${text}" shareable></oped-pull-quote>
    <oped-pull-quote shareable>${text}<span slot="attribution">${text}</span></oped-pull-quote>
    <oped-figure placement="${text}" credit-kind="photo"><img alt="${text}"><span slot="credit">${text}</span></oped-figure>
    <oped-correction kind="${text}"><time slot="date" datetime="${text}">${text}</time>${text}</oped-correction>
    <oped-author-card><b slot="name">${text}</b><p slot="role">${text}</p>${text}</oped-author-card>
  </oped-article>`;
};

/** The elements inside the shadow roots of a page that no template of the library has. */
const foreignIn = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap(({shadowRoot}) =>
      shadowRoot
        ? [...shadowRoot.querySelectorAll('script, img, svg, iframe, b, [onload], [onerror]')].map(
            ({outerHTML}) => outerHTML,
          )
        : [],
    ),
  );

const withoutScripts = (html) =>
  html.replaceAll(/<script[^>]*application\/ld\+json.*?<\/script>/gs, '');

for (const payload of payloads) {
  test(`The text ${JSON.stringify(payload)} stays text`, async (t) => {
    const body = bodyWith(payload);
    for (const how of [(html) => html, prerender]) {
      const page = await openHostile(t, {body: how(body)});
      assert.deepEqual(await foreignIn(page), []);
      assert.equal(await page.evaluate(() => globalThis.ran), undefined);
      const visible = (await visibleText(page)).join(' ');
      const words = payload
        .replace(/[^\x20-\x7E].*/s, '')
        .replace(/\s+/g, ' ')
        .trim();
      assert.ok(visible.includes(words), visible);
      assert.deepEqual(
        page.requests.filter((url) => url.includes('elsewhere')),
        [],
      );
      assertQuiet(page, 0);
    }
  });

  test(`The text ${JSON.stringify(payload)} in messages stays text`, async (t) => {
    const page = await openHostile(t, {});
    await page.evaluate(async (text) => {
      const {registerLocale, setLocale} = await import('/oped/oped.js');
      registerLocale('pt', {
        'label.guest': text,
        byline: (names) => `${text}${names}${text}`,
        'date.published': () => text,
        'share.quote': text,
      });
      document.querySelector('oped-article').lang = 'pt';
      await setLocale('pt');
    }, payload);
    assert.deepEqual(await foreignIn(page), []);
    assert.equal(await page.evaluate(() => globalThis.ran), undefined);
    const words = payload
      .replace(/[^\x20-\x7E].*/s, '')
      .replace(/\s+/g, ' ')
      .trim();
    assert.ok((await visibleText(page)).join(' ').includes(words));
    assertQuiet(page, 0);
  });
}

test('A text that prerender() is given stays text in its output, and in its JSON-LD', () => {
  for (const payload of payloads) {
    const html = prerender(
      `<html><head><link rel="canonical" href="https://daily.example/x"></head><body>${bodyWith(payload)}</body></html>`,
      {url: 'https://daily.example/x'},
    );
    assert.doesNotMatch(withoutScripts(html), /<(?:script|svg|iframe|img src)/);
    const [, json] = /application\/ld\+json"[^>]*>(.*?)<\/script>/s.exec(html) ?? [];
    assert.ok(JSON.parse(json).headline !== undefined || payload.includes('lit'), json);
  }
});

test('An element of the page inside a shadow root would be found', async (t) => {
  const page = await openHostile(t, {});
  await page.evaluate(() => {
    document.querySelector('oped-disclaimer').shadowRoot.append(document.createElement('img'));
  });
  assert.equal((await foreignIn(page)).length, 1);
});
