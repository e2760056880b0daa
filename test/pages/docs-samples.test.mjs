// The pages that the guides print, opened under the Content Security Policy that they state.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {prerender} from 'oped-elements/prerender.js';
import {contentSecurityPolicy} from '../../scripts/serve.mjs';
import {guides, inArticle, isDocument, cspIn, samplesOf, skipped} from '../docs-samples.mjs';
import {
  gotoHtml,
  newPage,
  pageAround,
  cspWithStyleHashes,
  settled,
  useBrowser,
} from './support.mjs';

useBrowser();

const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="9"/>';

const samples = guides.flatMap(samplesOf).filter((sample) => !skipped(sample));

/** The CSP that a guide has stated last before a sample, if it is one for pages that are not prerendered. */
const cspFor = ({file, line}) =>
  samples
    .filter((other) => other.file === file && other.line < line)
    .map(cspIn)
    .filter((csp) => csp && !csp.includes('sha256-'))
    .at(-1) ?? contentSecurityPolicy;

/** The header for prerendered pages, as the guide prints it. */
const prerenderedCsp = samples.map(cspIn).find((csp) => csp?.includes('sha256-'));

/** A page on which the files are that a guide shows, pictures of any name, and `build` of the library. */
async function pageOf(t, {file}, {build = 'oped.dev.js', ...options} = {}) {
  const page = await newPage(t, options);
  await page.route('**/oped/oped.js', async (route) => {
    route.continue({url: route.request().url().replace('oped.js', build)});
  });
  await page.route(/\.(?:jpg|png)$/, (route) =>
    route.fulfill({contentType: 'image/svg+xml', body: picture}),
  );
  await page.route('**/site.css', (route) => route.fulfill({contentType: 'text/css', body: ''}));
  for (const {name, lang, text} of samples.filter((other) => other.file === file && other.name)) {
    const contentType = lang === 'css' ? 'text/css' : 'text/javascript';
    await page.route(`**/${name}`, (route) => route.fulfill({contentType, body: text}));
  }
  return page;
}

const assertQuiet = ({messages, errors, violations}, {id}) =>
  assert.deepEqual({messages, errors, violations}, {messages: [], errors: [], violations: []}, id);

for (const sample of samples.filter(isDocument)) {
  test(`A page of a guide works under its CSP: ${sample.id}`, async (t) => {
    const page = await pageOf(t, sample);
    await gotoHtml(page, sample.text, {csp: cspFor(sample)});
    await settled(page);
    // The development build has had time to report.
    await page.waitForTimeout(300);
    assertQuiet(page, sample);
    const article = page.locator('oped-article:visible').first();
    assert.ok((await article.boundingBox()).height > 100);
  });

  for (const javaScriptEnabled of [true, false]) {
    const how = javaScriptEnabled ? 'hydrated' : 'without JavaScript';
    test(`A page of a guide works prerendered, ${how}: ${sample.id}`, async (t) => {
      const page = await pageOf(t, sample, {build: 'oped.js', javaScriptEnabled});
      const source = sample.text.replace('/oped/oped.css', '/oped/oped.prose.css');
      const problems = [];
      const html = prerender(source, {onProblem: ({message}) => problems.push(message)});
      assert.deepEqual(problems, []);
      await gotoHtml(page, html, {csp: prerenderedCsp});
      if (javaScriptEnabled) await settled(page);
      assertQuiet(page, sample);
      const label = page.locator('oped-disclaimer:visible [part=label]').first();
      assert.equal(await label.evaluate((part) => getComputedStyle(part).fontWeight), '650');
      assert.ok(await page.locator('oped-article:visible').first().innerText());
    });
  }
}

for (const sample of samples.filter(
  (one) => one.lang === 'html' && !isDocument(one) && one.text.includes('<oped-'),
)) {
  test(`A part of a page in a guide works: ${sample.id}`, async (t) => {
    const page = await pageOf(t, sample);
    const hasScript = /<script type="module" src="\/oped\/oped/.test(sample.text);
    await gotoHtml(page, pageAround(inArticle(sample), hasScript ? {head: ''} : {}));
    await settled(page);
    await page.waitForTimeout(300);
    assertQuiet(page, sample);
  });
}

test('The page of a guide that switches in place shows its other version, and its own text', async (t) => {
  const sample = samples.find((one) => isDocument(one) && one.text.includes('toggle history'));
  const page = await pageOf(t, sample);
  await gotoHtml(page, sample.text);
  await settled(page);
  await page.getByRole('link', {name: 'Español'}).click();
  await page.getByRole('heading', {name: 'Tres minutos son tres minutos'}).waitFor();
  assert.equal(await page.locator('[data-own]:visible').innerText(), 'De nuestras páginas');
  assert.equal(await page.title(), 'Tres minutos son tres minutos | The Daily Example');
  assert.equal(new URL(page.url()).pathname, '/es/tres-minutos.html');
  assertQuiet(page, sample);
});

test('The header of the guide for prerendered pages is the one that the tests of pages use', async () => {
  assert.equal(
    prerenderedCsp.split(';')[2].trim(),
    (await cspWithStyleHashes()).split(';')[2].trim(),
  );
});

test('A page of a guide would be found out if it broke its CSP', async (t) => {
  const [sample] = samples.filter(isDocument);
  const page = await pageOf(t, sample);
  const html = sample.text.replace('<body>', '<body style="color: red"><oped-article kind="gest">');
  await gotoHtml(page, html, {csp: cspFor(sample)});
  await settled(page);
  await page.waitForTimeout(300);
  assert.throws(() => assertQuiet(page, sample), /style-src/);
  assert.ok(page.messages.some((message) => message.includes('kind="gest"')));
});
