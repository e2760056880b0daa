import {realpath, stat} from 'node:fs/promises';
import {availableParallelism} from 'node:os';
import {isAbsolute, join, relative, resolve, sep} from 'node:path';
import {pathToFileURL} from 'node:url';
import {parseArgs} from 'node:util';
import {Worker} from 'node:worker_threads';
import {glob} from 'tinyglobby';
import {canonicalTag} from '../locale/lookup.js';
import {escapeControls} from './escape-controls.js';
import type {MessagesModule, Outcome, Task} from './page-file.js';
import {styleHashes} from './prerender.js';

const help = `Prerenders HTML pages that contain oped-elements, as declarative shadow DOM.

  oped-elements prerender <files or globs…> [options]

  --out <folder>  write the pages there, in their folders. Default: in place
  --lang <tag>    language of pages without <html lang>, such as es-MX. Default: en
  --messages <tag>=<module>
                  custom messages: a module that exports \`messages\`, such as pt=./oped-pt.js;
                  once per language
  --check         write nothing; list pages that are not prerendered, and fail if there are any
  --jobs <n>      number of threads. Default: one per processor
  --csp           print the style-src that prerendered pages need in a CSP, and exit
  --version       print the version, and exit
  --help          print this help, and exit

A glob follows no symbolic links. A link that is named, or a folder of the glob that is one, is followed:
in place, the page is written where it leads.

Exit codes: 0 success, 1 a page could not be prerendered (with --check: is not prerendered), or one of
several patterns matches no file, 2 usage error.
`;

/** A mistake in the arguments. */
class UsageError extends Error {
  constructor(...lines: readonly string[]) {
    super(lines.map(escapeControls).join('\n'));
  }
}

const printError = (line: string) => console.error(escapeControls(line));

const readArguments = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        out: {type: 'string'},
        lang: {type: 'string'},
        messages: {type: 'string', multiple: true, default: []},
        // The first name of --messages, which build scripts may still use.
        words: {type: 'string', multiple: true, default: []},
        check: {type: 'boolean', default: false},
        jobs: {type: 'string', default: String(availableParallelism())},
        csp: {type: 'boolean', default: false},
        version: {type: 'boolean', default: false},
        help: {type: 'boolean', short: 'h', default: false},
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message.replaceAll('\n', ' '));
  }
};

const printHashes = async () => {
  const hashes = Object.values(await styleHashes()).map((hash) => `'${hash}'`);
  console.log(`style-src 'self' ${hashes.join(' ')}`);
};

/** True for a relative path that leads out of its folder. */
const isOutside = (path: string) =>
  path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path);

