// What the script does with prerendered pages: it hydrates the existing shadow trees, or re-renders
// those that differ from what it would render.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {setTimeout as delay} from 'node:timers/promises';
import {prerender} from 'oped-elements/prerender.js';
import {startServer} from '../../scripts/serve.mjs';
import {
  bareTree,
  changedNodes,
  prerenderPage,
  gate,
  newPage,
  numbered,
  openHtml,
  openPage,
  paintedWhole,
  pieces,
  cspWithStyleHashes,
  rememberNodes,
  servePrerendered,
  settled,
  shadowTrees,
  sourceOf,
  urlOf,
  useBrowser,
} from './support.mjs';

useBrowser();

const [english, , spanish] = pieces;

/** Opens a prerendered page; `loadScript` lets the script load. */
async function openPrerendered(t, path, {prepare = () => {}, ...options} = {}) {
  const page = await newPage(t);
  await servePrerendered(page, path, options);
  const script = gate();
  await page.route('**/oped/oped.js', script.hold);
  await prepare(page);
  await page.goto(urlOf(path), {waitUntil: 'commit'});
  await page.waitForFunction(() => document.readyState !== 'loading');
  await rememberNodes(page);
  return {page, loadScript: () => (script.open(), settled(page))};
}

/** Opens the same page without prerendering. */
const openNumbered = async (t, path) => openHtml(t, numbered(await sourceOf(path)));

/** Which elements were re-rendered. */
const rerendered = async (page) =>
  (await changedNodes(page)).filter(([, added]) => added.length).map(([tag]) => tag);

const bare = (trees) => trees.map(([tag, tree]) => `${tag} ${bareTree(tree)}`);

describe('On a slow phone', () => {
  const conditions = {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  };

  /** Opens a page on a throttled phone, and returns all that moved since its first paint. */
  async function movesOf(t, path, how) {
    const server = await startServer({
      port: 0,
      headers: {'Content-Security-Policy': await cspWithStyleHashes()},
      prerender: (html) => prerenderPage(html, how),
    });
    t.after(() => server.close());
    const page = await newPage(t, {viewport: {width: 412, height: 900}, isMobile: true});
    // The page's own fonts shift its text when they load, with or without the script.
    await page.route('**/*.woff2', (route) => route.abort());
    // The script loads once ten frames are painted, however long that takes.
    const script = gate();
    await page.route('**/oped/oped.js', script.hold);
    await page.addInitScript(() => {
      const first = new Map();
      const record = {moves: [], shift: 0, frames: 0};
      globalThis.record = record;
      new PerformanceObserver((list) => {
        for (const {value} of list.getEntries()) record.shift += value;
      }).observe({type: 'layout-shift', buffered: true});
      const look = () => {
        requestAnimationFrame(look);
        if (document.readyState === 'loading') return;
        record.frames++;
        for (const element of document.querySelectorAll('main *')) {
          const {x, y, width, height} = element.getBoundingClientRect();
          const place = [x, y + scrollY, width, height].map((side) => side.toFixed(1)).join(' ');
          if (!first.has(element)) first.set(element, place);
          if (first.get(element) !== place) {
            const name = `<${element.localName}> ${element.textContent.trim().slice(0, 20)}`;
            record.moves.push(`${name}: ${first.get(element)} → ${place}`);
            first.set(element, place);
          }
        }
      };
      requestAnimationFrame(look);
    });
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', conditions);
    await session.send('Emulation.setCPUThrottlingRate', {rate: 4});
    await page.goto(new URL(path, server.url).href, {waitUntil: 'commit'});
    await paintedWhole(page);
    await page.waitForFunction(() => globalThis.record.frames > 10);
    assert.ok(await page.evaluate(() => !customElements.get('oped-article')));
    script.open();
    await settled(page);
    await delay(300);
    const styles = await page
      .locator('oped-article')
      .evaluate(({shadowRoot}) => shadowRoot.querySelectorAll('style').length);
    const record = await page.evaluate(() => globalThis.record);
    return {...record, styles, page};
  }

  for (const path of [english, spanish]) {
    test(`nothing on ${path} moves between the first paint and the script`, async (t) => {
      const {moves, shift, styles, page} = await movesOf(t, path);
      assert.deepEqual(moves, []);
      assert.equal(shift.toFixed(3), '0.000');
      assert.equal(styles, 0, 'the script has hydrated the page');
      assert.deepEqual(page.violations, []);
    });
  }

  test('a page that is not prerendered shifts', async (t) => {
    const {moves, shift, page} = await movesOf(t, english, (html) => html);
    assert.ok(moves.length > 20, moves.join('\n'));
    // The browser reports no shift for text in shadow trees: that is why positions are compared too.
    assert.ok(shift < 0.1, `${shift}`);
    await page.evaluate(() => {
      const block = document.createElement('div');
      block.textContent = 'An advertisement';
      document.querySelector('main').before(block);
    });
    await page.waitForFunction((shift) => globalThis.record.shift > shift + 0.001, shift);
  });
});

