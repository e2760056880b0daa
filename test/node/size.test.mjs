import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {randomBytes} from 'node:crypto';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {after, describe, it} from 'node:test';

const script = resolve('scripts/size.mjs');
const folders = [];

after(() => folders.forEach((folder) => rmSync(folder, {recursive: true})));

/** Bytes that brotli cannot compress: it adds 4 to them. */
const text = randomBytes(996);

const budgets = ({kB = 1.1, was = 1.1, size = 990, ...limits} = {}) => ({
  limits: {
    files: {'dist/cdn/a.js': {what: 'the first file', kB}},
    requests: {'a page': ['a.js']},
    perElement: {nodes: 24.5, listeners: 0},
    ...limits,
  },
  release: {
    version: '1.2.3',
    sizes: {'dist/cdn/a.js': size},
    limits: {
      'dist/cdn/a.js': was,
      'requests of a page': 1,
      'nodes per element': 24.5,
      'listeners per element': 0,
    },
  },
});

/** Runs the script in a folder of these files. */
function run(files, ...options) {
  const folder = mkdtempSync(join(tmpdir(), 'oped-size-'));
  folders.push(folder);
  for (const [path, content] of Object.entries({'package.json': {version: '2.0.0'}, ...files})) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    const isText = typeof content === 'string' || Buffer.isBuffer(content);
    writeFileSync(join(folder, path), isText ? content : JSON.stringify(content));
  }
  const {status, stdout, stderr} = spawnSync(process.execPath, [script, ...options], {
    cwd: folder,
    encoding: 'utf8',
  });
  const budgetsNow = readFileSync(join(folder, 'budgets.json'), 'utf8');
  return {status, stdout, problems: stderr.split('\n').filter(Boolean), budgetsNow};
}

const fails = ({status, problems}, ...expected) => {
  assert.deepEqual(problems, expected);
  assert.equal(status, 1);
};

