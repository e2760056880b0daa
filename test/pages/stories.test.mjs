// Every story of the built Storybook, in both languages and schemes.
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {createRequire} from 'node:module';
import {dirname} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {chromium as playwright} from 'playwright-core';
import sirv from 'sirv';
import {chromium, chromiumFlags} from '../../scripts/browsers.mjs';
import {
  finished,
  guides,
  openContext,
  serveBook,
  stories,
  tell,
  turnTo,
} from '../../scripts/storybook.mjs';

const path = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

const axe = dirname(createRequire(import.meta.url).resolve('axe-core'));

/** Our elements, as the manifest tells of them. */
const {modules} = JSON.parse(readFileSync(path('dist/custom-elements.json'), 'utf8'));
const elements = modules
  .flatMap(({declarations}) => declarations ?? [])
  .filter(({tagName}) => tagName);

/** The themes: name and sheet. */
const themes = readdirSync(path('dist/themes'))
  .filter((file) => file.endsWith('.css'))
  .map((file) => [file.replace('.css', ''), readFileSync(path(`dist/themes/${file}`), 'utf8')]);

const entities = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"};
const decode = (text) => text.replace(/&(\w+);/g, (_, name) => entities[name]);

const escape = (text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Finds a message among other words; in place of a value there may be any. */
const pattern = (message) => {
  const fixed = message.split(/<x [^>]*>/).map((part) => escape(decode(part)));
  return new RegExp(`(?<!\\p{L})${fixed.join('.+?')}(?!\\p{L})`, 'u');
};

/** Our own strings: those of a language that read otherwise in the other. */
const messages = [
  ...readFileSync(path('xliff/es.xlf'), 'utf8').matchAll(
    /<source>(.*?)<\/source>\s*<target>(.*?)<\/target>/gs,
  ),
]
  .filter(([, source, target]) => source !== target)
  .map(([, source, target]) => ({en: pattern(source), es: pattern(target)}));

/** What of our strings in a language stands in a text. */
const stringsIn = (text, language) =>
  messages.flatMap((message) => text.match(message[language])?.[0] ?? []);

const papers = {light: 'rgb(252, 251, 248)', dark: 'rgb(20, 22, 26)'};
const canvases = {light: 'rgb(255, 255, 255)', dark: 'rgb(18, 18, 18)'};
const printed = {light: 'rgb(255, 255, 255)', dark: 'rgb(255, 255, 255)'};

/** The colours that a story's paper has, by scheme. */
const papersOf = (id) => {
  if (id.endsWith('--forced-colors')) return canvases;
  return id.endsWith('--printed') ? printed : papers;
};

/** What is not printed has no height. */
const unprinted = {'elements-oped-locale-switch--printed': ['oped-locale-switch']};

let server;
let browser;
let origin;
const idle = [];

before(async () => {
  if (!chromium) throw new Error('There is no Chromium: run `node scripts/ensure-browsers.mjs`.');
  server = await serveBook(sirv(axe, {maxAge: 600}));
  ({origin} = server);
  browser = await playwright.launch({executablePath: chromium, args: chromiumFlags});
});

after(async () => {
  await browser?.close();
  server?.close();
});

/** A page of a process of its own. Pages are used again: modules are parsed once. */
async function takePage() {
  if (idle.length) return idle.pop();
  const context = await openContext(browser, {viewport: {width: 1280, height: 900}});
  const page = Object.assign(await context.newPage(), {problems: []});
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    if (message.text().includes('Lit is in dev mode')) return;
    page.problems.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => page.problems.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) page.problems.push(`asks ${url}`);
  });
  return page;
}

/** Runs `check` with a page, which is used again when it is done. */
async function withPage(check) {
  const page = await takePage();
  page.problems.length = 0;
  await page.setViewportSize({width: 1280, height: 900});
  try {
    await check(page);
  } finally {
    // A tuning would stay.
    await page.evaluate(() => sessionStorage.clear()).catch(() => {});
    idle.push(page);
  }
}

/** Opens a story, in English and light, and waits until it is rendered with fonts and pictures. */
async function openStory(page, id) {
  // Storybook's own run of axe would double the time.
  const globals = 'locale:en;scheme:light;a11y.manual:!true';
  await page.goto(`${origin}/iframe.html?viewMode=story&id=${id}&globals=${globals}`);
  await finished(page);
  await settled(page);
}

const untouched = {
  locale: 'en',
  scheme: 'light',
  theme: 'broadsheet',
  direction: 'ltr',
  width: 'full',
  text: 'usual',
  view: 'screen',
};

/** Opens a story in the book that is open: axe and all modules stay warm, which takes half the time. */
async function openNext(page, id) {
  if (!page.url().includes('viewMode=story')) return openStory(page, id);
  await tell(page, 'updateGlobals', {globals: untouched});
  await turnTo(page, id);
  await settled(page);
}

/** Chooses in the toolbars, and waits until the story is rendered again. */
async function choose(page, globals) {
  await tell(page, 'updateGlobals', {globals});
  await settled(page);
}

const settled = (page) =>
  page.evaluate(async () => {
    const elements = [...document.querySelectorAll('*')];
    await Promise.all(elements.map((element) => element.updateComplete));
    await Promise.all(Array.from(document.images, (image) => image.decode().catch(() => {})));
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });

