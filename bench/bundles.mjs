// Builds the scripts of the measured pages, in memory and by the options of the published bundle.
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {rollup} from 'rollup';

const pathOf = (relative) => fileURLToPath(new URL(relative, import.meta.url));

/**
 * The Spanish messages are made by `npm run locale`, and are not kept in the repository. What is there
 * already stays, even where a translation has changed since: other builds may be reading it.
 */
function requireMessages() {
  if (existsSync('src/locale/generated/es.ts')) return;
  const {status} = spawnSync(process.execPath, ['scripts/locale.mjs', '--check'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('The messages could not be made: run `npm run locale`.');
}

/** How the bundle is built that holds both languages, as the measured ones do. */
async function publishedOptions() {
  const {default: builds} = await import('../rollup.config.mjs');
  const published = builds.find(({output}) => output.file?.endsWith('/oped.classic.js'));
  if (!published) throw new Error('rollup.config.mjs has no oped.classic.js to build like.');
  return published;
}

/** Replaces the library's controller with one on the runtime of @lit/localize. */
const stockController = () => ({
  name: 'stock-controller',
  resolveId: (source, importer) =>
    importer && /^\.\.?\/(.*\/)?locale-controller\.js$/.test(source)
      ? pathOf('pages/stock/locale-controller.js')
      : null,
});

async function build(page, published, plugins = []) {
  const bundle = await rollup({
    ...published,
    input: pathOf(`pages/${page}.js`),
    plugins: [...plugins, ...published.plugins],
    onwarn({message}) {
      // The published bundle has a source map, for which TypeScript makes its own.
      if (!message.includes("'sourcemap' option must be set")) throw new Error(message);
    },
  });
  try {
    const {output} = await bundle.generate({...published.output, sourcemap: false});
    return output[0].code;
  } finally {
    await bundle.close();
  }
}

/** The scripts by the name of their page. */
export async function buildScripts() {
  // The options name files by their path from the root.
  process.chdir(pathOf('..'));
  requireMessages();
  const published = await publishedOptions();
  return {
    ours: await build('ours', published),
    stock: await build('stock', published, [stockController()]),
    'stock-with-lang': await build('stock-with-lang', published, [stockController()]),
  };
}
