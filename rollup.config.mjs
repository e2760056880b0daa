import {existsSync} from 'node:fs';
import {cp, readFile, writeFile} from 'node:fs/promises';
import {basename, dirname, join, resolve} from 'node:path';
import commonjs from '@rollup/plugin-commonjs';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import {localeTransformers} from '@lit/localize-tools/lib/rollup.js';
import {idiomaticDecoratorsTransformer} from '@lit/ts-transformers';
import {transform} from 'esbuild';
import {minifyHTMLLiterals} from 'minify-literals';
import {glob} from 'tinyglobby';

const elements = (await glob('src/elements/oped-*.ts', {ignore: '**/*.styles.ts'})).sort();

/** esbuild leaves spaces in `var()`, in custom properties and in conditions. */
const minifyCss = async (css) =>
  (await transform(css, {loader: 'css', minify: true, charset: 'utf8'})).code
    .trim()
    .replace(/([,:]) /g, '$1');

/** Stylesheets are imported as text. */
const cssText = () => ({
  name: 'css-text',
  async load(id) {
    if (!id.endsWith('.css')) return null;
    const css = await minifyCss(await readFile(id, 'utf8'));
    return `export default ${JSON.stringify(css)};`;
  },
});

/**
 * White space goes out of html and css literals. Messages have ids, which that cannot change. CSS by
 * esbuild: Lightning CSS refuses `::slotted()::before`.
 */
const literals = () => ({
  name: 'minify-literals',
  transform: (code, id) =>
    id.includes('/node_modules/') ? null : minifyHTMLLiterals(code, {fileName: id, css: minifyCss}),
});

/**
 * What is of no use at run time: the checks of Lit's `css`, since the stylesheets have no expressions, and
 * the notes for translators.
 */