/** What the page shows of our elements. */
const lookAt = (page) =>
  page.evaluate(() => {
    // Neighbours such as label and text have no space between them.
    const textNodes = (node) =>
      node.nodeType === Node.TEXT_NODE ? [node.data] : [...node.childNodes].flatMap(textNodes);
    // The version in another language is hidden, with all that stands in it.
    const ours = [...document.querySelectorAll('#storybook-root *')].filter(
      (element) => element.localName.startsWith('oped-') && !element.closest('[hidden]'),
    );
    return {
      failed: document.body.classList.contains('sb-show-errordisplay'),
      paper: getComputedStyle(document.querySelector('.paper')).backgroundColor,
      lang: document.querySelector('.paper').lang,
      count: ours.length,
      bare: ours
        .filter((element) => !element.matches(':defined') || !element.shadowRoot?.childElementCount)
        .map(({localName}) => localName),
      // The box of a quote in the margin floats: its host has no height.
      invisible: ours
        .filter(({shadowRoot}) => !shadowRoot?.lastElementChild?.getBoundingClientRect().height)
        .map(({localName}) => localName),
      shadowText: ours
        .filter(({localName}) => localName === 'oped-disclaimer')
        .map(({shadowRoot}) => textNodes(shadowRoot).join(' | ')),
    };
  });

