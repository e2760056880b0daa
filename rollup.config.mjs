import {existsSync} from 'node:fs';
import {cp, readdir, readFile, writeFile} from 'node:fs/promises';
import {basename, dirname, join, resolve, sep} from 'node:path';
import {GenMapping, maybeAddSegment, setSourceContent, toEncodedMap} from '@jridgewell/gen-mapping';
import {decodedMappings, TraceMap} from '@jridgewell/trace-mapping';
import commonjs from '@rollup/plugin-commonjs';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import {localeTransformers} from '@lit/localize-tools/lib/rollup.js';
import {idiomaticDecoratorsTransformer} from '@lit/ts-transformers';
import {transform} from 'esbuild';
import {minify} from 'html-minifier-next';
import MagicString from 'magic-string';
import {glob} from 'tinyglobby';
import {changed, insteadOf} from './scripts/lit/instead.mjs';

const elements = (await glob('src/elements/oped-*.ts', {ignore: '**/*.styles.ts'})).sort();
const styles = [...(await glob('src/**/*.styles.ts')), 'src/styles/article.css'].sort().reverse();

/** esbuild leaves spaces in `var()`, in custom properties and in conditions. */
const minifyCss = async (css) =>
  (await transform(css, {loader: 'css', minify: true, charset: 'utf8'})).code
    .trim()
    .replace(/([,:(]) /g, '$1')
    .replace(/ \)/g, ')');

/** What a `transform` returns: without a map of its own, that of the whole file would be lost. */
const withMap = (magicString) =>
  magicString.hasChanged()
    ? {code: magicString.toString(), map: magicString.generateMap({hires: true})}
    : null;

/** A stylesheet is imported as those in the modules of the elements are. */
const cssText = () => ({
  name: 'css-text',
  async transform(code, id) {
    if (!id.endsWith('.css')) return null;
    const text = (await minifyCss(code)).replaceAll(/[\\`$]/g, '\\$&');
    return withMap(
      new MagicString(code).overwrite(
        0,
        code.length,
        `import {css} from 'lit';\nexport default css\`${text}\`;`,
      ),
    );
  },
});

const minifiers = {
  css: minifyCss,
  html: (html) =>
    minify(html, {caseSensitive: true, collapseWhitespace: true, removeComments: true}),
};

/** The nodes of a type in a part of a syntax tree. */
const nodesIn = (node, type) =>
  node && typeof node === 'object'
    ? [
        ...(node.type === type ? [node] : []),
        ...Object.values(node).flatMap((child) => nodesIn(child, type)),
      ]
    : [];

/** In place of an expression, while a template is minified. */
const placeholder = '@TEMPLATE_EXPRESSION';

/**
 * White space goes out of html and css literals. Messages have ids, which that cannot change. CSS by
 * esbuild: Lightning CSS refuses `::slotted()::before`.
 */
