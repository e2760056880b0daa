// Prerendered pages in a browser: without script, and once the script has loaded.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  bareTree,
  gate,
  newPage,
  numbered,
  openHtml,
  painted,
  paintedWhole,
  pieces,
  plain,
  servePrerendered,
  settled,
  shadowTrees,
  sourceOf,
  urlOf,
  useBrowser,
} from './support.mjs';

useBrowser();

const pages = [...pieces, '/three-minutes.html', '/es/tres-minutos.html', '/in-her-own-words.html'];

/** The shadow trees of a page, without what has to differ. */
const rootsOf = async (page) =>
  (await shadowTrees(page)).map(([tag, html]) => [tag, bareTree(html)]);

/** Positions of the page's own text. */
const rectangles = (page) =>
  page.evaluate(() =>
    Array.from(
      document.querySelectorAll('h1, h2, p, li, blockquote, img, oped-pull-quote, time'),
      (element) => {
        const {x, y, width, height} = element.getBoundingClientRect();
        const name = `${element.localName} ${element.textContent.trim().slice(0, 20)}`;
        return [name, ...[x, y, width, height].map((side) => Math.round(side))].join(' ');
      },
    ),
  );

for (const path of pages) {
  test(`The prerendered page ${path} shows the built-in text without script as with it`, async (t) => {
    // Without script there is no share button.
    const unshared = (html) => html.replaceAll(' shareable', '');
    const page = await newPage(t, {javaScriptEnabled: false});
    await servePrerendered(page, path, {before: unshared});
    await page.goto(urlOf(path));
    const live = await openHtml(t, numbered(unshared(await sourceOf(path))));
    const shown = (one) =>
      one
        .locator('oped-article:visible')
        .evaluateAll((articles) => articles.map(({innerText}) => innerText))
        .catch(() => undefined);
    const rootText = async (one) =>
      (await rootsOf(one)).map(([tag, html]) => `${tag} ${plain(html.replace(/<[^>]*>/g, ' '))}`);
    assert.deepEqual(await shown(page), await shown(live));
    assert.deepEqual(await rootText(page), await rootText(live));
    assert.ok((await rootText(page)).some((text) => /\d min/.test(text)));
    for (const width of [390, 1280]) {
      for (const one of [page, live]) await one.setViewportSize({width, height: 900});
      await painted(live);
      const [prerendered, expected] = await Promise.all(
        [page, live].map((one) => one.screenshot({fullPage: true})),
      );
      assert.ok(prerendered.equals(expected), `the pictures differ at ${width} px`);
    }
  });

  for (const width of [412, 1280]) {
    test(`The prerendered page ${path} is the same once the script has loaded, without layout shift, at ${width} px`, async (t) => {
      const viewport = {width, height: 900};
      const page = await newPage(t, {viewport});
      await servePrerendered(page, path);
      const script = gate();
      await page.route('**/oped/oped.js', script.hold);
      await page.goto(urlOf(path), {waitUntil: 'commit'});
      await paintedWhole(page);
      const before = {roots: await rootsOf(page), places: await rectangles(page)};
      script.open();
      await settled(page);
      const live = await rootsOf(await openHtml(t, numbered(await sourceOf(path)), {viewport}));
      assert.deepEqual(before.roots, live);
      assert.deepEqual(await rootsOf(page), live);
      assert.deepEqual(await rectangles(page), before.places);
      assert.deepEqual(page.messages, []);
      assert.deepEqual(page.errors, []);
      assert.deepEqual(page.violations, []);
      const scripts = page.locator('script[type="application/ld+json"]');
      assert.equal(await scripts.count(), 1);
    });
  }
}

test('Authors in one slot look as they do in numbered ones', async (t) => {
  const source = await sourceOf(pieces[0]);
  assert.equal(source.match(/slot="author"/g).length, 2);
  const one = source.replace(/<a[^>]*slot="author".*?<\/a>/s, '');
  const pictures = [];
  for (const html of [source, numbered(source), one]) {
    const page = await openHtml(t, html);
    for (const width of [390, 1280]) {
      await page.setViewportSize({width, height: 900});
      await painted(page);
      pictures.push(await page.locator('oped-header').first().screenshot());
    }
  }
  const [shown, shownWide, expected, expectedWide, other] = pictures;
  assert.ok(shown.equals(expected) && shownWide.equals(expectedWide));
  assert.ok(!shown.equals(other), 'without an author it looks otherwise');
});

test('The prerendered page is re-rendered in another language, and where it is damaged', async (t) => {
  const [path] = pieces;
  const page = await newPage(t);
  await servePrerendered(page, path, {
    after: (html) =>
      html.replace('<html lang="en">', '<html lang="es">').replace('part="label"', 'part="x"><b'),
  });
  await page.goto(urlOf(path));
  await settled(page);
  assert.equal(
    await page.locator('oped-disclaimer [part=label]').first().innerText(),
    'Ensayo invitado',
  );
  assert.equal(await page.locator('oped-disclaimer [part=x]').count(), 0);
  assert.deepEqual(page.errors, []);
});

test('A page that is not prerendered shows no built-in text without script', async (t) => {
  const page = await newPage(t, {javaScriptEnabled: false});
  await page.goto(urlOf(pieces[0]));
  assert.equal(await page.locator('oped-pull-quote [part=quote]').count(), 0);
  const other = await newPage(t, {javaScriptEnabled: false});
  await servePrerendered(other, pieces[0]);
  await other.goto(urlOf(pieces[0]));
  assert.match(await other.locator('oped-pull-quote [part=quote]').first().innerText(), /A locked/);
});
