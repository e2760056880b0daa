// Serves the pages of all sides on this machine. Each side has a folder, in which its pages and files are side by side:
// relative imports work in scripts that are inline, too.
import {once} from 'node:events';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {articleRoles, bodyOf} from './article.mjs';
import {compress} from './bundles.mjs';
import * as texts from './text.mjs';

const read = (path) => readFile(new URL(path, import.meta.url), 'utf8');

const inPage = `(() => {\n${await read('pages/in-page.js')}\n})();`;
const siteStyles = await read('pages/site.css');
const picture = await read('../../examples/newspaper/img/reading-room.svg');

/** Chromium's time for sibling shadow roots is quadratic: in groups of this size it is linear. */
const groupSize = 50;

const roles = ['quote', 'card', 'banner'];
const roleOf = (i) => roles[i % roles.length];

function inGroups({group: [start, end]}, count, component) {
  const groups = [];
  for (let i = 0; i < count; i += groupSize) {
    const size = Math.min(groupSize, count - i);
    groups.push(start, ...Array.from({length: size}, (_, at) => component(i + at)), end);
  }
  return groups.join('\n');
}

/** Components of a side, its three in turn. */
const mixOf = (side, count) => inGroups(side, count, (i) => side.components[roleOf(i)](i));

/** What a component shows: the text of all sides, unless the side has other text. */
function shownBy({shows, isPlain}, role, i) {
  const {quote, author, role: position, bio, note} = texts;
  const shown = {
    quote: () => [quote(i), author],
    card: () => [author, position, bio],
    banner: () => [note.en],
    ...shows,
  };
  return shown[role](i, isPlain);
}

/** What the first component of a mix shows, and the last of each kind. */
export const expectedOf = (side, count) =>
  [...new Set([0, count - 3, count - 2, count - 1])]
    .filter((i) => i >= 0 && i < count)
    .map((i) => [i, shownBy(side, roleOf(i), i)]);

/** What the page is told of its side. */
const configurationOf = (side, more) =>
  `<script>bench.configure(${JSON.stringify({
    selector: side.selector,
    inner: side.inner,
    isPlain: !side.scriptOf('page'),
    switch: side.locale?.switch,
    ...more,
  }).replaceAll('<', '\\u003c')})</script>`;

const headOf = (title, ...more) => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<script>${inPage}</script>
${more.join('\n')}
</head>
`;

/** A page of components alone. The stylesheet of a side of HTML alone is added later: it is the “upgrade”. */
const plainPage = (side, body, more) =>
  `${headOf(
    side.title,
    side.scriptOf('page') ? `<style>${side.styles}</style>` : '',
    configurationOf(side, more),
  )}<body>\n${body}\n</body>\n</html>`;

/** The op-ed page, with the stylesheet of the site on all sides. */
async function articlePage(side) {
  const watched = [
    articleRoles.length,
    articleRoles.map(([role, i], at) => [at, shownBy(side, role, i)]),
  ];
  const script = side.scriptOf('page');
  const links = [
    'site.css',
    ...(script && side.hasStyles ? ['page.css'] : []),
    ...(side.links ?? []),
  ];
  const page = `${headOf(
    'An op-ed page',
    ...links.map((href) => `<link rel="stylesheet" href="${href}">`),
    script ? `<script type="module" src="${script}"></script>` : '',
    configurationOf(side, {watched}),
  )}${bodyOf(side)}\n</html>`;
  return side.prerendered ? (await side.server())(page) : page;
}

const types = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

/** The pages of a side, and its files. */
const routes = {
  upgrade: (side, count) => plainPage(side, mixOf(side, count)),
  components: (side, count) => mixOf(side, count),
  empty: (side) => plainPage(side, ''),
  locale: (side, count) =>
    plainPage(side, inGroups(side, count, side.locale.component), {
      selector: side.locale.selector ?? side.selector,
    }),
  click: (side) =>
    plainPage(side, side.click.component(0), {selector: side.click.selector ?? side.selector}),
  article: (side) => articlePage(side),
  'site.css': (side) => (side.scriptOf('page') ? siteStyles : siteStyles + side.styles),
  'picture.svg': () => picture,
};

/** What crosses the emulated network is compressed, once. */
const isCompressed = (name) => name === 'article' || name.includes('.');

/** `sides` by name. Returns `{origin, close}`. */
export async function serve(sides) {
  const compressed = new Map();
  async function bodyFor({pathname, searchParams}) {
    const [, sideName, name] = pathname.split('/');
    const side = sides.get(sideName);
    const text =
      side && (await (routes[name]?.(side, Number(searchParams.get('count'))) ?? side.read(name)));
    if (text === undefined) return {status: 404};
    const type =
      types[name.split('.').at(1) && name.split('.').at(-1)] ?? 'text/html; charset=utf-8';
    if (!isCompressed(name)) return {type, body: text};
    if (!compressed.has(pathname)) compressed.set(pathname, compress(text));
    return {type, body: compressed.get(pathname), encoding: 'br'};
  }
  const server = createServer(async (request, response) => {
    try {
      const {
        status = 200,
        type,
        body,
        encoding,
      } = await bodyFor(new URL(request.url, 'http://bench.test'));
      response.writeHead(status, {
        ...(type && {'content-type': type}),
        ...(encoding && {'content-encoding': encoding}),
        'cache-control': 'no-store',
      });
      response.end(body);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
