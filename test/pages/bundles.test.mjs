import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openHtml, openPage, pageAround, sourceOf, useBrowser} from './support.mjs';

useBrowser();

const spanishPage = '/es/biblioteca-los-domingos.html';

test('The example page shows its elements in Spanish with the classic script alone', async (t) => {
  const html = (await sourceOf(spanishPage)).replace(
    '<script type="module" src="/oped/oped.js"></script>',
    '<script src="/oped/oped.classic.js"></script>',
  );
  assert.match(html, /oped\.classic\.js"><\/script>\s*<\/head>/);
  const page = await openHtml(t, html);
  assert.deepEqual(page.errors, []);
  assert.deepEqual(page.messages, []);
  const scripts = page.requests.filter((url) => url.endsWith('.js'));
  assert.deepEqual(
    scripts.map((url) => new URL(url).pathname),
    ['/oped/oped.classic.js'],
  );
  const textOf = (selector) => page.locator(selector).first().innerText();
  assert.equal(await textOf('oped-disclaimer [part=label]'), 'Ensayo invitado');
  assert.match(await textOf('oped-disclaimer [part=disclosure]'), /^Declaración de intereses/);
  assert.match(await textOf('oped-pull-quote [part=quote]'), /^Una puerta cerrada/);
  const photo = await page.locator('oped-author-card [part=photo]').first().boundingBox();
  const name = await page.locator('oped-author-card [part=name]').first().boundingBox();
  assert.ok(name.height > 10 && name.x > photo.x + photo.width, 'the name is beside the photo');
  const column = await page.locator('oped-article [part=body]').boundingBox();
  assert.ok(column.width > 400 && column.width < 700, `${column.width}`);
});

const badKind = (bundle) =>
  pageAround(
    `<oped-article kind="rant"><oped-disclaimer></oped-disclaimer><h1>Title</h1><p>One.</p></oped-article>`,
    {head: `<script type="module" src="/oped/${bundle}"></script>`},
  );

const told =
  /^\[oped-elements\] <oped-article> kind="rant" is not allowed; use one of opinion, guest, .*\. Shown as opinion\./;

test('<oped-article> reports an unknown kind in the development bundle', async (t) => {
  const page = await openHtml(t, badKind('oped.dev.js'));
  await page.waitForTimeout(500);
  const lines = page.messages.filter((text) => told.test(text));
  assert.equal(lines.length, 1, page.messages.join('\n'));
  assert.deepEqual(page.errors, []);
  const label = page.locator('oped-disclaimer [part=label]');
  assert.equal(await label.innerText(), 'Opinion');
});

test('<oped-article> reports nothing about an unknown kind in the production bundle', async (t) => {
  const page = await openHtml(t, badKind('oped.js'));
  await page.waitForTimeout(500);
  assert.deepEqual(page.messages, []);
  assert.deepEqual(page.errors, []);
  assert.equal(await page.locator('oped-disclaimer [part=label]').innerText(), 'Opinion');
});

test('The example page loads no development messages', async (t) => {
  const texts = [
    'is not allowed',
    'Shown as',
    '[oped-elements]',
    'names no element',
    'lit.dev/msg',
  ];
  const development = await sourceOf('/oped/oped.dev.js');
  const heldBy = (code) => texts.filter((text) => code.includes(text));
  assert.deepEqual(heldBy(development), texts.slice(0, 4));
  const page = await openPage(t, spanishPage);
  await page.locator('script[data-oped]').waitFor({state: 'attached'});
  const scripts = page.requests.filter((url) => url.endsWith('.js'));
  assert.deepEqual(scripts.map((url) => new URL(url).pathname).sort(), [
    '/oped/es.js',
    '/oped/json-ld.js',
    '/oped/oped.js',
  ]);
  for (const url of [...scripts, '/oped/oped.classic.js']) {
    assert.deepEqual(heldBy(await sourceOf(url)), [], url);
  }
});
