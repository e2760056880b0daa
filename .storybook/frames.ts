import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {prerender} from 'oped-elements/prerender.js';
import type {Plugin} from 'vite';

const pathOf = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const read = (path: string) => readFile(pathOf(path), 'utf8');

const newspaper = 'examples/newspaper';

/** A page of the example newspaper in one piece: sheets and pictures inside, no script. */
const inOnePiece = async (html: string) => {
  const styles = await Promise.all(
    ['dist/cdn/oped.prose.css', 'dist/themes/broadsheet.css', `${newspaper}/site.css`].map(read),
  );
  let page = html
    .replaceAll(/<script\b.*?<\/script>\s*/gs, '')
    .replaceAll(/<link rel="(?:stylesheet|icon)"[^>]*>\s*/g, '')
    .replace('</head>', () => `<style>${styles.join('\n')}</style></head>`);
  for (const [, file = ''] of html.matchAll(/src="(\/img\/[^"]+\.svg)"/g)) {
    const svg = Buffer.from(await read(newspaper + file)).toString('base64');
    page = page.replaceAll(`src="${file}"`, `src="data:image/svg+xml;base64,${svg}"`);
  }
  return page;
};

/** Imports a page of the example newspaper, finished on a server: `page.html?finished`. */
export const frames = (): Plugin => ({
  name: 'frames',
  enforce: 'pre',
  async load(id) {
    const [, file] = /^(.*\.html)\?finished$/.exec(id) ?? [];
    if (!file) return null;
    const page = await inOnePiece(prerender(await readFile(file, 'utf8')));
    return `export default ${JSON.stringify(page)};`;
  },
});
