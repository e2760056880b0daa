// Runs every suite, or those named: `node scripts/test.mjs elements pages`.
import {fileURLToPath} from 'node:url';
import {nodeTests, npmScript, runSuites} from './suites.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

// By itself `node --test` leaves one core idle, which is half of two. More files than that only wait for each other.
const filesAtATime = '--test-concurrency=2';

const suites = {
  browsers: {seconds: 1, steps: () => [['node', 'scripts/ensure-browsers.mjs']]},
  build: {seconds: 77, steps: npmScript('build')},
  storybook: {
    seconds: 12,
    steps: () => [['npx', 'storybook', 'build', '--quiet']],
    needs: ['build'],
    aside: true,
  },
  check: {seconds: 20, steps: npmScript('check'), needs: ['build'], aside: true},
  lint: {seconds: 60, steps: npmScript('lint'), needs: ['build'], aside: true},
  size: {seconds: 1, steps: npmScript('size'), needs: ['build'], aside: true},
  elements: {
    seconds: 220,
    steps: () => [['npx', 'wtr']],
    needs: ['browsers', 'build'],
  },
  node: {
    seconds: 110,
    steps: nodeTests('test/node', '--conditions=development', filesAtATime),
    needs: ['build'],
  },
  hostile: {
    seconds: 180,
    steps: nodeTests('test/hostile', filesAtATime),
    needs: ['browsers', 'build'],
  },
  pages: {
    seconds: 500,
    steps: nodeTests('test/pages', filesAtATime),
    needs: ['browsers', 'build', 'storybook'],
  },
};

await runSuites(suites, process.argv.slice(2));
