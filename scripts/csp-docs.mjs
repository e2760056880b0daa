// Writes the `style-src` of prerendered pages into the guides that print it, from the built files.
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const pathOf = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The guide with the hashes that `integrity.json` lists, in each of its headers. */
export function withHashes(guide, {styles}) {
  const hashes = Object.entries(styles)
    .filter(([name]) => !name.endsWith('.css'))
    .map(([, hash]) => `'${hash}'`);
  return guide.replaceAll(
    /style-src 'self'(?: 'sha256-[^']+')+;/g,
    `style-src 'self' ${hashes.join(' ')};`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const integrity = JSON.parse(readFileSync(pathOf('dist/cdn/integrity.json'), 'utf8'));
  for (const path of ['docs/csp.md', 'docs/getting-started.md'].map(pathOf)) {
    writeFileSync(path, withHashes(readFileSync(path, 'utf8'), integrity));
  }
}
