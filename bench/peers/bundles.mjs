// Makes of an adapter a side that can be served and measured. Its scripts are bundled like a publisher's bundler does:
// one minified file. Files that are published are served as they are.
import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync, constants} from 'node:zlib';
import {build} from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));

/** As the script of a page `path` is written relative to the adapters. */
const fileOf = (path) => new URL(path, new URL('adapters/', import.meta.url));

export const compress = (text) =>
  brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text),
    },
  });

/** Of the elements of this folder, templates and styles lose their white space, as published ones do. */
const withoutSpace = {
  name: 'without-space',
  setup({onLoad}) {
    onLoad({filter: /[\\/]peers[\\/]pages[\\/][^\\/]+\.js$/}, async ({path}) => {
      const code = await readFile(path, 'utf8');
      return {
        contents: code.replaceAll(/\s*\n\s*/g, '\n').replaceAll(/>\n?(?=[<$])|>\n(?=×)/g, '>'),
      };
    });
  },
};

const options = {
  absWorkingDir: here,
  bundle: true,
  minify: true,
  write: false,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'silent',
};

async function bundleScript(source) {
  const {outputFiles} = await build({
    ...options,
    stdin: {contents: source, resolveDir: here},
    format: 'esm',
    target: 'es2022',
    conditions: ['production', 'browser'],
    define: {'process.env.NODE_ENV': '"production"'},
    loader: {'.svg': 'text'},
    plugins: [withoutSpace],
  });
  return outputFiles[0].text;
}

async function bundleStyles(paths) {
  const source = paths.map((path) => `@import '${path}';`).join('\n');
  const {outputFiles} = await build({
    ...options,
    stdin: {contents: source, resolveDir: here, loader: 'css'},
    external: ['*.woff2', '*.svg', 'https:*'],
  });
  return outputFiles[0].text;
}

/** The published file that an adapter needs and that is not there. */
export const missingFile = ({folder, script}) =>
  folder && !existsSync(fileOf(folder + script))
    ? (folder + script).replaceAll('../', '')
    : undefined;

/** An adapter with its files by name, and the name of the script of each use. */
export async function sideOf(adapter) {
  const {folder, scripts, styles = {}, package: packageName} = adapter;
  const version = packageName && (await versionOf(packageName));
  const files = new Map();
  for (const use of ['page', 'locale', 'click']) {
    if (scripts?.[use]) files.set(`${use}.js`, await bundleScript(scripts[use]));
  }
  if (styles.page) files.set('page.css', await bundleStyles(styles.page));
  return {
    group: ['<div>', '</div>'],
    ...adapter,
    version,
    /** The script that a page links, which a side of HTML alone does not have. */
    scriptOf: (use) => adapter.script ?? [`${use}.js`, 'page.js'].find((name) => files.has(name)),
    styles: files.get('page.css') ?? '',
    hasStyles: files.has('page.css'),
    async read(name) {
      return (
        files.get(name) ??
        (folder && /^[\w.-]+$/.test(name) ? readFile(fileOf(folder + name), 'utf8') : undefined)
      );
    },
  };
}

async function versionOf(name) {
  const file = new URL(`../node_modules/${name}/package.json`, import.meta.url);
  if (!existsSync(file)) {
    throw new Error(`${name} is missing: run \`npm ci --ignore-scripts --prefix bench\`.`);
  }
  return JSON.parse(await readFile(file, 'utf8')).version;
}

/** What an adapter transfers, in bytes: everything, one component, the measured page; and the stylesheet. */
export async function sizesOf({scripts, sizes, styles}) {
  const texts = {styles};
  for (const use of ['all', 'one', 'page']) {
    texts[use] = scripts?.[use] && (await bundleScript(scripts[use]));
  }
  for (const [use, path] of Object.entries(sizes ?? {})) {
    if (existsSync(fileOf(path))) texts[use] = await readFile(fileOf(path));
  }
  return Object.fromEntries(
    Object.entries(texts).map(([use, text]) => [use, text?.length ? compress(text).length : 0]),
  );
}
