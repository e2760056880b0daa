// Takes the README's pictures: of the example page, desktop in English and phone in Spanish, and of the themes.
import {fileURLToPath} from 'node:url';
import {chromium as playwright} from 'playwright-core';
import {chromium, chromiumFlags} from './browsers.mjs';
import {startServer} from './serve.mjs';
import {serveStorybook} from './storybook.mjs';

if (!chromium) throw new Error('There is no Chromium: run `node scripts/ensure-browsers.mjs`.');
const server = await startServer({port: 0});
const storybook = await serveStorybook();

const story = (id) => `${storybook.origin}/iframe.html?viewMode=story&id=${id}`;

const shots = {
  'docs/picture-desktop.jpg': {
    url: `${server.url}library-on-sundays.html`,
    width: 1280,
    height: 1480,
  },
  'docs/picture-phone.jpg': {
    url: `${server.url}es/biblioteca-los-domingos.html`,
    width: 390,
    height: 1140,
    colorScheme: 'dark',
  },
  'docs/picture-themes.jpg': {
    url: story('tokens-and-themes--themes'),
    width: 1320,
    height: 980,
  },
};

const browser = await playwright.launch({executablePath: chromium, args: chromiumFlags});
try {
  for (const [file, {url, width, height, colorScheme = 'light'}] of Object.entries(shots)) {
    const page = await browser.newPage({viewport: {width, height}, colorScheme});
    await page.goto(url, {waitUntil: 'networkidle'});
    await page.screenshot({
      path: fileURLToPath(new URL(`../${file}`, import.meta.url)),
      type: 'jpeg',
      quality: 82,
    });
    console.log(file);
  }
} finally {
  await browser.close();
  await server.close();
  storybook.close();
}
