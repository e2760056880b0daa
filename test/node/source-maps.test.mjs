import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative, sep} from 'node:path';
import {describe, it} from 'node:test';
import {originalPositionFor, TraceMap} from '@jridgewell/trace-mapping';

const read = (path) => readFileSync(path, 'utf8');

/** The path of a source in the repository, as the map of a built file states it. */
const pathOf = (file, source) => relative('.', join(dirname(file), source)).replaceAll(sep, '/');

/** The file and the line of the first place with a text, by the map of a built file. */
const originOf = (file, text) => {
  const before = read(file).split(text);
  assert.ok(before.length > 1, `${file} has “${text}”`);
  const lines = before[0].split('\n');
  const {source, line} = originalPositionFor(new TraceMap(read(`${file}.map`)), {
    line: lines.length,
    column: lines.at(-1).length,
  });
  if (source === null) return null;
  const path = pathOf(file, source);
  return {path, line: read(path).split('\n')[line - 1]};
};

const disclaimer = 'src/elements/oped-disclaimer.ts';
const explanations = 'src/locale/explanations.ts';
const messageId = 'disclaimer.one.nopub';

/** A built file, a text in it, the source that has it, and what its line has. */
const places = [
  ['cdn/oped.js', `"${messageId}"`, explanations],
  ['cdn/oped.dev.js', `'${messageId}'`, explanations],
  [
    'cdn/oped.dev.js',
    'const checkWhenSettled',
    'src/development/check-when-settled.ts',
    'checkWhenSettled',
  ],
  ['cdn/oped.classic.js', `"${messageId}"`, explanations],
  ['cdn/oped.en.js', '"oped-disclaimer"', disclaimer, 'oped-disclaimer'],
  ['cdn/oped.es.js', '"oped-disclaimer"', disclaimer, 'oped-disclaimer'],
  ['cdn/es.js', `"${messageId}"`, 'src/locale/generated/es.ts'],
  ['cdn/hydrate.js', 'dataset.oped', 'src/base/hydrate.ts', 'dataset.oped'],
  ['locale/explanations.js', `"${messageId}"`, explanations],
  ['development/locale/explanations.js', `'${messageId}'`, explanations],
  ['elements/oped-disclaimer.styles.js', '`', 'src/elements/oped-disclaimer.styles.ts', 'css`'],
  ['prerender.js', `"${messageId}"`, explanations],
  ['prerender.js', '"SHA-256"', 'src/prerender/prerender.ts', 'SHA-256'],
];

/** Bundles that hold Lit, whose text leads nowhere rather than to what is before it in the file. */
const withLit = ['cdn/oped.js', 'cdn/oped.dev.js', 'cdn/oped.classic.js', 'prerender.js'];

const maps = readdirSync('dist', {recursive: true})
  .map((path) => path.replaceAll(sep, '/'))
  .filter((path) => path.endsWith('.js.map'))
  .map((path) => `dist/${path}`);

describe('The source maps', () => {
  for (const [file, text, path, inLine = messageId] of places) {
    it(`lead from ${text} in ${file} to its line in ${path}`, () => {
      const origin = originOf(`dist/${file}`, text);
      assert.equal(origin?.path, path);
      assert.ok(origin.line.includes(inLine), origin.line);
    });
  }

  for (const file of withLit) {
    it(`lead nowhere from what is Lit’s in ${file}`, () => {
      assert.equal(originOf(`dist/${file}`, '"lit-nothing"'), null);
    });
  }

  it('name our sources alone, as they are', () => {
    assert.ok(maps.length);
    for (const file of maps) {
      const {sources, sourcesContent} = JSON.parse(read(file));
      for (const [i, source] of sources.entries()) {
        const path = pathOf(file, source);
        assert.match(path, /^src\//, file);
        assert.equal(sourcesContent[i], read(path), `${file}: ${path}`);
      }
    }
  });
});
