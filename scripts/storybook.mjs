// The built Storybook: its stories and guides, and the HTML of its stories. Run by itself it serves them.
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {fileURLToPath} from 'node:url';
import getPort from 'get-port';
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

/** Serves the built Storybook; `more` handles other requests. */
export async function serveStorybook(more = (request, response, next) => next(), port = 0) {
  // Cached by the browser: pages share modules, and the code compiled from them.
  const storybook = sirv(folder, {maxAge: 600});
  const server = createServer((request, response) => {
    const notFound = () => response.writeHead(404).end('Not found');
    storybook(request, response, () => more(request, response, notFound));
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Waits until the first story on a page is rendered and played. */
export const storyFinished = (page) =>
  page.waitForFunction(
    () => globalThis.__STORYBOOK_PREVIEW__?.currentRender?.phase === 'finished',
    null,
    {timeout: 15_000},
  );

/** Sends an event to Storybook on a page, and waits until the current story is rendered again. */
export const emit = (page, event, data) =>
  page.evaluate(
    async ([event, data]) => {
      const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
      const isRendered = new Promise((resolve, reject) => {
        channel.once('storyFinished', resolve);
        setTimeout(() => reject(new Error(`No story was rendered after ${event}.`)), 15_000);
      });
      channel.emit(event, data);
      await isRendered;
    },
    [event, data],
  );

/** Opens another story in Storybook on a page. */
export async function switchTo(page, id) {
  const isThere = await page.evaluate(
    (id) => globalThis.__STORYBOOK_PREVIEW__.currentRender.id === id,
    id,
  );
  if (isThere) return emit(page, 'forceRemount', {storyId: id});
  return emit(page, 'setCurrentStory', {storyId: id, viewMode: 'story'});
}

/** A context in which Storybook does not wait for animations, which takes a tenth of a second per story. */
export const openContext = (browser, options) =>
  browser.newContext({userAgent: 'StorybookTestRunner', ...options});

/** Opens Storybook; `htmlOf` returns the HTML that a publisher would paste for a story. */
export async function openStorybook() {
  const server = await serveStorybook();
  const browser = await playwright.launch({executablePath: chromium, args: chromiumFlags});
  const context = await openContext(browser);
  const page = await context.newPage();
  let language = 'en';
  await page.goto(
    `${server.origin}/iframe.html?viewMode=story&id=${stories[0].id}&globals=a11y.manual:!true`,
  );
  await storyFinished(page);
  return {
    async htmlOf(id, locale) {
      if (locale !== language) await emit(page, 'updateGlobals', {globals: {locale}});
      language = locale;
      await switchTo(page, id);
      return page.locator('#storybook-root').innerHTML();
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const port = await getPort({port: Number(process.env.PORT ?? 6007), host: '127.0.0.1'});
  const {origin} = await serveStorybook(undefined, port);
  console.log(`Storybook: ${origin} (Ctrl+C ends it)`);
}
