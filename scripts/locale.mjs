// Takes the messages from the code to the translators' file, and from there to the modules that a
// page loads and to the types that name them; reports what is missing. With --check it changes no
// translation, and fails instead; with --build it only reads the translators' file.
import {spawnSync} from 'node:child_process';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {DOMParser, XMLSerializer} from '@xmldom/xmldom';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const file = 'xliff/es.xlf';

function localize(command) {
  const program = 'node_modules/@lit/localize-tools/bin/lit-localize.js';
  const {status, stdout, stderr} = spawnSync(process.execPath, [program, command], {
    encoding: 'utf8',
  });
  const output = `${stdout}${stderr}`;
  if (status !== 0) throw new Error(output);
  return output;
}

const parse = (xliff) => new DOMParser().parseFromString(xliff, 'text/xml');

/** By id, the source and the target of each message. */
function messagesOf(document) {
  const messages = new Map();
  for (const unit of Array.from(document.getElementsByTagName('trans-unit'))) {
    const [source, target] = ['source', 'target'].map((name) => unit.getElementsByTagName(name)[0]);
    messages.set(unit.getAttribute('id'), {source: String(source), target});
  }
  return messages;
}

/** A translation of a message that has changed since is stale: removes it and prints it. */
function dropStale(before, after) {
  const document = parse(after);
  const old = messagesOf(parse(before));
  for (const [id, {source, target}] of messagesOf(document)) {
    const was = old.get(id);
    if (!target || !was || was.source === source || String(was.target) !== String(target)) continue;
    console.log(`${id}: the English has changed; the translation was “${target.textContent}”.`);
    target.parentNode.removeChild(target);
  }
  const kept = messagesOf(document);
  for (const [id, {target}] of old) {
    if (!target || kept.has(id)) continue;
    console.log(`${id}: no longer in the code; the translation was “${target.textContent}”.`);
  }
  return new XMLSerializer().serializeToString(document);
}

/** The types of what `registerLocale` takes: each key with its English text, and the values it is given. */
function writeTypes(messages) {
  const entries = [...messages].map(([id, {source}]) => {
    const {documentElement} = parse(source);
    const names = Array.from(documentElement.getElementsByTagName('x'), (place) =>
      place.getAttribute('equiv-text').slice(2, -1),
    );
    for (const place of Array.from(documentElement.getElementsByTagName('x'))) {
      place.textContent = `{${place.getAttribute('equiv-text').slice(2, -1)}}`;
    }
    const type = names.length
      ? `(${names.map((name) => `${name}: string`).join(', ')}) => string`
      : 'string';
    return `  /** ${documentElement.textContent} */\n  '${id}': ${type};`;
  });
  mkdirSync('src/locale/generated', {recursive: true});
  writeFileSync(
    'src/locale/generated/messages.ts',
    `// Made by scripts/locale.mjs from ${file}.

/** The built-in messages by key: a string, or a function where a message gets values. */
export interface Messages {
${entries.join('\n')}
}

export const messageKeys: readonly string[] = ${JSON.stringify([...messages.keys()])};
`,
  );
}

const build = process.argv.includes('--build');
const check = process.argv.includes('--check');
const before = readFileSync(file, 'utf8');
if (!build) localize('extract');
const after = readFileSync(file, 'utf8');

if (check && after !== before) {
  writeFileSync(file, before);
  const [was, is] = [before, after].map((xliff) => messagesOf(parse(xliff)));
  const changed = [...new Set([...was.keys(), ...is.keys()])].filter(
    (id) => was.get(id)?.source !== is.get(id)?.source,
  );
  console.error(`${file} does not fit the code (${changed.join(', ')}): run \`npm run locale\`.`);
  process.exit(1);
}
if (after !== before) {
  writeFileSync(file, dropStale(before, after));
  // Again, for the file to look as the extraction writes it.
  localize('extract');
}

const messages = messagesOf(parse(readFileSync(file, 'utf8')));
writeTypes(messages);

const problems = localize('build')
  .split('\n')
  .filter((line) => /is missing, using canonical text|does not exist in canonical/.test(line));
// As functions, like messages that a page registers.
const translations = 'src/locale/generated/es.ts';
writeFileSync(
  translations,
  readFileSync(translations, 'utf8').replace(
    "import {str} from '@lit/localize'",
    "import {translation as str} from '../translation.js'",
  ),
);
for (const [id, {target}] of messages) {
  if (target && !target.textContent.trim()) problems.push(`es message ${id} is empty`);
}
if (problems.length) {
  console.error(`${problems.join('\n')}\nAdd the translations to ${file}.`);
  process.exitCode = 1;
} else if (!check) {
  console.log(`${messages.size} messages, all of them translated.`);
}
