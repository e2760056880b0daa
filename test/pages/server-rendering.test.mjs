// Every element is prerendered to the shadow tree that it has in the browser: what it decides from its
// children and ancestors is decided from a parsed page. The example pages are in prerender.test.mjs.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {prerender} from 'oped-elements/prerender.js';
import {states} from './states.mjs';
import {bareTree, numbered, openHtml, shadowTrees, urlOf, useBrowser} from './support.mjs';

useBrowser();

const onServer = (html) =>
  Array.from(
    prerender(html).matchAll(/<template shadowrootmode="open">(.*?)<\/template>/gs),
    ([, root]) => root,
  );

describe('Every element renders on a server to the shadow tree of the browser', () => {
  it('in every state', async (t) => {
    const actual = onServer(states);
    const expected = (await shadowTrees(await openHtml(t, numbered(states)))).map(
      ([, html]) => html,
    );
    assert.equal(expected.length, 24);
    assert.deepEqual(actual.map(bareTree), expected.map(bareTree));
    assert.match(actual[10], /Contenido patrocinado por Acme/);
  });

  it('in a worker of a browser too', async (t) => {
    const scripts = {
      '/worker.js':
        "import {prerender} from '/prerender.js'; onmessage = ({data}) => postMessage(prerender(data));",
      '/prerender.js': readFileSync('dist/prerender.js', 'utf8'),
    };
    const page = await openHtml(t, states);
    for (const [path, body] of Object.entries(scripts)) {
      await page.route(urlOf(path), (route) =>
        route.fulfill({body, contentType: 'text/javascript; charset=utf-8'}),
      );
    }
    const prerendered = await page.evaluate(
      (html) =>
        new Promise((resolve, reject) => {
          const worker = new Worker('/worker.js', {type: 'module'});
          worker.onmessage = ({data}) => resolve(data);
          worker.onerror = ({message}) => reject(new Error(message));
          worker.postMessage(html);
        }),
      states,
    );
    assert.equal(prerendered, prerender(states));
  });

  it('so closely that another state is a difference', () => {
    const [one, other] = ['opinion', 'guest'].map((kind) =>
      bareTree(onServer(`<oped-disclaimer kind="${kind}"></oped-disclaimer>`)[0]),
    );
    assert.notEqual(one, other);
  });
});