/** The findings of axe, by all its default rules. */
const findings = async (page) => {
  if (!(await page.evaluate(() => 'axe' in globalThis))) {
    await page.addScriptTag({url: `${origin}/axe.min.js`});
  }
  return page.evaluate(async () => {
    // A story is a piece of a page: landmarks and the first heading are the page's.
    const rules = Object.fromEntries(
      ['region', 'landmark-one-main', 'page-has-heading-one'].map((id) => [id, {enabled: false}]),
    );
    const {violations} = await globalThis.axe.run(document, {rules, resultTypes: ['violations']});
    return violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' ')}`);
  });
};

// More pages than that only wait for each other on two cores.
describe('A story', {concurrency: 3}, () => {
  const seen = [];

  for (const {id, tags} of stories) {
    test(`${id} is rendered without a complaint in both languages and schemes`, () =>
      withPage(async (page) => {
        await openNext(page, id);
        const locales = tags.includes('one-language')
          ? [await page.locator('.paper').getAttribute('lang')]
          : ['en', 'es'];
        for (const locale of locales) {
          for (const scheme of ['light', 'dark']) {
            await choose(page, {locale, scheme});
            const shown = `${id} in ${locale}, ${scheme}`;
            const {failed, count, bare, invisible, shadowText, paper, lang} = await lookAt(page);
            assert.ok(!failed, `${shown} shows Storybook’s error page: ${page.problems.join()}`);
            if (!tags.includes('scriptless')) assert.ok(count > 0, `${shown} holds none of ours`);
            assert.deepEqual(bare, [], `${shown}: not defined or not rendered`);
            assert.deepEqual(invisible, unprinted[id] ?? [], `${shown}: rendered without a height`);
            assert.equal(paper, papersOf(id)[scheme], `${shown}: colour of the paper`);
            for (const text of shadowText) {
              const other = locale.startsWith('es') ? 'en' : 'es';
              assert.deepEqual(stringsIn(text, other), [], `${shown}: words in “${other}”`);
              assert.notDeepEqual(
                stringsIn(text, locale.slice(0, 2)),
                [],
                `${shown}: none of our words`,
              );
            }
            assert.deepEqual(await findings(page), [], `${shown}: axe`);
            assert.deepEqual(page.problems, [], `${shown}: console`);
            assert.equal(lang, locale, shown);
            seen.push([id, locale, scheme].join());
          }
        }
      }));
  }

  after(() => {
    const count = new Set(seen).size;
    console.log(`${stories.length} stories × 2 languages × 2 schemes: ${count} looked at`);
  });
});

describe('A guide', {concurrency: 3}, () => {
  for (const {id} of guides) {
    test(`${id} is shown without a complaint, with the sources that a publisher pastes`, () =>
      withPage(async (page) => {
        await page.goto(`${origin}/iframe.html?viewMode=docs&id=${id}&globals=a11y.manual:!true`);
        await page.waitForSelector('#storybook-docs h1');
        const ours = stories.filter(
          ({title, tags}) =>
            tags.includes('autodocs') && id === `${title.toLowerCase().replace('/', '-')}--docs`,
        );
        const isElement = id.startsWith('elements-');
        assert.equal(isElement, isElement && ours.length > 3);
        if (isElement) {
          const rows = page.locator('.docblock-argstable-body tr:has(td:nth-child(4))');
          await rows.first().waitFor();
          const fixed = (prefix = '') =>
            rows.evaluateAll(
              (all, prefix) =>
                all
                  .filter(
                    ({lastElementChild}) =>
                      !lastElementChild.querySelector('input, textarea, select, button'),
                  )
                  .map(({firstElementChild}) => firstElementChild.textContent)
                  .filter((name) => name.startsWith(prefix)),
              prefix,
            );
          // A chooser of colours comes late.
          for (let i = 0; i < 100 && (await fixed('--')).length; i++) await settled(page);
          // Pictures, links, whole pieces, and what is for scripts.
          const expected = /^(children|slot="photo"|oped-share|jsonLd)$/;
          assert.deepEqual(
            (await fixed()).filter((name) => !expected.test(name)),
            [],
          );
          assert.ok((await fixed()).length < (await rows.count()));
          await page.waitForFunction(
            (count) => document.querySelectorAll('.docblock-code-toggle').length >= count,
            ours.length,
          );
          await page.evaluate(() => {
            for (const button of document.querySelectorAll('.docblock-code-toggle')) button.click();
          });
          await page.waitForFunction((count) => {
            const found = [...document.querySelectorAll('.sbdocs-preview pre.prismjs')];
            return (
              found.length >= count && found.every((block) => /<\/oped-/.test(block.textContent))
            );
          }, ours.length);
          for (const source of await page.locator('.sbdocs-preview pre.prismjs').allInnerTexts()) {
            assert.doesNotMatch(
              source,
              /<!--|\?lit|class="pa(?:ge|per)|slot="(?:author|translator)-\d|=""(?! )(?<!alt="")/,
            );
            // A line break there would be a space to a reader, and a picture has a name.
            assert.doesNotMatch(source, /\n\s*[.,;:!?”»]|data:image\/svg|-[\w-]{8}\.svg/);
          }
        }
        // A frame in it never tells of rest.
        if (!isElement && !id.startsWith('pages-')) await page.waitForLoadState('networkidle');
        await settled(page);
        assert.deepEqual(page.problems, []);
      }));
  }
});

describe('An interactive story', () => {
  for (const [locale, copied] of [
    ['en', 'Link copied'],
    ['es', 'Enlace copiado'],
  ]) {
    test(`of sharing is played in ${locale}: a quote is copied with its label and its address`, () =>
      withPage(async (page) => {
        await openStory(page, 'elements-oped-pull-quote--shareable');
        await choose(page, {locale});
        await page.evaluate(() => {
          const written = (globalThis.written = []);
          Object.defineProperty(navigator, 'share', {value: undefined, configurable: true});
          Object.defineProperty(navigator, 'clipboard', {
            value: {writeText: async (text) => void written.push(text)},
            configurable: true,
          });
        });
        await page.locator('oped-pull-quote [part=share]').click();
        await page.waitForFunction(
          (text) => document.querySelector('oped-pull-quote').shadowRoot.textContent.includes(text),
          copied,
        );
        const [text] = await page.evaluate(() => globalThis.written);
        assert.match(text, /^.+: “.+”\nhttp.+#:~:text=/);
        assert.deepEqual(page.problems, []);
      }));
  }

  test('of switching is played: the other version is shown, and its link marked', () =>
    withPage(async (page) => {
      await openStory(page, 'elements-oped-locale-switch--toggle');
      const shown = () =>
        page.locator('oped-article:visible').evaluateAll((all) => all.map(({lang}) => lang));
      assert.deepEqual(await shown(), ['en']);
      await page.locator('oped-locale-switch a[hreflang=es]').click();
      await page.waitForFunction(() => document.documentElement.lang === 'es');
      await settled(page);
      assert.deepEqual(await shown(), ['es']);
      const current = page.locator('oped-locale-switch a[aria-current=page]');
      assert.equal(await current.getAttribute('hreflang'), 'es');
      assert.deepEqual(page.problems, []);
    }));
});

describe('The book', () => {
  for (const width of [390, 1280]) {
    test(`works from a folder of any site, asking no other, at ${width} px`, async (t) => {
      const folder = sirv(path('storybook-static'));
      const site = createServer((request, response) => {
        const notFound = () => response.writeHead(404).end('Not found');
        if (!request.url.startsWith('/design/desk/')) return notFound();
        request.url = request.url.slice('/design/desk'.length);
        folder(request, response, notFound);
      });
      await new Promise((resolve) => site.listen(0, '127.0.0.1', resolve));
      const page = await browser.newPage({viewport: {width, height: 844}});
      t.after(async () => {
        await page.close();
        site.closeAllConnections();
        site.close();
      });
      const address = `http://127.0.0.1:${site.address().port}`;
      const problems = [];
      page.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(address) && !/^(data|blob):/.test(url)) problems.push(`asks ${url}`);
      });
      page.on('response', (response) => {
        if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
      });
      page.on('pageerror', (error) => problems.push(String(error)));
      await page.goto(`${address}/design/desk/?path=/story/pages--column`);
      const story = page.frameLocator('#storybook-preview-iframe');
      await story.locator('oped-header [part=headline]').waitFor();
      assert.match(
        await story.locator('oped-disclaimer [part=text]').innerText(),
        /The views expressed/,
      );
      await page.goto(`${address}/design/desk/`);
      await story.locator('.stylebook > header h1').waitFor();
      assert.ok(await story.locator('.doors a').first().isVisible());
      assert.deepEqual(problems, []);
    });
  }

  test('opens its guides from the first page, within the book', () =>
    withPage(async (page) => {
      for (const [link, heading] of [
        ['I design', 'I design'],
        ['<oped-header>', 'oped-header'],
      ]) {
        await page.goto(`${origin}/?path=/docs/start--docs`);
        const book = page.frameLocator('#storybook-preview-iframe');
        await book.locator('.stylebook a', {hasText: link}).click();
        await book.locator('h1', {hasText: heading}).first().waitFor();
        assert.match(page.url(), /\/\?path=\/docs\//);
        assert.ok(await page.locator('#storybook-explorer-tree').isVisible());
      }
    }));

  test('tells its story in the order of its sidebar', () =>
    withPage(async (page) => {
      await page.goto(`${origin}/?path=/story/elements-oped-article--smallest-page`);
      const items = page.locator('#storybook-explorer-tree [data-item-id]');
      const under = (parent) =>
        items.evaluateAll(
          (all, parent) =>
            all.flatMap(({dataset, firstElementChild}) =>
              (dataset.parentId ?? '') === parent ? firstElementChild.textContent : [],
            ),
          parent,
        );
      await page.locator('[data-item-id=elements-oped-article]').waitFor();
      assert.deepEqual(await under(''), [
        'Start',
        'Guides',
        'Pages',
        'Elements',
        'Tokens and themes',
        'Changelog',
      ]);
      assert.deepEqual(await under('elements'), [
        'oped-article',
        'oped-disclaimer',
        'oped-header',
        'oped-figure',
        'oped-pull-quote',
        'oped-correction',
        'oped-author-card',
        'oped-locale-switch',
      ]);
    }));
});

