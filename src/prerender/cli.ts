import {availableParallelism} from 'node:os';
import {isAbsolute, join, relative, resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {Worker} from 'node:worker_threads';
import {glob} from 'tinyglobby';
import {canonicalTag} from '../locale/lookup.js';
import type {Outcome, Task} from './page-file.js';
import {styleHashes} from './prerender.js';

const help = `Finishes HTML pages with oped-elements in them: each element gets its shadow tree.

  oped-elements prerender <files or globs…> [options]

  --out <folder>  write the pages there, in their folders. Default: in place
  --lang <tag>    the language of pages that do not say theirs, such as es-MX
  --check         write nothing; fail when a page is not finished
  --jobs <n>      how many threads work. Default: one a processor
  --csp           print the hashes for style-src that finished pages need, and stop
  --help          print this, and stop

Exit codes: 0 all is well, 1 a page could not be finished (with --check: is not), 2 a wrong call.
`;

/** What the caller has to put right. */
class UsageError extends Error {}

const readArguments = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        out: {type: 'string'},
        lang: {type: 'string'},
        check: {type: 'boolean', default: false},
        jobs: {type: 'string', default: String(availableParallelism())},
        csp: {type: 'boolean', default: false},
        help: {type: 'boolean', short: 'h', default: false},
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
};

const printHashes = async () => {
  const hashes = Object.values(await styleHashes()).map((hash) => `'${hash}'`);
  console.log(`style-src 'self' ${hashes.join(' ')}`);
};

/** Where a page goes, in the folder for all of them. */
const targetOf = (file: string, out: string | undefined) => {
  if (out === undefined) return file;
  const path = relative('.', file);
  if (path.startsWith('..') || isAbsolute(path)) {
    throw new UsageError(`--out takes pages from below the current folder; ${file} is not.`);
  }
  return join(out, path);
};

const showProgress = (done: number, all: number) => {
  if (!process.stderr.isTTY) return;
  const filled = Math.round((20 * done) / all);
  const bar = '█'.repeat(filled).padEnd(20, '░');
  process.stderr.write(`\r${bar} ${done} of ${all}${done === all ? '\n' : ''}`);
};

const report = ({file, problems, error}: Outcome) => {
  const path = relative('.', file);
  for (const {line, column, message} of problems) {
    console.error(`${path}:${line}:${column}: ${message}`);
  }
  if (error) console.error(`${path}: ${error}. Nothing was written.`);
};

/** Has workers take the tasks one after the other. */
const runAll = async (tasks: readonly Task[], jobs: number) => {
  const outcomes: Outcome[] = [];
  const waiting = tasks.values();
  const work = () =>
    new Promise<void>((done, fail) => {
      const worker = new Worker(new URL('./prerender-worker.js', import.meta.url));
      const next = () => {
        const {value} = waiting.next();
        if (value) worker.postMessage(value);
        else void worker.terminate().then(() => done());
      };
      worker.on('error', fail);
      worker.on('message', (outcome: Outcome) => {
        outcomes.push(outcome);
        showProgress(outcomes.length, tasks.length);
        next();
      });
      next();
    });
  await Promise.all(Array.from({length: Math.min(jobs, tasks.length)}, work));
  return outcomes;
};

const run = async () => {
  const {values, positionals} = readArguments();
  const [command, ...patterns] = positionals;
  if (values.help) {
    console.log(help);
    return;
  }
  if (command !== 'prerender') {
    throw new UsageError(`There is no command “${command ?? ''}”, only prerender.`);
  }
  if (values.csp) return printHashes();
  const jobs = Number(values.jobs);
  if (!/^[1-9]\d{0,2}$/.test(values.jobs)) {
    throw new UsageError(`--jobs takes a whole number from 1 to 999, not “${values.jobs}”.`);
  }
  const {lang, out, check: isCheck} = values;
  if (lang !== undefined && !canonicalTag(lang)) {
    throw new UsageError(`--lang takes a language tag such as es-MX, not “${lang}”.`);
  }
  if (!patterns.length) throw new UsageError('Which pages? Name files or globs.');
  const start = performance.now();
  const files = await glob(patterns, {dot: false, expandDirectories: false});
  if (!files.length) throw new UsageError(`No file matches ${patterns.join(' ')}.`);
  const tasks = files.sort().map((file) => ({
    from: resolve(file),
    to: resolve(targetOf(file, out)),
    isCheck,
    lang,
  }));
  const outcomes = await runAll(tasks, jobs);
  outcomes.forEach(report);
  const failed = outcomes.filter(({error}) => error).length;
  const changed = outcomes.filter(({isChanged}) => isChanged).length;
  const elements = outcomes.reduce((sum, outcome) => sum + outcome.elements, 0);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const done = isCheck ? 'not finished' : 'finished';
  console.log(
    `${outcomes.length} pages, ${elements} elements: ${changed} ${done}, ${outcomes.length - changed - failed} as they should be, ${failed} failed, in ${seconds} s`,
  );
  process.exitCode = failed || (isCheck && changed) ? 1 : 0;
};

try {
  await run();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\n\n${help}`);
  process.exitCode = 2;
}
