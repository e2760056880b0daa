// Reporters that write each failed test, a line of JSON, to the file that FAILED_TESTS names: for
// scripts/suites.mjs, which lists them at its end.
import {appendFileSync} from 'node:fs';
import {relative, sep} from 'node:path';

const pathOf = (file) => relative('.', file).replaceAll(sep, '/');

const lineOf = (file, titles) => `${JSON.stringify({file: pathOf(file), titles})}\n`;

/** For `node --test`: its destination is the file. */
export default async function* nodeReporter(events) {
  const titles = [];
  for await (const {type, data} of events) {
    // The reporter beside this one prints no output of the tests.
    if (type === 'test:stderr') process.stderr.write(data.message);
    else if (type === 'test:start') titles[data.nesting] = data.name;
    else if (type === 'test:fail' && data.details.error.failureType !== 'subtestsFailed') {
      // A file that cannot be run is a test of its own name.
      const isFile = data.name === data.file;
      yield lineOf(data.file, isFile ? [] : [...titles.slice(0, data.nesting), data.name]);
    }
  }
}

/** The titles of the tests that have failed in a suite, and in those within. */
const failedIn = ({name, tests = [], suites = []} = {}) =>
  [
    ...tests.flatMap((test) => (test.passed || test.skipped ? [] : [[test.name]])),
    ...suites.flatMap(failedIn),
  ].map((titles) => (name ? [name, ...titles] : titles));

/** For @web/test-runner. */
export const elementsReporter = () => ({
  onTestRunFinished({sessions}) {
    if (!process.env.FAILED_TESTS) return;
    for (const {browser, passed, testFile, testResults} of sessions) {
      if (passed) continue;
      const failed = failedIn(testResults);
      for (const titles of failed.length ? failed : [[]]) {
        appendFileSync(process.env.FAILED_TESTS, lineOf(testFile, [...titles, browser.name]));
      }
    }
  },
});