const trimmed = () => ({
  name: 'trimmed',
  transform: (code, id) =>
    id.endsWith('.styles.ts') && !code.includes('${')
      ? code
          .replace('import { css }', 'import { unsafeCSS as css }')
          .replaceAll(/\bcss(`[^`]*`)/g, 'css($1)')
      : code.replaceAll(/, desc: '[^']*'/g, ''),
});

/**
 * What Lit keeps in globals for others goes out of the bundles, and its names out of the guard: hooks for
 * polyfills of browsers that cannot run the bundles, and lists of the releases on a page. Line breaks stay,
 * and with them the lines of source maps.
 */
const withoutGlobals = () => ({
  name: 'without-globals',
  transform: (code, id) =>
    /\/node_modules\/(?:@lit|lit)|\/guard\.ts$/.test(id)
      ? {
          code: code
            .replaceAll(/\b\w+\.\w+(?:Polyfill|Hydrate)Support\b/g, 'undefined')
            .replaceAll(/\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[^"]+"\)/g, 'void 0')
            .replace(/\(void 0===\w+\.ShadyCSS\|\|\w+\.ShadyCSS\.nativeShadow\)&&/, '')
            .replaceAll(/'(?:\w+(?:Versions|Support)|ShadyCSS)',/g, ''),
          map: null,
        }
      : null,
});

/** What only some pages need is a file beside the bundle, under a name that a page can rely on. */
const beside = () => ({
  name: 'beside',
  resolveId(source) {
    const [, file] = /\/(es|hydrate)\.js$/.exec(source) ?? [];
    return file ? {id: `./${file}.js`, external: true} : null;
  },
});

/** The Lit of the page, which `hydrate.js` is given: two could not work on the same nodes. */
const givenLit = () => ({
  name: 'given-lit',
  resolveId: (source, importer) =>
    source === 'lit-html' || (source === './lit-html.js' && importer.includes('/lit-html/'))
      ? {id: 'lit-html', external: true}
      : null,
});

/** Modules that load no messages replace those that do. */
const oneLanguage = () => ({
  name: 'one-language',
  resolveId(source, importer) {
    if (!importer || !source.startsWith('.')) return null;
    const path = resolve(dirname(importer), source);
    const standIn = join(dirname(path), 'one-language', basename(path).replace(/\.js$/, '.ts'));
    return existsSync(standIn) ? standIn : null;
  },
});

/** Replaces each message by its text, per language. */
const messageTransformers = new Map(
  localeTransformers('lit-localize.one-language.json').map(({locale, localeTransformer}) => [
    locale,
    localeTransformer,
  ]),
);

const {version} = JSON.parse(await readFile('package.json', 'utf8'));

const plugins = ({development, locale, conditions}) => [
  locale && oneLanguage(),
  cssText(),
  literals(),
  !development && trimmed(),
  replace({
    preventAssignment: true,
    values: {
      __DEV__: String(development),
      __LOCALE__: JSON.stringify(locale ?? ''),
      __VERSION__: JSON.stringify(version),
    },
  }),
  typescript({
    tsconfig: 'tsconfig.build.json',
    compilerOptions: {
      declaration: false,
      emitDeclarationOnly: false,
      noCheck: true,
      outDir: undefined,
      sourceMap: true,
    },
    transformers: {
      before: [
        ...(locale ? [messageTransformers.get(locale)] : []),
        {type: 'program', factory: idiomaticDecoratorsTransformer},
      ],
    },
  }),
  nodeResolve({exportConditions: conditions ?? []}),
];

// What is off here, or limited, makes the bundles larger after compression: found by trying.
const minified = terser({
  ecma: 2022,
  module: true,
  compress: {passes: 3, keep_fargs: false, comparisons: false, inline: 1, sequences: 5},
  format: {comments: false},
});

// @lit/localize does not say so itself, but nothing happens when its modules are only imported.
const treeshake = {moduleSideEffects: (id) => !id.includes('/@lit/localize/')};

/** Comments by which an application's bundler leaves an import as it is. */
const hints = {comments: /@vite-ignore|webpackIgnore/};

/** The npm modules: one file per module, Lit left to the application's bundler. */
const modules = (development) => ({
  input: [
    'src/index.ts',
    'src/locale.ts',
    'src/structured-data.ts',
    'src/locale/variants/es-ES.ts',
    ...elements,
  ],
  external: [/^lit(\/|$)/, /^@lit(-labs)?\//, 'tslib'],
  plugins: plugins({development}),
  output: {
    dir: development ? 'dist/development' : 'dist',
    format: 'es',
    preserveModules: true,
    preserveModulesRoot: 'src',
    sourcemap: true,
    plugins: development
      ? []
      : [terser({ecma: 2022, module: true, compress: {passes: 2}, mangle: true, format: hints})],
  },
});

/** A bundle for a script tag, with all its dependencies. */
const bundle = (
  input,
  file,
  {development = false, format = 'es', inside = false, locale} = {},
) => ({
  input,
  treeshake,
  plugins: [!inside && beside(), withoutGlobals(), ...plugins({development, locale})],
  makeAbsoluteExternalsRelative: false,
  output: {
    file: `dist/${file}`,
    format,
    inlineDynamicImports: true,
    // Readers need not load the comment with the map's address.
    sourcemap: development || 'hidden',
    plugins: development ? [] : [minified],
  },
});

/** Lit asks Node for base64, which every runtime has of its own. */
const base64 = () => ({
  name: 'base64',
  resolveId: (source) => (source === 'buffer' ? '\0buffer' : null),
  load: (id) =>
    id === '\0buffer'
      ? 'export const Buffer = {from: (text) => ({toString: () => btoa(text)})};'
      : null,
});

/** Prerenders pages on a server: includes Lit's renderer and the parser. */
const prerender = {
  input: 'src/prerender/prerender.ts',
  treeshake,
  plugins: [base64(), ...plugins({development: false, conditions: ['node']})],
  output: {
    file: 'dist/prerender.js',
    format: 'es',
    inlineDynamicImports: true,
    sourcemap: true,
    plugins: [terser({ecma: 2022, module: true, format: hints})],
  },
};

/** The command line and its workers, which take `prerender.js` from beside them. */
const command = (input, file, banner) => ({
  input,
  external: [/^node:/],
  plugins: [
    {
      name: 'prerender-beside',
      resolveId: (source) =>
        source === './prerender.js' ? {id: './prerender.js', external: true} : null,
    },
    ...plugins({development: false, conditions: ['node']}),
    commonjs(),
  ],
  makeAbsoluteExternalsRelative: false,
  output: {file: `dist/${file}`, format: 'es', banner, inlineDynamicImports: true},
});

/**
 * The stylesheets that a page links: the prose with the placeholder styles; or the prose with what a
 * prerendered page needs instead of them; or the placeholder styles alone, to be inlined.
 */
const sheets = () => ({
  name: 'sheets',
  async writeBundle() {
    for (const [file, names] of Object.entries({
      'oped.css': ['article', 'reserve'],
      'oped.prose.css': ['article', 'prerendered'],
      'oped.reserve.css': ['reserve'],
    })) {
      const parts = names.map((name) => readFile(`src/styles/${name}.css`, 'utf8'));
      await writeFile(`dist/cdn/${file}`, await minifyCss((await Promise.all(parts)).join('\n')));
    }
    await cp('src/themes', 'dist/themes', {recursive: true});
  },
});

/** Loaded by the bundles on a prerendered page, and given their Lit. */
const hydrate = {
  input: 'src/base/hydrate.ts',
  plugins: [givenLit(), ...plugins({development: false})],
  output: {
    file: 'dist/cdn/hydrate.js',
    format: 'iife',
    name: 'hydration',
    globals: {'lit-html': 'lit'},
    banner:
      'let made;export const hydrate=(element,lit)=>(made??=make(lit)).hydrate(element);const make=(lit)=>{',
    footer: 'return hydration}',
    sourcemap: 'hidden',
    plugins: [minified],
  },
};

const main = bundle('src/cdn/oped.ts', 'cdn/oped.js');

export default [
  modules(true),
  modules(false),
  {...main, plugins: [...main.plugins, sheets()]},
  bundle('src/cdn/oped.ts', 'cdn/oped.dev.js', {development: true}),
  ...['en', 'es'].map((locale) =>
    bundle('src/cdn/oped.one-language.ts', `cdn/oped.${locale}.js`, {locale}),
  ),
  bundle('src/cdn/oped.classic.ts', 'cdn/oped.classic.js', {format: 'iife', inside: true}),
  // Never published: what a page with this element alone would load.
  {
    ...bundle('src/elements/oped-pull-quote.ts', 'size/oped-pull-quote.js'),
    preserveEntrySignatures: false,
  },
  prerender,
  command('src/prerender/cli.ts', 'cli.js', '#!/usr/bin/env node'),
  command('src/prerender/worker.ts', 'prerender-worker.js'),
  hydrate,
  bundle('src/locale/generated/es.ts', 'cdn/es.js', {inside: true}),
  bundle('src/locale/variants/es-ES.ts', 'cdn/es-ES.js'),
];
