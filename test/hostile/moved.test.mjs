// Elements that are added, moved between documents, and removed: nothing of them stays behind.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {useBrowser} from '../pages/support.mjs';
import {assertQuiet, assertReadable, everything, openHostile} from './support.mjs';

useBrowser();

/** What the page holds after a garbage collection, by the browser's own count. */
async function countsOf(page) {
  await page.waitForTimeout(500);
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const {nodes, jsEventListeners, documents} = await session.send('Memory.getDOMCounters');
  await session.detach();
  return {nodes, jsEventListeners, documents};
}

/** Mounts the elements 100 times, moves each through a frame, and removes it. */
const mount = (page, html) =>
  page.evaluate(async (markup) => {
    const frame = document.querySelector('iframe');
    for (let i = 0; i < 100; i++) {
      const box = document.createElement('div');
      box.innerHTML = markup;
      document.body.append(box);
      frame.contentDocument.body.append(box);
      document.body.append(box);
      box.remove();
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }, html);

test('50 × 100 mounts and moves between documents leave no node, listener or observer', async (t) => {
  const page = await openHostile(t, {
    body: `<iframe></iframe>${everything}`,
    init: `globalThis.observing = 0;
      for (const [method, change] of [['observe', 1], ['disconnect', -1]]) {
        const original = MutationObserver.prototype[method];
        MutationObserver.prototype[method] = function (...options) {
          globalThis.observing += change;
          return original.apply(this, options);
        };
      }`,
  });
  const one = `<oped-article lang="es" kind="guest" structured-data><oped-header><h1 slot="headline">Un titular</h1>
    <a slot="author">Ana</a><a slot="author">Inés</a></oped-header><oped-disclaimer></oped-disclaimer><p id="p">Texto.</p>
    <oped-pull-quote from="p" shareable></oped-pull-quote></oped-article>
    <oped-locale-switch toggle><a lang="en" hreflang="en" href="?en">English</a></oped-locale-switch>`;
  const all = [];
  for (let i = 0; i < 50; i++) {
    await mount(page, one);
    if (i % 10 === 9) all.push(await countsOf(page));
  }
  const [first, ...later] = all;
  for (const counts of later) {
    assert.ok(counts.nodes - first.nodes < 100, JSON.stringify(all));
    assert.ok(counts.jsEventListeners - first.jsEventListeners < 10, JSON.stringify(all));
    assert.equal(counts.documents, first.documents, JSON.stringify(all));
  }
  await assertReadable(page);
  assertQuiet(page, 0);
});

test('What a page keeps is counted', async (t) => {
  const page = await openHostile(t, {body: '<iframe></iframe>'});
  const before = await countsOf(page);
  await page.evaluate(() => {
    globalThis.kept = Array.from({length: 500}, () => {
      const element = document.createElement('p');
      element.addEventListener('click', () => element);
      return element;
    });
  });
  const after = await countsOf(page);
  assert.ok(after.nodes - before.nodes >= 500);
  assert.ok(after.jsEventListeners - before.jsEventListeners >= 500);
});
