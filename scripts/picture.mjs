// Takes the README's picture from the example page, desktop in English beside phone in Spanish.
import {fileURLToPath} from 'node:url';
import {chromium as playwright} from 'playwright-core';
import {chromium, chromiumFlags} from './browsers.mjs';
import {startServer} from './serve.mjs';

const shots = {
  'docs/picture-desktop.jpg': {path: 'library-on-sundays.html', width: 1280, height: 1480},
  'docs/picture-phone.jpg': {
    path: 'es/biblioteca-los-domingos.html',
    width: 390,
    height: 1140,
    colorScheme: 'dark',
  },
};

if (!chromium) throw new Error('There is no Chromium: run `node scripts/ensure-browsers.mjs`.');
const server = await startServer({port: 0});
const browser = await playwright.launch({executablePath: chromium, args: chromiumFlags});
try {
  for (const [file, {path, width, height, colorScheme = 'light'}] of Object.entries(shots)) {
    const page = await browser.newPage({viewport: {width, height}, colorScheme});
    await page.goto(server.url + path, {waitUntil: 'networkidle'});
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
}
