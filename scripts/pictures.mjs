// Makes contact sheets of the built Storybook, for people to look at: a PNG for each element and theme, in
// both languages at three widths, light and dark. `npm run pictures -- oped-header magazine` makes some of them.
import {mkdir, readdir} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {chromium as playwright} from 'playwright-core';
import {chromium, chromiumFlags} from './browsers.mjs';
import {serveStorybook, stories as all} from './storybook.mjs';

const themes = (await readdir(new URL('../dist/themes', import.meta.url)))
  .filter((file) => file.endsWith('.css'))
  .map((file) => file.replace('.css', ''));
const widths = [390, 820, 1280];

/** The states of an element that are on its contact sheets: the first of its stories. */
const most = 3;

/** What a contact sheet shows of a story that is longer. */
const tallest = 1400;

const named = process.argv.slice(2);
const isWanted = (name, names) => !named.some((one) => names.includes(one)) || named.includes(name);

if (!chromium) throw new Error('There is no Chromium: run `node scripts/ensure-browsers.mjs`.');
const storybook = await serveStorybook();
const tags = [...new Set(all.map(({title}) => title))]
  .filter((title) => title.startsWith('Elements/'))
  .map((title) => title.replace('Elements/', ''));
const unknown = named.filter((name) => ![...themes, ...tags].includes(name));

/** A screenshot of a story with these toolbar settings. */
async function shoot(browser, id, width, globals) {
  const page = await browser.newPage({viewport: {width, height: 200}});
  try {
    const chosen = Object.entries({...globals, 'a11y.manual': '!true'}).map((pair) =>
      pair.join(':'),
    );
    await page.goto(
      `${storybook.origin}/iframe.html?viewMode=story&id=${id}&globals=${chosen.join(';')}`,
    );
    await page.waitForSelector('.paper');
    await page.evaluate(async () => {
      const elements = [...document.querySelectorAll('*')];
      await Promise.all(elements.map(({updateComplete}) => updateComplete));
      await document.fonts.ready;
    });
    const {height} = await page.locator('.paper').boundingBox();
    const clip = {x: 0, y: 0, width, height: Math.min(height, tallest)};
    return (await page.screenshot({clip, fullPage: true})).toString('base64');
  } finally {
    await page.close();
  }
}

const figure = ({data, width, caption}) =>
  `<figure><img src="data:image/png;base64,${data}" width="${width / 2}" alt=""><figcaption>${caption}</figcaption></figure>`;

/** Puts pictures on a contact sheet, each row of them a story in a language. */
async function writeContactSheet(browser, title, rows, path) {
  const page = await browser.newPage({viewport: {width: 1340, height: 800}, deviceScaleFactor: 2});
  try {
    await page.setContent(`<style>
        body { margin: 24px; font: 12px/1.4 system-ui, sans-serif; background: #fff; }
        .row { display: flex; gap: 16px; align-items: start; margin-block-end: 24px; }
        figure { margin: 0; }
        img { display: block; border: 1px solid #ccc; }
      </style><h1>${title}</h1>${rows
        .map((row) => `<div class="row">${row.map(figure).join('')}</div>`)
        .join('')}`);
    await page.screenshot({path, fullPage: true});
  } finally {
    await page.close();
  }
}

const browser = await playwright.launch({executablePath: chromium, args: chromiumFlags});
try {
  if (unknown.length) {
    throw new Error(
      `Unknown: ${unknown.join(', ')}. There are ${[...themes, ...tags].join(', ')}.`,
    );
  }
  await mkdir('pictures', {recursive: true});
  for (const tag of tags.filter((name) => isWanted(name, tags))) {
    const stories = all.filter(({title}) => title === `Elements/${tag}`).slice(0, most);
    for (const theme of themes.filter((name) => isWanted(name, themes))) {
      const rows = [];
      for (const {id, name} of stories) {
        for (const [locale, scheme] of [
          ['en', 'light'],
          ['es', 'dark'],
        ]) {
          rows.push(
            await Promise.all(
              widths.map(async (width) => ({
                data: await shoot(browser, id, width, {locale, scheme, theme}),
                width,
                caption: `${name} · ${locale} · ${scheme} · ${width} px`,
              })),
            ),
          );
        }
      }
      const path = fileURLToPath(new URL(`../pictures/${tag}.${theme}.png`, import.meta.url));
      await writeContactSheet(browser, `${tag}, ${theme}`, rows, path);
      console.log(`pictures/${tag}.${theme}.png`);
    }
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await browser.close();
  storybook.close();
}
