// Runs every suite, or those named: `node scripts/test.mjs elements pages`.
import {spawnSync} from 'node:child_process';
import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

// Node 20's --test takes no glob, and without a file it would look for tests of its own choice.
function nodeTests(folder, ...options) {
  const files = existsSync(folder)
    ? readdirSync(folder, {recursive: true})
        .filter((path) => path.endsWith('.test.mjs'))
        .sort()
        .map((path) => join(folder, path))
    : [];
  if (!files.length) throw new Error(`There is no *.test.mjs in ${folder}.`);
  return ['node', ...options, '--test', ...files];
}

const suites = {
  browsers: {command: () => ['node', 'scripts/ensure-browsers.mjs']},
  build: {command: () => ['npm', 'run', 'build']},
  check: {command: () => ['npm', 'run', 'check'], needs: ['build']},
  lint: {command: () => ['npm', 'run', 'lint'], needs: ['build']},
  size: {command: () => ['npm', 'run', 'size'], needs: ['build']},
  node: {command: () => nodeTests('test/node', '--conditions=development'), needs: ['build']},
  elements: {command: () => ['npx', 'wtr'], needs: ['browsers', 'build']},
  storybook: {command: () => ['npx', 'storybook', 'build', '--quiet'], needs: ['build']},
  pages: {
    command: () => nodeTests('test/pages', '--test-concurrency=1'),
    needs: ['browsers', 'build'],
  },
};

const isWindows = process.platform === 'win32';

function run(command) {
  const [program, ...args] = command();
  const {status, error} = spawnSync(program, args, {
    stdio: 'inherit',
    // npm and npx are batch files on Windows.
    shell: isWindows && program !== 'node',
    env: {...process.env, STORYBOOK_DISABLE_TELEMETRY: '1'},
  });
  if (error) throw error;
  return status === 0;
}

function passes(command) {
  try {
    return run(command);
  } catch (error) {
    console.error(error.message);
    return false;
  }
}

const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in suites));
if (unknown.length) {
  console.error(`Unknown: ${unknown.join(', ')}. Suites: ${Object.keys(suites).join(', ')}.`);
  process.exit(1);
}

const results = new Map();
const isBroken = (name) => results.has(name) && results.get(name).outcome !== 'passed';

for (const [name, {command, needs = []}] of Object.entries(suites)) {
  if (named.length && !named.includes(name)) continue;
  const broken = needs.filter(isBroken);
  if (broken.length) {
    results.set(name, {outcome: `skipped: ${broken.join(' and ')} failed`, seconds: 0});
    continue;
  }
  console.log(`\n— ${name}`);
  const start = performance.now();
  const outcome = passes(command) ? 'passed' : 'failed';
  const seconds = (performance.now() - start) / 1000;
  results.set(name, {outcome, seconds});
  console.log(`— ${name} ${outcome} in ${seconds.toFixed(1)} s`);
}

console.log();
for (const [name, {outcome, seconds}] of results) {
  console.log(`${name.padEnd(10)} ${seconds.toFixed(1).padStart(7)} s  ${outcome}`);
}
const failed = [...results.keys()].filter(isBroken).length;
console.log(`\n${results.size - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
