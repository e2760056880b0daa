import assert from 'node:assert/strict';
import {test} from 'node:test';
import {inkOf, openHtml, openPage, pageAround, painted, pieces, useBrowser} from './support.mjs';

useBrowser();

/** Computed styles of the outermost box in each element's shadow root that is laid out as one. */
const boxes = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('oped-pull-quote, oped-author-card')].map((element) => {
      const box = element.shadowRoot.querySelector('div');
      const {float, breakInside} = getComputedStyle(box);
      return {tag: element.localName, float, breakInside};
    }),
  );

/** The text of the article, slotted or lifted, that has no box or is invisible. */
const invisible = (page) =>
  page.evaluate(() => {
    const rootsOf = (root) => [
      root,
      ...Array.from(root.querySelectorAll('*'), ({shadowRoot}) => shadowRoot)
        .filter(Boolean)
        .flatMap(rootsOf),
    ];
    const range = document.createRange();
    const problems = [];
    for (const root of rootsOf(document.querySelector('main'))) {
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const text = texts.currentNode;
        if (!text.data.trim() || text.parentElement.closest('[hidden], .share')) continue;
        // It is replaced by a date in the reader's language.
        const {assignedSlot, dateTime, parentElement} = text.parentElement;
        const shown =
          dateTime && parentElement.shadowRoot?.querySelector(`[datetime="${dateTime}"]`);
        if (shown?.checkVisibility() && !assignedSlot) continue;
        range.selectNodeContents(text);
        const {width, height} = range.getBoundingClientRect();
        const {color} = getComputedStyle(text.parentElement);
        const isSeen =
          width > 0 &&
          height > 0 &&
          !/rgba\(.*, 0\)|rgb\(255, 255, 255\)/.test(color) &&
          text.parentElement.checkVisibility({opacityProperty: true, visibilityProperty: true});
        if (!isSeen) problems.push(text.data.trim());
      }
    }
    return problems;
  });

for (const path of pieces) {
  test(`The example page ${path} is printed in full, in one column`, async (t) => {
    const page = await openPage(t, path);
    const onScreen = await boxes(page);
    assert.ok(
      onScreen.some(({float}) => float !== 'none'),
      'quotes hang in the margin of a screen',
    );
    await page.emulateMedia({media: 'print'});
    await painted(page);
    const printed = await boxes(page);
    assert.ok(printed.length >= 3);
    for (const {tag, float, breakInside} of printed) {
      assert.deepEqual({tag, float, breakInside}, {tag, float: 'none', breakInside: 'avoid'});
    }
    const column = await page.locator('oped-article > p').first().boundingBox();
    for (const quote of await page.locator('oped-pull-quote:not([placement=wide])').all()) {
      const box = await quote.locator('[part=quote]').boundingBox();
      assert.ok(Math.abs(box.x - column.x) < 1 && Math.abs(box.width - column.width) < 1);
    }
    assert.deepEqual(await invisible(page), []);
    const colored = await page.locator('oped-article a').evaluateAll((links) =>
      links.flatMap((link) => {
        const {color, textDecorationColor} = getComputedStyle(link);
        return textDecorationColor === color ? [] : link.textContent;
      }),
    );
    assert.deepEqual(colored, [], 'lines under links in ink');
  });
}

test('The example page would be caught if it were printed with hidden text', async (t) => {
  const page = await openPage(t, pieces[0]);
  await page.emulateMedia({media: 'print'});
  await page.evaluate(() => {
    document.querySelector('oped-disclaimer').shadowRoot.querySelector('[part=label]').style.color =
      'transparent';
    document.querySelector('oped-author-card p').style.display = 'none';
  });
  assert.deepEqual(await invisible(page), ['Director, East Side Reading Project', 'Guest essay']);
});