describe('A story before the script', {concurrency: 3}, () => {
  const titles = [...new Set(stories.map(({title}) => title))].filter(
    (title) => !title.startsWith('Tokens'),
  );
  for (const {id} of titles.map((title) => stories.find((story) => story.title === title))) {
    test(`${id} has all words of the page, and no element is upgraded`, () =>
      withPage(async (page) => {
        await openStory(page, id);
        for (const locale of ['en', 'es']) {
          await choose(page, {locale, view: 'screen'});
          const said = await page.evaluate(() => {
            const wordsOf = (node) => {
              if (node.nodeType === Node.TEXT_NODE) return node.data;
              if (node.localName === 'style' || node.hidden) return '';
              return Array.from(node.childNodes, wordsOf).join('');
            };
            return wordsOf(document.querySelector('.page'));
          });
          await choose(page, {locale, view: 'before-script'});
          const frame = page.frameLocator('iframe.scriptless');
          await frame.locator('.page').waitFor();
          const {seen, upgraded, lang, height} = await frame
            .locator('.paper')
            .evaluate((paper) => ({
              seen: paper.querySelector('.page').innerText,
              upgraded: Array.from(paper.querySelectorAll('*')).filter(({shadowRoot}) => shadowRoot)
                .length,
              lang: paper.lang,
              height: paper.scrollHeight,
            }));
          const letters = (text) => text.replaceAll(/\s/g, '');
          assert.equal(letters(seen), letters(said));
          assert.equal(upgraded, 0);
          assert.equal(lang, locale);
          const box = await page.locator('iframe.scriptless').boundingBox();
          assert.equal(Math.round(box.height), height);
        }
        assert.deepEqual(page.problems, []);
      }));
  }

  test('stands in the width, the theme, the scheme and the size of text of the toolbars', () =>
    withPage(async (page) => {
      await openStory(page, 'pages--guest-essay');
      const frame = page.frameLocator('iframe.scriptless');
      const look = async () => {
        await frame.locator('oped-header h1').waitFor();
        return frame.locator('oped-pull-quote').evaluate((quote) => ({
          width: innerWidth,
          text: Number.parseFloat(getComputedStyle(quote.previousElementSibling).fontSize),
          family: getComputedStyle(quote.ownerDocument.querySelector('h1')).fontFamily,
          paper: getComputedStyle(quote.closest('.paper')).backgroundColor,
        }));
      };
      for (const view of ['before-script', 'finished']) {
        await choose(page, {...untouched, view});
        const usual = await look();
        assert.equal(usual.width, 1280);
        assert.equal(usual.paper, papers.light);
        assert.match(usual.family, /^"Newsreader/);
        await choose(page, {
          view,
          width: '700px',
          theme: 'magazine',
          scheme: 'dark',
          text: 'doubled',
        });
        const chosen = await look();
        assert.equal(chosen.width, 700);
        assert.equal(chosen.paper, papers.dark);
        assert.match(chosen.family, /^"Schibsted/);
        assert.equal(chosen.text, usual.text * 2 * (1.25 / 1.1875));
      }
      assert.deepEqual(page.problems, []);
    }));
});

describe('A story finished on a server', {concurrency: 3}, () => {
  for (const {tagName} of elements) {
    const {id} = stories.find(({title}) => title === `Elements/${tagName}`);
    test(`${id} has all trees of the page without a script`, () =>
      withPage(async (page) => {
        await openStory(page, id);
        for (const locale of ['en', 'es']) {
          await choose(page, {locale, view: 'screen'});
          const trees = (root) =>
            root.evaluate((paper) =>
              Array.from(paper.querySelectorAll('*')).flatMap(({localName, shadowRoot}) =>
                shadowRoot
                  ? `${localName}: ${Array.from(shadowRoot.querySelectorAll('[part]'), (part) => part.part.value).join()}`
                  : [],
              ),
            );
          const live = await trees(page.locator('.paper'));
          await choose(page, {locale, view: 'finished'});
          const frame = page.frameLocator('iframe.scriptless');
          await frame.locator('.paper > .page').waitFor();
          assert.deepEqual(await trees(frame.locator('.paper')), live);
          assert.equal(await frame.locator('.paper').getAttribute('lang'), locale);
          const upgraded = await frame
            .locator('.paper')
            .evaluate((paper) =>
              Array.from(paper.querySelectorAll(':defined'), ({localName}) => localName).filter(
                (name) => name.startsWith('oped-'),
              ),
            );
          assert.deepEqual(upgraded, []);
        }
        assert.deepEqual(page.problems, []);
      }));
  }
});

describe('The controls', {concurrency: 3}, () => {
  const set = (page, storyId, updatedArgs) => tell(page, 'updateStoryArgs', {storyId, updatedArgs});

  /** The names that can be set in the controls of a story. */
  const settable = (page, storyId) =>
    page.evaluate(async (storyId) => {
      const {argTypes} = await globalThis.__STORYBOOK_PREVIEW__.loadStory({storyId});
      return Object.entries(argTypes).flatMap(([name, {control}]) =>
        control && !control.disable ? name : [],
      );
    }, storyId);

  /** A value that no theme has. */
  const tokenValueOf = (name) => {
    if (/-font$/.test(name)) return 'Papyrus';
    if (/-height$/.test(name)) return '1.23';
    if (/-(?:open|close)$/.test(name)) return "'~'";
    return /-(?:accent|muted|rule|heavy)$/.test(name) ? 'rgb(1, 2, 3)' : '1.23em';
  };

  for (const {
    tagName,
    attributes = [],
    slots = [],
    cssParts = [],
    cssProperties = [],
  } of elements) {
    const [{id}] = stories.filter(({title}) => title === `Elements/${tagName}`);

    test(`of <${tagName}> set each attribute, token and part`, () =>
      withPage(async (page) => {
        await openStory(page, id);
        const names = await settable(page, id);
        const attributeOf = (name) => page.locator(tagName).first().getAttribute(name);
        for (const {name, type} of attributes) {
          assert.ok(names.includes(name), name);
          const words = Array.from(type.text.matchAll(/'([^']+)'/g), ([, word]) => word);
          const before = await attributeOf(name);
          const other = words.findLast((word) => word !== before) ?? 'argument';
          const value = type.text === 'boolean' ? true : other;
          await set(page, id, {[name]: value});
          assert.equal(await attributeOf(name), value === true ? '' : value, name);
        }
        const valueOf = (name) =>
          page
            .locator(tagName)
            .first()
            .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), name);
        for (const {name} of cssProperties) {
          assert.ok(names.includes(name), name);
          const before = await valueOf(name);
          await set(page, id, {[name]: 'no value } of any'});
          assert.equal(await valueOf(name), before, name);
          await set(page, id, {[name]: tokenValueOf(name)});
          assert.equal(await valueOf(name), tokenValueOf(name), name);
        }
        for (const {name} of cssParts) {
          assert.ok(names.includes(`::part(${name})`), name);
          await set(page, id, {[`::part(${name})`]: 'outline: 3px solid rgb(1, 2, 3)'});
          const part = page.locator(`${tagName} [part="${name}"]`).first();
          // Some are there in some states only.
          if (!(await part.count())) continue;
          const outline = await part.evaluate((element) => getComputedStyle(element).outlineColor);
          assert.equal(outline, 'rgb(1, 2, 3)', name);
        }
      }));

    test(`of <${tagName}> put words into its slots`, () =>
      withPage(async (page) => {
        await openStory(page, id);
        const names = await settable(page, id);
        for (const {name} of slots) {
          const control = name ? `slot="${name}"` : 'children';
          if (!names.includes(control)) {
            // A picture, links, or the whole piece.
            assert.match(
              `${tagName} ${name}`,
              /^oped-(article|figure|header|locale-switch) $| photo$/,
            );
            continue;
          }
          await set(page, id, {[control]: '2026-01-02'});
          const inSlot = name ? `> [slot^="${name}"]` : '> :not([slot])';
          const child = page.locator(tagName).first().locator(inSlot).first();
          assert.equal(await child.textContent(), '2026-01-02', control);
          await set(page, id, {[control]: ''});
          const said = await page.locator('#storybook-root').textContent();
          assert.ok(!said.includes('2026-01-02'), control);
        }
        assert.deepEqual(page.problems, []);
      }));
  }

  test('are there for every story of an element', () =>
    withPage(async (page) => {
      await openStory(page, 'elements-oped-author-card--whole');
      const ids = stories.filter(({title}) => title.startsWith('Elements/')).map(({id}) => id);
      const without = await page.evaluate(async (ids) => {
        const all = await Promise.all(
          ids.map((storyId) => globalThis.__STORYBOOK_PREVIEW__.loadStory({storyId})),
        );
        return all.flatMap(({id, parameters}) => (parameters.controls?.disable ? id : []));
      }, ids);
      assert.deepEqual(without, []);
    }));

  test('are kept in the address, as the toolbars are', () =>
    withPage(async (page) => {
      await page.goto(
        `${origin}/?path=/story/elements-oped-disclaimer--opinion&globals=width:390px;text:doubled;locale:es-MX`,
      );
      const paper = page.frameLocator('#storybook-preview-iframe').locator('.paper');
      await paper.locator('oped-disclaimer [part=label]').waitFor();
      const control = (name) => page.locator(`[id="control-${name}"]`);
      await control('kind').selectOption('letter');
      await control('compact').press('Space');
      await control('--oped-accent').fill('#1f4fa3');
      await page.waitForURL(/kind:letter.*compact:!true.*--oped-accent:!hex\(1f4fa3\)/);
      await page.reload();
      const disclaimer = paper.locator('oped-disclaimer[kind=letter][compact]');
      await disclaimer.locator('[part=label]').waitFor();
      assert.match(await paper.getAttribute('style'), /--oped-accent: ?#1f4fa3/);
      const bar = await page.locator('[role=toolbar]').first().innerText();
      assert.match(bar, /Español de México\s+Light\s+Broadsheet\s+LTR\s+390 px\s+Text 200%/);
    }));

  test('write what was set into the code to paste, before the HTML', () =>
    withPage(async (page) => {
      const id = 'elements-oped-header--whole';
      await openStory(page, id);
      const code = () =>
        page.evaluate(
          () =>
            new Promise((resolve) => {
              const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
              channel.once('storybook/docs/snippet-rendered', ({source}) => resolve(source));
              channel.emit('forceReRender');
            }),
        );
      const untouched = await code();
      assert.match(untouched, /^<oped-article>\n {2}<oped-header reading-time="auto">/);
      const parts = {'::part(dek)': 'font-style: normal; nonsense', '::part(kicker)': 'nonsense'};
      await set(page, id, {'--oped-rule-width': '8px', '--oped-accent': 'reddish', ...parts});
      const style = [
        '<style>',
        '  oped-header {',
        '    --oped-rule-width: 8px;',
        '  }',
        '  oped-header::part(dek) {',
        '    font-style: normal;',
        '  }',
        '</style>',
      ];
      assert.equal(await code(), `${style.join('\n')}\n${untouched}`);
    }));

  test('write down the events that an element fires', () =>
    withPage(async (page) => {
      await openStory(page, 'elements-oped-pull-quote--shareable');
      await page.evaluate(() => {
        globalThis.actions = [];
        globalThis.__STORYBOOK_ADDONS_CHANNEL__.on('storybook/actions/action-event', ({data}) =>
          globalThis.actions.push(data.name),
        );
        document
          .querySelector('oped-pull-quote')
          .addEventListener('oped-share', (event) => event.preventDefault());
      });
      await page.locator('oped-pull-quote [part=share]').click();
      assert.deepEqual(await page.evaluate(() => globalThis.actions), ['oped-share']);
    }));
});

describe('The toolbars', () => {
  const whole = 'elements-oped-article--whole-piece';

  for (const [theme, css] of [...themes, ['none', '']]) {
    test(`dress a piece in the theme ${theme}, with contrast in both schemes`, () =>
      withPage(async (page) => {
        await openStory(page, whole);
        for (const scheme of ['light', 'dark']) {
          await choose(page, {theme, scheme});
          assert.deepEqual(await findings(page), [], `${theme}, ${scheme}`);
        }
        const look = await page.evaluate(() => {
          const quote = document.querySelector('oped-pull-quote').shadowRoot;
          const {fontFamily, color} = getComputedStyle(quote.querySelector('[part=quote]'));
          return {
            fontFamily,
            color,
            rule: getComputedStyle(document.querySelector('.paper')).getPropertyValue(
              '--oped-rule-width',
            ),
          };
        });
        const [, family = 'system-ui'] = /--oped-headline-font:\s*['"]?([^'",;]+)/.exec(css) ?? [];
        assert.ok(look.fontFamily.replace('"', '').startsWith(family), look.fontFamily);
        const [, rule = ''] = /--oped-rule-width: ([^;]+)/.exec(css) ?? [];
        assert.equal(look.rule, rule);
      }));
  }

  test('give the page a width, a size of text and a printer', () =>
    withPage(async (page) => {
      await openStory(page, 'elements-oped-pull-quote--shareable');
      const look = () =>
        page.evaluate(() => ({
          width: document.querySelector('.page').clientWidth,
          size: Number.parseFloat(
            getComputedStyle(document.querySelector('oped-article p')).fontSize,
          ),
          button: document
            .querySelector('oped-pull-quote')
            .shadowRoot.querySelector('[part=share]')
            .checkVisibility(),
        }));
      const before = await look();
      assert.equal(before.width, 1280);
      assert.ok(before.button);
      await choose(page, {width: '700px', text: 'doubled', view: 'print'});
      const after = await look();
      assert.ok(after.width <= 700 && after.width > 690, `${after.width} px`);
      assert.equal(after.size / before.size, 2);
      assert.ok(!after.button, 'the button is not printed');
      await choose(page, {width: 'full', text: 'usual', view: 'screen'});
      assert.deepEqual(await look(), before);
    }));

  test('show forced colours as the browser forces them', () =>
    withPage(async (page) => {
      const names = () =>
        page.evaluate(() => {
          const system = ['CanvasText', 'LinkText'].map((name) => {
            const probe = document.body.appendChild(document.createElement('span'));
            probe.style.setProperty('color', name, 'important');
            const {color} = getComputedStyle(probe);
            probe.remove();
            return [color, name];
          });
          const nameOf = (color) => new Map(system).get(color) ?? color;
          const look = (root) =>
            Array.from(root.querySelectorAll('*')).flatMap((element) => {
              const {color, borderTopColor, borderTopWidth} = getComputedStyle(element);
              const border = borderTopWidth === '0px' ? '' : nameOf(borderTopColor);
              const inside = element.shadowRoot ? look(element.shadowRoot) : [];
              return [`${element.localName} ${nameOf(color)} ${border}`, ...inside];
            });
          return look(document.querySelector('.page'));
        });
      for (const id of ['pages--guest-essay', 'elements-oped-pull-quote--shareable']) {
        await openStory(page, id);
        const free = await names();
        await choose(page, {view: 'forced-colors'});
        const shown = await names();
        assert.notDeepEqual(shown, free);
        await choose(page, {view: 'screen'});
        assert.deepEqual(await names(), free);
        await page.emulateMedia({forcedColors: 'active'});
        const forced = await names();
        await page.emulateMedia({forcedColors: 'none'});
        assert.deepEqual(shown, forced);
      }
    }));

  test('show all stories of a page of docs as printed, or in forced colours', () =>
    withPage(async (page) => {
      await page.goto(
        `${origin}/iframe.html?viewMode=docs&id=elements-oped-pull-quote--docs&globals=a11y.manual:!true`,
      );
      await page.locator('oped-pull-quote [part=share]').first().waitFor();
      const choose = (view) =>
        page.evaluate(
          (globals) => globalThis.__STORYBOOK_ADDONS_CHANNEL__.emit('updateGlobals', {globals}),
          {view},
        );
      const button = page.locator('oped-pull-quote [part=share]').first();
      const rule = page.locator('oped-pull-quote [part=quote]').first();
      const color = () => rule.evaluate((element) => getComputedStyle(element).borderTopColor);
      assert.equal(await color(), 'rgb(163, 52, 31)');
      await choose('print');
      await button.waitFor({state: 'hidden'});
      await choose('forced-colors');
      await button.waitFor();
      assert.equal(await color(), 'rgb(0, 0, 0)');
      await choose('screen');
      await page.waitForFunction(() => {
        const {shadowRoot} = document.querySelector('oped-pull-quote');
        const quote = shadowRoot.querySelector('[part=quote]');
        return getComputedStyle(quote).borderTopColor === 'rgb(163, 52, 31)';
      });
      assert.deepEqual(page.problems, []);
    }));

  test('leave a story on a page of docs as tall as it is', () =>
    withPage(async (page) => {
      const height = async (address) => {
        await page.goto(`${origin}/iframe.html?${address}&globals=a11y.manual:!true`);
        const paper = page.locator('.paper').first();
        await paper.locator('oped-locale-switch').waitFor();
        return (await paper.boundingBox()).height;
      };
      assert.ok((await height('viewMode=docs&id=elements-oped-locale-switch--docs')) < 300);
      assert.equal(await height('viewMode=story&id=elements-oped-locale-switch--links'), 900);
    }));

  test('leave a story its own language and direction on a page with others', () =>
    withPage(async (page) => {
      await page.goto(
        `${origin}/iframe.html?viewMode=docs&id=elements-oped-header--docs&globals=a11y.manual:!true`,
      );
      await page.waitForFunction(() => document.querySelectorAll('oped-header').length > 15);
      await page.waitForFunction(() => document.querySelector('iframe.scriptless'));
      await settled(page);
      const papers = await page.evaluate(() =>
        [...document.querySelectorAll('.paper')].map((paper) => {
          // None is upgraded before the script.
          const root = paper.querySelector('oped-header')?.shadowRoot;
          return `${paper.lang} ${paper.dir} ${root?.querySelector('[part=byline]')?.textContent.trim().slice(0, 3) ?? ''}`.trim();
        }),
      );
      assert.ok(papers.includes('es-MX ltr Por'), papers.join());
      assert.ok(papers.includes('en rtl By'), papers.join());
      assert.ok(papers.includes('en ltr By'), papers.join());
      assert.deepEqual(page.problems, []);
    }));
});

describe('The table of tokens', () => {
  test('holds every token, shows what it does, and gives the tuning as CSS', () =>
    withPage(async (page) => {
      await openStory(page, 'tokens-and-themes--tokens');
      const documented = elements.flatMap(({cssProperties}) => cssProperties ?? []);
      const desk = page.locator('token-desk');
      const names = await desk.locator('code.name').allInnerTexts();
      assert.deepEqual(names.toSorted(), [...new Set(documented.map(({name}) => name))].sort());
      const defaults = await desk.locator('p.default').allInnerTexts();
      assert.ok(defaults.every((text) => text.length > 'Default: '.length));
      const label = page.locator('oped-disclaimer [part=label]');
      const colour = () => label.evaluate((element) => getComputedStyle(element).color);
      const before = await colour();
      await desk.getByLabel('Value of --oped-accent').fill('rgb(1, 2, 3)');
      assert.equal(await colour(), 'rgb(1, 2, 3)');
      await desk.getByLabel('Value of --oped-measure').fill('20em');
      assert.equal(
        await desk.locator('textarea').inputValue(),
        '/* After broadsheet.css. */\n:root {\n  --oped-accent: rgb(1, 2, 3);\n  --oped-measure: 20em;\n}\n',
      );
      await desk.getByLabel('Value of --oped-accent').fill('');
      assert.equal(await colour(), before);
    }));

  test('tells what the theme sets, and what a value may be', () =>
    withPage(async (page) => {
      await openStory(page, 'tokens-and-themes--tokens');
      const desk = page.locator('token-desk');
      const about = (name) => desk.locator(`[id="about${name}"]`).innerText();
      assert.match(await about('--oped-line-height'), /^Theme: 1?\.56\s+Default: 1\.56$/);
      assert.match(await about('--oped-rule-width'), /^Default: 3px$/);
      await choose(page, {theme: 'magazine'});
      assert.match(await about('--oped-rule-width'), /^Theme: 8px\s+Default: 3px$/);
      for (const [name, wrong, right, kind] of [
        ['--oped-accent', 'reddish', 'red', 'a colour'],
        ['--oped-rule-width', '-6px', '3px', 'a thickness'],
        ['--oped-space', '-1em', '1em', 'a length'],
        ['--oped-gutter', '0', '0px', 'a length'],
        ['--oped-cap-height', '2px', '0.7', 'a number'],
        ['--oped-line-height', 'tall', '1.7', 'a number'],
        ['--oped-ui-font', '12px', 'Georgia, serif', 'fonts'],
        ['--oped-quote-open', '«', "'«'", 'a mark in quotes'],
      ]) {
        const field = desk.getByLabel(`Value of ${name}`);
        await field.fill(wrong);
        assert.ok((await about(name)).startsWith(`“${wrong}” is not used: it takes ${kind}`), name);
        assert.equal(await desk.locator('textarea').inputValue(), '', name);
        await field.fill(right);
        assert.doesNotMatch(await about(name), /is not used/, name);
        assert.match(await desk.locator('textarea').inputValue(), new RegExp(`${name}: `));
        await field.fill('');
      }
      assert.deepEqual(page.problems, []);
    }));

  test('dresses every story until it is cleared', () =>
    withPage(async (page) => {
      await openStory(page, 'tokens-and-themes--tokens');
      const rule = () =>
        page
          .locator('oped-pull-quote [part=quote]')
          .first()
          .evaluate((element) => getComputedStyle(element).borderTopWidth);
      await page.locator('token-desk').getByLabel('Value of --oped-rule-width').fill('11px');
      await openStory(page, 'pages--column');
      assert.equal(await rule(), '11px');
      assert.match(await page.locator('.tuned').innerText(), /your tuning of a token: change/);
      // The themes are shown as they are, and so are pages of docs.
      await openStory(page, 'tokens-and-themes--themes');
      assert.equal(await rule(), '3px');
      await page.goto(`${origin}/iframe.html?viewMode=docs&id=start--docs`);
      await page.locator('oped-pull-quote [part=quote]').first().waitFor();
      assert.equal(await rule(), '3px');
      await openStory(page, 'tokens-and-themes--tokens');
      assert.equal(await rule(), '11px');
      await page.locator('token-desk').getByRole('button', {name: 'Clear all'}).click();
      assert.equal(await rule(), '3px');
      await openStory(page, 'pages--column');
      assert.equal(await rule(), '3px');
      assert.equal(await page.locator('.tuned').count(), 0);
      assert.deepEqual(page.problems, []);
    }));

  test('is reached from a story that it dresses, with the toolbars as they are', () =>
    withPage(async (page) => {
      await openStory(page, 'tokens-and-themes--tokens');
      await page.locator('token-desk').getByLabel('Value of --oped-rule-width').fill('11px');
      await page.goto(`${origin}/?path=/story/pages--column&globals=theme:magazine;locale:es`);
      const story = page.frameLocator('#storybook-preview-iframe');
      await story.locator('.tuned a').click();
      await page.waitForURL(/tokens-and-themes--tokens/);
      await story.locator('[data-theme=magazine][lang=es] token-desk').waitFor();
    }));

  test('leaves the piece its width, on a phone and for one', () =>
    withPage(async (page) => {
      await openStory(page, 'tokens-and-themes--tokens');
      const widthOf = (selector) =>
        page.locator(selector).evaluate((element) => element.clientWidth);
      await choose(page, {width: '390px'});
      assert.equal(await widthOf('token-desk oped-article'), 390);
      assert.equal(await widthOf('token-desk'), 1280);
      await page.setViewportSize({width: 390, height: 844});
      await choose(page, {width: 'full'});
      assert.equal(await widthOf('token-desk oped-article'), 350);
      const scrolls = await page.evaluate(() => document.scrollingElement.scrollWidth > innerWidth);
      assert.ok(!scrolls);
    }));
});

describe('The checks of stories', () => {
  const id = 'elements-oped-article--smallest-page';

  test('find an image without alt', () =>
    withPage(async (page) => {
      await openStory(page, id);
      await page.evaluate(() => {
        const image = document.createElement('img');
        image.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
        document.querySelector('oped-article').append(image);
      });
      const found = await findings(page);
      assert.equal(found.length, 1);
      assert.match(found[0], /^image-alt: <img/);
    }));

  test('find an English string', () =>
    withPage(async (page) => {
      await openStory(page, id);
      const {shadowText} = await lookAt(page);
      assert.ok(stringsIn(shadowText[0], 'en').includes('Guest essay'));
      assert.deepEqual(stringsIn(shadowText[0], 'es'), []);
    }));

  test('find a message in the console', () =>
    withPage(async (page) => {
      await openStory(page, id);
      await page.evaluate(() => console.warn('a warning'));
      assert.deepEqual(page.problems, ['warning: a warning']);
    }));
});
