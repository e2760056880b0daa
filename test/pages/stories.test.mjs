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
  emit,
  guides,
  openContext,
  serveStorybook,
  stories,
  storyFinished,
  switchTo,
} from '../../scripts/storybook.mjs';

const path = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

const axe = dirname(createRequire(import.meta.url).resolve('axe-core'));

/** The elements in the manifest. */
const {modules} = JSON.parse(readFileSync(path('dist/custom-elements.json'), 'utf8'));
const elements = modules
  .flatMap(({declarations}) => declarations ?? [])
  .filter(({tagName}) => tagName);

/** The first story of an element, if it has any. */
const firstStoryOf = ({tagName}) => stories.find(({title}) => title === `Elements/${tagName}`);

const elementsWithStories = elements.filter(firstStoryOf);

/** The themes: name and stylesheet. */
const themes = readdirSync(path('dist/themes'))
  .filter((file) => file.endsWith('.css'))
  .map((file) => [file.replace('.css', ''), readFileSync(path(`dist/themes/${file}`), 'utf8')]);

const entities = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"};
const decode = (text) => text.replace(/&(\w+);/g, (_, name) => entities[name]);

const escape = (text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Finds a message within a text, with any values. */
const pattern = (message) => {
  const fixed = message.split(/<x [^>]*>/).map((part) => escape(decode(part)));
  return new RegExp(`(?<!\\p{L})${fixed.join('.+?')}(?!\\p{L})`, 'u');
};

/** The built-in messages that differ between the languages. */
const messages = [
  ...readFileSync(path('xliff/es.xlf'), 'utf8').matchAll(
    /<source>(.*?)<\/source>\s*<target>(.*?)<\/target>/gs,
  ),
]
  .filter(([, source, target]) => source !== target)
  .map(([, source, target]) => ({en: pattern(source), es: pattern(target)}));

/** The built-in messages of a language that are in a text. */
const stringsIn = (text, language) =>
  messages.flatMap((message) => text.match(message[language])?.[0] ?? []);

const papers = {light: 'rgb(252, 251, 248)', dark: 'rgb(20, 22, 26)'};
const canvases = {light: 'rgb(255, 255, 255)', dark: 'rgb(18, 18, 18)'};
const printed = {light: 'rgb(255, 255, 255)', dark: 'rgb(255, 255, 255)'};

/** The background of a story's page, by scheme. */
const papersOf = (id) => {
  if (id.endsWith('--forced-colors')) return canvases;
  return id.endsWith('--printed') ? printed : papers;
};

/** What is not printed has no height. */
const unprinted = {'elements-oped-locale-switch--printed': ['oped-locale-switch']};

/** More pages than that only wait for each other on two cores. */
const inParallel = {concurrency: 3};

let server;
let browser;
let origin;
const idle = [];

before(async () => {
  if (!chromium) throw new Error('There is no Chromium: run `node scripts/ensure-browsers.mjs`.');
  server = await serveStorybook(sirv(axe, {maxAge: 600}));
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
  await storyFinished(page);
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

/** Opens a story in the Storybook that is open: axe and all modules stay loaded, which takes half the time. */
async function openNext(page, id) {
  if (!page.url().includes('viewMode=story')) return openStory(page, id);
  await emit(page, 'updateGlobals', {globals: untouched});
  await switchTo(page, id);
  await settled(page);
}

/** Chooses in the toolbars, and waits until the story is rendered again. */
async function choose(page, globals) {
  await emit(page, 'updateGlobals', {globals});
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

/** What the page shows of the elements. */
const lookAt = (page) =>
  page.evaluate(() => {
    // Neighbors such as label and text have no space between them.
    const textNodes = (node) =>
      node.nodeType === Node.TEXT_NODE ? [node.data] : [...node.childNodes].flatMap(textNodes);
    // The version in another language is hidden, with everything in it.
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
    // A story is part of a page: landmarks and the first heading belong to that page.
    const rules = Object.fromEntries(
      ['region', 'landmark-one-main', 'page-has-heading-one'].map((id) => [id, {enabled: false}]),
    );
    const {violations} = await globalThis.axe.run(document, {
      rules,
      resultTypes: ['violations'],
      // There is no axe in a frame that runs no scripts: it would be waited for.
      iframes: false,
    });
    return violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' ')}`);
  });
};

describe('A story', inParallel, () => {
  const seen = [];

  for (const {id, tags} of stories) {
    test(`${id} is rendered without problems in both languages and schemes`, () =>
      withPage(async (page) => {
        await openNext(page, id);
        const locales = tags.includes('one-language')
          ? [await page.locator('.paper').getAttribute('lang')]
          : ['en', 'es'];
        for (const locale of locales) {
          for (const scheme of ['light', 'dark']) {
            // It is open in the first of them.
            if (locale !== locales[0] || scheme !== 'light') await choose(page, {locale, scheme});
            const shown = `${id} in ${locale}, ${scheme}`;
            const {failed, count, bare, invisible, shadowText, paper, lang} = await lookAt(page);
            assert.ok(!failed, `${shown} shows Storybook’s error page: ${page.problems.join()}`);
            if (!tags.includes('scriptless'))
              assert.ok(count > 0, `${shown} has none of the elements`);
            assert.deepEqual(bare, [], `${shown}: not defined or not rendered`);
            assert.deepEqual(invisible, unprinted[id] ?? [], `${shown}: rendered without a height`);
            assert.equal(paper, papersOf(id)[scheme], `${shown}: background of the page`);
            for (const text of shadowText) {
              const other = locale.startsWith('es') ? 'en' : 'es';
              assert.deepEqual(stringsIn(text, other), [], `${shown}: messages in “${other}”`);
              assert.notDeepEqual(
                stringsIn(text, locale.slice(0, 2)),
                [],
                `${shown}: no built-in message`,
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

describe('An element', inParallel, () => {
  for (const element of elements) {
    const {tagName} = element;
    test(`<${tagName}> has stories`, () => {
      assert.ok(
        firstStoryOf(element),
        `${tagName} has no stories: write stories/${tagName}.stories.ts`,
      );
    });
  }

  test('<oped-article> has a story with all kinds of the manifest', () =>
    withPage(async (page) => {
      const {attributes} = elements.find(({tagName}) => tagName === 'oped-article');
      const {type} = attributes.find(({name}) => name === 'kind');
      const kinds = Array.from(type.text.matchAll(/'([^']+)'/g), ([, kind]) => kind);
      for (const [id, tag] of [
        ['elements-oped-article--each-kind', 'oped-article'],
        ['elements-oped-disclaimer--each-kind', 'oped-disclaimer'],
      ]) {
        await openStory(page, id);
        const shown = await page
          .locator(tag)
          .evaluateAll((all) => all.map((element) => element.getAttribute('kind') ?? 'opinion'));
        assert.deepEqual(shown, kinds);
      }
    }));

  for (const [where, viewport, height] of [
    ['beside the open panel', {width: 1280, height: 800}, 800],
    ['on a phone', {width: 390, height: 844}, 844],
  ]) {
    test(`<oped-pull-quote> is seen without scrolling in its first story, ${where}`, () =>
      withPage(async (page) => {
        await page.setViewportSize(viewport);
        const {id} = firstStoryOf({tagName: 'oped-pull-quote'});
        for (const locale of ['en', 'es']) {
          await page.goto(`${origin}/?path=/story/${id}&globals=locale:${locale}`);
          const frame = page.frameLocator('#storybook-preview-iframe');
          const quote = frame.locator('oped-pull-quote [part=quote]');
          await quote.waitFor();
          const box = await quote.boundingBox();
          const preview = await page.locator('#storybook-preview-iframe').boundingBox();
          assert.ok(preview.y + preview.height <= height);
          assert.ok(box.y >= preview.y, `${box.y}`);
          assert.ok(box.y + box.height <= preview.y + preview.height, `${locale}: ${box.y}`);
        }
      }));
  }
});

describe('A docs page of an element', inParallel, () => {
  const open = async (page, tag) => {
    await page.goto(
      `${origin}/iframe.html?viewMode=docs&id=elements-${tag}--docs&globals=a11y.manual:!true`,
    );
    await page.locator('.docblock-argstable-body tr:has(td:nth-child(4))').first().waitFor();
  };

  test('has the API before the stories, and lists both in its table of contents', () =>
    withPage(async (page) => {
      await open(page, 'oped-pull-quote');
      const toc = page.locator('.toc-wrapper a');
      await toc.first().waitFor();
      const listed = await toc.allInnerTexts();
      assert.deepEqual(listed.slice(0, 3), ['API', 'Stories', 'Lifted from a passage']);
      assert.ok(listed.includes('With a share button'));
      assert.deepEqual([...new Set(listed)], listed);
      const isBefore = await page.evaluate(() => {
        const table = document.querySelector('.docblock-argstable');
        const story = document.querySelector('.sbdocs-preview');
        return table.compareDocumentPosition(story) === Node.DOCUMENT_POSITION_FOLLOWING;
      });
      assert.ok(isBefore);
    }));

  test('has defaults in their own column', () =>
    withPage(async (page) => {
      await open(page, 'oped-disclaimer');
      const rows = await page
        .locator('.docblock-argstable-body tr:has(td:nth-child(4))')
        .evaluateAll((all) =>
          all.map(({cells}) => Array.from(cells, ({innerText}) => innerText.trim())),
        );
      const defaultOf = (name) => rows.find(([first]) => first === name)?.[2];
      assert.equal(defaultOf('compact'), 'false');
      assert.match(defaultOf('kind'), /^the article's kind$/);
      assert.match(defaultOf('authors'), /^counted from/);
      assert.equal(defaultOf('--oped-accent'), 'currentColor');
      assert.match(defaultOf('--oped-muted'), /^currentColor at 70%$/);
      for (const [name, description] of rows) assert.doesNotMatch(description, /Default\b/, name);
    }));

  test('applies its controls to the first story', () =>
    withPage(async (page) => {
      await open(page, 'oped-disclaimer');
      const label = page.locator('.paper').first().locator('oped-disclaimer');
      await label.waitFor();
      await page.locator('.docblock-argstable-body select').first().selectOption('letter');
      await page.locator('.paper oped-disclaimer[kind=letter]').first().waitFor();
      assert.equal(await label.getAttribute('kind'), 'letter');
    }));
});

describe('A guide', inParallel, () => {
  for (const {id} of guides) {
    test(`${id} is shown without problems, with the code that a publisher pastes`, () =>
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
          // A color picker loads late.
          for (let i = 0; i < 100 && (await fixed('--')).length; i++) await settled(page);
          // Images, links, whole articles, and what is for scripts.
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
            // Readers would see a line break there as a space, and an image has a name.
            assert.doesNotMatch(source, /\n\s*[.,;:!?”»]|data:image\/svg|-[\w-]{8}\.svg/);
          }
        }
        // With a frame in it, a page never becomes idle.
        if (!isElement && !id.startsWith('pages-')) await page.waitForLoadState('networkidle');
        await settled(page);
        assert.deepEqual(page.problems, []);
      }));
  }
});

describe('An interactive story', inParallel, () => {
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

describe('Storybook', inParallel, () => {
  for (const width of [390, 1280]) {
    test(`works from a folder of any site, without requests to others, at ${width} px`, async (t) => {
      const folder = sirv(path('storybook-static'));
      const site = createServer((request, response) => {
        const notFound = () => response.writeHead(404).end('Not found');
        if (!request.url.startsWith('/design/storybook/')) return notFound();
        request.url = request.url.slice('/design/storybook'.length);
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
      await page.goto(`${address}/design/storybook/?path=/story/pages--column`);
      const story = page.frameLocator('#storybook-preview-iframe');
      await story.locator('oped-header [part=headline]').waitFor();
      assert.match(
        await story.locator('oped-disclaimer [part=text]').innerText(),
        /The views expressed/,
      );
      await page.goto(`${address}/design/storybook/`);
      await story.locator('.start > header h1').waitFor();
      assert.ok(await story.locator('.doors a').first().isVisible());
      assert.deepEqual(problems, []);
    });
  }

  test('opens its guides from the start page, within Storybook', () =>
    withPage(async (page) => {
      for (const [link, heading] of [
        ['I design', 'I design'],
        ['<oped-header>', 'oped-header'],
      ]) {
        await page.goto(`${origin}/?path=/docs/start--docs`);
        const preview = page.frameLocator('#storybook-preview-iframe');
        await preview.locator('.start a', {hasText: link}).click();
        await preview.locator('h1', {hasText: heading}).first().waitFor();
        assert.match(page.url(), /\/\?path=\/docs\//);
        assert.ok(await page.locator('#storybook-explorer-tree').isVisible());
      }
    }));

  test('has an order in its sidebar', () =>
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
      const listed = await under('elements');
      assert.deepEqual(listed.toSorted(), elements.map(({tagName}) => tagName).sort());
      assert.deepEqual(listed.slice(0, 3), ['oped-article', 'oped-disclaimer', 'oped-header']);
    }));
});

describe('The toolbar buttons', inParallel, () => {
  /** The titles of the buttons that are marked. */
  const marked = (page) =>
    page.locator('[role=toolbar] button[aria-haspopup=listbox]').evaluateAll((all) =>
      all.flatMap((button) => {
        const {boxShadow, backgroundColor} = getComputedStyle(button);
        const isMarked = boxShadow !== 'none' || backgroundColor !== 'rgba(0, 0, 0, 0)';
        return isMarked ? button.innerText.trim() : [];
      }),
    );

  const id = 'elements-oped-disclaimer--opinion';
  const openManager = async (page, globals = '') => {
    await page.goto(`${origin}/?path=/story/${id}&globals=${globals}`);
    const frame = page.frameLocator('#storybook-preview-iframe');
    await frame.locator('oped-disclaimer [part=label]').waitFor();
    await page.locator('[role=toolbar] button', {hasText: 'LTR'}).waitFor();
  };

  test('are not marked while everything is at its default', () =>
    withPage(async (page) => {
      await openManager(page);
      assert.deepEqual(await marked(page), []);
    }));

  test('are marked where the choice differs from the default, also after a reload', () =>
    withPage(async (page) => {
      await openManager(page);
      await page.locator('[role=toolbar] button', {hasText: 'Light'}).click();
      await page.getByRole('option', {name: 'Dark'}).click();
      await page.waitForURL(/scheme:dark/);
      await page.reload();
      await page.locator('[role=toolbar] button', {hasText: 'Dark'}).waitFor();
      assert.deepEqual(await marked(page), ['Dark']);
    }));

  test('name the prerendered view', () =>
    withPage(async (page) => {
      await page.goto(`${origin}/?path=/story/${id}&globals=view:prerendered`);
      const title = 'Prerendered, no JavaScript';
      await page.locator('[role=toolbar] button', {hasText: title}).waitFor();
      assert.deepEqual(await marked(page), [title]);
    }));
});

describe('The panel', inParallel, () => {
  test('has “Interactions” only beside stories with a play function', () =>
    withPage(async (page) => {
      await openStory(page, stories[0].id);
      const ids = stories.map(({id}) => id);
      const hidden = await page.evaluate(async (ids) => {
        const all = await Promise.all(
          ids.map((storyId) => globalThis.__STORYBOOK_PREVIEW__.loadStory({storyId})),
        );
        return all.flatMap(({id, parameters}) => (parameters.interactions?.disable ? id : []));
      }, ids);
      const without = stories.filter(({tags}) => !tags.includes('play-fn'));
      assert.deepEqual(
        hidden,
        without.map(({id}) => id),
      );
      const interactions = page.getByRole('tab', {name: 'Interactions'});
      const {id} = stories.find(({tags}) => tags.includes('play-fn'));
      await page.goto(`${origin}/?path=/story/${id}`);
      await interactions.waitFor();
      await page.locator('[data-item-id=elements-oped-pull-quote--shareable] a').click();
      await interactions.waitFor({state: 'detached'});
      assert.ok(await page.getByRole('tab', {name: 'Controls'}).isVisible());
    }));
});

describe('A story before JavaScript loads', inParallel, () => {
  const titles = [...new Set(stories.map(({title}) => title))].filter(
    (title) => !title.startsWith('Tokens'),
  );
  for (const {id} of titles.map((title) => stories.find((story) => story.title === title))) {
    test(`${id} has the full text of the page, and no element is upgraded`, () =>
      withPage(async (page) => {
        await openNext(page, id);
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

  test('follows the width, theme, scheme and text size of the toolbars', () =>
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
      for (const view of ['before-script', 'prerendered']) {
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

describe('A prerendered story', inParallel, () => {
  for (const {id} of elementsWithStories.map(firstStoryOf)) {
    test(`${id} has all shadow trees of the page without JavaScript`, () =>
      withPage(async (page) => {
        await openNext(page, id);
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
          await choose(page, {locale, view: 'prerendered'});
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

describe('The controls', inParallel, () => {
  const set = (page, storyId, updatedArgs) => emit(page, 'updateStoryArgs', {storyId, updatedArgs});

  /** The names that can be set in the controls of a story. */
  const settable = (page, storyId) =>
    page.evaluate(async (storyId) => {
      const {argTypes} = await globalThis.__STORYBOOK_PREVIEW__.loadStory({storyId});
      return Object.entries(argTypes).flatMap(([name, {control}]) =>
        control && !control.disable ? name : [],
      );
    }, storyId);

  /** A value that no theme and no other token has. */
  const tokenValueOf = (name, i) => {
    if (/-font$/.test(name)) return `Papyrus${i}`;
    if (/-height$/.test(name)) return `1.23${i}`;
    if (/-(?:open|close)$/.test(name)) return `'~${i}'`;
    return /-(?:accent|muted|rule|heavy)$/.test(name) ? `rgb(1, 2, ${i})` : `1.23${i}em`;
  };

  for (const {
    tagName,
    attributes = [],
    slots = [],
    cssParts = [],
    cssProperties = [],
  } of elementsWithStories) {
    const {id} = firstStoryOf({tagName});

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
        const tokens = cssProperties.map(({name}) => name);
        const values = () =>
          page
            .locator(tagName)
            .first()
            .evaluate((element, tokens) => {
              const style = getComputedStyle(element);
              return tokens.map((name) => `${name}: ${style.getPropertyValue(name)}`);
            }, tokens);
        /** Sets every token by its control. */
        const setTokens = (valueOf) =>
          set(page, id, Object.fromEntries(tokens.map((name, i) => [name, valueOf(name, i)])));
        for (const name of tokens) assert.ok(names.includes(name), name);
        const before = await values();
        await setTokens(() => 'no value } of any');
        assert.deepEqual(await values(), before);
        await setTokens(tokenValueOf);
        assert.deepEqual(
          await values(),
          tokens.map((name, i) => `${name}: ${tokenValueOf(name, i)}`),
        );
        const parts = cssParts.map(({name}) => name);
        const colorOf = (i) => `rgb(1, 2, ${i})`;
        for (const name of parts) assert.ok(names.includes(`::part(${name})`), name);
        await set(
          page,
          id,
          Object.fromEntries(
            parts.map((name, i) => [`::part(${name})`, `outline: 3px solid ${colorOf(i)}`]),
          ),
        );
        for (const [i, name] of parts.entries()) {
          const part = page.locator(`${tagName} [part="${name}"]`).first();
          // Some are there in some states only.
          if (!(await part.count())) continue;
          const outline = await part.evaluate((element) => getComputedStyle(element).outlineColor);
          assert.equal(outline, colorOf(i), name);
        }
      }));

    test(`of <${tagName}> put text into its slots`, () =>
      withPage(async (page) => {
        await openStory(page, id);
        const names = await settable(page, id);
        for (const {name} of slots) {
          const control = name ? `slot="${name}"` : 'children';
          if (!names.includes(control)) {
            // An image, links, or the whole article.
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

  test('are kept in the URL, as the toolbars are', () =>
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

  test('add what was set to the code to paste, before the HTML', () =>
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

  test('log the events that an element fires', () =>
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

describe('The toolbars', inParallel, () => {
  const whole = 'elements-oped-article--whole-piece';

  for (const [theme, css] of [...themes, ['none', '']]) {
    test(`apply the theme ${theme} to an article, with contrast in both schemes`, () =>
      withPage(async (page) => {
        await openNext(page, whole);
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

  test('set the width, the text size and the rendering mode of the page', () =>
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

  test('show forced colors as the browser forces them', () =>
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

  test('show all stories of a docs page printed, or in forced colors', () =>
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
      // Stories are rendered again at their own pace.
      const colorIs = (color) =>
        page.waitForFunction((color) => {
          const {shadowRoot} = document.querySelector('oped-pull-quote') ?? {};
          const quote = shadowRoot?.querySelector('[part=quote]');
          return quote && getComputedStyle(quote).borderTopColor === color;
        }, color);
      await colorIs('rgb(163, 52, 31)');
      await choose('print');
      await button.waitFor({state: 'hidden'});
      await choose('forced-colors');
      await button.waitFor();
      await colorIs('rgb(0, 0, 0)');
      await choose('screen');
      await colorIs('rgb(163, 52, 31)');
      assert.deepEqual(page.problems, []);
    }));

  test('leave a story on a docs page at its own height', () =>
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
          // No element is upgraded before JavaScript loads.
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

describe('The table of tokens', inParallel, () => {
  test('has every token, shows what it does, and exports the values as CSS', () =>
    withPage(async (page) => {
      await openStory(page, 'tokens-and-themes--tokens');
      const documented = elements.flatMap(({cssProperties}) => cssProperties ?? []);
      const desk = page.locator('token-desk');
      const names = await desk.locator('code.name').allInnerTexts();
      assert.deepEqual(names.toSorted(), [...new Set(documented.map(({name}) => name))].sort());
      const defaults = await desk.locator('p.default').allInnerTexts();
      assert.ok(defaults.every((text) => text.length > 'Default: '.length));
      const label = page.locator('oped-disclaimer [part=label]');
      const color = () => label.evaluate((element) => getComputedStyle(element).color);
      const before = await color();
      await desk.getByLabel('Value of --oped-accent').fill('rgb(1, 2, 3)');
      assert.equal(await color(), 'rgb(1, 2, 3)');
      await desk.getByLabel('Value of --oped-measure').fill('20em');
      assert.equal(
        await desk.locator('textarea').inputValue(),
        '/* After broadsheet.css. */\n:root {\n  --oped-accent: rgb(1, 2, 3);\n  --oped-measure: 20em;\n}\n',
      );
      await desk.getByLabel('Value of --oped-accent').fill('');
      assert.equal(await color(), before);
    }));

  test('shows the current value of each token in its field', () =>
    withPage(async (page) => {
      await openStory(page, 'tokens-and-themes--tokens');
      const table = page.locator('token-desk');
      const fields = table.locator('input[aria-label^="Value of"]');
      const values = await fields.evaluateAll((all) => all.map(({name, value}) => [name, value]));
      assert.deepEqual(
        values.filter(([, value]) => !value),
        [],
      );
      const valueOf = (name) => table.getByLabel(`Value of ${name}`, {exact: true}).inputValue();
      assert.equal(await valueOf('--oped-rule-width'), '3px');
      assert.match(await valueOf('--oped-rule'), /^light-dark\(/);
      assert.match(await valueOf('--oped-accent'), /^light-dark\(/);
      // Nothing is changed by that.
      assert.equal(await table.locator('textarea').inputValue(), '');
      await choose(page, {theme: 'magazine'});
      assert.equal(await valueOf('--oped-rule-width'), '8px');
      await choose(page, {theme: 'none', locale: 'es-ES'});
      assert.equal(await valueOf('--oped-quote-open'), "'«'");
      assert.equal(await valueOf('--oped-accent'), 'currentColor');
      assert.equal(
        await valueOf('--oped-rule'),
        'color-mix(in srgb, currentColor 25%, transparent)',
      );
      assert.equal(await table.locator('textarea').inputValue(), '');
      // A field that is emptied and left shows the current value again.
      await table.getByLabel('Value of --oped-gutter').fill('3em');
      assert.match(await table.locator('textarea').inputValue(), /--oped-gutter: 3em/);
      await table.getByLabel('Value of --oped-gutter').fill('');
      await page.keyboard.press('Tab');
      assert.equal(await valueOf('--oped-gutter'), '0px');
      assert.equal(await table.locator('textarea').inputValue(), '');
      // So does the reset button, by keyboard.
      await table.getByLabel('Value of --oped-measure').fill('20em');
      await table.getByRole('button', {name: 'Reset --oped-measure'}).press('Enter');
      assert.equal(await table.locator('textarea').inputValue(), '');
      const focused = await table.evaluate(({shadowRoot}) => shadowRoot.activeElement.name);
      assert.equal(focused, '--oped-measure');
    }));

  test('has a color picker for the scheme shown beside each color', () =>
    withPage(async (page) => {
      await openStory(page, 'tokens-and-themes--tokens');
      const table = page.locator('token-desk');
      const pickers = table.locator('input[type=color]');
      const names = await pickers.evaluateAll((all) => all.map(({name}) => name));
      assert.deepEqual(names, [
        '--oped-accent',
        '--oped-muted',
        '--oped-rule',
        '--oped-rule-heavy',
      ]);
      const css = () => table.locator('textarea').inputValue();
      const label = page.locator('oped-disclaimer [part=label]');
      const color = () => label.evaluate((element) => getComputedStyle(element).color);
      const picker = (scheme) => table.getByLabel(`Pick --oped-accent for the ${scheme} scheme`);
      assert.equal(await picker('light').inputValue(), '#a3341f');
      await picker('light').fill('#010203');
      assert.match(await css(), /--oped-accent: light-dark\(#010203, #f0937a\);/);
      assert.equal(await color(), 'rgb(1, 2, 3)');
      await choose(page, {scheme: 'dark'});
      assert.equal(await picker('dark').inputValue(), '#f0937a');
      assert.equal(await color(), 'rgb(240, 147, 122)');
      await picker('dark').fill('#fafbfc');
      assert.match(await css(), /--oped-accent: light-dark\(#010203, #fafbfc\);/);
      assert.equal(await color(), 'rgb(250, 251, 252)');
      // A typed color is that of both schemes.
      await table.getByLabel('Value of --oped-accent').fill('rgb(4, 5, 6)');
      assert.equal(await picker('dark').inputValue(), '#040506');
      await table.getByLabel('Value of --oped-accent').fill('');
      assert.deepEqual(await findings(page), []);
    }));

  test('shows what the theme sets, and what values are allowed', () =>
    withPage(async (page) => {
      await openStory(page, 'tokens-and-themes--tokens');
      const desk = page.locator('token-desk');
      const about = (name) => desk.locator(`[id="about${name}"]`).innerText();
      assert.match(await about('--oped-line-height'), /^Theme: 1?\.56\s+Default: 1\.56$/);
      assert.match(await about('--oped-rule-width'), /^Default: 3px$/);
      await choose(page, {theme: 'magazine'});
      assert.match(await about('--oped-rule-width'), /^Theme: 8px\s+Default: 3px$/);
      for (const [name, wrong, right, kind] of [
        ['--oped-accent', 'reddish', 'red', 'a color'],
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

  test('applies to every story until it is cleared', () =>
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
      assert.match(await page.locator('.tuned').innerText(), /your values for a token: change/);
      // The themes are shown as they are, and so are docs pages.
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

  test('is reached from a story that it applies to, with the toolbars as they are', () =>
    withPage(async (page) => {
      await openStory(page, 'tokens-and-themes--tokens');
      await page.locator('token-desk').getByLabel('Value of --oped-rule-width').fill('11px');
      await page.goto(`${origin}/?path=/story/pages--column&globals=theme:magazine;locale:es`);
      const story = page.frameLocator('#storybook-preview-iframe');
      await story.locator('.tuned a').click();
      await page.waitForURL(/tokens-and-themes--tokens/);
      await story.locator('[data-theme=magazine][lang=es] token-desk').waitFor();
    }));

  test('leaves the article its width, on a phone and in the width of one', () =>
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

describe('The checks of stories', inParallel, () => {
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
