import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {contentSecurityPolicy} from '../../scripts/serve.mjs';
import {
  gate,
  newPage,
  paintedWhole,
  pieces,
  settled,
  sourceOf,
  urlOf,
  useBrowser,
} from './support.mjs';

useBrowser();

// A credit moves along its line, to make room for the label before it.
const measured = 'h1, h2, h3, p:not([slot=credit]), li, blockquote, figcaption, img';

/** Rectangles in the document of the page's own text and images. */
const rectangles = (page) =>
  page.evaluate((selector) => {
    // A quote lifted by `from` has no text before the script runs. In the column it pushes down
    // what follows by its own height: the documented exception. Left out of both measurements it
    // cannot hide any other shift.
    const quotes = [...document.querySelectorAll('oped-pull-quote')];
    for (const quote of quotes) quote.style.display = 'none';
    const all = Array.from(document.querySelectorAll(selector), (element) => {
      const {x, y, width, height} = element.getBoundingClientRect();
      const name = `<${element.localName}> ${element.textContent.trim().slice(0, 30)}`;
      return {name, x: x + scrollX, y: y + scrollY, width, height};
    });
    for (const quote of quotes) quote.style.display = '';
    return all;
  }, measured);

/**
 * The sum of the layout shifts that the browser reports after `start`. Before it the page's web fonts
 * load, which shift its text as they do on every page, before or after the first paint.
 */
const shiftsSince = (page, start) =>
  page.evaluate(async (since) => {
    let sum = 0;
    const add = (entries) => {
      for (const {startTime, value} of entries) if (startTime > since) sum += value;
    };
    const observer = new PerformanceObserver((list) => add(list.getEntries()));
    observer.observe({type: 'layout-shift', buffered: true});
    await new Promise((resolve) => setTimeout(resolve, 200));
    add(observer.takeRecords());
    return sum;
  }, start);

/** What moved by more than two pixels between two measurements. */
const movedBetween = (before, after) =>
  before.flatMap((old, i) => {
    const sides = ['x', 'y', 'width', 'height'].filter(
      (side) => Math.abs(after[i][side] - old[side]) > 2,
    );
    const moves = sides.map(
      (side) => `${side} ${old[side].toFixed(1)} → ${after[i][side].toFixed(1)}`,
    );
    return moves.length ? [`${old.name}: ${moves.join(', ')}`] : [];
  });

/**
 * Opens a page on which the script loads late: only once the page is painted with its fonts and
 * images and has been measured.
 */
async function openLate(t, path, width, {styles = true, prepare = () => {}} = {}) {
  const page = await newPage(t, {viewport: {width, height: 900}});
  const script = gate();
  await page.route('**/oped/oped.js', script.hold);
  if (!styles) await page.route('**/oped/oped.css', (route) => route.fulfill({status: 404}));
  await prepare(page);
  await page.goto(urlOf(path), {waitUntil: 'commit'});
  await paintedWhole(page);
  const before = await rectangles(page);
  const start = await page.evaluate(() => performance.now());
  assert.ok(await page.evaluate(() => !customElements.get('oped-article')));
  return {page, before, start, loadScript: () => (script.open(), settled(page))};
}

for (const path of pieces) {
  for (const width of [412, 1280]) {
    test(`The example page ${path} has no layout shift when the script loads late, at ${width} px`, async (t) => {
      const {page, before, start, loadScript} = await openLate(t, path, width);
      await loadScript();
      const moved = movedBetween(before, await rectangles(page));
      const shifts = await shiftsSince(page, start);
      if (shifts > 0.01) moved.push(`layout shift ${shifts}`);
      assert.equal(moved.join('\n'), '');
    });
  }
}

test('Two corrections in a row keep their positions when the script loads late', async (t) => {
  const prepare = async (page) => {
    const source = await sourceOf(pieces[1]);
    const body = source.replace(/<oped-correction.*?<\/oped-correction>/s, '$&\n$&');
    await page.route(urlOf(pieces[1]), (route) =>
      route.fulfill({contentType: 'text/html; charset=utf-8', body}),
    );
  };
  const {page, before, loadScript} = await openLate(t, pieces[1], 412, {prepare});
  assert.equal(await page.locator('oped-correction').count(), 2);
  await loadScript();
  assert.equal(movedBetween(before, await rectangles(page)).join('\n'), '');
});

