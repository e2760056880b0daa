import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {describe, it} from 'node:test';
import {pathToFileURL} from 'node:url';
import {defineConfig, parse} from '@terrazzo/parser';
import postcss from 'postcss';
import {elements} from '../manifest.mjs';

const folder = 'dist/themes';
const themes = readdirSync(folder).filter((file) => file.endsWith('.css'));
const read = (file) => readFileSync(`${folder}/${file}`, 'utf8');

const documented = elements.flatMap(({cssProperties}) => cssProperties ?? []).map(({name}) => name);

const cwd = pathToFileURL(`${resolve('.')}/`);
const parseTokens = async (file, src = read(file)) => {
  const rules = ['color', 'dimension', 'font-family', 'number'].map((type) => [
    `core/valid-${type}`,
    'error',
  ]);
  const config = defineConfig({lint: {rules: Object.fromEntries(rules)}}, {cwd});
  const {tokens} = await parse([{filename: new URL(`${folder}/${file}`, cwd), src}], {config});
  return tokens;
};

describe('The themes', () => {
  it('are named here', () => {
    assert.deepEqual(themes.sort(), ['broadsheet.css', 'magazine.css', 'plain.css']);
  });

  for (const theme of themes) {
    it(`${theme} sets existing tokens, and nothing else`, () => {
      const css = read(theme);
      const set = Array.from(css.matchAll(/^ {2}(--[\w-]+):/gm), ([, name]) => name);
      assert.ok(set.length > 4);
      assert.deepEqual(
        set.filter((name) => !documented.includes(name)),
        [],
      );
      assert.equal(css.match(/[^{}]*\{/g).length, 1);
      postcss.parse(css).walkDecls(({prop}) => assert.match(prop, /^--oped-/));
      assert.ok(css.length < 1100, `${css.length} bytes`);
    });

    for (const scheme of ['light', 'dark']) {
      const file = theme.replace('.css', `.${scheme}.tokens.json`);

      it(`${file} holds them in the format of the W3C’s group`, async () => {
        const css = read(theme);
        const tokens = await parseTokens(file);
        assert.ok(Object.keys(tokens).length >= 4);
        for (const [id, {$type, $value, $description}] of Object.entries(tokens)) {
          const name = `--${id.replace('.', '-')}`;
          const [, value] = new RegExp(`${name}:\\s*([^;]+);`).exec(css);
          assert.match($description, /^oped-[a-z-]+: [A-Z].*\.$/s, id);
          if ($type === 'color') {
            const hexes = value.match(/#[\da-f]{6}/g);
            const hex = hexes[scheme === 'dark' ? hexes.length - 1 : 0];
            const bytes = $value.components.map((part) => Math.round(part * 255));
            assert.equal(`#${Buffer.from(bytes).toString('hex')}`, hex, id);
          } else if ($type === 'fontFamily') {
            const families = value.replace(/\s+/g, ' ').replaceAll(/["']/g, '').split(/, ?/);
            assert.deepEqual($value, families, id);
          } else {
            assert.equal(Number.parseFloat(value), $value.value ?? $value, id);
          }
        }
        // The format cannot express what depends on the page's ink.
        const omitted = Array.from(
          css.matchAll(/(--[\w-]+):[^;]*currentColor/gi),
          ([, name]) => name,
        );
        const included = Object.keys(tokens).length;
        assert.equal(included + omitted.length, css.match(/^ {2}--/gm).length);
        const {$description} = JSON.parse(read(file));
        assert.deepEqual($description.match(/--[\w-]+/g) ?? [], omitted);
      });
    }
  }

  it('would not pass with a token of another format', async () => {
    const wrong = JSON.stringify({oped: {accent: {$type: 'dimension', $value: '1em'}}});
    await assert.rejects(parseTokens('wrong.tokens.json', wrong));
  });
});
