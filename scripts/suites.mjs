// Runs suites, and names at its end what has failed.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

const isWindows = process.platform === 'win32';
const reporter = new URL('failed-tests.mjs', import.meta.url).href;

/** The steps of a script of package.json: itself, or those that `npm-run-all` runs for it. */
export function npmScript(name) {
  const {scripts} = JSON.parse(readFileSync('package.json', 'utf8'));
  const [, steps] = /^npm-run-all (.+)/.exec(scripts[name]) ?? [];
  return () => (steps?.split(' ') ?? [name]).map((step) => ['npm', 'run', '--silent', step]);
}

/** The tests of a folder. Node 20's --test takes no glob, and without a file it would choose for itself. */
export const nodeTests =
  (folder, ...options) =>
  (failedTests) => {
    const files = existsSync(folder)
      ? readdirSync(folder, {recursive: true})
          .filter((path) => path.endsWith('.test.mjs'))
          .sort()
          .map((path) => join(folder, path))
      : [];
    if (!files.length) throw new Error(`There is no *.test.mjs in ${folder}.`);
    const reporters = [
      ...['--test-reporter=dot', '--test-reporter-destination=stdout'],
      ...[`--test-reporter=${reporter}`, `--test-reporter-destination=${failedTests}`],
    ];
    return [['node', ...options, ...reporters, '--test', ...files]];
  };

async function passes([program, ...args], failedTests, output) {
  const child = spawn(program, args, {
    stdio: ['inherit', ...(output ? ['pipe', 'pipe'] : ['inherit', 'inherit'])],
    // npm and npx are batch files on Windows.
    shell: isWindows && program !== 'node',
    env: {...process.env, STORYBOOK_DISABLE_TELEMETRY: '1', FAILED_TESTS: failedTests},
  });
  for (const stream of output ? [child.stdout, child.stderr] : []) {
    stream.setEncoding('utf8').on('data', (text) => output.push(text));
  }
  try {
    const [status] = await once(child, 'close');
    return status === 0;
  } catch (error) {
    console.error(error.message);
    return false;
  }
}

/** What has failed in a suite: its tests by name, else the step that has. */
async function failuresIn({steps}, failedTests, output) {
  try {
    let failed;
    for (const step of steps(failedTests)) {
      if (!(await passes(step, failedTests, output))) {
        failed = step;
        break;
      }
    }
    if (!failed) return [];
    const lines = existsSync(failedTests) ? readFileSync(failedTests, 'utf8').trim() : '';
    if (!lines) return [failed.filter((part) => !part.startsWith('-')).join(' ')];
    return lines.split('\n').map((line) => {
      const {file, titles} = JSON.parse(line);
      return [file, ...titles].join(' › ');
    });
  } catch (error) {
    console.error(error.message);
    return [error.message];
  }
}

const clock = (seconds) => `${seconds.toFixed(1).padStart(7)} s`;

/**
 * Runs the suites that are named, or all, one after the other. A suite has `steps`, commands that run until
 * one fails; what it `needs` to have passed, if that is run; and the `seconds` that it takes on two cores. Those
 * `aside` run, one after the other, while the others go on, and show what they write when they have ended.
 */
export async function runSuites(all, named = []) {
  const unknown = named.filter((name) => !(name in all));
  if (unknown.length) {
    console.error(`Unknown: ${unknown.join(', ')}. Suites: ${Object.keys(all).join(', ')}.`);
    process.exitCode = 1;
    return;
  }
  const suites = Object.entries(all).filter(([name]) => !named.length || named.includes(name));
  const total = suites.reduce((sum, [, {seconds, aside}]) => sum + (aside ? 0 : seconds), 0);
  const list = suites.map(([name, {seconds}]) => `${name} ${seconds} s`).join(', ');
  console.log(`About ${Math.ceil(total / 60)} min on two cores: ${list}`);

  const folder = mkdtempSync(join(tmpdir(), 'oped-tests-'));
  const results = new Map();
  const isBroken = (name) => results.has(name) && results.get(name).outcome !== 'passed';
  const run = async (name, suite) => {
    const broken = (suite.needs ?? []).filter(isBroken);
    if (broken.length) {
      const outcome = `skipped: ${broken.join(' and ')} failed`;
      results.set(name, {outcome, seconds: 0, failures: []});
      return;
    }
    const output = suite.aside && [];
    if (!output) console.log(`\n— ${name}`);
    const start = performance.now();
    const failures = await failuresIn(suite, join(folder, name), output);
    if (output) console.log(`\n— ${name}\n${output.join('')}`);
    const seconds = (performance.now() - start) / 1000;
    const outcome = failures.length ? 'failed' : 'passed';
    results.set(name, {outcome, seconds, failures});
    console.log(`— ${name} ${outcome} in ${seconds.toFixed(1)} s`);
  };
  const asides = new Map();
  let aside = Promise.resolve();
  for (const [name, suite] of suites) {
    if (suite.aside) {
      aside = aside.then(() => run(name, suite));
      asides.set(name, aside);
    } else {
      await Promise.all((suite.needs ?? []).map((need) => asides.get(need)));
      await run(name, suite);
    }
  }
  await aside;
  rmSync(folder, {recursive: true});

  console.log();
  for (const [name] of suites) {
    const {outcome, seconds} = results.get(name);
    console.log(`${name.padEnd(10)} ${clock(seconds)}  ${outcome}`);
  }
  const failed = [...results.keys()].filter(isBroken).length;
  if (failed) console.log('\nFailed:');
  for (const [name, {failures}] of results) {
    for (const failure of failures) console.log(`${name.padEnd(10)} ${failure}`);
  }
  console.log(`\n${results.size - failed} passed, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
}
