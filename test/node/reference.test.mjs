import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';

const folder = 'docs/reference';

const run = (cwd, ...args) =>
  spawnSync(process.execPath, ['scripts/reference.mjs', ...args], {cwd, encoding: 'utf8'});

describe('The reference', () => {
  it('is current', () => {
    const {status, stderr} = run('.', '--check');
    assert.equal(stderr, '');
    assert.equal(status, 0);
  });

  it('has a page for each element, which says where it is wrong what a value counts as', () => {
    const files = readdirSync('src/elements').filter((file) => /^oped-[a-z-]+\.ts$/.test(file));
    for (const file of files) {
      const page = readFileSync(`${folder}/${file.replace('.ts', '.md')}`, 'utf8');
      for (const [row] of page.matchAll(/^\| `[^|]+\| `[^|]+\| `[^|]+, `.*$/gm)) {
        assert.match(row, /Any other value /, file);
      }
    }
  });

  describe('of a changed source', () => {
    /** A copy of what the reference is made from, to change. */
    let copy;

    const edit = (file, from, to) => {
      const path = join(copy, file);
      const text = readFileSync(path, 'utf8');
      assert.ok(text.includes(from), `${file} has no ${from}`);
      writeFileSync(path, text.replace(from, to));
    };

    before(() => {
      copy = mkdtempSync(join(tmpdir(), 'oped-reference-'));
      for (const file of [
        ...['src', 'scripts', 'xliff', 'docs', 'package.json', 'tsconfig.json'],
        ...['custom-elements-manifest.config.mjs', '.prettierrc.json'],
      ]) {
        cpSync(file, join(copy, file), {recursive: true});
      }
      symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'), 'dir');
      edit('src/elements/oped-figure.ts', 'The whole figure.', 'All of the figure.');
      edit('src/locale/page-locale.ts', "Switches the page's language.", 'Switches it.');
      edit('xliff/es.xlf', '<target>Sátira</target>', '<target>Broma</target>');
      writeFileSync(join(copy, folder, 'oped-gone.md'), '# `<oped-gone>`\n');
    });
    after(() => rmSync(copy, {recursive: true}));

    it('is told to be made again, page by page, and then it is current', () => {
      const {status, stderr} = run(copy, '--check');
      assert.equal(status, 1);
      const stale = ['functions.md', 'messages.md', 'oped-figure.md', 'oped-gone.md'];
      assert.deepEqual(
        stderr.trim().split('\n'),
        stale.map((file) => `${folder}/${file} is not current: run \`npm run docs\`.`),
      );
      assert.equal(run(copy).status, 0);
      assert.equal(run(copy, '--check').status, 0);
    });
  });
});
