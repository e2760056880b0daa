import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {browserLaunchers} from './scripts/browsers.mjs';
import {elementsReporter} from './scripts/failed-tests.mjs';
import {middleware} from './test/fixtures/server.mjs';

const browsers = await browserLaunchers();
if (!browsers.length) {
  throw new Error('No browser to test in: run `node scripts/ensure-browsers.mjs`.');
}

export default {
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  files: 'test/*.test.ts',
  browsers,
  // Two engines at a time, two pages in each: more only time out on two cores.
  concurrentBrowsers: 2,
  concurrency: 2,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  // On a busy machine WebKit's files, one after the other, take long.
  testsFinishTimeout: 240_000,
  testFramework: {config: {timeout: 20_000}},
  nodeResolve: {exportConditions: ['development']},
  plugins: [esbuildPlugin({ts: true, tsconfig: 'tsconfig.json', target: 'es2022'})],
  middleware,
  reporters: [defaultReporter(), elementsReporter()],
  // Development messages are asserted where they matter.
  filterBrowserLogs: ({args}) => !/Lit is in dev mode|^\[oped-elements\]/.test(String(args[0])),
};
