// What the tests of whole pages share: one server and one browser per file, and pages that record
// what they requested and what went wrong on them.
import {readdirSync} from 'node:fs';
import {after, before} from 'node:test';
import {fileURLToPath} from 'node:url';
import {parseFragment, serialize} from 'parse5';
import {chromium as playwright} from 'playwright-core';
import {prerender, styleHashes} from 'oped-elements/prerender.js';
import {chromium, chromiumFlags} from '../../scripts/browsers.mjs';
import {contentSecurityPolicy, startServer} from '../../scripts/serve.mjs';

const examples = fileURLToPath(new URL('../../examples/newspaper', import.meta.url));

/** Every page of the example newspaper. */
export const allPages = readdirSync(examples, {recursive: true})
  .map((path) => `/${path.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.html'))
  .sort();

/** Those that hold an opinion piece. */
export const pieces = [
  '/library-on-sundays.html',
  '/read-it-aloud.html',
  '/es/biblioteca-los-domingos.html',
  '/es/en-voz-alta.html',
];

export const isSpanish = (path) => path.startsWith('/es/');

let server;
let browser;
const contexts = new Map();

/** Starts the server for the tests of a file. */
function useServer() {
  before(async () => {
    server = await startServer({port: 0});
  });
  after(() => server?.close());
}

/** Starts the server and the browser for the tests of a file. */
export function useBrowser() {
  useServer();
  before(async () => {
    if (!chromium) throw new Error('There is no Chromium: run `node scripts/ensure-browsers.mjs`.');
    browser = await playwright.launch({executablePath: chromium, args: chromiumFlags});
  });
  after(() => browser?.close());
}

export const urlOf = (path) => new URL(path, server.url).href;

/** The HTML of a page, as served. */
export const sourceOf = async (path) => (await fetch(urlOf(path))).text();

/** The context for pages with these options. */
function contextFor(options) {
  const key = JSON.stringify(options);
  const open = async () => {
    const context = await browser.newContext(options);
    // It stays open: the other pages are tabs of its window. A window for each of them takes longer than most tests.
    await context.newPage();
    return context;
  };
  if (!contexts.has(key)) contexts.set(key, open());
  return contexts.get(key);
}

/**
 * A new page, closed when the test `t` ends. `options` are those of Playwright's `newContext`: pages with the
 * same ones, apart from the viewport, share a context and its process. Records:
 *
 * - `page.messages`    what was written to the console
 * - `page.errors`      uncaught exceptions
 * - `page.violations`  of its Content Security Policy: `{directive, blocked}`
 * - `page.requests`    URLs
 */
export async function newPage(t, {viewport = {width: 1280, height: 900}, ...options} = {}) {
  const context = await contextFor(options);
  const page = Object.assign(await context.newPage(), {
    messages: [],
    errors: [],
    violations: [],
    requests: [],
  });
  t.after(() => page.close());
  page.setDefaultTimeout(30_000);
  await page.setViewportSize(viewport);
  page.on('console', (message) => page.messages.push(message.text()));
  page.on('pageerror', (error) => page.errors.push(String(error)));
  page.on('request', (request) => page.requests.push(request.url()));
  await page.exposeFunction('recordViolation', (violation) => page.violations.push(violation));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI}) =>
      globalThis.recordViolation({directive: effectiveDirective, blocked: blockedURI}),
    );
  });
  return page;
}

/** Opens a page of the example newspaper and waits until all of it is shown. */
export async function openPage(t, path, options) {
  const page = await newPage(t, options);
  await page.goto(urlOf(path));
  await settled(page);
  return page;
}

/** A whole page around `body`, with the library as the example pages load it. */
export const pageAround = (
  body,
  {
    lang = 'en',
    head = '<script type="module" src="/oped/oped.js"></script>',
    styles = '<link rel="stylesheet" href="/oped/oped.css">',
  } = {},
) => `<!DOCTYPE html>
<html lang="${lang}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>A page of a test</title>
  ${styles}
  ${head}
</head>
<body>${body}</body>
</html>`;

/** Goes to a page made of `html`, served on the server's origin and under its Content Security Policy. */
export async function gotoHtml(page, html, {csp = contentSecurityPolicy, waitUntil = 'load'} = {}) {
  const url = urlOf('/a-page-of-a-test');
  await page.route(url, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: {'Content-Security-Policy': csp},
      body: html,
    }),
  );
  await page.goto(url, {waitUntil});
}

/** Opens a page made of `html` and waits until all of it is shown. */
export async function openHtml(t, html, options) {
  const page = await newPage(t, options);
  await gotoHtml(page, html, options);
  await settled(page);
  return page;
}

/** Two frames: what was changed before them is painted. */
export const painted = (page) =>
  page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );

/** Waits until a page is painted with its fonts and images, whether its script has run or not. */
export async function paintedWhole(page) {
  await page.waitForFunction(
    () =>
      document.readyState !== 'loading' &&
      performance.getEntriesByName('first-contentful-paint').length &&
      document.fonts.status === 'loaded' &&
      [...document.images].every(({complete}) => complete),
  );
  await painted(page);
}

/** Waits until every element is defined and shows its text, and fonts and images are loaded. */
export async function settled(page) {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('*')]
      .filter(({localName}) => localName.startsWith('oped-'))
      .every((element) => {
        if (!element.matches(':defined')) return false;
        if (element.localName !== 'oped-disclaimer') return true;
        const hasLabel = element.querySelector(':scope > [slot=label]');
        const label = element.shadowRoot.querySelector('[part=label]');
        return hasLabel || label?.textContent.trim();
      }),
  );
  await page.evaluate(async () => {
    const elements = [...document.querySelectorAll('*')];
    await Promise.all(elements.map(({updateComplete}) => updateComplete));
    await Promise.all(Array.from(document.images, (image) => image.decode().catch(() => {})));
    await document.fonts.ready;
  });
  await painted(page);
}

/** A gate for `page.route`: requests wait until it is opened. */
export function gate() {
  let open;
  const opened = new Promise((resolve) => (open = resolve));
  return {open, opened, hold: (route) => opened.then(() => route.fallback())};
}

/**
 * The share of pixels in a part of the page that differ from its upper left corner: 0 is blank.
 * `box` is in the page's pixels, as `boundingBox` gives it.
 */
export async function inkOf(page, box) {
  const clip = Object.fromEntries(
    Object.entries(box).map(([key, value]) => [key, Math.round(value)]),
  );
  const image = (await page.screenshot({clip, fullPage: true})).toString('base64');
  const reader = await page.context().newPage();
  try {
    return await reader.evaluate(async (data) => {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], {type: 'image/png'}));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      canvas.drawImage(bitmap, 0, 0);
      const pixels = new Uint32Array(
        canvas.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer,
      );
      return pixels.filter((pixel) => pixel !== pixels[0]).length / pixels.length;
    }, image);
  } finally {
    await reader.close();
  }
}

/** Text with single spaces. */
export const plain = (text) => text.replace(/\s+/g, ' ').trim();

/** The Content Security Policy of a publisher who allows the styles of prerendered pages by their hashes. */
export const cspWithStyleHashes = async () => {
  const hashes = Object.values(await styleHashes()).map((hash) => `'${hash}'`);
  return contentSecurityPolicy.replace("style-src 'self'", `style-src 'self' ${hashes.join(' ')}`);
};

/** A page of the examples as a site that prerenders its pages serves it. */
export const prerenderPage = (html, how = prerender) =>
  how(html).replace('/oped/oped.css', '/oped/oped.prose.css');

/** Serves the page prerendered; `before` and `after` edit it. */
export async function servePrerendered(
  page,
  path,
  {before = (html) => html, after = (html) => html, how = prerender} = {},
) {
  const body = after(prerenderPage(before(await sourceOf(path)), how));
  const csp = await cspWithStyleHashes();
  await page.route(urlOf(path), async (route) => {
    const response = await route.fetch();
    const headers = {...response.headers(), 'content-security-policy': csp};
    await route.fulfill({response, headers, body});
  });
}

/** A page whose header has a slot for each author, as `prerender()` numbers them, and no shadow roots. */
export const numbered = (html) =>
  prerender(html).replaceAll(/<template shadowrootmode.*?<\/template>/gs, '');

/** The HTML of a shadow tree alone: without the renderer's comments, inlined styles, and names set by script. */
export const bareTree = (html) => {
  const clean = (node) => {
    node.childNodes = node.childNodes?.filter(
      ({nodeName}) => !/^(?:#comment|style)$/.test(nodeName),
    );
    node.attrs = node.attrs
      ?.filter(({name, value}) => name !== 'aria-labelledby' || value)
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    node.childNodes?.forEach(clean);
    return node;
  };
  return plain(serialize(clean(parseFragment(html)))).replace(/> | </g, (tag) => tag.trim());
};

/** The shadow trees of the library's elements on a page, in document order: `[tag, HTML]`. */
export const shadowTrees = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter(({localName}) => localName.startsWith('oped-'))
      .map(({localName, shadowRoot}) => [localName, shadowRoot?.innerHTML ?? '']),
  );

/** Records the nodes of all shadow trees, for `changedNodes`. */
export const rememberNodes = (page) =>
  page.evaluate(() => {
    const nodesIn = (node) => [...node.childNodes].flatMap((child) => [child, ...nodesIn(child)]);
    globalThis.nodesOf = (root) => nodesIn(root);
    globalThis.remembered = new Map(
      [...document.querySelectorAll('*')]
        .filter(({shadowRoot}) => shadowRoot)
        .map((element) => [element, nodesIn(element.shadowRoot)]),
    );
  });

/** Nodes added and removed since `rememberNodes`: `[tag, added, removed]` per element. */
export const changedNodes = (page) =>
  page.evaluate(() =>
    [...globalThis.remembered].map(([{localName, shadowRoot}, before]) => {
      const now = globalThis.nodesOf(shadowRoot);
      const names = (nodes) => nodes.map((node) => node.nodeName.toLowerCase());
      return [
        localName,
        names(now.filter((node) => !before.includes(node))),
        names(before.filter((node) => !now.includes(node))),
      ];
    }),
  );
