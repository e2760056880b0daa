import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {prerender} from 'oped-elements/prerender.js';
import type {Plugin} from 'vite';

const pathOf = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const read = (path: string) => readFile(pathOf(path), 'utf8');

const newspaper = 'examples/newspaper';

/** A page of the example newspaper in one piece: sheets and pictures inside, no script. */
const inOnePiece = async (html: string, sheet: string) => {
  const styles = await Promise.all(
    [sheet, 'dist/themes/broadsheet.css', `${newspaper}/site.css`].map(read),
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

/** Imports a page of the example newspaper as a reader without script has it: `?plain`, or `?finished` on a server. */
export const frames = (): Plugin => ({
  name: 'frames',
  enforce: 'pre',
  async load(id) {
    const [, file, how] = /^(.*\.html)\?(plain|finished)$/.exec(id) ?? [];
    if (!file) return null;
    const source = await readFile(file, 'utf8');
    const page =
      how === 'finished'
        ? await inOnePiece(prerender(source), 'dist/cdn/oped.prose.css')
        : await inOnePiece(source, 'dist/cdn/oped.css');
    return `export default ${JSON.stringify(page)};`;
  },
});
