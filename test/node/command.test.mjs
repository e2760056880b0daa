import assert from 'node:assert/strict';
import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {parse, serialize} from 'parse5';
import {prerender, styleHashes} from 'oped-elements/prerender.js';
import {elements} from '../manifest.mjs';

const program = resolve('dist/cli.js');

let parent;
let folder;

const run = (...args) => {
  const {status, stdout, stderr} = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return {status, stdout, stderr};
};

const read = (path) => readFileSync(join(folder, path), 'utf8');
const write = (path, content) => writeFileSync(join(folder, path), content);

const utf8 = '<meta charset="utf-8">';
const page = `<!DOCTYPE html><html lang="es">${utf8}<oped-disclaimer></oped-disclaimer>\r\n<p>Palabras.`;
const plainPage = '<!DOCTYPE html><p>Text.';

describe('oped-elements prerender', () => {
  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'oped-command-'));
    folder = join(parent, 'site');
    mkdirSync(folder);
    write('../outside.html', page);
    write('page.html', page);
    write('plain.html', plainPage);
  });
  afterEach(() => rmSync(parent, {recursive: true}));

  it('prerenders pages in place, once, and reports how many', () => {
    const {status, stdout, stderr} = run('prerender', '*.html', '--jobs', '2');
    assert.equal(stderr, '');
    assert.match(
      stdout,
      /^2 pages, 1 element: 1 prerendered, 1 unchanged, 0 failed, 0 problems, in [\d.]+ s\n$/,
    );
    assert.equal(status, 0);
    assert.equal(read('page.html'), prerender(page));
    assert.equal(read('plain.html'), plainPage);
    assert.match(run('prerender', '*.html').stdout, /0 prerendered, 2 unchanged/);
    assert.deepEqual(readdirSync(folder).sort(), ['page.html', 'plain.html']);
  });

  it('writes pages to a folder, and leaves their sources', () => {
    cpSync(join(folder, 'page.html'), join(folder, 'deep/er/page.html'), {recursive: true});
    assert.equal(run('prerender', '**/*.html', '--out', 'site').status, 0);
    assert.equal(read('page.html'), page);
    assert.equal(read('site/deep/er/page.html'), prerender(page));
    assert.equal(read('site/plain.html'), plainPage);
  });

  it('takes a language for pages without one', () => {
    write('page.html', `${utf8}<oped-disclaimer kind="satire"></oped-disclaimer>`);
    assert.equal(run('prerender', 'page.html', '--lang', 'es-MX').status, 0);
    assert.match(read('page.html'), /Sátira/);
  });

  it('checks whether pages are prerendered, and writes nothing', () => {
    const {status, stdout, stderr} = run('prerender', '*.html', '--check');
    assert.equal(status, 1);
    assert.equal(stderr, 'page.html: is not prerendered.\n');
    assert.match(stdout, /1 not prerendered, 1 unchanged/);
    assert.equal(read('page.html'), page);
    run('prerender', '*.html');
    assert.equal(run('prerender', '*.html', '--check').status, 0);
  });

  it('reports the line and the column of what it cannot do', () => {
    write('page.html', '<p>\n <oped-article structured-data><p>x</oped-article>');
    const {status, stderr} = run('prerender', 'page.html');
    assert.equal(status, 0);
    assert.match(
      stderr,
      /^page\.html:2:2: <oped-article structured-data> is on a page without a URL/,
    );
  });

  it('leaves files that are not text unchanged, prerenders the others, and fails', () => {
    const bytes = Buffer.from([0x3c, 0xff, 0xfe, 0x00, 0x3e]);
    write('binary.html', bytes);
    write('empty.html', '');
    const {status, stdout, stderr} = run('prerender', '*.html');
    assert.equal(status, 1);
    assert.match(
      stderr,
      /^binary\.html: is not text in UTF-8; convert it first, .*\. Nothing was written\.$/m,
    );
    assert.match(stdout, /1 prerendered, 2 unchanged, 1 failed/);
    assert.deepEqual(readFileSync(join(folder, 'binary.html')), bytes);
    assert.equal(read('page.html'), prerender(page));
  });

  it('reports a file that it may not read', {skip: process.getuid?.() === 0}, () => {
    chmodSync(join(folder, 'page.html'), 0o000);
    const {status, stderr} = run('prerender', 'page.html');
    assert.equal(status, 1);
    assert.match(stderr, /^page\.html: .*EACCES/);
  });

  for (const option of ['--messages', '--words']) {
    it(`prerenders with custom messages (${option}), and reports such pages as unchanged`, () => {
      write('own.mjs', "export const messages = {'label.review': 'Recensión'};");
      write(
        'page.html',
        `<html lang="gl">${utf8}<oped-disclaimer kind="review"></oped-disclaimer>`,
      );
      const custom = [option, 'gl=own.mjs'];
      assert.equal(run('prerender', 'page.html', ...custom).status, 0);
      assert.match(read('page.html'), /Recensión/);
      assert.equal(run('prerender', 'page.html', ...custom, '--check').status, 0);
      assert.equal(run('prerender', 'page.html', '--check').status, 1);
    });
  }

  it('takes several modules of messages, by either name of the option', () => {
    write('gl.mjs', "export const messages = {'label.review': 'Recensión'};");
    write('pt.mjs', "export const messages = {'label.review': 'Crítica'};");
    const review = (lang) => `<oped-disclaimer lang="${lang}" kind="review"></oped-disclaimer>`;
    write('page.html', utf8 + review('gl') + review('pt'));
    const custom = ['--messages', 'gl=gl.mjs', '--words', 'pt=pt.mjs'];
    assert.equal(run('prerender', 'page.html', ...custom).status, 0);
    assert.match(read('page.html'), /Recensión.*Crítica/s);
  });

  it('lists the options, each by one name', () => {
    const {status, stdout} = run('--help');
    assert.equal(status, 0);
    assert.match(stdout, /--messages <tag>=<module>/);
    assert.doesNotMatch(stdout, /--words/);
  });

  it('reports a pattern that matches nothing beside others, and fails', () => {
    const {status, stderr, stdout} = run('prerender', 'page.html', 'pge.html');
    assert.equal(stderr, 'No file matches pge.html.\n');
    assert.match(stdout, /^1 page, .* 1 prerendered/);
    assert.equal(status, 1);
  });

  it('prefers a file of that name to a pattern', () => {
    write('page[1].html', page);
    assert.equal(run('prerender', 'page[1].html').status, 0);
    assert.equal(read('page[1].html'), prerender(page));
    assert.equal(read('page.html'), page);
  });

  it('does not prerender its own output again', () => {
    assert.equal(run('prerender', '**/*.html', '--out', 'site').status, 0);
    assert.equal(run('prerender', '**/*.html', '--out', 'site').status, 0);
    assert.deepEqual(readdirSync(join(folder, 'site')).sort(), ['page.html', 'plain.html']);
    assert.equal(run('prerender', '*.html', '--out', '.').status, 0);
    assert.equal(read('page.html'), prerender(page));
  });

  it('keeps the owner and the mode of a file, and keeps symbolic links', () => {
    chmodSync(join(folder, 'page.html'), 0o640);
    symlinkSync('page.html', join(folder, 'link.html'));
    if (process.getuid?.() === 0) chownSync(join(folder, 'page.html'), 1234, 1234);
    const before = statSync(join(folder, 'page.html'));
    assert.equal(run('prerender', 'link.html').status, 0);
    const after = statSync(join(folder, 'page.html'));
    assert.equal(read('page.html'), prerender(page));
    assert.ok(lstatSync(join(folder, 'link.html')).isSymbolicLink());
    assert.deepEqual([after.mode, after.uid, after.gid], [before.mode, before.uid, before.gid]);
    run('prerender', 'page.html', '--out', 'site');
    assert.equal(statSync(join(folder, 'site/page.html')).mode, before.mode);
  });

  it('prints its version', () => {
    const {version} = JSON.parse(readFileSync('package.json', 'utf8'));
    assert.equal(run('--version').stdout, `${version}\n`);
  });

  it('keeps a byte order mark', () => {
    write('page.html', `\uFEFF${page}`);
    run('prerender', 'page.html');
    assert.ok(read('page.html').startsWith('\uFEFF<!DOCTYPE html><html lang="es"><meta '));
  });

  const head = (meta) => `<!DOCTYPE html><html lang="es"><head>${meta}`;
  const article =
    '<link rel="canonical" href="https://a.example/"></head><oped-article structured-data publisher="El D&iacute;a &#x1F4F0;"><oped-header><h1 slot="headline">&iquest;Qu&eacute;? &#x1F4F0;</h1></oped-header><oped-disclaimer></oped-disclaimer><p id="a">A&ntilde;os.</p><oped-pull-quote from="a" shareable></oped-pull-quote><oped-author-card><p><b>In&eacute;s</b></p></oped-author-card></oped-article>';
  const isAscii = (text) => !/[^\0-\x7F]/.test(text);
  const utf8Pages = [
    '<meta charset="utf-8">',
    '<meta charset=UTF-8 />',
    '<title>x</title><meta http-equiv="Content-Type" content="text/html; charset=utf-8">',
  ];
  const otherPages = [
    '',
    '<meta charset="iso-8859-1">',
    "<meta charset='windows-1252'>",
    '<meta charset=shift_jis>',
    '<META http-equiv="Content-Type" content="text/html; charset=gbk">',
    '<!-- <meta charset="utf-8"> -->',
    '<meta name="description" content="charset=utf-8">',
    '<meta charset="gbk"><meta charset="utf-8">',
    `${' '.repeat(1024)}<meta charset="utf-8">`,
  ];
  /** A page as it is read, whatever its text is written in. */
  const readingOf = (html) =>
    serialize(parse(html)).replace(
      /(<script type="application\/ld\+json" data-oped="">)(.*?)<\/script>/,
      (_, tag, json) => tag + JSON.stringify(JSON.parse(json)),
    );
  for (const meta of otherPages) {
    it(`writes ASCII into a page in ASCII with ${meta.trim() || 'no charset'}, once`, () => {
      const html = head(meta) + article;
      write('page.html', html);
      assert.equal(run('prerender', 'page.html').status, 0);
      assert.ok(isAscii(read('page.html')));
      assert.equal(readingOf(read('page.html')), readingOf(prerender(html)));
      assert.match(read('page.html'), /"name":"El D\\u00eda \\ud83d\\udcf0"/);
      assert.equal(run('prerender', 'page.html', '--check').status, 0);
    });
  }
  for (const meta of utf8Pages) {
    it(`writes UTF-8 into a page with ${meta}`, () => {
      write('page.html', head(meta) + article);
      assert.equal(run('prerender', 'page.html').status, 0);
      assert.equal(read('page.html'), prerender(head(meta) + article));
      assert.ok(!isAscii(read('page.html')));
    });
  }

  it('reports a page in UTF-8 that declares another charset', () => {
    write('page.html', `${head('<meta charset="iso-8859-1">')}${article}ñ`);
    const {status, stderr} = run('prerender', 'page.html');
    assert.equal(status, 0);
    assert.match(stderr, /^page\.html:1:1: The page is in UTF-8, but declares .* "iso-8859-1"/m);
    write('page.html', `\uFEFF${head('<meta charset="iso-8859-1">')}${article}ñ`);
    assert.doesNotMatch(run('prerender', 'page.html').stderr, /iso-8859-1/);
  });

  it('writes no control character of a page, a file or an argument to the terminal', () => {
    const hostile = '\u001B[31m\u0007\r\n::error::x\u009B1m\u202E\u2066\u200F\u2028';
    const name = `a${hostile.replace('/', '')}.html`;
    write(name, `<oped-figure placement="${hostile}"></oped-figure><oped-article structured-data>`);
    write(`b${hostile}.html`, Buffer.from([0xff]));
    write(`c${hostile}.mjs`, `throw new Error('${hostile.replace(/[\r\n\u2028]/g, '')}')`);
    const inWorker = `import {isMainThread} from 'node:worker_threads';
      if (!isMainThread) throw new Error('${hostile.replace(/[\r\n\u2028]/g, '')}');
      export const messages = {};`;
    write('worker.mjs', inWorker);
    const runs = [
      ['prerender', '*.html', '--check'],
      ['prerender', '*.html', '--messages', 'pt=worker.mjs'],
      ['prerender', `nothing${hostile}`],
      ['prerender', '*.html', `nothing${hostile}`],
      [`publish${hostile}`],
      ['prerender', `--speed${hostile}`],
      ['prerender', 'page.html', '--lang', hostile],
      ['prerender', 'page.html', '--jobs', hostile],
      ['prerender', 'page.html', '--messages', hostile],
      ['prerender', 'page.html', '--messages', `pt=c${hostile}.mjs`],
      ['prerender', 'page.html', '--messages', `pt=none${hostile}.mjs`],
      ['prerender', `../${hostile}.html`, '--out', 'site'],
    ];
    write(`../${hostile}.html`, page);
    for (const args of runs) {
      const {stdout, stderr} = run(...args);
      const printed = stdout + stderr;
      assert.doesNotMatch(printed.replaceAll('\n', ''), /[\p{Cc}\p{Bidi_Control}\u2028]/u);
      assert.doesNotMatch(printed, /^::error/m, args.join(' '));
      assert.match(printed, /\\u001b\[31m\\u0007/, args.join(' '));
    }
  });

  it('takes a file whose name begins with two dots', () => {
    write('..page.html', page);
    assert.equal(run('prerender', '..page.html', '--out', 'site').status, 0);
    assert.equal(read('site/..page.html'), prerender(page));
  });

  it('follows no link that a glob finds: neither out of the folder nor around', () => {
    mkdirSync(join(parent, 'elsewhere'));
    write('../elsewhere/page.html', page);
    symlinkSync('../outside.html', join(folder, 'outside.html'));
    symlinkSync('../elsewhere', join(folder, 'elsewhere'));
    symlinkSync('.', join(folder, 'again'));
    symlinkSync('page.html', join(folder, 'alias.html'));
    assert.match(run('prerender', '**/*.html').stdout, /^2 pages, .* 1 prerendered/);
    assert.equal(read('page.html'), prerender(page));
    assert.equal(read('../outside.html'), page);
    assert.equal(read('../elsewhere/page.html'), page);
  });

  it('follows a link that is named', () => {
    mkdirSync(join(parent, 'elsewhere'));
    write('../elsewhere/page.html', page);
    symlinkSync('../outside.html', join(folder, 'outside.html'));
    symlinkSync('../elsewhere', join(folder, 'elsewhere'));
    assert.match(run('prerender', 'outside.html', 'elsewhere/*.html').stdout, /^2 pages/);
    assert.equal(read('../outside.html'), prerender(page));
    assert.equal(read('../elsewhere/page.html'), prerender(page));
  });

  it('prerenders a page once, however often it is named', () => {
    symlinkSync('page.html', join(folder, 'alias.html'));
    const {stdout} = run('prerender', 'page.html', './page.html', 'alias.html', '*.html');
    assert.match(stdout, /^2 pages, 1 element: 1 prerendered, 1 unchanged/);
  });

  it('reports a file that is too large', () => {
    write('large.html', '');
    truncateSync(join(folder, 'large.html'), 600 * 2 ** 20);
    const {status, stderr} = run('prerender', 'large.html');
    assert.equal(status, 1);
    assert.equal(
      stderr,
      'large.html: is too large: a page has at most 511 MB. Nothing was written.\n',
    );
  });

  const wrong = [
    [[], /Unknown command “”/],
    [['publish'], /Unknown command “publish”; the only one is prerender/],
    [['prerender'], /Which pages\?/],
    [['prerender', 'nothing-*.html'], /No file matches nothing-\*\.html/],
    [['prerender', 'page.html', '--jobs', '0'], /--jobs .* not “0”/],
    [['prerender', 'page.html', '--lang', 'not a tag'], /--lang .* not “not a tag”/],
    [['prerender', 'page.html', '--speed'], /--speed/],
    [['prerender', '../outside.html', '--out', 'site'], /--out takes pages from below/],
    [['prerender', '../site'], /It is a folder: did you mean “\.\.\/site\/\*\*\/\*\.html”\?/],
    [
      ['prerender', 'page.html', '--messages', 'own.mjs'],
      /--messages takes a language tag and a module/,
    ],
    [['prerender', 'page.html', '--messages', 'gl=own.mjs'], /own\.mjs cannot be loaded/],
    [['prerender', 'page.html', '--words', 'gl=own.mjs'], /own\.mjs cannot be loaded/],
  ];
  for (const [args, message] of wrong) {
    it(`ends with 2 for ${args.join(' ') || 'nothing'}, and writes nothing`, () => {
      const {status, stderr} = run(...args);
      assert.equal(status, 2);
      assert.match(stderr, message);
      assert.match(stderr, /oped-elements --help/);
      assert.equal(read('page.html'), page);
    });
  }

  it('prints the hashes that a Content Security Policy needs', async () => {
    const {status, stdout} = run('prerender', '--csp');
    assert.equal(status, 0);
    const hashes = Object.values(await styleHashes());
    assert.equal(hashes.length, elements.length);
    assert.equal(stdout, `style-src 'self' ${hashes.map((hash) => `'${hash}'`).join(' ')}\n`);
  });

  it('leaves each file complete when it is killed', async () => {
    const long = page + '<p>Palabras y más palabras.</p>'.repeat(4000);
    const names = Array.from({length: 150}, (_, i) => `page-${i}.html`);
    for (const name of names) write(name, long);
    const child = spawn(process.execPath, [program, 'prerender', 'page-*.html'], {cwd: folder});
    const prerendered = prerender(long);
    const isBegun = () => names.some((name) => read(name).length !== long.length);
    while (!isBegun() && child.exitCode === null) {
      await new Promise((done) => setTimeout(done, 2));
    }
    child.kill('SIGKILL');
    await once(child, 'close');
    const now = names.map(read);
    assert.ok(now.every((text) => text === long || text === prerendered));
    assert.ok(now.includes(long), 'it was killed in the middle');
    assert.ok(now.includes(prerendered));
  });

  it('ends with 2 for a module that exports no messages, and writes nothing', () => {
    write('own.mjs', "export default {'label.review': 'Recensión'};");
    const {status, stderr} = run('prerender', 'page.html', '--messages', 'gl=own.mjs');
    assert.equal(status, 2);
    assert.match(stderr, /own\.mjs exports no `messages`/);
    assert.equal(read('page.html'), page);
  });
});