describe('A prerendered page', () => {
  test('is hydrated in the language that it has by then', async (t) => {
    const {page, loadScript} = await openPrerendered(t, english);
    await page.evaluate(() => (document.documentElement.lang = 'es'));
    await loadScript();
    const live = await openNumbered(t, english);
    await live.evaluate(() => (document.documentElement.lang = 'es'));
    await live.waitForFunction(() =>
      document.querySelector('oped-disclaimer').shadowRoot.textContent.includes('Ensayo invitado'),
    );
    await settled(live);
    assert.deepEqual(bare(await shadowTrees(page)), bare(await shadowTrees(live)));
    assert.deepEqual([page.errors, page.messages], [[], []]);
  });

  test('changes its language like any other, in the existing nodes', async (t) => {
    const {page, loadScript} = await openPrerendered(t, english);
    await loadScript();
    assert.deepEqual(await rerendered(page), []);
    const label = page.locator('oped-disclaimer [part=label]');
    const blocks = () =>
      page.evaluate(() => {
        const [first] = document.querySelector('oped-disclaimer').shadowRoot.children;
        return globalThis.block === undefined
          ? !!(globalThis.block = first)
          : first === globalThis.block;
      });
    assert.ok(await blocks());
    await page.evaluate(() => (document.documentElement.lang = 'es'));
    await page.waitForFunction(() =>
      document.querySelector('oped-disclaimer').shadowRoot.textContent.includes('Ensayo invitado'),
    );
    assert.match(await label.innerText(), /Ensayo invitado/);
    assert.ok(await blocks());
    await page.evaluate(() => (document.documentElement.lang = 'en'));
    await page.waitForFunction(() =>
      document.querySelector('oped-disclaimer').shadowRoot.textContent.includes('Guest essay'),
    );
    assert.deepEqual(page.errors, []);
  });

  test('waits for the messages: its text never disappears', async (t) => {
    const messages = gate();
    const {page, loadScript} = await openPrerendered(t, spanish, {
      prepare: (page) => page.route('**/oped/es.js', messages.hold),
    });
    const trees = bare(await shadowTrees(page));
    const loading = loadScript();
    await page.waitForFunction(() => customElements.get('oped-header'));
    await delay(300);
    assert.deepEqual(bare(await shadowTrees(page)), trees);
    messages.open();
    await loading;
    assert.deepEqual(await rerendered(page), []);
  });

  test('keeps the focus in a shadow tree, and what a reader does there works', async (t) => {
    const {page, loadScript} = await openPrerendered(t, english, {
      before: (html) => html.replace('<oped-pull-quote', '<oped-pull-quote shareable'),
    });
    const button = page.locator('oped-pull-quote [part=share]').first();
    await button.focus();
    await loadScript();
    assert.ok(await button.evaluate((node) => node.getRootNode().activeElement === node));
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'share', {value: undefined});
      Object.defineProperty(navigator, 'clipboard', {value: {writeText: () => Promise.resolve()}});
    });
    await page.keyboard.press('Enter');
    const status = page.locator('oped-pull-quote [part=status]').first();
    await page.waitForFunction(() =>
      document.querySelector('oped-pull-quote').shadowRoot.textContent.includes('Link copied'),
    );
    assert.equal(await status.innerText(), 'Link copied');
  });

  test('follows its passage, also where there was nothing to lift', async (t) => {
    const {page, loadScript} = await openPrerendered(t, english, {
      before: (html) =>
        html.replace(
          '</oped-article>',
          '<p id="later"></p><oped-pull-quote id="empty" from="later"></oped-pull-quote></oped-article>',
        ),
    });
    await loadScript();
    assert.deepEqual(await rerendered(page), []);
    await page.evaluate(() => (document.querySelector('#later').textContent = 'Now it says.'));
    await page.waitForFunction(() =>
      document.querySelector('#empty').shadowRoot.textContent.includes('Now it says.'),
    );
    assert.ok(await page.locator('#empty [part=quote]').isVisible());
  });

  test('is re-rendered when hydrate.js does not load', async (t) => {
    const {page, loadScript} = await openPrerendered(t, english, {
      prepare: (page) => page.route('**/oped/hydrate.js', (route) => route.abort()),
    });
    await loadScript();
    const live = await openNumbered(t, english);
    assert.deepEqual(bare(await shadowTrees(page)), bare(await shadowTrees(live)));
    assert.ok((await rerendered(page)).includes('oped-disclaimer'));
    assert.deepEqual(page.errors, []);
  });

  test('loads hydrate.js, and a page that is not prerendered does not', async (t) => {
    const {page, loadScript} = await openPrerendered(t, english);
    await loadScript();
    const hydration = ({requests}) => requests.filter((url) => url.includes('hydrate'));
    assert.equal(hydration(page).length, 1);
    assert.equal(hydration(await openPage(t, english)).length, 0);
  });

  test('hides a portrait that failed before the script loaded', async (t) => {
    const {page, loadScript} = await openPrerendered(t, english, {
      before: (html) => html.replace('src="/img/ana-ruiz.svg"', 'src="/img/nobody.svg"'),
    });
    await page.waitForFunction(() => [...document.images].every(({complete}) => complete));
    await loadScript();
    const [failed, shown] = await page
      .locator('oped-author-card [part=photo]')
      .evaluateAll((photos) => photos.map(({hidden}) => hidden));
    assert.deepEqual([failed, shown], [true, false]);
  });

  test('shows the built-in message in place of one that throws', async (t) => {
    const {page, loadScript} = await openPrerendered(t, english, {
      after: (html) => html.replace('src="/oped/oped.js"', 'src="/throwing.js"'),
      prepare: (page) =>
        page.route('**/throwing.js', (route) =>
          route.fulfill({
            contentType: 'text/javascript',
            body: `import {registerLocale} from '/oped/oped.js';
              const byline = () => {
                throw new Error('not that');
              };
              registerLocale('en', {byline});`,
          }),
        ),
    });
    await loadScript();
    const ours = page.messages.filter((text) => text.includes('oped-elements'));
    assert.equal(ours.length, 1, page.messages.join('\n'));
    assert.match(ours[0], /the message "byline" for "en"/);
    assert.match(bare(await shadowTrees(page)).join('\n'), /part="byline">By</);
    assert.deepEqual(page.errors, []);
  });

  test('shows the language that it has by then, though the messages of another one hang', async (t) => {
    const never = gate();
    const {page, loadScript} = await openPrerendered(t, spanish, {
      prepare: (page) => page.route('**/oped/es.js', never.hold),
    });
    const loading = loadScript();
    await page.waitForFunction(() => customElements.get('oped-header'));
    await page.evaluate(() => (document.documentElement.lang = 'en'));
    await loading;
    assert.equal(await page.locator('oped-disclaimer [part=label]').innerText(), 'Guest essay');
    never.open();
  });

  test('is re-rendered after five seconds when hydrate.js hangs', async (t) => {
    const never = gate();
    const {page, loadScript} = await openPrerendered(t, english, {
      prepare: (page) => page.route('**/oped/hydrate.js', never.hold),
    });
    await loadScript();
    assert.ok((await rerendered(page)).includes('oped-disclaimer'));
    await page.evaluate(() => (document.documentElement.lang = 'es'));
    await page.waitForFunction(() =>
      document.querySelector('oped-disclaimer').shadowRoot.textContent.includes('Ensayo invitado'),
    );
    never.open();
  });

  const cuts = {
    'inside a style': /<oped-disclaimer>.*?<style data-oped="[^"]*">.{50}/s,
    'right after one': /<oped-disclaimer>.*?<\/style>/s,
    'inside a shadow root': /<oped-disclaimer>.*?<div class="text">/s,
    'before a shadow root': /<oped-disclaimer>/,
  };
  for (const [where, upTo] of Object.entries(cuts)) {
    test(`that is sent in two chunks, cut ${where}, waits for the second`, async (t) => {
      const html = prerenderPage(await sourceOf(english)).replace(
        '<script type="module" src="/oped/oped.js">',
        '<script async type="module" src="/oped/oped.js">',
      );
      const end = upTo.exec(html);
      const cut = end.index + end[0].length;
      const rest = gate();
      const server = createServer(async (request, response) => {
        if (request.url !== '/page') {
          const file = await fetch(urlOf(request.url));
          response.writeHead(file.status, {'Content-Type': file.headers.get('Content-Type') ?? ''});
          response.end(Buffer.from(await file.arrayBuffer()));
          return;
        }
        response.writeHead(200, {'Content-Type': 'text/html; charset=utf-8'});
        response.write(html.slice(0, cut));
        await rest.opened;
        response.end(html.slice(cut));
      });
      await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
      t.after(() => (server.closeAllConnections(), server.close()));
      const page = await newPage(t);
      await page.goto(`http://127.0.0.1:${server.address().port}/page`, {waitUntil: 'commit'});
      await page.waitForFunction(() => customElements.get('oped-pull-quote'));
      await delay(300);
      rest.open();
      await page.waitForFunction(() => document.readyState === 'complete');
      await settled(page);
      const live = await openNumbered(t, english);
      assert.deepEqual(bare(await shadowTrees(page)), bare(await shadowTrees(live)));
      assert.equal(await page.locator('oped-disclaimer .box').count(), 1);
      assert.deepEqual(page.errors, []);
    });
  }

  const damages = {
    'without comments': (html) => html.replaceAll(/<!--.*?-->/gs, ''),
    'with another label': (html) => html.replaceAll('Guest essay<', 'Guest post<'),
    'without a slot': (html) => html.replaceAll('<slot></slot>', ''),
    'without its buttons and parts': (html) => html.replaceAll(/ part="[^"]*"/g, ''),
    'without styles': (html) => html.replaceAll(/<style data-oped.*?<\/style>/gs, ''),
    'cut off': (html) => html.replaceAll('<!--/lit-part--></template>', '</template>'),
    'with empty shadow roots': (html) =>
      html.replaceAll(/(<template shadowrootmode="open">).*?(<\/template>)/gs, '$1$2'),
    'with a foreign element in its shadow roots': (html) =>
      html.replaceAll('<template shadowrootmode="open">', '$&<b>!</b>'),
  };

  for (const [damage, harm] of Object.entries(damages)) {
    test(`${damage} is re-rendered`, async (t) => {
      const after = (html) => {
        assert.notEqual(harm(html), html);
        return harm(html);
      };
      const {page, loadScript} = await openPrerendered(t, english, {after});
      await loadScript();
      const live = await openNumbered(t, english);
      assert.deepEqual(bare(await shadowTrees(page)), bare(await shadowTrees(live)));
      assert.ok((await rerendered(page)).includes('oped-disclaimer'), 'damaged');
      assert.deepEqual([page.errors, page.messages], [[], []]);
    });
  }
});

