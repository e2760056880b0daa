// Pages that take away, or change, what the library is made of: the text of the page stays, whatever fails.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {useBrowser} from '../pages/support.mjs';
import {assertQuiet, assertReadable, openHostile, textsOfPage, visibleText} from './support.mjs';

useBrowser();

/** What the page does before the script runs; `works` where the elements render all the same. */
const cases = [
  {name: 'no MutationObserver', init: 'delete globalThis.MutationObserver', works: true},
  {
    name: 'a MutationObserver that throws',
    init: 'globalThis.MutationObserver = class { constructor() { throw Error("none") } }',
    works: true,
  },
  {name: 'no replaceSync', init: 'delete CSSStyleSheet.prototype.replaceSync', works: true},
  {name: 'no importNode', init: 'delete Document.prototype.importNode'},
  {name: 'no insertBefore', init: 'delete Node.prototype.insertBefore'},
  {
    name: 'an attachShadow that throws',
    init: 'Element.prototype.attachShadow = () => { throw Error("none") }',
  },
  ...['_$litType$', '_$litDirective$', 'creationScope', 'value', 'host', 'attribute']
    .concat(['nodeType', 'strings', 'values', 'type', 'renderBefore', 'isConnected', 'reflect'])
    .concat(['converter', 'hasChanged', 'useDefault', 'noAccessor', 'state', 'slot', 'lang', 'tag'])
    .map((name) => ({
      name: `Object.prototype.${name}`,
      init: `Object.prototype[${JSON.stringify(name)}] = 1`,
      works: /^(?:_\$lit|creationScope|host|nodeType)/.test(name),
    })),
];

test('what the page takes away or changes', async (t) => {
  const reference = await visibleText(await openHostile(t, {}));
  assert.ok(reference.includes('Guest essay'));
  for (const {name, init, works} of cases) {
    await t.test(name, async (t) => {
      const page = await openHostile(t, {init});
      await assertReadable(page);
      assertQuiet(page);
      if (works) assert.deepEqual(await visibleText(page), reference);
    });
  }
});

test('an element that cannot render has all of its slots, for text that is added later too', async (t) => {
  const page = await openHostile(t, {
    init: 'delete Document.prototype.importNode',
    body: '<oped-figure><img alt=""></oped-figure><oped-header></oped-header>',
  });
  await page.evaluate(() => {
    document
      .querySelector('oped-figure')
      .insertAdjacentHTML('beforeend', '<p slot="caption">A late caption</p>');
    document
      .querySelector('oped-header')
      .insertAdjacentHTML('beforeend', '<h1 slot="headline">A late headline</h1>');
  });
  await assertReadable(page, ['A late caption', 'A late headline']);
  assertQuiet(page);
});

test('an element that could not render does so at its next update, when it can', async (t) => {
  const page = await openHostile(t, {
    init: `const {importNode} = Document.prototype;
      Document.prototype.importNode = () => { throw Error('not yet'); };
      globalThis.mend = () => { Document.prototype.importNode = importNode; };`,
  });
  await assertReadable(page);
  const built = () =>
    page.evaluate(() => document.querySelectorAll('oped-header')[0].shadowRoot.innerHTML);
  assert.doesNotMatch(await built(), /By/);
  await page.evaluate(() => {
    globalThis.mend();
    document.querySelector('oped-article p').append(' More.');
  });
  await page.waitForTimeout(50);
  assert.match(await built(), /By/);
  await assertReadable(page, [...textsOfPage, 'More.']);
  assert.equal(
    await page.evaluate(
      () =>
        document.querySelector('oped-header').shadowRoot.querySelectorAll('[name=headline]').length,
    ),
    1,
  );
  assertQuiet(page);
});

test('a shadow root of the page stays, with one line', async (t) => {
  for (const mode of ['open', 'closed']) {
    const page = await openHostile(t, {
      body: `<oped-figure><template shadowrootmode="${mode}"><p>Its own text</p><slot></slot></template><p>Words</p></oped-figure><oped-author-card><p slot="name">Ana Ruiz</p></oped-author-card>`,
      settle: 500,
    });
    await assertReadable(page, ['Words', 'Ana Ruiz']);
    const own = await page.evaluate(() => document.body.innerText);
    assert.ok(own.includes('Words'));
    assertQuiet(page);
    assert.equal(page.messages.length, 1, page.messages.join('\n'));
  }
});

test('elements that are moved leave nothing behind', async (t) => {
  const page = await openHostile(t, {});
  const counts = await page.evaluate(async () => {
    const article = document.querySelector('oped-article');
    const frame = document.body.appendChild(document.createElement('iframe'));
    let observing = 0;
    const {observe} = MutationObserver.prototype;
    MutationObserver.prototype.observe = function (...options) {
      observing++;
      return observe.apply(this, options);
    };
    const nodes = () => document.querySelectorAll('*').length;
    const before = nodes();
    for (let i = 0; i < 50; i++) {
      frame.contentDocument.body.append(article);
      document.body.append(article);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
    return {grown: nodes() - before, observing, styles: document.adoptedStyleSheets.length};
  });
  assert.equal(counts.grown, 0);
  assert.ok(counts.styles <= 2, `${counts.styles} stylesheets`);
  await assertReadable(page);
  assertQuiet(page, 0);
});
