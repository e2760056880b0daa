import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {describe, it} from 'node:test';
import {elementsReporter} from '../../scripts/failed-tests.mjs';
import {npmScript} from '../../scripts/suites.mjs';

/** Runs suites, written as code, in a process of their own. */
function runSuites(suites, ...named) {
  const code = `import {nodeTests, runSuites} from './scripts/suites.mjs';
    runSuites(${suites}, ${JSON.stringify(named)});`;
  const env = {...process.env};
  // Else a test runner within a test runner would run nothing.
  delete env.NODE_TEST_CONTEXT;
  const {status, stdout} = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
    env,
  });
  return {status, stdout};
}

const failing = `{
  first: {seconds: 60, steps: () => [['node', '-e', '0']]},
  tests: {seconds: 90, steps: nodeTests('test/fixtures/suites')},
  step: {seconds: 1, steps: () => [['node', '-e', '0'], ['node', '--eval', 'process.exit(1)']]},
  last: {seconds: 1, steps: () => [['node', '-e', '0']], needs: ['tests']},
}`;

describe('The script that runs the suites', () => {
  it('says beforehand what it runs and how long that takes', () => {
    const {stdout} = runSuites(failing, 'first', 'step');
    assert.match(stdout, /^About 2 min on two cores: first 60 s, step 1 s\n/);
  });

  it('names at its end each test and each step that has failed', () => {
    const {status, stdout} = runSuites(failing);
    assert.equal(status, 1);
    const [, end] = stdout.split('\nFailed:\n');
    assert.equal(
      end,
      `tests      test/fixtures/suites/mixed.test.mjs › A suite › within another › fails
tests      test/fixtures/suites/mixed.test.mjs › A suite › fails too
tests      test/fixtures/suites/unreadable.test.mjs
step       node process.exit(1)

1 passed, 3 failed
`,
    );
    assert.match(stdout, /^last .* skipped: tests failed$/m);
  });

  it('runs a suite aside while others go on, but for those that need it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'oped-'));
    const file = JSON.stringify(join(folder, 'written'));
    // Each waits for what the other does: one after the other they would not end well.
    const code = (body) =>
      JSON.stringify(`const file = ${file}, {existsSync, writeFileSync} = require('fs'); ${body}`);
    const waitFor = (name) =>
      `for (const end = Date.now() + 5000; !existsSync(file + '${name}');)
        if (Date.now() > end) process.exit(1);`;
    const {status, stdout} = runSuites(`{
      beside: {seconds: 1, aside: true, steps: () => [['node', '-e', ${code(`${waitFor('1')} writeFileSync(file + '2', ''); console.log('beside itself');`)}]]},
      main: {seconds: 1, steps: () => [['node', '-e', ${code(`writeFileSync(file + '1', ''); ${waitFor('2')}`)}]]},
      after: {seconds: 1, needs: ['beside'], steps: () => [['node', '-e', ${code("process.exit(existsSync(file + '2') ? 0 : 1)")}]]},
      broken: {seconds: 1, aside: true, steps: () => [['node', '-e', 'process.exit(1)']]},
      skipped: {seconds: 1, needs: ['broken'], steps: () => [['node', '-e', '0']]},
    }`);
    rmSync(folder, {recursive: true});
    assert.equal(status, 1);
    assert.match(stdout, /— beside\nbeside itself\n/);
    assert.match(stdout, /^skipped .* skipped: broken failed$/m);
    assert.match(stdout, /\n3 passed, 2 failed\n$/);
  });

  it('ends with success, and names nothing, where all passes', () => {
    const {status, stdout} = runSuites(failing, 'first');
    assert.equal(status, 0);
    assert.doesNotMatch(stdout, /Failed/);
    assert.match(stdout, /\n1 passed, 0 failed\n$/);
  });

  it('refuses a suite that it does not know', () => {
    assert.equal(runSuites(failing, 'second').status, 1);
  });

  it('runs what a script of package.json consists of', () => {
    assert.deepEqual(
      npmScript('lint')().map((command) => command.at(-1)),
      ['lint:code', 'lint:styles', 'lint:format'],
    );
    assert.deepEqual(
      npmScript('size')().map((command) => command.at(-1)),
      ['size'],
    );
  });

  it('is told of failed element tests by their reporter', () => {
    const folder = mkdtempSync(join(tmpdir(), 'oped-'));
    process.env.FAILED_TESTS = join(folder, 'failed');
    try {
      const testFile = resolve('test/oped-figure.test.ts');
      const tests = [
        {name: 'fails', passed: false},
        {name: 'passes', passed: true},
        {name: 'is skipped', passed: false, skipped: true},
      ];
      const testResults = {name: '', tests: [], suites: [{name: 'A suite', tests, suites: []}]};
      const sessions = [
        {browser: {name: 'Chrome'}, passed: false, testFile, testResults},
        {browser: {name: 'Firefox'}, passed: true, testFile, testResults},
        {browser: {name: 'WebKit'}, passed: false, testFile},
      ];
      elementsReporter().onTestRunFinished({sessions});
      const lines = readFileSync(process.env.FAILED_TESTS, 'utf8').trim().split('\n');
      const file = 'test/oped-figure.test.ts';
      assert.deepEqual(lines.map(JSON.parse), [
        {file, titles: ['A suite', 'fails', 'Chrome']},
        {file, titles: ['WebKit']},
      ]);
    } finally {
      delete process.env.FAILED_TESTS;
      rmSync(folder, {recursive: true});
    }
  });
});
