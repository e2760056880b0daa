// Runs every suite, or those named: `node scripts/test.mjs elements pages`.
import {fileURLToPath} from 'node:url';
import {nodeTests, npmScript, runSuites} from './suites.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

// By itself `node --test` leaves one core idle: on two, half of them. More pages only wait for each other.
const filesAtATime = '--test-concurrency=2';

const suites = {
  browsers: {seconds: 1, steps: () => [['node', 'scripts/ensure-browsers.mjs']]},
  build: {seconds: 80, steps: npmScript('build')},
  check: {seconds: 20, steps: npmScript('check'), needs: ['build']},
  lint: {seconds: 40, steps: npmScript('lint'), needs: ['build']},
  size: {seconds: 2, steps: npmScript('size'), needs: ['build']},
  node: {
    seconds: 60,
    steps: nodeTests('test/node', '--conditions=development', filesAtATime),
    needs: ['build'],
  },
  hostile: {
    seconds: 60,
    steps: nodeTests('test/hostile', '--test-concurrency=1'),
    needs: ['browsers', 'build'],
  },
  elements: {seconds: 180, steps: () => [['npx', 'wtr']], needs: ['browsers', 'build']},
  storybook: {
    seconds: 10,
    steps: () => [['npx', 'storybook', 'build', '--quiet']],
    needs: ['build'],
  },
  pages: {
    seconds: 145,
    steps: nodeTests('test/pages', filesAtATime),
    needs: ['browsers', 'build'],
  },
};

runSuites(suites, process.argv.slice(2));