describe('npm run size', () => {
  it('prints each file with its size, limit, room, size at the last release, and the difference', () => {
    const {status, stdout, problems} = run({'budgets.json': budgets(), 'dist/cdn/a.js': text});
    assert.deepEqual(problems, []);
    assert.equal(status, 0);
    const [title, head, line] = stdout.split('\n');
    assert.match(title, /1\.2\.3$/);
    assert.deepEqual(head.trim().split(/ +/), ['size', 'limit', 'room', 'release', 'change']);
    assert.match(line, /^a\.js {2}the first file {2}1\.000 +1\.100 +0\.100 +0\.990 +\+0\.010$/);
  });

  it('shows a file that has become smaller, and one that is new', () => {
    const smaller = run({'budgets.json': budgets({size: 1010}), 'dist/cdn/a.js': text});
    assert.match(smaller.stdout, / 1\.010 +−0\.010\n/);
    const files = {
      ...budgets().limits.files,
      'dist/cdn/b.css': {what: 'the second file', kB: 1},
    };
    const {status, stdout} = run({
      'budgets.json': budgets({files}),
      'dist/cdn/a.js': text,
      'dist/cdn/b.css': text,
    });
    assert.match(stdout, /^b\.css +the second file +1\.000 +1\.000 +0\.000 +new$/m);
    assert.equal(status, 0, 'a file may be as large as its limit');
  });

  it('fails if a file is over its limit, and names it', () => {
    const result = run({'budgets.json': budgets({kB: 0.999}), 'dist/cdn/a.js': text});
    fails(result, 'dist/cdn/a.js: 1.000 kB is over its limit of 0.999 kB by 0.001 kB');
    assert.match(result.stdout, /^a\.js .*−0\.001/m);
  });

  it('fails if a file is missing, and names it', () => {
    const result = run({'budgets.json': budgets()});
    fails(result, 'dist/cdn/a.js: is missing; run `npm run build` first');
    assert.match(result.stdout, /^a\.js .*missing/m);
  });

  it('fails if a file that a page loads has no limit, and names it', () => {
    const files = {'budgets.json': budgets(), 'dist/cdn/a.js': text};
    fails(
      run({...files, 'dist/cdn/c.css': text, 'dist/size/d.js': text}),
      'dist/cdn/c.css: has no limit in budgets.json; it has 1.000 kB',
      'dist/size/d.js: has no limit in budgets.json; it has 1.000 kB',
    );
    const others = {'dist/cdn/a.js.map': text, 'dist/cdn/a.dev.js': text, 'dist/cdn/a.d.ts': text};
    assert.equal(run({...files, ...others}).status, 0);
  });

  it('fails if a limit is above that of the last release', () => {
    const file = {'dist/cdn/a.js': text};
    fails(
      run({'budgets.json': budgets({kB: 1.2}), ...file}),
      'dist/cdn/a.js: the limit is 1.2, and was 1.1 at 1.2.3; a limit may only go down',
    );
    fails(
      run({'budgets.json': budgets({perElement: {nodes: 24.6, listeners: 1}}), ...file}),
      'nodes per element: the limit is 24.6, and was 24.5 at 1.2.3; a limit may only go down',
      'listeners per element: the limit is 1, and was 0 at 1.2.3; a limit may only go down',
    );
    fails(
      run({'budgets.json': budgets({requests: {'a page': ['a.js', 'b.js']}}), ...file}),
      'requests of a page: the limit is 2, and was 1 at 1.2.3; a limit may only go down',
    );
    fails(
      run({'budgets.json': budgets({requests: {}}), ...file}),
      'requests of a page: has no limit, and one of 1 at 1.2.3',
    );
    assert.equal(run({'budgets.json': budgets({kB: 1}), ...file}).status, 0, 'it may go down');
  });

  it('lets the limit of a file go with the file', () => {
    const files = {'dist/cdn/b.js': {what: 'the only file', kB: 1}};
    const result = run({'budgets.json': budgets({files}), 'dist/cdn/b.js': text});
    assert.deepEqual(result.problems, []);
  });

  it('fails if budgets.json is malformed, and says where', () => {
    const [problem, ...others] = run({'budgets.json': '{"limits": '}).problems;
    assert.match(problem, /^budgets\.json: .*JSON/);
    assert.deepEqual(others, []);
    fails(
      run({'budgets.json': 'null'}),
      'budgets.json: limits.files is not an object',
      'budgets.json: limits.requests is not an object',
      'budgets.json: limits.perElement is not an object',
      'budgets.json: limits.perElement has no number as “nodes”',
      'budgets.json: limits.perElement has no number as “listeners”',
      'budgets.json: release has no text as “version”',
      'budgets.json: release.sizes is not an object',
      'budgets.json: release.limits is not an object',
    );
    fails(
      run({
        'budgets.json': budgets({kB: '1.1 kB', was: '1', requests: {'a page': 'a.js'}}),
        'dist/cdn/a.js': text,
      }),
      'budgets.json: limits.files: dist/cdn/a.js has no number as “kB”',
      'budgets.json: limits.requests: a page has no list of files',
      'budgets.json: release.limits: dist/cdn/a.js is not a number',
    );
  });

  it('records sizes and limits with --release, which leaves the limits alone', () => {
    const files = {'budgets.json': budgets({kB: 1.05}), 'dist/cdn/a.js': text};
    const {status, budgetsNow} = run(files, '--release');
    assert.equal(status, 0);
    const {limits, release} = JSON.parse(budgetsNow);
    assert.deepEqual(limits, files['budgets.json'].limits);
    const before = files['budgets.json'].release.limits;
    assert.deepEqual(release, {
      version: '2.0.0',
      sizes: {'dist/cdn/a.js': 1000},
      limits: {...before, 'dist/cdn/a.js': 1.05},
    });
  });

  it('records nothing with --release over a limit, or with one that was raised', () => {
    for (const options of [{kB: 0.9}, {kB: 1.2}]) {
      const files = {'budgets.json': budgets(options), 'dist/cdn/a.js': text};
      const {status, budgetsNow} = run(files, '--release');
      assert.equal(status, 1);
      assert.deepEqual(JSON.parse(budgetsNow), files['budgets.json']);
    }
  });
});

describe('The README', () => {
  it('states the limits of the files that it lists', () => {
    const {files} = JSON.parse(readFileSync('budgets.json', 'utf8')).limits;
    const [, section] = readFileSync('README.md', 'utf8').split(/^## Size$/m);
    const [table] = section.split(/^## /m);
    const rows = [...table.matchAll(/^\| .*`([\w.-]+)` +\| +([\d.]+) kB \| +([\d.]+) kB \|$/gm)];
    assert.ok(rows.length > 5, `${rows.length} rows`);
    for (const [, name, size, limit] of rows) {
      const path = Object.keys(files).find((one) => one.endsWith(`/${name}`));
      assert.equal(Number(limit), files[path]?.kB, name);
      assert.ok(Number(size) <= Number(limit), name);
    }
  });
});
