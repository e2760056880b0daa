import assert from 'node:assert/strict';
import {test} from 'node:test';
import {parse} from 'parse5';
import {
  gotoHtml,
  newPage,
  pageAround,
  pieces,
  plain,
  settled,
  sourceOf,
  urlOf,
  useBrowser,
} from './support.mjs';

useBrowser();

const isElement = ({nodeName}) => nodeName.startsWith('oped-');

const blocks =
  /^(?:oped-.*|address|article|aside|blockquote|body|div|fig.*|footer|h[1-6r]|header|li|main|nav|ol|p|section|ul)$/;

/** The text of a tree as a reader without stylesheets gets it: blocks are separate. */
function textOf(node) {
  if (node.nodeName === '#text') return node.value;
  if (/^(?:head|script|style|template)$/.test(node.nodeName)) return '';
  const text = (node.childNodes ?? []).map(textOf).join('');
  return blocks.test(node.nodeName) ? ` ${text} ` : text;
}

const textIn = (html) => plain(textOf(parse(html)));

const descendants = (node) =>
  (node.childNodes ?? []).flatMap((child) => [child, ...descendants(child)]);

/** The source without the start and end tags of the library's elements; everything else unchanged. */
function stripped(html) {
  const tags = descendants(parse(html, {sourceCodeLocationInfo: true}))
    .filter(isElement)
    .flatMap(({sourceCodeLocation: {startTag, endTag}}) => [startTag, endTag])
    .filter(Boolean)
    .sort((one, other) => other.startOffset - one.startOffset);
  return tags.reduce(
    (rest, {startOffset, endOffset}) => rest.slice(0, startOffset) + rest.slice(endOffset),
    html,
  );
}

for (const path of pieces) {
  test(`The example page ${path} reads the same without the elements' tags`, async () => {
    const html = await sourceOf(path);
    assert.doesNotMatch(stripped(html), /<\/?oped-/);
    assert.equal(textIn(stripped(html)), textIn(html));
  });
}

test('The example page would not read the same if words ran together without the tags', () => {
  const html =
    '<oped-author-card><b>Ana Ruiz</b></oped-author-card><oped-disclaimer>Views</oped-disclaimer>';
  assert.equal(textIn(html), 'Ana Ruiz Views');
  assert.equal(textIn(stripped(html)), 'Ana RuizViews');
});

/** What a reader cannot read in the article; empty when all of it is visible, in order. */
const unreadable = (page) =>
  page.evaluate(() => {
    const edges = (element) => {
      const {left, top, right, bottom} = element.getBoundingClientRect();
      return {
        left: left + scrollX,
        top: top + scrollY,
        right: right + scrollX,
        bottom: bottom + scrollY,
      };
    };
    const ancestorsOf = (element) =>
      element ? [element, ...ancestorsOf(element.assignedSlot ?? element.parentElement)] : [];
    const background = getComputedStyle(document.body).backgroundColor;
    const problemOf = (element) => {
      const {left, top, right, bottom} = edges(element);
      if (right - left < 1 || bottom - top < 1) return 'has no box';
      if (left < 0 || right > document.documentElement.clientWidth) return 'is beside the page';
      if (top < 0) return 'is above the page';
      if (!element.checkVisibility({visibilityProperty: true})) return 'is not visible';
      if (getComputedStyle(element).color === background) return 'has the color of the background';
      for (const ancestor of ancestorsOf(element)) {
        const {opacity, clipPath, overflowX, overflowY} = getComputedStyle(ancestor);
        if (opacity !== '1') return 'is transparent';
        if (clipPath !== 'none') return 'is clipped by a path';
        const box = edges(ancestor);
        if (overflowX !== 'visible' && (left < box.left - 1 || right > box.right + 1)) {
          return 'is clipped';
        }
        if (overflowY !== 'visible' && (top < box.top - 1 || bottom > box.bottom + 1)) {
          return 'is clipped';
        }
      }
      return undefined;
    };
    const article = document.querySelector('oped-article');
    const elements = [...article.querySelectorAll('h1, h2, h3, p, li, blockquote, figcaption')];
    return elements.flatMap((element, i) => {
      const previous = elements[i - 1];
      const isAbove = previous && edges(element).top < edges(previous).top - 1;
      const problem = problemOf(element) ?? (isAbove && 'is above the text before it');
      return problem
        ? [`<${element.localName}> ${element.textContent.trim().slice(0, 30)} ${problem}`]
        : [];
    });
  });

