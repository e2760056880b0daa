// Serves the example newspaper, and builds anew what a change concerns: the development bundle, under the
// name of the other, the messages, the stylesheets, and the modules that Storybook imports.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, watchFile} from 'node:fs';
import {relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {watch} from 'rollup';
import {startServer} from './serve.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

// Until the first build is done, pages are without the elements.
for (const folder of ['dist/cdn', 'dist/themes']) mkdirSync(folder, {recursive: true});
const {url} = await startServer({dev: true, development: true});
console.log(`The Harbor Ledger: ${url} (Ctrl+C ends it)`);

const log = (text) => console.log(`${new Date().toLocaleTimeString('en-GB')}  ${text}`);

/** Makes the modules of messages, which are watched like any other; says what is missing. */
async function makeMessages() {
  const child = spawn(process.execPath, ['scripts/locale.mjs', '--build'], {stdio: 'inherit'});
  await once(child, 'exit');
}

let making = makeMessages();
watchFile('xliff/es.xlf', {interval: 500}, () => {
  log('xliff/es.xlf has changed');
  making = making.then(makeMessages);
});
await making;

const {watched} = await import('../rollup.config.mjs');
const watcher = watch(watched.map((options) => ({...options, watch: {clearScreen: false}})));

watcher.on('event', ({code, duration, output, error, result}) => {
  if (code === 'BUNDLE_END') {
    const files = output.map((path) => relative('.', path)).join(', ');
    log(`${files} in ${(duration / 1000).toFixed(1)} s`);
  }
  if (code === 'ERROR') {
    const {id, loc, frame, message} = error;
    const place = id && relative('.', id) + (loc ? `:${loc.line}:${loc.column}` : '');
    log(['ERROR', place, message, frame && `\n${frame}`].filter(Boolean).join(' '));
  }
  if (code === 'END') log('Waiting for changes');
  result?.close();
});
