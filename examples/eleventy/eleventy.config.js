// A site whose pages are prerendered when it is built: `npx @11ty/eleventy` in this folder.
import {dirname, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {prerender} from 'oped-elements/prerender.js';

/** Where the site will be: structured data holds absolute addresses. */
const site = 'https://harbor-ledger.example';

const elements = dirname(fileURLToPath(import.meta.resolve('oped-elements/cdn/oped.js')));

export default function (config) {
  config.addPassthroughCopy({[relative('.', elements)]: 'oped'});

  config.addTransform('oped-elements', function (content) {
    const {inputPath, outputPath, url} = this.page;
    if (!outputPath || !outputPath.endsWith('.html')) return content;
    return prerender(content, {
      url: new URL(url, site).href,
      onProblem: ({message}) => console.warn(`${inputPath}: ${message}`),
    });
  });
}

export const config = {dir: {input: 'content', output: '_site'}};
