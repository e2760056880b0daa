// Writes dist/cdn/integrity.json: the hashes by which a page makes sure that it runs these files alone.
import {createHash} from 'node:crypto';
import {readdir, readFile, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

// The built file, since its styles are those of prerendered pages.
const {styleHashes} = await import('../dist/prerender.js');

const folder = 'dist/cdn';
const names = (await readdir(folder)).filter((name) => /\.(?:js|css)$/.test(name)).sort();

const hash = (algorithm, bytes) =>
  `${algorithm}-${createHash(algorithm).update(bytes).digest('base64')}`;

/** @see https://www.w3.org/TR/SRI/ */
const integrityOf = async (name) => [name, hash('sha384', await readFile(`${folder}/${name}`))];

// What may be written into a page is allowed by its hash.
const reserve = 'oped.reserve.css';
const integrity = {
  files: Object.fromEntries(await Promise.all(names.map(integrityOf))),
  styles: {
    ...(await styleHashes()),
    [reserve]: hash('sha256', await readFile(`${folder}/${reserve}`)),
  },
};
await writeFile(`${folder}/integrity.json`, `${JSON.stringify(integrity, null, 2)}\n`);