/** The path of a page in the output folder. */
const targetOf = (file: string, out: string | undefined) => {
  if (out === undefined) return file;
  const path = relative('.', file);
  if (isOutside(path)) {
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

const report = ({file, isCheck, isChanged, problems, error}: Outcome) => {
  const path = relative('.', file);
  for (const {line, column, message} of problems) {
    printError(`${path}:${line}:${column}: ${message}`);
  }
  if (error) printError(`${path}: ${error}. Nothing was written.`);
  else if (isCheck && isChanged) printError(`${path}: is not prerendered.`);
};

/** The modules of custom messages, checked. */
const readModules = (messages: readonly string[]) =>
  Promise.all(
    messages.map(async (argument): Promise<MessagesModule> => {
      const [, tag = '', file = ''] = /^([^=]*)=(.+)$/.exec(argument) ?? [];
      if (!file || !canonicalTag(tag)) {
        throw new UsageError(
          `--messages takes a language tag and a module, such as pt=./oped-pt.js, not “${argument}”.`,
        );
      }
      const url = pathToFileURL(resolve(file)).href;
      const module = (await import(url).catch((error: unknown) => {
        throw new UsageError(`--messages: ${file} cannot be loaded: ${(error as Error).message}`);
      })) as {messages?: unknown};
      if (typeof module.messages !== 'object' || !module.messages) {
        throw new UsageError(`--messages: ${file} exports no \`messages\`.`);
      }
      return [tag, url];
    }),
  );

/** The status of a path; `undefined` if nothing is there, such as for a pattern. */
const statOf = (path: string) => stat(path).catch(() => undefined);

/** The files of the patterns, without those that an earlier run has written. */
const findFiles = async (patterns: readonly string[], out: string | undefined) => {
  // By its place: a file may be named twice, or by a link.
  const found = new Map<string, string>();
  const isInPlace = out === undefined || resolve(out) === resolve('.');
  const missing: string[] = [];
  for (const pattern of patterns) {
    const named = await statOf(pattern);
    // The name of a file may look like a pattern.
    const files = named?.isFile()
      ? [pattern]
      : await glob(pattern, {dot: false, expandDirectories: false, followSymbolicLinks: false});
    const sources = files.filter((file) => isInPlace || isOutside(relative(out, file)));
    for (const file of sources) found.set(isInPlace ? await realpath(file) : resolve(file), file);
    if (sources.length) continue;
    const name = `${pattern.replace(/\/$/, '')}/**/*.html`;
    const hint = named?.isDirectory() ? ` It is a folder: did you mean “${name}”?` : '';
    missing.push(`No file matches ${pattern}.${hint}`);
  }
  if (!found.size) throw new UsageError(...missing);
  missing.forEach(printError);
  return {files: [...found.values()].sort(), isComplete: !missing.length};
};

/** Distributes the tasks among workers. */
const runAll = async (tasks: readonly Task[], jobs: number, modules: readonly MessagesModule[]) => {
  const outcomes: Outcome[] = [];
  const waiting = tasks.values();
  const work = () =>
    new Promise<void>((done, fail) => {
      const worker = new Worker(new URL('./prerender-worker.js', import.meta.url), {
        workerData: modules,
        stderr: true,
      });
      worker.stderr.setEncoding('utf8').on('data', (text: string) => {
        process.stderr.write(text.split('\n').map(escapeControls).join('\n'));
      });
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

const count = (number: number, thing: string) => `${number} ${thing}${number === 1 ? '' : 's'}`;

const run = async () => {
  const {values, positionals} = readArguments();
  const [command, ...patterns] = positionals;
  if (values.help) {
    console.log(help);
    return;
  }
  if (values.version) {
    console.log(__VERSION__);
    return;
  }
  if (command !== 'prerender') {
    throw new UsageError(`Unknown command “${command ?? ''}”; the only one is prerender.`);
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
  const modules = await readModules([...values.messages, ...values.words]);
  const {files, isComplete} = await findFiles(patterns, out);
  const tasks = files.map((file) => ({
    from: resolve(file),
    to: resolve(targetOf(file, out)),
    isCheck,
    lang,
  }));
  const outcomes = await runAll(tasks, jobs, modules);
  outcomes.sort((a, b) => (a.file < b.file ? -1 : 1)).forEach(report);
  const failed = outcomes.filter(({error}) => error).length;
  const changed = outcomes.filter(({isChanged}) => isChanged).length;
  const elements = outcomes.reduce((sum, outcome) => sum + outcome.elements, 0);
  const problems = outcomes.reduce((sum, outcome) => sum + outcome.problems.length, 0);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `${count(outcomes.length, 'page')}, ${count(elements, 'element')}: ${changed} ${isCheck ? 'not prerendered' : 'prerendered'}, ` +
      `${outcomes.length - changed - failed} unchanged, ${failed} failed, ${count(problems, 'problem')}, in ${seconds} s`,
  );
  process.exitCode = failed || !isComplete || (isCheck && changed) ? 1 : 0;
};

try {
  await run();
} catch (error) {
  if (error instanceof UsageError) {
    console.error(`${error.message}\n\nSee \`oped-elements --help\`.`);
    process.exitCode = 2;
  } else {
    // The page wrote a part of the message, perhaps: each line of the error is one of the terminal.
    const {message, stack = ''} = error as Error;
    const frames = stack.split('\n').filter((line) => /^ {4}at /.test(line));
    [message, ...frames].forEach(printError);
    process.exitCode = 1;
  }
}
