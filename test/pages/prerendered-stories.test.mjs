// Every state of the stories, prerendered on a server: the shadow trees are those of the browser, and the
// script hydrates them as they are.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {prerender} from 'oped-elements/prerender.js';
import {openStorybook, stories as all} from '../../scripts/storybook.mjs';
import {
  bareTree,
  changedNodes,
  gate,
  gotoHtml,
  newPage,
  numbered,
  openHtml,
  pageAround,
  cspWithStyleHashes,
  rememberNodes,
  settled,
  shadowTrees,
  useBrowser,
} from './support.mjs';

useBrowser();

/** Stories with HTML of their own, not another view of one. */
const stories = all.filter(({tags}) => !tags.includes('view') && !tags.includes('scriptless'));

const titles = [...new Set(stories.map(({title}) => title))];

/** Images stay in Storybook: whether they load is not tested here. */
const withoutImages = (html) =>
  html.replaceAll(/(<img\b[^>]* src=)"[^"]*"/g, '$1"/img/ana-ruiz.svg"');

const styles = '<link rel="stylesheet" href="/oped/oped.prose.css">';

test('The states of the stories', {timeout: 300_000}, async (t) => {
  const storybook = await openStorybook();
  t.after(() => storybook.close());
  let states = 0;
  for (const lang of ['en', 'es']) {
    for (const title of titles) {
      const ours = stories.filter((story) => story.title === title);
      await t.test(`of ${title} are prerendered and hydrated in ${lang}`, async (t) => {
        const sections = [];
        for (const {id} of ours)
          sections.push(`<section>${withoutImages(await storybook.htmlOf(id, lang))}</section>`);
        const html = pageAround(sections.join('\n'), {lang, styles});
        const csp = await cspWithStyleHashes();
        const live = await newPage(t);
        await gotoHtml(live, numbered(html));
        await settled(live);
        const page = await newPage(t);
        const script = gate();
        await page.route('**/oped/oped.js', script.hold);
        await gotoHtml(page, prerender(html), {csp, waitUntil: 'commit'});
        await page.waitForFunction(() => document.readyState !== 'loading');
        const prerendered = await shadowTrees(page);
        const bare = (trees) => trees.map(([tag, tree]) => `${tag} ${bareTree(tree)}`);
        assert.deepEqual(bare(prerendered), bare(await shadowTrees(live)));
        await rememberNodes(page);
        script.open();
        await settled(page);
        const changes = await changedNodes(page);
        assert.equal(changes.length, prerendered.length);
        for (const [tag, added, gone] of changes) {
          assert.deepEqual([added, gone], [[], ['style', '#text']], `nodes of ${tag}`);
        }
        const unstyled = prerendered.map(([tag, tree]) => [
          tag,
          tree.replace(/<style.*?<\/style>/s, ''),
        ]);
        const unnamed = (await shadowTrees(page)).map(([tag, tree]) => [
          tag,
          tree.replaceAll(' aria-labelledby=""', ''),
        ]);
        assert.deepEqual(unnamed, unstyled);
        assert.deepEqual(page.errors, []);
        states += prerendered.length;
      });
    }
  }
  t.diagnostic(`${stories.length} stories, ${states} elements in two languages`);
  assert.ok(states > 2 * stories.length);
});

test('Another state is a difference', async (t) => {
  const of = (kind) => pageAround(`<oped-disclaimer kind="${kind}"></oped-disclaimer>`);
  const [[, tree]] = await shadowTrees(await openHtml(t, of('guest')));
  const root = (html) => /<template[^>]*>(.*?)<\/template>/s.exec(prerender(html))[1];
  assert.equal(bareTree(root(of('guest'))), bareTree(tree));
  assert.notEqual(bareTree(root(of('opinion'))), bareTree(tree));
});