const literals = () => ({
  name: 'minify-literals',
  async transform(code, id) {
    if (id.includes('/node_modules/') || !/\b(?:css|html)\s*`/.test(code)) return null;
    const magicString = new MagicString(code);
    for (const {tag, quasi} of nodesIn(this.parse(code), 'TaggedTemplateExpression')) {
      const minifier = minifiers[tag.name];
      if (!minifier) continue;
      const template = quasi.quasis.map(({value}) => value.raw).join(placeholder);
      const texts = (await minifier(template)).split(placeholder);
      if (texts.length !== quasi.quasis.length) this.error(`Lost an expression of ${template}`);
      const isMisplaced = (text, i) =>
        text.endsWith('=') !== /<[^>]*$/.test(texts.slice(0, i + 1).join(''));
      if (tag.name === 'html' && texts.slice(0, -1).some(isMisplaced)) {
        this.error(
          `An expression is a child, or a whole attribute without quotes, unlike in ${template}`,
        );
      }
      for (const [i, {start, end}] of quasi.quasis.entries()) {
        if (start < end) magicString.update(start, end, texts[i]);
      }
    }
    return withMap(magicString);
  },
});

/** The notes for translators are of no use at run time. */
const trimmed = () => ({
  name: 'trimmed',
  transform: (code) => withMap(new MagicString(code).replaceAll(/, desc: '[^']*'/g, '')),
});

/**
 * What Lit keeps in globals for others goes out of the development bundle, and its names out of the guard: hooks for
 * polyfills of browsers that cannot run the bundle, and lists of the releases on a page.
 */
const withoutGlobals = () => ({
  name: 'without-globals',
  transform: (code, id) =>
    /\/node_modules\/(?:@lit|lit)|\/guard\.ts$/.test(id)
      ? withMap(
          new MagicString(code)
            .replaceAll(/\b\w+\.\w+(?:Polyfill|Hydrate)Support\b/g, 'undefined')
            .replaceAll(/\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[^"]+"\)/g, 'void 0')
            .replace(/\(void 0===\w+\.ShadyCSS\|\|\w+\.ShadyCSS\.nativeShadow\)&&/, '')
            .replaceAll(/'(?:\w+(?:Versions|Support)|ShadyCSS)',/g, '')
            .replace("!Array.isArray(Reflect.get(globalThis, 'litHtmlVersions'))", 'true'),
        )
      : null,
});

/** The copy of Lit in the bundles has what the elements use, and does not trust the page. */
const litForBundles = () => ({
  name: 'lit-for-bundles',
  resolveId: insteadOf,
  load: (id) => (id === '\0nothing' ? '' : null),
  transform: (code, id) => withMap(changed(code, id.replaceAll('\\', '/'))),
});

/** The styles of a bundle of all elements stand side by side: so they are smaller after compression. */
const stylesTogether = () => ({
  name: 'styles-together',
  transform(code, id) {
    const isBundle = this.getModuleInfo(id).isEntry && /\/cdn\/oped\.(?!auto)/.test(id);
    if (!isBundle) return null;
    const [first, ...rest] = code.split(/(?<=guard\.js';\n)/);
    const imports = styles.map((path) => `import ${JSON.stringify(resolve(path))};\n`);
    return {code: [first, ...imports, ...rest].join(''), map: null};
  },
});

/** What only some pages need is a file beside the bundle, under a name that a page can rely on. */
const beside = (names) => ({
  name: 'beside',
  resolveId(source) {
    const file = basename(source);
    return names.includes(file) ? {id: `./${file}`, external: true} : null;
  },
  transform: (code) =>
    withMap(
      new MagicString(code).replaceAll(
        /(import\.meta\.resolve\?\.\()'[^']*(\/\w+\.js')/g,
        "$1'.$2",
      ),
    ),
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

const sources = resolve('src') + sep;

/** Leaves the modules of others out of a map: what comes from them leads nowhere. */
const mapOfOurs = (json, folder) => {
  const map = new TraceMap(json);
  const ours = new GenMapping({file: map.file});
  const isOurs = map.sources.map((source) => resolve(folder, source).startsWith(sources));
  for (const [i, source] of map.sources.entries()) {
    if (isOurs[i]) setSourceContent(ours, source, map.sourcesContent[i]);
  }
  for (const [line, segments] of decodedMappings(map).entries()) {
    for (const [column, source, sourceLine, sourceColumn, name] of segments) {
      if (!isOurs[source]) maybeAddSegment(ours, line, column);
      else {
        const path = map.sources[source];
        maybeAddSegment(ours, line, column, path, sourceLine, sourceColumn, map.names[name]);
      }
    }
  }
  return JSON.stringify(toEncodedMap(ours));
};

const mapsOfOurs = () => ({
  name: 'maps-of-ours',
  generateBundle({dir, file}, files) {
    for (const [name, asset] of Object.entries(files)) {
      if (!name.endsWith('.map')) continue;
      asset.source = mapOfOurs(asset.source, dirname(join(dir ?? dirname(file), name)));
    }
  },
});

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
      inlineSources: true,
    },
    transformers: {
      before: [
        ...(locale ? [messageTransformers.get(locale)] : []),
        {type: 'program', factory: idiomaticDecoratorsTransformer},
      ],
    },
  }),
  nodeResolve({exportConditions: conditions ?? []}),
  mapsOfOurs(),
];

/** Declarations of one kind are joined, and so are smaller: nothing assigns to a `const`, as was checked before. */
const letForConst = () => ({
  name: 'let-for-const',
  renderChunk(code) {
    const magicString = new MagicString(code);
    for (const {kind, start} of nodesIn(this.parse(code), 'VariableDeclaration')) {
      if (kind === 'const') magicString.update(start, start + kind.length, 'let');
    }
    return withMap(magicString);
  },
});

/**
 * Names of our own properties and methods that neither the DOM nor a page has, and their short ones: the same in every
 * file, since they work on each other's objects.
 */
const ownNames = [
  // Of Lit's elements and templates.
  ...['_$AA', '_$AB', '_$AC', '_$AD', '_$AH', '_$AI', '_$AV', '_$LH', '_$litPart$', '_$litType$'],
  ...['addController', 'hostConnected', 'hostDisconnected', 'hostUpdate', 'hostUpdated'],
  ...['createProperty', 'elementProperties', 'elementStyles', 'isUpdatePending', 'noChange'],
  ...['createRenderRoot', 'performUpdate', 'renderOptions', 'scheduleUpdate'],
  ...['cssText', 'constructed', 'reflect', 'useDefault'],
  // Of our own elements and decisions.
  ...['awaited', 'decide', 'decided', 'isOutdated'],
  ...['foreign', 'localized', 'nearest', 'announcement', 'follow', 'described', 'hasRole'],
  ...['filled', 'hasSeveralAuthors', 'inElements', 'marked', 'plain', 'repeated'],
  // What `toggle.js` is given.
  ...['bestOf', 'exactTag', 'headlineOf', 'isLoaded', 'isOfSite', 'languageLinks', 'canonicalTag'],
  ...[
    'matchLocale',
    'plainText',
    'sourceLocale',
    'switchLocale',
    'treeOf',
    'unclobbered',
    'webUrl',
  ],
];

/**
 * A new one for each bundle: terser remembers the names of the last. What is off here, or limited, makes the bundles
 * larger after compression: found by trying.
 */
const minified = () =>
  terser({
    ecma: 2022,
    module: true,
    compress: {
      passes: 3,
      keep_fargs: false,
      inline: 1,
      sequences: 5,
      // No getter is called for what it does: ESLint forbids expressions that are not used.
      pure_getters: true,
      lhs_constants: false,
    },
    mangle: {
      properties: {
        regex: new RegExp(`^(?:${ownNames.map((name) => name.replaceAll('$', '\\$')).join('|')})$`),
      },
    },
    nameCache: {
      props: {
        props: Object.fromEntries(ownNames.map((name, i) => [`$${name}`, `$${i.toString(36)}`])),
      },
    },
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
  plugins: [
    // The files beside the bundles work on objects whose names are short there.
    beside(
      inside
        ? []
        : development
          ? ['es.js']
          : ['hydrate.js', ...(locale ? [] : ['es.js', 'json-ld.js', 'toggle.js'])],
    ),
    stylesTogether(),
    development ? withoutGlobals() : litForBundles(),
    ...plugins({development, locale}),
  ],
  makeAbsoluteExternalsRelative: false,
  output: {
    file: `dist/${file}`,
    format,
    inlineDynamicImports: true,
    // Readers need not load the comment with the map's address.
    sourcemap: development || 'hidden',
    plugins: development ? [] : [letForConst(), minified()],
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
    // Not packed.
    sourcemap: 'hidden',
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
const stylesheets = () => ({
  name: 'stylesheets',
  async buildStart() {
    if (!this.meta.watchMode) return;
    for (const folder of ['src/styles', 'src/themes']) {
      for (const file of await readdir(folder)) this.addWatchFile(resolve(folder, file));
    }
  },
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
  plugins: [givenLit(), litForBundles(), ...plugins({development: false})],
  output: {
    file: 'dist/cdn/hydrate.js',
    format: 'iife',
    name: 'hydration',
    globals: {'lit-html': 'lit'},
    banner: 'const make=(lit)=>{',
    footer:
      'return hydration};let made;export const hydrate=(element,lit)=>(made??=make(lit)).hydrate(element);',
    sourcemap: 'hidden',
    plugins: [letForConst(), minified()],
  },
};

/** Loaded by `oped.js` for pages with structured data. Of Lit it needs to know that it is in a browser. */
const jsonLd = {
  ...bundle('src/structured-data/json-ld.ts', 'cdn/json-ld.js', {inside: true}),
};
jsonLd.plugins = [
  {
    name: 'in-browser',
    resolveId: (source) => (source === 'lit' ? '\0lit' : null),
    load: (id) => (id === '\0lit' ? 'export const isServer = false;' : null),
  },
  ...jsonLd.plugins,
];

/** Loaded by `oped.js` for a switch with `toggle`, and given what the two share. */
const toggle = {
  input: 'src/versions/toggle.ts',
  treeshake,
  plugins: [
    {
      name: 'given-shared',
      resolveId: (source) => (source === './shared.js' ? {id: 'shared', external: true} : null),
    },
    ...plugins({development: false}),
  ],
  output: {
    file: 'dist/cdn/toggle.js',
    format: 'iife',
    name: 'toggling',
    globals: {shared: 'shared'},
    banner: 'const make=(shared)=>{',
    footer:
      'return toggling};let made;export const makeToggle=(host,page,locale,shared)=>(made??=make(shared)).makeToggle(host,page,locale);',
    sourcemap: 'hidden',
    plugins: [letForConst(), minified()],
  },
};

/** Loads the elements of a page one by one, from beside it. */
const auto = bundle('src/cdn/oped.auto.ts', 'cdn/oped.auto.js');

/** The entries that a module belongs to. */
const entriesOf = (id, getModuleInfo, seen = new Set()) => {
  if (seen.has(id)) return [];
  seen.add(id);
  const {isEntry, importers} = getModuleInfo(id);
  return [
    ...(isEntry ? [id] : []),
    ...importers.flatMap((importer) => entriesOf(importer, getModuleInfo, seen)),
  ];
};

/** What `oped.auto.js` loads: a file for each element, and one for what several of them share. */
const parts = bundle(
  {
    'oped.locale': 'src/locale.ts',
    ...Object.fromEntries(elements.map((path) => [basename(path, '.ts'), path])),
  },
  '',
);
parts.output = {
  dir: 'dist/cdn',
  format: 'es',
  entryFileNames: '[name].js',
  chunkFileNames: '[name].js',
  manualChunks: (id, {getModuleInfo}) =>
    entriesOf(id, getModuleInfo).length > 1 ? 'oped.core' : undefined,
  sourcemap: 'hidden',
  plugins: [letForConst(), minified()],
};

const main = bundle('src/cdn/oped.ts', 'cdn/oped.js');
const forDevelopment = bundle('src/cdn/oped.ts', 'cdn/oped.dev.js', {development: true});
const spanish = [
  bundle('src/locale/generated/es.ts', 'cdn/es.js', {inside: true}),
  bundle('src/locale/variants/es-ES.ts', 'cdn/es-ES.js'),
];

/** What the examples load while they are served by `npm run dev`, and Storybook. */
export const watched = [
  {...forDevelopment, plugins: [...forDevelopment.plugins, stylesheets()]},
  ...spanish,
  modules(true),
];

export default [
  modules(true),
  modules(false),
  {...main, plugins: [...main.plugins, stylesheets()]},
  forDevelopment,
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
  jsonLd,
  toggle,
  auto,
  parts,
  ...spanish,
];