describe('A page prerendered by another release', () => {
  let folder;
  const builds = {};

  /**
   * The built file as another release, changed by `edits`. It has its own process, since a process has
   * one registry of elements.
   */
  const build = async (name, edits) => {
    let code = await readFile(new URL('../../dist/prerender.js', import.meta.url), 'utf8');
    for (const [from, to] of edits) {
      assert.ok(code.includes(from), from);
      code = code.replaceAll(from, to);
    }
    await writeFile(join(folder, `${name}.mjs`), code);
    const command = join(folder, `prerender-${name}.mjs`);
    await writeFile(
      command,
      `import {text} from 'node:stream/consumers';
      import {prerender} from './${name}.mjs';
      process.stdout.write(prerender(await text(process.stdin)));`,
    );
    builds[name] = (html) =>
      execFileSync(process.execPath, [command], {input: html, encoding: 'utf8'});
  };

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'oped-'));
    await build('older', [
      ['0.1.0 ', '0.0.9 '],
      ['class="label" id="label"', 'class="old label" id="label"'],
      ['Guest essay', 'Guest opinion'],
    ]);
    await build('unnumbered', [['class="label" id="label"', 'class="old label" id="label"']]);
  });
  after(() => rm(folder, {recursive: true}));

  for (const name of ['older', 'unnumbered']) {
    for (const path of [english, spanish]) {
      test(`(${name}) is re-rendered: ${path}`, async (t) => {
        const {page, loadScript} = await openPrerendered(t, path, {how: builds[name]});
        const disclaimer = page.locator('oped-disclaimer').first();
        assert.equal(await disclaimer.locator('.old').count(), 1);
        await loadScript();
        assert.equal(await disclaimer.locator('.old').count(), 0);
        const live = await openNumbered(t, path);
        assert.deepEqual(bare(await shadowTrees(page)), bare(await shadowTrees(live)));
        assert.ok((await rerendered(page)).includes('oped-disclaimer'));
        assert.deepEqual([page.errors, page.messages], [[], []]);
      });
    }
  }

  test('is prerendered again by this one', () => {
    const page = '<oped-article kind="guest"><oped-disclaimer></oped-disclaimer></oped-article>';
    const old = builds.older(page);
    assert.match(old, /Guest opinion/);
    assert.equal(prerender(old), prerender(page));
  });
});
