import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {brotliCompressSync, constants} from 'node:zlib';
import semver from 'semver';

const {engines, exports, files, version} = JSON.parse(readFileSync('package.json', 'utf8'));
const elements = readdirSync('src/elements')
  .filter((file) => /^oped-[a-z-]+\.ts$/.test(file))
  .map((file) => file.replace('.ts', ''))
  .sort();

/** What stands for the star in an entry. */
const stars = {
  './themes/*.css': ['broadsheet', 'magazine', 'plain'],
  './themes/*.tokens.json': ['broadsheet', 'magazine', 'plain'].flatMap((theme) => [
    `${theme}.light`,
    `${theme}.dark`,
  ]),
  './locales/*.js': ['es-ES'],
  './cdn/*': [
    ...['oped.js', 'oped.en.js', 'oped.es.js', 'oped.dev.js', 'oped.classic.js'],
    ...['es.js', 'es-ES.js', 'oped.css', 'oped.prose.css', 'oped.reserve.css'],
    ...['hydrate.js', 'json-ld.js', 'integrity.json'],
  ],
};

const brotli = (file) =>
  brotliCompressSync(readFileSync(file), {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}).length;

const filesOf = (target) =>
  typeof target === 'string' ? [target] : Object.values(target).flatMap(filesOf);

describe('The package', () => {
  for (const [entry, target] of Object.entries(exports)) {
    it(`has every file that it exports as ${entry}`, () => {
      for (const file of filesOf(target)) {
        const names = entry.includes('oped-*')
          ? elements.map((tag) => tag.replace('oped-', ''))
          : stars[entry];
        for (const name of file.includes('*') ? names : ['']) {
          assert.ok(existsSync(file.replace('*', name)), file.replace('*', name));
        }
      }
    });
  }

  it('tells bundlers to leave the import that is made again as it is', () => {
    for (const file of ['locale/messages.js', 'development/locale/messages.js', 'prerender.js']) {
      const code = readFileSync(`dist/${file}`, 'utf8');
      assert.match(
        code,
        /import\(\/\* webpackIgnore: true \*\/ \/\* @vite-ignore \*\/ ?`\$\{/,
        file,
      );
    }
  });

  for (const tag of elements) {
    it(`defines <${tag}> on import, on a server too`, async () => {
      await import(`oped-elements/${tag}.js`);
      assert.ok(customElements.get(tag));
    });

    it(`has development messages for <${tag}> in its development files alone`, () => {
      const read = (file) => readFileSync(file, 'utf8');
      assert.match(read(`dist/development/elements/${tag}.js`), /checkWhenSettled/);
      assert.doesNotMatch(read(`dist/elements/${tag}.js`), /development|console/);
    });
  }

  it('exports its functions', async () => {
    const functions = await import('oped-elements/locale.js');
    const index = await import('oped-elements');
    for (const [name, value] of Object.entries(functions)) assert.equal(index[name], value, name);
    const {setLocale} = functions;
    await assert.rejects(setLocale('not a language'), RangeError);
  });

  it('has bundles of one language that are whole, and smaller than what switches languages', () => {
    const parts = ['oped.js', 'json-ld.js', 'toggle.js'].map((name) => brotli(`dist/cdn/${name}`));
    const all = parts.reduce((sum, size) => sum + size);
    for (const locale of ['en', 'es']) {
      const size = brotli(`dist/cdn/oped.${locale}.js`);
      assert.ok(size < parts[0], `oped.${locale}.js has ${size} bytes`);
      assert.ok(all - size >= 5000, `oped.${locale}.js saves ${all - size} bytes`);
      const code = readFileSync(`dist/cdn/oped.${locale}.js`, 'utf8');
      assert.doesNotMatch(code, /es\.js|pushState|oped-locale-change/, 'nothing of the run time');
      assert.equal(code.includes('Guest essay'), locale === 'en');
      assert.equal(code.includes('Ensayo invitado'), locale === 'es');
    }
  });

  it('states the integrity of every file that a page loads', () => {
    const {files, styles} = JSON.parse(readFileSync('dist/cdn/integrity.json', 'utf8'));
    const loaded = readdirSync('dist/cdn').filter((name) => /\.(js|css)$/.test(name));
    assert.deepEqual(Object.keys(files).sort(), loaded.sort());
    for (const [name, value] of Object.entries(files)) {
      const bytes = readFileSync(`dist/cdn/${name}`);
      assert.equal(value, `sha384-${createHash('sha384').update(bytes).digest('base64')}`);
    }
    assert.deepEqual(Object.keys(styles).sort(), [...elements, 'oped.reserve.css']);
    const reserve = readFileSync('dist/cdn/oped.reserve.css');
    const hash = createHash('sha256').update(reserve).digest('base64');
    assert.equal(styles['oped.reserve.css'], `sha256-${hash}`);
  });

  it('does not mention Lit’s internals in its types', () => {
    for (const tag of elements) {
      const types = readFileSync(`dist/elements/${tag}.d.ts`, 'utf8');
      assert.doesNotMatch(types, /lit-html|lit-element|@lit\/reactive-element/);
    }
  });

  it('publishes its built files and no others', () => {
    const unpacked = ['!dist/size', '!dist/prerender.js.map'];
    const docs = ['docs/*.md', 'docs/reference/*.md'];
    assert.deepEqual(files, ['dist', ...unpacked, ...docs, 'CHANGELOG.md']);
    assert.match(version, /^\d+\.\d+\.\d+$/);
  });

  it('states no map for prerender.js, whose map is not packed', () => {
    assert.doesNotMatch(readFileSync('dist/prerender.js', 'utf8'), /sourceMappingURL/);
  });

  it('is built and tested with tools that run on the oldest Node it names', () => {
    const {packages} = JSON.parse(readFileSync('package-lock.json', 'utf8'));
    const oldest = semver.minVersion(engines.node);
    const tooNew = Object.entries(packages).filter(
      ([, {engines, optional}]) =>
        !optional && engines?.node && !semver.satisfies(oldest, engines.node),
    );
    assert.deepEqual(
      tooNew.map(([path, {engines}]) => `${path}: ${engines.node}`),
      [],
    );
  });

  it('describes every element for documentation and editors', () => {
    const {modules} = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
    const declarations = modules.flatMap((module) => module.declarations);
    assert.deepEqual(
      declarations
        .map(({tagName}) => tagName)
        .filter(Boolean)
        .sort(),
      elements,
    );
    for (const {description, attributes = [], slots = [], cssParts = []} of declarations) {
      for (const text of [
        description,
        ...[...attributes, ...slots, ...cssParts].map((item) => item.description),
      ]) {
        assert.ok(text, 'everything public is described');
      }
    }
  });
});
