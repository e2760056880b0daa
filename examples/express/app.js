// A server whose pages are prerendered as they are sent. `node server.js` starts it.
import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import express from 'express';
import {prerender, styleHashes} from 'oped-elements/prerender.js';

/** Prerenders the HTML that an app sends by `send` or `render`. */
const prerenderPages = (site) => (request, response, next) => {
  const send = response.send.bind(response);
  response.send = (body) => {
    const type = response.get('Content-Type') ?? 'text/html';
    if (typeof body !== 'string' || !/^(?:text\/)?html/.test(type)) return send(body);
    const url = new URL(site);
    // The path alone: a request may name another host, and may have tracking parameters.
    url.pathname = request.path;
    const onProblem = ({line, message}) => console.warn(`${url}:${line}: ${message}`);
    return send(prerender(body, {url: url.href, onProblem}));
  };
  next();
};

// What the app serves: the pages of the example newspaper, as a database or templates would give them.
const newspaper = fileURLToPath(new URL('../newspaper', import.meta.url));
const pages = new Map(
  readdirSync(newspaper, {recursive: true})
    .filter((file) => file.endsWith('.html'))
    .map((file) => [`/${file.replaceAll('\\', '/')}`, readFileSync(join(newspaper, file), 'utf8')]),
);

const hashes = Object.values(await styleHashes()).map((hash) => `'${hash}'`);
const csp = `default-src 'none'; script-src 'self'; img-src 'self'; font-src 'self'; style-src 'self' ${hashes.join(' ')}`;

const folderOf = (specifier) => dirname(fileURLToPath(import.meta.resolve(specifier)));

export const app = express();

app.use((request, response, next) => {
  response.set('Content-Security-Policy', csp);
  next();
});
app.use('/oped/themes', express.static(folderOf('oped-elements/themes/broadsheet.css')));
app.use('/oped', express.static(folderOf('oped-elements/cdn/oped.js')));
for (const font of ['newsreader', 'libre-franklin']) {
  app.use(`/fonts/${font}`, express.static(folderOf(`@fontsource-variable/${font}/package.json`)));
}
app.use(prerenderPages('https://harbor-ledger.example'));
app.use((request, response, next) => {
  const page = pages.get(request.path === '/' ? '/index.html' : request.path);
  // The pages in the repository are not prerendered, and link the stylesheet for such pages.
  if (page) response.send(page.replace('/oped/oped.css', '/oped/oped.prose.css'));
  else next();
});
app.use(express.static(newspaper));
