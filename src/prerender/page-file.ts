import {mkdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {prerender, type Problem} from './prerender.js';

/** A page to finish: where it is read, and where it is written, if it is. */
export interface Task {
  readonly from: string;
  readonly to: string;
  readonly isCheck: boolean;
  readonly lang: string | undefined;
}

export interface Outcome {
  readonly file: string;
  readonly elements: number;
  /** False for a page that is as it should be. */
  readonly isChanged: boolean;
  readonly problems: readonly Problem[];
  /** Why nothing was written. */
  readonly error?: string;
}

/** A byte order mark stays where it is. */
const utf8 = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true});

/** The file is whole at any moment, old or new. */
const writeWhole = async (file: string, text: string) => {
  await mkdir(dirname(file), {recursive: true});
  const part = join(dirname(file), `.${basename(file)}.${process.pid}.${crypto.randomUUID()}`);
  try {
    await writeFile(part, text);
    await rename(part, file);
  } catch (error) {
    await rm(part, {force: true});
    throw error;
  }
};

const decode = (bytes: Uint8Array) => {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new Error('is no text in UTF-8');
  }
};

/** Finishes the page in a file. */
export const finishFile = async ({from, to, isCheck, lang}: Task): Promise<Outcome> => {
  const problems: Problem[] = [];
  try {
    const source = decode(await readFile(from));
    const finished = prerender(source, {
      ...(lang !== undefined && {lang}),
      onProblem: (problem) => problems.push(problem),
    });
    const isChanged = finished !== source;
    if (!isCheck && (isChanged || from !== to)) await writeWhole(to, finished);
    const elements = finished.split('<template shadowrootmode="open"><style data-oped=').length - 1;
    return {file: from, elements, isChanged, problems};
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return {file: from, elements: 0, isChanged: false, problems, error: message};
  }
};