/** The colors of what has the accent on a screen: the letter, the lines under links, label and rules. */
const accents = (page) =>
  page.evaluate(() => {
    const article = document.querySelector('oped-article');
    const inside = (tag, selector) => article.querySelector(tag).shadowRoot.querySelector(selector);
    const ink = getComputedStyle(article).color;
    return [
      getComputedStyle(article.querySelector(':scope > p'), '::first-letter').color,
      getComputedStyle(article.querySelector('a')).textDecorationColor,
      getComputedStyle(inside('oped-disclaimer', '[part=label]')).color,
      getComputedStyle(inside('oped-pull-quote', '[part=quote]')).borderTopColor,
      getComputedStyle(article.querySelector('[slot=kicker]'), '::before').borderTopColor,
    ].map((color) => (color === ink ? 'ink' : color));
  });

test('What is in the accent on a screen is in ink on paper', async (t) => {
  const page = await openHtml(
    t,
    pageAround(
      `<oped-article drop-cap class="ours"><oped-disclaimer></oped-disclaimer>
        <oped-header><p slot="kicker">Streets</p></oped-header>
        <p>Words and <a href="#words">a link</a>.</p>
        <oped-pull-quote><p>Words.</p></oped-pull-quote></oped-article>
        <style>:root, .ours {--oped-accent: rgb(163, 52, 31)}</style>`,
    ),
    {csp: "style-src 'unsafe-inline' 'self'"},
  );
  assert.deepEqual(await accents(page), Array(5).fill('rgb(163, 52, 31)'));
  await page.emulateMedia({media: 'print'});
  assert.deepEqual(await accents(page), Array(5).fill('ink'));
});

const forced = pageAround(`<oped-article>
  <oped-disclaimer></oped-disclaimer>
  <h1>Open the library</h1>
  <p>Words.</p>
  <oped-pull-quote placement="center"><p>We open at noon.</p></oped-pull-quote>
  <oped-author-card><h2 slot="name">Ana Ruiz</h2><p>She wrote this.</p></oped-author-card>
</oped-article>`);

/** The borders of every box in a shadow tree: widths and colors. */
const edges = (page) =>
  page.evaluate(() => {
    const edgesOf = (tag) =>
      [...document.querySelector(tag).shadowRoot.querySelectorAll('*')].flatMap((element) => {
        const {borderBlockStart} = getComputedStyle(element);
        return parseFloat(borderBlockStart) > 0 ? [borderBlockStart] : [];
      });
    return ['oped-disclaimer', 'oped-pull-quote', 'oped-author-card'].map(edgesOf);
  });

for (const colorScheme of ['light', 'dark']) {
  test(`<oped-pull-quote> and its siblings keep rules and marks in forced colors, ${colorScheme}`, async (t) => {
    const page = await openHtml(t, forced, {forcedColors: 'active', colorScheme});
    const ink = colorScheme === 'dark' ? 'rgb(255, 255, 255)' : 'rgb(0, 0, 0)';
    assert.deepEqual(await edges(page), [
      [`1px solid ${ink}`],
      [`3px solid ${ink}`],
      [`3px solid ${ink}`],
    ]);
    for (const place of ['first', 'last']) {
      const mark = page.locator('oped-pull-quote [part=mark]')[place]();
      const box = await mark.boundingBox();
      assert.ok(box.width > 3, `${box.width}`);
      assert.ok((await inkOf(page, box)) > 0.02, place);
    }
  });
}

test('<oped-pull-quote> would be caught if a mark or a rule were missing', async (t) => {
  const page = await openHtml(t, forced, {forcedColors: 'active'});
  await page.evaluate(() => {
    const {shadowRoot} = document.querySelector('oped-pull-quote');
    shadowRoot.querySelector('[part=quote]').style.border = '0';
    for (const mark of shadowRoot.querySelectorAll('[part=mark]')) mark.style.visibility = 'hidden';
  });
  assert.deepEqual((await edges(page))[1], []);
  const box = await page.locator('oped-pull-quote [part=mark]').first().boundingBox();
  assert.equal(await inkOf(page, box), 0);
});
