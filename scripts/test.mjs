// Runs every suite, or those named: `node scripts/test.mjs elements pages`.
import {fileURLToPath} from 'node:url';
import {nodeTests, npmScript, runSuites} from './suites.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const suites = {
  browsers: {seconds: 1, steps: () => [['node', 'scripts/ensure-browsers.mjs']]},
  build: {seconds: 85, steps: npmScript('build')},
  check: {seconds: 15, steps: npmScript('check'), needs: ['build']},
  lint: {seconds: 40, steps: npmScript('lint'), needs: ['build']},
  size: {seconds: 2, steps: npmScript('size'), needs: ['build']},
  node: {
    seconds: 20,
    steps: nodeTests('test/node', '--conditions=development'),
    needs: ['build'],
  },
  elements: {seconds: 200, steps: () => [['npx', 'wtr']], needs: ['browsers', 'build']},
  storybook: {
    seconds: 25,
    steps: () => [['npx', 'storybook', 'build', '--quiet']],
    needs: ['build'],
  },
  pages: {
    seconds: 150,
    steps: nodeTests('test/pages', '--test-concurrency=1'),
    needs: ['browsers', 'build'],
  },
};

runSuites(suites, process.argv.slice(2));
