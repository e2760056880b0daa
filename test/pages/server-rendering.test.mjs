// Every element renders on a server to the shadow tree that it has in the browser: what it decides from
// its children and ancestors is decided from a parsed page. The example pages are in prerender.test.mjs.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {prerender} from 'oped-elements/prerender.js';
import {states} from './states.mjs';
import {bareTree, openHtml, shadowTrees, useBrowser} from './support.mjs';

useBrowser();

const onServer = (html) =>
  Array.from(
    prerender(html).matchAll(/<template shadowrootmode="open">(.*?)<\/template>/gs),
    ([, root]) => root,
  );

describe('Every element renders on a server to the shadow tree of the browser', () => {
  it('in every state', async (t) => {
    const actual = onServer(states);
    const expected = (await shadowTrees(await openHtml(t, states))).map(([, html]) => html);
    assert.equal(expected.length, 23);
    assert.deepEqual(actual.map(bareTree), expected.map(bareTree));
    assert.match(actual[10], /Contenido patrocinado por Acme/);
  });

  it('so closely that another state is a difference', () => {
    const [one, other] = ['opinion', 'guest'].map((kind) =>
      bareTree(onServer(`<oped-disclaimer kind="${kind}"></oped-disclaimer>`)[0]),
    );
    assert.notEqual(one, other);
  });
});
