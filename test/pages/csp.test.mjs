import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {JSDOM} from 'jsdom';
import {
  allPages,
  gotoHtml,
  newPage,
  openPage,
  pageAround,
  pieces,
  settled,
  sourceOf,
  urlOf,
  useBrowser,
} from './support.mjs';

useBrowser();

const pathOf = (url) => new URL(url).pathname;

/** The files that the HTML of a page requests, by path. */
function linkedIn(html, path) {
  const {document} = new JSDOM(html, {url: urlOf(path)}).window;
  const links = document.querySelectorAll('link[rel=stylesheet], link[rel=icon], script, img');
  return Array.from(links, (link) => pathOf(link.href ?? link.src));
}

const isFont = (path) => /^\/fonts\/[\w/-]+\.woff2$/.test(path);

for (const path of allPages) {
  test(`The example page ${path} requests only its own files, and logs nothing to the console`, async (t) => {
    const page = await openPage(t, path);
    const source = await sourceOf(path);
    const needed = {
      '/oped/es.js': /<(html|oped-article) lang="es"/,
      '/oped/json-ld.js': /<oped-article [^>]*structured-data/,
      '/oped/toggle.js': /<oped-locale-switch [^>]*toggle/,
    };
    const later = Object.keys(needed).filter(
      (file) => source.includes('/oped/oped.js') && needed[file].test(source),
    );
    if (later.includes('/oped/json-ld.js')) {
      await page.locator('script[data-oped]').first().waitFor({state: 'attached'});
    }
    assert.deepEqual(page.messages, []);
    assert.deepEqual(page.errors, []);
    assert.deepEqual(page.violations, []);
    const origin = new URL(urlOf('/')).origin;
    assert.deepEqual(
      page.requests.filter((url) => new URL(url).origin !== origin),
      [],
    );
    const expected = [path, ...linkedIn(source, path), ...later];
    const asked = page.requests.map(pathOf);
    assert.deepEqual(
      asked.filter((one) => !expected.includes(one) && !isFont(one)),
      [],
    );
    assert.ok(asked.some(isFont));
    assert.deepEqual(asked.filter((one) => one in needed).sort(), later);
  });
}

test('The example page would be caught if it violated its Content Security Policy or requested another origin', async (t) => {
  const page = await newPage(t);
  await page.route('https://elsewhere.example/**', (route) => route.abort());
  const html = await sourceOf(pieces[0]);
  await gotoHtml(
    page,
    html.replace(
      '<h1 slot="headline">',
      '<img src="https://elsewhere.example/a.png" alt=""><h1 slot="headline" style="color: red">',
    ),
  );
  await settled(page);
  assert.deepEqual(page.violations.map(({directive}) => directive).sort(), [
    'img-src',
    'style-src-attr',
  ]);
  assert.ok(page.messages.length >= 2);
});

const bare =
  "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types oped-elements";

/** That CSP blocks the page's own links; any other violation is the library's. */
const violationsOfLibrary = (page) =>
  page.violations.filter(({blocked}) => !/^https?:/.test(blocked));

for (const path of pieces) {
  test(`The example page ${path} works without style-src, under Trusted Types`, async (t) => {
    const page = await newPage(t);
    await gotoHtml(page, await sourceOf(path), {csp: bare});
    await settled(page);
    assert.deepEqual(violationsOfLibrary(page), []);
    assert.deepEqual(page.errors, []);
    const blocked = new Set(page.violations.map(({directive}) => directive));
    assert.deepEqual([...blocked].sort(), ['img-src', 'style-src-elem']);
    const label = page.locator('oped-disclaimer').first().locator('[part=label]');
    assert.match(await label.innerText(), /^(Guest essay|Column|Ensayo invitado|Columna)$/);
    assert.equal(await label.evaluate((part) => getComputedStyle(part).fontWeight), '650');
    const quote = page.locator('oped-pull-quote').first().locator('[part=quote]');
    assert.equal(await quote.evaluate((part) => getComputedStyle(part).fontStyle), 'italic');
    const paragraph = page.locator('oped-article > p').first();
    assert.ok((await paragraph.boundingBox()).width < 600);
  });
}

test('The example page would be caught if the library wrote HTML or inline styles', async (t) => {
  const page = await newPage(t);
  await gotoHtml(page, await sourceOf(pieces[0]), {csp: bare});
  await settled(page);
  await page.evaluate(() => {
    document.querySelector('h1').setAttribute('style', 'color: red');
    try {
      document.querySelector('h1').innerHTML = '<b>Bold</b>';
    } catch {
      // Refused, as it should be.
    }
  });
  await page.waitForTimeout(50);
  const directives = violationsOfLibrary(page).map(({directive}) => directive);
  assert.deepEqual(directives.sort(), ['require-trusted-types-for', 'style-src-attr']);
});

/** The complete head that the README gives. */
const readmeHead = /<meta name="color-scheme"[^`]*/.exec(readFileSync('README.md', 'utf8'))?.[0];

for (const [colorScheme, accent] of [
  ['light', 'rgb(163, 52, 31)'],
  ['dark', 'rgb(240, 147, 122)'],
]) {
  test(`The head in the README works under a strict Content Security Policy, and follows the ${colorScheme} color scheme`, async (t) => {
    const page = await newPage(t, {colorScheme});
    const body = '<oped-article><oped-disclaimer></oped-disclaimer><p>A text.</p></oped-article>';
    await gotoHtml(page, pageAround(body, {head: readmeHead, styles: ''}), {
      csp: "default-src 'none'; script-src 'self'; style-src 'self'",
    });
    await settled(page);
    const label = page.locator('oped-disclaimer [part=label]');
    assert.equal(await label.evaluate((element) => getComputedStyle(element).color), accent);
    assert.deepEqual(page.violations, []);
    assert.deepEqual(page.messages, []);
  });
}
