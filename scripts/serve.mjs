// Serves the example newspaper as a strict publisher would: built files, and no inline anything.
import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {fileURLToPath} from 'node:url';
import getPort from 'get-port';
import sirv from 'sirv';

export const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'";

const folder = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

// The first prefix that fits wins.
const mounts = [
  ['/oped/themes/', 'dist/themes'],
  ['/oped/', 'dist/cdn'],
  ['/fonts/newsreader/', 'node_modules/@fontsource-variable/newsreader'],
  ['/fonts/libre-franklin/', 'node_modules/@fontsource-variable/libre-franklin'],
  ['/', 'examples/newspaper'],
];

function requireFolders() {
  const missing = mounts.map(([, path]) => path).filter((path) => !existsSync(folder(path)));
  if (!missing.length) return;
  const hint = missing.some((path) => path.startsWith('dist')) ? ': run `npm run build` first' : '';
  throw new Error(`${missing.join(' and ')} not found${hint}.`);
}

/**
 * Starts the server on `port`, or on any free one if that is taken. `headers` are added to every
 * response (a `Content-Security-Policy` replaces the default); `dev` reads every file again on each
 * request; `development` serves `oped.dev.js` as `oped.js`; `prerender` is given the HTML of each page, and
 * returns what is served.
 */
export async function startServer({
  port = Number(process.env.PORT ?? 8321),
  headers = {},
  dev = false,
  development = false,
  prerender,
} = {}) {
  requireFolders();
  const routes = mounts.map(([prefix, path]) => [prefix, sirv(folder(path), {dev, etag: true})]);
  const everyHeader = Object.entries({
    'Content-Security-Policy': contentSecurityPolicy,
    ...headers,
  });
  const servePrerendered = async (path, response, notFound) => {
    try {
      const html = await readFile(folder(`examples/newspaper${path}`), 'utf8');
      response.writeHead(200, {'Content-Type': 'text/html; charset=utf-8'}).end(prerender(html));
    } catch (error) {
      if (error.code !== 'ENOENT') throw error;
      notFound();
    }
  };
  const server = createServer((request, response) => {
    for (const [name, value] of everyHeader) response.setHeader(name, value);
    const [prefix, serveFolder] = routes.find(([start]) => request.url.startsWith(start)) ?? [];
    const notFound = () => response.writeHead(404).end('Not found');
    if (!prefix) return notFound();
    const [path] = request.url.split('?');
    if (prerender && path.endsWith('.html')) return servePrerendered(path, response, notFound);
    request.url = request.url.slice(prefix.length - 1);
    if (development && path === '/oped/oped.js') request.url = '/oped.dev.js';
    serveFolder(request, response, notFound);
  });
  const host = '127.0.0.1';
  const freePort = await getPort({port, host});
  await new Promise((resolve, reject) => {
    server.once('error', reject).listen(freePort, host, resolve);
  });
  return {
    url: `http://${host}:${freePort}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const {url} = await startServer({dev: true});
    console.log(`The Harbor Ledger: ${url}`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
