// The built Storybook: what is in it, and the HTML of its stories.
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {fileURLToPath} from 'node:url';
import {chromium as playwright} from 'playwright-core';
import sirv from 'sirv';
import {chromium, chromiumFlags} from './browsers.mjs';

const folder = fileURLToPath(new URL('../storybook-static', import.meta.url));

const readIndex = () => {
  try {
    return JSON.parse(readFileSync(`${folder}/index.json`, 'utf8'));
  } catch (cause) {
    throw new Error('There is no built Storybook: run `npm run storybook:build` first.', {cause});
  }
};

const entries = Object.values(readIndex().entries);

export const stories = entries.filter(({type}) => type === 'story');
export const guides = entries.filter(({type}) => type === 'docs');

/** Serves the built Storybook, and what `more` handles. */
export async function serveBook(more = (request, response, next) => next()) {
  // Kept by the browser: pages share modules, and the code compiled from them.
  const book = sirv(folder, {maxAge: 600});
  const server = createServer((request, response) => {
    const notFound = () => response.writeHead(404).end('Not found');
    book(request, response, () => more(request, response, notFound));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Opens the book; `htmlOf` is what a publisher would paste for a story. */
export async function openBook() {
  const server = await serveBook();
  const browser = await playwright.launch({executablePath: chromium, args: chromiumFlags});
  const page = await browser.newPage();
  const show = (id, locale) =>
    page.evaluate(
      async ({id, globals}) => {
        const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
        const rendered = (change) =>
          new Promise((resolve) => {
            channel.once('storyRendered', resolve);
            change();
          });
        await rendered(() => channel.emit('updateGlobals', {globals}));
        await rendered(() =>
          channel.emit('setCurrentStory', {storyId: id, viewMode: 'story', globals}),
        );
      },
      {id, globals: {locale}},
    );
  await page.goto(
    `${server.origin}/iframe.html?viewMode=story&id=${stories[0].id}&globals=a11y.manual:!true`,
  );
  await page.waitForFunction(() => document.body.classList.contains('sb-show-main'));
  return {
    async htmlOf(id, locale) {
      await show(id, locale);
      return page.locator('#storybook-root').innerHTML();
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}
