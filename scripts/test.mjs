// Runs every suite, or those named: `node scripts/test.mjs elements pages`.
import {fileURLToPath} from 'node:url';
import {nodeTests, npmScript, runSuites} from './suites.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

// By itself `node --test` leaves one core idle, which is half of two. More files than that only wait for each other.
const filesAtATime = '--test-concurrency=2';

const suites = {
  browsers: {seconds: 1, steps: () => [['node', 'scripts/ensure-browsers.mjs']]},
  build: {seconds: 77, steps: npmScript('build')},
  check: {seconds: 11, steps: npmScript('check'), needs: ['build']},
  lint: {seconds: 35, steps: npmScript('lint'), needs: ['build']},
  size: {seconds: 1, steps: npmScript('size'), needs: ['build']},
  node: {
    seconds: 100,
    steps: nodeTests('test/node', '--conditions=development', filesAtATime),
    needs: ['build'],
  },
  hostile: {
    seconds: 130,
    steps: nodeTests('test/hostile', '--test-concurrency=1'),
    needs: ['browsers', 'build'],
  },
  elements: {seconds: 190, steps: () => [['npx', 'wtr']], needs: ['browsers', 'build']},
  storybook: {
    seconds: 9,
    steps: () => [['npx', 'storybook', 'build', '--quiet']],
    needs: ['build'],
  },
  pages: {
    seconds: 370,
    steps: nodeTests('test/pages', filesAtATime),
    needs: ['browsers', 'build'],
  },
};

runSuites(suites, process.argv.slice(2));