const missing = (page) =>
  page.route('**/oped/oped.js', (route) => route.fulfill({status: 404, body: 'Not found'}));

const ways = {
  'with JavaScript off': {javaScriptEnabled: false},
  'when the script is missing': {prepare: missing},
  'with its script': {ready: settled},
};

for (const [way, {prepare, ready, ...options}] of Object.entries(ways)) {
  for (const path of pieces) {
    test(`The example page ${path} shows every word in order ${way}`, async (t) => {
      const page = await newPage(t, options);
      await prepare?.(page);
      await page.goto(urlOf(path));
      await ready?.(page);
      for (const width of [1280, 320]) {
        await page.setViewportSize({width, height: 900});
        assert.equal((await unreadable(page)).join('\n'), '', `at ${width} px`);
        const blocks = await page.locator('oped-article').locator('p, li, h1, h2').count();
        assert.ok(blocks > 20, `${blocks} blocks`);
      }
    });
  }
}

const hidings = {
  'oped-article p {display: none}': /has no box/,
  'oped-article p {position: relative; left: -100vw}': /is beside the page/,
  'oped-article p {visibility: hidden}': /is not visible/,
  'oped-article {opacity: 0}': /is transparent/,
  'oped-article {overflow: hidden; height: 100px}': /is clipped$/m,
  'oped-article {clip-path: inset(50%)}': /is clipped by a path/,
  'body {background: white} oped-article p {color: white}': /color of the background/,
  'body oped-article:not(:defined) {display: flex; flex-direction: column-reverse}':
    /is above the text/,
};

test('The example page would be caught if it hid text', async (t) => {
  const page = await newPage(t);
  await missing(page);
  await page.goto(urlOf(pieces[0]));
  for (const [css, problem] of Object.entries(hidings)) {
    await page.evaluate((text) => {
      const stylesheet = new CSSStyleSheet();
      stylesheet.replaceSync(text);
      document.adoptedStyleSheets = [stylesheet];
    }, css);
    assert.match((await unreadable(page)).join('\n'), problem, css);
  }
});

test('A disclaimer without text of its own leaves no empty box without script', async (t) => {
  const disclaimers =
    '<oped-disclaimer></oped-disclaimer><oped-disclaimer><p>Ours.</p></oped-disclaimer>';
  const html = pageAround(`<oped-article>${disclaimers}<p>A text.</p></oped-article>`);
  const heights = (page) =>
    page
      .locator('oped-disclaimer')
      .evaluateAll((all) => all.map((element) => element.getBoundingClientRect().height));
  const page = await newPage(t, {javaScriptEnabled: false});
  await gotoHtml(page, html);
  const [empty, written] = await heights(page);
  assert.equal(empty, 0);
  assert.ok(written > 20);
  // Where the script may still load, its space is reserved.
  const late = await newPage(t);
  await missing(late);
  await gotoHtml(late, html);
  assert.ok((await heights(late)).every((height) => height > 20));
});

test('A pull quote written as elements is visible in browsers without the unit lh', async (t) => {
  const page = await newPage(t);
  await page.route('**/oped/oped.js', async (route) => {
    const response = await route.fetch();
    // As to such a browser, the unit says nothing to this one.
    const body = (await response.text()).replace(/([\d.])lh\b/g, '$1unknown');
    await route.fulfill({response, body});
  });
  const quote = '<oped-pull-quote><p>We open at noon.</p></oped-pull-quote>';
  await gotoHtml(page, pageAround(`<oped-article>${quote}</oped-article>`));
  await settled(page);
  const [fontSize, height] = await page.evaluate(() => {
    const text = document.querySelector('oped-pull-quote p');
    const range = document.createRange();
    range.selectNodeContents(text);
    return [parseFloat(getComputedStyle(text).fontSize), range.getBoundingClientRect().height];
  });
  assert.ok(fontSize > 20, `its font size is ${fontSize}px`);
  assert.ok(height > 20, `its text is ${height}px high`);
});
