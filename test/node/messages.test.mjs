import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {DOMParser} from '@xmldom/xmldom';

const xliff = 'xliff/es.xlf';
const code = 'src/locale/labels.ts';

/** A copy of what the messages are made from, to break. */
let copy;

const edit = (file, from, to) => {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  assert.ok(text.includes(from), `${file} has no ${from}`);
  writeFileSync(path, text.replace(from, to));
};

const run = (...args) =>
  spawnSync(process.execPath, ['scripts/locale.mjs', ...args], {cwd: copy, encoding: 'utf8'});

const expectFailure = (pattern) => {
  const before = readFileSync(join(copy, xliff), 'utf8');
  const {status, stderr} = run('--check');
  assert.equal(status, 1);
  assert.match(stderr, pattern);
  assert.equal(readFileSync(join(copy, xliff), 'utf8'), before, 'the file stays whole');
};

describe('The build of the messages', () => {
  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), 'oped-messages-'));
    for (const file of [
      'src',
      'scripts',
      'xliff',
      'lit-localize.json',
      'tsconfig.json',
      'package.json',
    ]) {
      cpSync(file, join(copy, file), {recursive: true});
    }
    symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'), 'dir');
  });
  afterEach(() => rmSync(copy, {recursive: true}));

  it('fails on a message without a translation', () => {
    edit(xliff, '  <target>Sátira</target>\n', '');
    expectFailure(/label\.satire is missing/);
  });

  it('fails on an empty translation', () => {
    edit(xliff, '<target>Sátira</target>', '<target> </target>');
    expectFailure(/label\.satire is empty/);
  });

  it('fails on a message that translators have not seen, and on one that is no longer shown', () => {
    edit(code, "id: 'label.satire'", "id: 'label.parody'");
    expectFailure(/does not fit the code \(label\.satire, label\.parody\)/);
  });

  it('fails on a translation of a message that has changed, also after an extraction', () => {
    edit(code, "msg('Satire',", "msg('Parody',");
    expectFailure(/label\.satire/);
    const {status, stdout} = run();
    assert.equal(status, 1);
    assert.match(stdout, /label\.satire: the English has changed; the translation was “Sátira”/);
    expectFailure(/label\.satire is missing/);
  });
});

/** Words for persons that tell men and women apart, in either language; “editor” is an English one. */
const gendered =
  /\b(autor|lector|redactor|director|escritor|colaborador|traductor|suscriptor)(a|es|as)?\b|\beditor(a|es|as)\b|\b(él|ella|he|she|his|her|him|chairman|spokesman)\b|\w@s?\b/i;

describe('Every message', () => {
  const units = Array.from(
    new DOMParser()
      .parseFromString(readFileSync(xliff, 'utf8'), 'text/xml')
      .getElementsByTagName('trans-unit'),
    (unit) => ({
      id: unit.getAttribute('id'),
      texts: ['source', 'target'].map((name) => unit.getElementsByTagName(name)[0]),
    }),
  );
  it('has the form "other" where it has plural forms', () => {
    const ids = units.map(({id}) => id);
    const forms = /\.(zero|one|two|few|many|other)$/;
    // Keys of other senses end in these words too: a disclaimer for one author, one correction.
    const stems = ids
      .filter((id) => forms.test(id) && !/^(disclaimer|correction)\./.test(id))
      .map((id) => id.replace(forms, ''));
    assert.ok(stems.includes('read.time.long'));
    for (const stem of stems) assert.ok(ids.includes(`${stem}.other`), stem);
  });

  const placeholders = (node) =>
    Array.from(node.getElementsByTagName('x'), (x) => x.getAttribute('equiv-text')).sort();

  for (const {id, texts} of units) {
    it(`${id} has the same placeholders in both languages, and a key for its name`, () => {
      assert.match(id, /^[a-z]+([.-][a-z]+)*$/);
      assert.deepEqual(placeholders(texts[1]), placeholders(texts[0]));
    });

    it(`${id} has neither straight quotes, nor "(s)", nor a gendered person`, () => {
      for (const {textContent} of texts) {
        assert.doesNotMatch(textContent, /['"]|\(\w{1,2}\)|\w\/[ao]s?\b/);
        assert.doesNotMatch(textContent, gendered);
      }
    });
  }
});
