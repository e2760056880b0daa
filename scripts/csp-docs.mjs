// Writes the `style-src` of prerendered pages into docs/csp.md, from the built files.
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const pathOf = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The guide with the hashes that `integrity.json` lists. */
export function withHashes(guide, {styles}) {
  const hashes = Object.entries(styles)
    .filter(([name]) => !name.endsWith('.css'))
    .map(([, hash]) => `'${hash}'`);
  return guide.replace(
    /style-src 'self'(?: 'sha256-[^']+')+;/,
    `style-src 'self' ${hashes.join(' ')};`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = pathOf('docs/csp.md');
  const integrity = JSON.parse(readFileSync(pathOf('dist/cdn/integrity.json'), 'utf8'));
  writeFileSync(path, withHashes(readFileSync(path, 'utf8'), integrity));
}
