import {constants} from 'node:buffer';
import {
  chmod,
  chown,
  mkdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {charsetProblem, inCharsetOf} from './charset.js';
import type {Problem} from './options.js';
import {prerender} from './prerender.js';

/** A page to prerender: where it is read, and where it is written, if it is. */
export interface Task {
  readonly from: string;
  readonly to: string;
  readonly isCheck: boolean;
  readonly lang: string | undefined;
}

/** A language, and the URL of the module with messages for it. */
export type MessagesModule = readonly [tag: string, url: string];

export interface Outcome {
  readonly file: string;
  readonly isCheck: boolean;
  readonly elements: number;
  /** False for a page that is prerendered already, or has no elements of the library. */
  readonly isChanged: boolean;
  readonly problems: readonly Problem[];
  /** Why nothing was written. */
  readonly error?: string;
}

/** A byte order mark is kept. */
const utf8 = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true});

/** The file behind symbolic links, which are kept, and its owner and mode: for a new file, those of its source. */
const placeOf = async (to: string, from: string) => {
  try {
    const file = await realpath(to);
    return {file, owned: await stat(file)};
  } catch {
    return {file: to, owned: await stat(from)};
  }
};

/** The file is complete at any moment, old or new. */
const writeAtomically = async (to: string, from: string, text: string) => {
  await mkdir(dirname(to), {recursive: true});
  const {file, owned} = await placeOf(to, from);
  const part = join(dirname(file), `.${basename(file)}.${process.pid}.${crypto.randomUUID()}`);
  try {
    await writeFile(part, text, {mode: owned.mode});
    await chmod(part, owned.mode);
    // Only a superuser may change the owner of a file.
    await chown(part, owned.uid, owned.gid).catch(() => {});
    await rename(part, file);
  } catch (error) {
    await rm(part, {force: true});
    throw error;
  }
};

const readText = async (file: string) => {
  const {size} = await stat(file);
  if (size > constants.MAX_STRING_LENGTH) {
    const most = Math.floor(constants.MAX_STRING_LENGTH / 2 ** 20);
    throw new Error(`is too large: a page has at most ${most} MB`);
  }
  const bytes = await readFile(file);
  try {
    return utf8.decode(bytes);
  } catch {
    throw new Error('is not text in UTF-8; convert it first, and change its <meta charset>');
  }
};

/** Prerenders the page in a file. */
export const prerenderFile = async ({from, to, isCheck, lang}: Task): Promise<Outcome> => {
  const problems: Problem[] = [];
  try {
    const source = await readText(from);
    const prerendered = inCharsetOf(
      source,
      prerender(source, {
        ...(lang !== undefined && {lang}),
        onProblem: (problem) => problems.push(problem),
      }),
    );
    const isChanged = prerendered !== source;
    const message = isChanged && charsetProblem(source);
    if (message) problems.push({message, line: 1, column: 1});
    if (!isCheck && (isChanged || from !== to)) await writeAtomically(to, from, prerendered);
    const elements =
      prerendered.split('<template shadowrootmode="open"><style data-oped=').length - 1;
    return {file: from, isCheck, elements, isChanged, problems};
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return {file: from, isCheck, elements: 0, isChanged: false, problems, error: message};
  }
};
