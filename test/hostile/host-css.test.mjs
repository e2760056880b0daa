// Pages with the CSS of others: what the page wrote is legible, the boxes of the elements hold, and nothing
// outside the elements looks otherwise because of the library.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {test} from 'node:test';
import {gotoHtml, newPage, pageAround, settled, useBrowser} from '../pages/support.mjs';
import {assertQuiet, assertReadable, everything} from './support.mjs';

useBrowser();

const fileOf = (path) => readFileSync(createRequire(import.meta.url).resolve(path), 'utf8');

const stylesheets = {
  none: '',
  Bootstrap: fileOf('bootstrap/dist/css/bootstrap.min.css'),
  Bulma: fileOf('bulma/css/bulma.min.css'),
  Foundation: fileOf('foundation-sites/dist/css/foundation.min.css'),
  Pico: fileOf('@picocss/pico/css/pico.min.css'),
  'Tailwind’s preflight': fileOf('tailwindcss/preflight.css'),
  'normalize.css': fileOf('normalize.css'),
  'modern-normalize': fileOf('modern-normalize'),
  'a reset':
    '*, *::before, *::after {box-sizing: border-box; margin: 0; padding: 0; font: inherit}',
  'all: unset': '* {all: unset !important}',
  '62.5 %': 'html {font-size: 62.5%} body {font-size: 1.6rem}',
  'small paragraphs': 'p {font-size: 9px}',
  'shown [hidden]': '[hidden] {display: block !important}',
  'floats and columns': '* {float: left; position: relative} div, span {columns: 2}',
};

/** What the page has beside the piece, of every kind that a stylesheet of ours could meet. */
const others = `<main class="other"><h1>News</h1><h2>More</h2><p>Text <a href="/x">link</a> <em>e</em> <time>t</time></p>
  <blockquote><p>Quote</p></blockquote><figure><img src="/none.png" alt="A"><figcaption>Caption</figcaption></figure>
  <table><tr><td>Cell</td></tr></table><pre>Code</pre><ul><li>Item</li></ul><hr><button>Button</button>
  <label>Label <input></label><nav><a href="/y">Nav</a></nav><details><summary>S</summary>D</details></main>`;

const open = async (t, css, {scripted = true, viewport} = {}) => {
  const page = await newPage(t, {viewport});
  await page.route('**/host.css', (route) =>
    route.fulfill({contentType: 'text/css; charset=utf-8', body: css}),
  );
  const host = '<link rel="stylesheet" href="/host.css">';
  await gotoHtml(
    page,
    pageAround(`${others}${everything}`, {
      styles: scripted ? `${host}<link rel="stylesheet" href="/oped/oped.css">` : host,
      ...(!scripted && {head: ''}),
    }),
  );
  if (scripted) await settled(page);
  return page;
};

/** The computed styles of everything outside the elements, but for lengths that follow from the page's height. */
const stylesOutside = (page) =>
  page.evaluate(() =>
    [document.documentElement, document.body, ...document.querySelectorAll('.other, .other *')].map(
      (element) =>
        [
          element.localName,
          ...Array.from(getComputedStyle(element), (name) => [
            name,
            getComputedStyle(element).getPropertyValue(name),
          ])
            .filter(
              ([name]) =>
                !/^--|^(?:block-size|height|perspective-origin|transform-origin)$/.test(name),
            )
            .map((pair) => pair.join(': ')),
        ].join('\n'),
    ),
  );

/** The text of the library that is not legible, and a piece that is wider than the window. */
const problemsIn = (page) =>
  page.evaluate(() => {
    const problems = [];
    for (const host of document.querySelectorAll('*')) {
      if (!host.localName.startsWith('oped-') || !host.checkVisibility()) continue;
      const walker = document.createTreeWalker(host.shadowRoot, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const {parentElement, data} = walker.currentNode;
        if (!data.trim() || !parentElement?.checkVisibility({visibilityProperty: true})) continue;
        if (parentElement.closest('.spoken, style')) continue;
        const {fontSize, color, backgroundColor} = getComputedStyle(parentElement);
        const name = `${host.localName} “${data.trim().slice(0, 20)}”`;
        if (parseFloat(fontSize) < 11) problems.push(`${name}: ${fontSize}`);
        if (color === backgroundColor) problems.push(`${name}: ${color} on ${backgroundColor}`);
      }
    }
    const other = document.querySelector('.other');
    other.style.setProperty('display', 'none', 'important');
    const {scrollWidth} = document.documentElement;
    if (scrollWidth > innerWidth) problems.push(`${scrollWidth} in ${innerWidth}`);
    other.removeAttribute('style');
    return problems;
  });

for (const [name, css] of Object.entries(stylesheets)) {
  test(`A page with ${name} is legible, and outside the elements as it was`, async (t) => {
    const page = await open(t, css);
    await assertReadable(page, ['Guest essay', 'By Ana Ruiz', 'Published July 12, 2026']);
    const bare = await open(t, css, {scripted: false});
    assert.deepEqual(await stylesOutside(page), await stylesOutside(bare));
    for (const width of [390, 1280]) {
      await page.setViewportSize({width, height: 900});
      assert.deepEqual(await problemsIn(page), [], `${width} px`);
    }
    assertQuiet(page, 0);
  });
}

test('A change outside the elements, and text that is too small, would be found', async (t) => {
  const page = await open(t, '');
  const before = await stylesOutside(page);
  await page.evaluate(() => {
    document.querySelector('.other p').style.color = 'red';
    const small = document.createElement('p');
    small.style.fontSize = '5px';
    small.textContent = 'Small';
    document.querySelector('oped-disclaimer').shadowRoot.append(small);
  });
  assert.notDeepEqual(await stylesOutside(page), before);
  assert.equal((await problemsIn(page)).length, 1);
});