test('The portrait is round before the script runs, as it is afterwards', async (t) => {
  const {page, loadScript} = await openLate(t, pieces[0], 412);
  const photo = page.locator('oped-author-card [slot=photo]').first();
  const look = () =>
    photo.evaluate((element) => {
      const {borderRadius, objectFit} = getComputedStyle(element);
      return [borderRadius, objectFit];
    });
  const before = await look();
  assert.deepEqual(before, ['50%', 'cover']);
  await loadScript();
  assert.deepEqual(await look(), before);
});

const file = (name) => readFileSync(new URL(`../../dist/cdn/${name}`, import.meta.url), 'utf8');

/** Serves a page with the placeholder styles inlined, under a Content Security Policy with their hash. */
const inlined =
  (path, hash = JSON.parse(file('integrity.json')).styles['oped.reserve.css']) =>
  async (page) => {
    const link = '<link rel="stylesheet" href="/oped/oped.css">';
    const source = await sourceOf(path);
    assert.ok(source.includes(link));
    const csp = contentSecurityPolicy.replace('style-src', `style-src '${hash}'`);
    await page.route(urlOf(path), (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers: {'Content-Security-Policy': csp},
        body: source.replace(link, `<style>${file('oped.reserve.css')}</style>`),
      }),
    );
  };

/** The boxes of elements whose text is not prose, without their positions: there is prose between them. */
const boxes = (page) =>
  page.evaluate(() =>
    Array.from(
      document.querySelectorAll('oped-disclaimer, oped-author-card, oped-correction'),
      (element) => {
        const {x, width, height} = element.getBoundingClientRect();
        return {name: element.localName, x, y: 0, width, height};
      },
    ),
  );

for (const width of [412, 1280]) {
  test(`The example page keeps the space that oped.reserve.css reserves when inlined, at ${width} px`, async (t) => {
    const prepare = inlined(pieces[1]);
    const {page, loadScript} = await openLate(t, pieces[1], width, {prepare});
    const before = await boxes(page);
    await loadScript();
    assert.equal(movedBetween(before, await boxes(page)).join('\n'), '');
    assert.equal(before.length, 3);
    assert.deepEqual(page.violations, []);
  });
}

// Proof that these tests can fail.

test('The example page shifts when oped.css is not linked', async (t) => {
  const {page, before, loadScript} = await openLate(t, pieces[0], 412, {styles: false});
  await loadScript();
  const moved = movedBetween(before, await rectangles(page)).join('\n');
  assert.match(moved, /^<h1> .*: x .*width/m);
  assert.match(moved, /^<p> Matthew counts .*: x .*y .*width/m);
});

test('The example page shifts layout when a block is put above the text', async (t) => {
  const {page, before, start, loadScript} = await openLate(t, pieces[0], 1280);
  await page.evaluate(() => {
    const block = document.createElement('div');
    block.style.blockSize = '100px';
    document.querySelector('main').before(block);
  });
  await loadScript();
  assert.match(movedBetween(before, await rectangles(page)).join('\n'), /^<h1> .*: y/m);
  const shifts = await shiftsSince(page, start);
  assert.ok(shifts > 0.01, `${shifts}`);
});

test('The boxes change when the Content Security Policy blocks the inlined styles', async (t) => {
  const prepare = inlined(pieces[1], 'sha256-AAAA');
  const {page, loadScript} = await openLate(t, pieces[1], 1280, {prepare});
  const before = await boxes(page);
  await loadScript();
  assert.match(movedBetween(before, await boxes(page)).join('\n'), /oped-disclaimer: .*height/);
  assert.deepEqual(page.violations, [{directive: 'style-src-elem', blocked: 'inline'}]);
});
