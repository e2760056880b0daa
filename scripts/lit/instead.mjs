// The copy of Lit in the bundles: the modules of this folder in place of Lit's own, which have more than the elements
// use, and trust the page more.
import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import MagicString from 'magic-string';

/** What is replaced, by which file, and the version of the package that the file follows. */
const replaced = new Map([
  ['lit-html', ['lit-html.js', '3.3.3']],
  ['@lit/reactive-element', ['lit-element.js', '2.1.2']],
  ['lit-element/lit-element.js', ['lit-element.js', '4.2.2']],
]);

/** The file in place of a module of Lit. Throws where Lit is of another version. */
export const insteadOf = async (source, importer) => {
  // The modules of this folder do not look for what Lit keeps in globals.
  if (/\/guard(?:-end)?\.js$/.test(source)) return '\0nothing';
  const isInside = source === './lit-html.js' && /node_modules.lit-html/.test(importer);
  const [file, version] = replaced.get(isInside ? 'lit-html' : source) ?? [];
  if (!file) return null;
  const [name] = isInside ? ['lit-html'] : /^(?:@[^/]+\/)?[^/]+/.exec(source);
  const path = new URL(`../../node_modules/${name}/package.json`, import.meta.url);
  const found = JSON.parse(await readFile(path, 'utf8')).version;
  if (found !== version) {
    throw new Error(`scripts/lit/${file} follows ${name} ${version}, not ${found}: compare them.`);
  }
  return fileURLToPath(new URL(file, import.meta.url));
};

/** What changes in other files: what is found and what takes its place. */
const changes = new Map([
  [
    '/node_modules/@lit-labs/ssr-client/lib/hydrate-lit-html.js',
    [
      // No attribute has several expressions.
      [/i=\w\(o\)\?(s\.result\.values\[s\.instancePartIndex\]):s\.result\.values/, 'i=$1'],
      ['s.instancePartIndex+=t.strings.length-1', 's.instancePartIndex++'],
    ],
  ],
  [
    '/src/base/oped-element.ts',
    [
      // The modules of this folder do it.
      [/ {2}\/\*\* What a page adds.*?(?= {2}\/\*\* The shadow root that a server)/s, ''],
      [/\/\*\* Where Lit makes nodes:.*?\n\};/s, ''],
      ['this.renderOptions.creationScope = creationScope;', ''],
    ],
  ],
]);

/** The code of a file, changed. Throws where it does not contain what is to change. */
export const changed = (code, id) => {
  const magicString = new MagicString(code);
  const [, its = []] = Array.from(changes).find(([file]) => id.endsWith(file)) ?? [];
  for (const [found, instead] of its) {
    if (!(typeof found === 'string' ? code.includes(found) : found.test(code))) {
      throw new Error(`${id} does not contain ${String(found)}`);
    }
    magicString.replace(found, instead);
  }
  return magicString;
};
