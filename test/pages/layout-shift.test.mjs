import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {contentSecurityPolicy} from '../../scripts/serve.mjs';
import {gate, newPage, painted, pieces, settled, sourceOf, urlOf, useBrowser} from './support.mjs';

useBrowser();

// A credit moves along its line, to make room for the word before it.
const measured = 'h1, h2, h3, p:not([slot=credit]), li, blockquote, figcaption, img';

/** Rectangles in the document of the page's own words and pictures. */
const rectangles = (page) =>
  page.evaluate((selector) => {
    // A quote lifted by `from` has no words before the script is there. Standing in the column it
    // pushes down what follows by its own height: the exception that the contract makes. Taken out
    // of both measurements it cannot hide any other movement.
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
 * The sum of the layout shifts that the browser reports since a moment. Before it the page's web
 * fonts come, which shift its words as they shift every page's, sooner or later than the first paint.
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
 * Opens a page on which the script comes late: not before the page is painted with its fonts and
 * pictures and measured.
 */
async function openLate(t, path, width, {styles = true, prepare = () => {}} = {}) {
  const page = await newPage(t, {viewport: {width, height: 900}});
  const script = gate();
  await page.route('**/oped/oped.js', script.hold);
  if (!styles) await page.route('**/oped/oped.css', (route) => route.fulfill({status: 404}));
  await prepare(page);
  await page.goto(urlOf(path), {waitUntil: 'commit'});
  await page.waitForFunction(
    () =>
      document.readyState !== 'loading' &&
      performance.getEntriesByName('first-contentful-paint').length &&
      document.fonts.status === 'loaded' &&
      [...document.images].every(({complete}) => complete),
  );
  await painted(page);
  const before = await rectangles(page);
  const start = await page.evaluate(() => performance.now());
  assert.ok(await page.evaluate(() => !customElements.get('oped-article')));
  return {page, before, start, arrive: () => (script.open(), settled(page))};
}

for (const path of pieces) {
  for (const width of [412, 1280]) {
    test(`The example page ${path} keeps every word in its place when the script comes late, at ${width} px`, async (t) => {
      const {page, before, start, arrive} = await openLate(t, path, width);
      await arrive();
      const moved = movedBetween(before, await rectangles(page));
      const shifts = await shiftsSince(page, start);
      if (shifts > 0.01) moved.push(`layout shift ${shifts}`);
      assert.equal(moved.join('\n'), '');
    });
  }
}

test('Two corrections in a row keep their places when the script comes late', async (t) => {
  const prepare = async (page) => {
    const source = await sourceOf(pieces[1]);
    const body = source.replace(/<oped-correction.*?<\/oped-correction>/s, '$&\n$&');
    await page.route(urlOf(pieces[1]), (route) =>
      route.fulfill({contentType: 'text/html; charset=utf-8', body}),
    );
  };
  const {page, before, arrive} = await openLate(t, pieces[1], 412, {prepare});
  assert.equal(await page.locator('oped-correction').count(), 2);
  await arrive();
  assert.equal(movedBetween(before, await rectangles(page)).join('\n'), '');
});

test('The portrait is round before the script comes, as it is afterwards', async (t) => {
  const {page, arrive} = await openLate(t, pieces[0], 412);
  const photo = page.locator('oped-author-card [slot=photo]').first();
  const look = () =>
    photo.evaluate((element) => {
      const {borderRadius, objectFit} = getComputedStyle(element);
      return [borderRadius, objectFit];
    });
  const before = await look();
  assert.deepEqual(before, ['50%', 'cover']);
  await arrive();
  assert.deepEqual(await look(), before);
});

const file = (name) => readFileSync(new URL(`../../dist/cdn/${name}`, import.meta.url), 'utf8');

/** Serves a page with the boxes alone, written into it, under a policy that allows them by their hash. */
const inlined =
  (path, hash = JSON.parse(file('integrity.json')).styles['oped.reserve.css']) =>
  async (page) => {
    const link = '<link rel="stylesheet" href="/oped/oped.css">';
    const source = await sourceOf(path);
    assert.ok(source.includes(link));
    const policy = contentSecurityPolicy.replace('style-src', `style-src '${hash}'`);
    await page.route(urlOf(path), (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers: {'Content-Security-Policy': policy},
        body: source.replace(link, `<style>${file('oped.reserve.css')}</style>`),
      }),
    );
  };

/** The boxes of elements whose words are not prose, without their places: between them stands prose. */
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
  test(`The example page keeps the boxes that oped.reserve.css reserves, written into it, at ${width} px`, async (t) => {
    const prepare = inlined(pieces[1]);
    const {page, arrive} = await openLate(t, pieces[1], width, {prepare});
    const before = await boxes(page);
    await arrive();
    assert.equal(movedBetween(before, await boxes(page)).join('\n'), '');
    assert.equal(before.length, 3);
    assert.deepEqual(page.violations, []);
  });
}

// What these tests would miss, if they could not see it.

test('The example page moves when oped.css is not linked', async (t) => {
  const {page, before, arrive} = await openLate(t, pieces[0], 412, {styles: false});
  await arrive();
  const moved = movedBetween(before, await rectangles(page)).join('\n');
  assert.match(moved, /^<h1> .*: x .*width/m);
  assert.match(moved, /^<p> Matthew counts .*: x .*y .*width/m);
});

test('The example page shifts layout when a block is put above the text', async (t) => {
  const {page, before, start, arrive} = await openLate(t, pieces[0], 1280);
  await page.evaluate(() => {
    const block = document.createElement('div');
    block.style.blockSize = '100px';
    document.querySelector('main').before(block);
  });
  await arrive();
  assert.match(movedBetween(before, await rectangles(page)).join('\n'), /^<h1> .*: y/m);
  const shifts = await shiftsSince(page, start);
  assert.ok(shifts > 0.01, `${shifts}`);
});

test('The boxes change when a policy does not allow them', async (t) => {
  const prepare = inlined(pieces[1], 'sha256-AAAA');
  const {page, arrive} = await openLate(t, pieces[1], 1280, {prepare});
  const before = await boxes(page);
  await arrive();
  assert.match(movedBetween(before, await boxes(page)).join('\n'), /oped-disclaimer: .*height/);
  assert.deepEqual(page.violations, [{directive: 'style-src-elem', blocked: 'inline'}]);
});
