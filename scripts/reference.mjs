// Writes the reference, docs/reference, from the doc blocks of the source: elements and tokens from the
// manifest, functions and types from the compiler, messages from the translators' file. With --check it
// writes nothing, and fails if a page is not current.
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {cli as analyze} from '@custom-elements-manifest/analyzer/cli.js';
import prettier from 'prettier';
import {elementPage} from './reference/element-page.mjs';
import {functionsPage, readEntries} from './reference/functions-page.mjs';
import {indexPage} from './reference/index-page.mjs';
import {messagesPage} from './reference/messages-page.mjs';
import {openProgram} from './reference/program.mjs';
import {tokensPage} from './reference/tokens-page.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const folder = 'docs/reference';

/** The manifest as the build writes it to dist, but of the source as it is now. */
const readElements = async () => {
  const {modules} = await analyze({argv: ['analyze', '--quiet'], noWrite: true});
  return modules
    .flatMap(({path, declarations}) => declarations.map((one) => ({...one, path})))
    .filter(({tagName}) => tagName)
    .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
};

/** The guides, by their headings, with the text in which elements are looked for. */
const readGuides = () =>
  readdirSync('docs')
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => {
      const text = readFileSync(`docs/${file}`, 'utf8');
      return {file, text, title: /^# (.*)$/m.exec(text)?.[1] ?? file};
    });

if (!existsSync('src/locale/generated/messages.ts')) {
  console.error('The messages are not built: run `npm run docs`, or `npm run build` first.');
  process.exit(1);
}

const packageJson = JSON.parse(readFileSync('package.json', 'utf8'));
const elements = await readElements();
const guides = readGuides();
const entries = readEntries(packageJson);
const program = openProgram([
  ...entries.map(({source}) => source),
  ...readdirSync('src/locale/variants').map((file) => `src/locale/variants/${file}`),
]);

const pages = new Map([
  ['README.md', indexPage({elements, guides})],
  ...elements.map((element) => [
    `${element.tagName}.md`,
    elementPage({element, guides, program, packageJson}),
  ]),
  ['functions.md', functionsPage({elements, entries, program})],
  ['messages.md', messagesPage({program, xliff: readFileSync('xliff/es.xlf', 'utf8')})],
  ['tokens.md', tokensPage({elements})],
]);

mkdirSync(folder, {recursive: true});
const check = process.argv.includes('--check');
const stale = readdirSync(folder).filter((file) => !pages.has(file));
if (!check) stale.forEach((file) => rmSync(`${folder}/${file}`));

for (const [file, page] of pages) {
  const path = `${folder}/${file}`;
  const options = await prettier.resolveConfig(path);
  const text = await prettier.format(page, {...options, filepath: path});
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (text === before) continue;
  if (check) stale.push(file);
  else writeFileSync(path, text);
}

if (check && stale.length) {
  for (const file of stale.sort()) {
    console.error(`${folder}/${file} is not current: run \`npm run docs\`.`);
  }
  process.exitCode = 1;
}
