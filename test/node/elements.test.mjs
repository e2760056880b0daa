// What belongs to an element, or to a kind, besides its code. Each failure names the step that is missing.
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import * as library from 'oped-elements';
import {prerender} from 'oped-elements/prerender.js';
import {elements, valuesOf} from '../manifest.mjs';
import {states} from '../pages/states.mjs';

const pathOf = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const read = (path) => readFileSync(pathOf(path), 'utf8');

const tags = readdirSync(pathOf('src/elements'))
  .filter((file) => /^oped-[a-z-]+\.ts$/.test(file))
  .map((file) => file.replace('.ts', ''));

/** `<oped-x>`, not the start of a longer name. */
const tagIn = (text, tag) => new RegExp(`<${tag}[\\s>]`).test(text);

/** Where no space can be reserved: without the script there is no text. */
const withoutPlaceholder = ['oped-pull-quote'];

const reserved = read('src/styles/reserve.css');
const fixture = read('test/fixtures/prerendered.html');

describe('The kinds of opinion piece', () => {
  const guides = ['README.md', 'docs/sharing-and-structured-data.md'];
  for (const kind of valuesOf('oped-article', 'kind')) {
    it(`are in the guides: ${kind}`, () => {
      for (const path of guides) {
        assert.ok(read(path).includes(`\`${kind}\``), `kind="${kind}" is not in ${path}: add it.`);
      }
    });
  }
});

describe('The elements', () => {
  it('are found in src/elements', () => assert.ok(tags.length > 7));

  for (const tag of tags) {
    describe(`<${tag}>`, () => {
      const declaration = elements.find(({tagName}) => tagName === tag);

      it('is in the manifest', () => {
        const step = `write \`@element ${tag}\` in its doc block and run \`npm run build\``;
        assert.ok(declaration, `<${tag}> is not in custom-elements.json: ${step}.`);
      });

      it('is exported', () => {
        const step = `add \`export * from './elements/${tag}.js'\` to src/elements.ts`;
        assert.ok(declaration?.name in library, `<${tag}> is not exported: ${step}.`);
      });

      it('documents every value of its attributes', () => {
        for (const {name, type, description} of declaration?.attributes ?? []) {
          for (const [, value] of type?.text.matchAll(/'([^']+)'/g) ?? []) {
            const step = `add \`${value}\` to its doc block in src/elements/${tag}.ts and run \`npm run build:docs\``;
            assert.ok(
              description.includes(`\`${value}\``),
              `${name}="${value}" of <${tag}> is not documented: ${step}.`,
            );
          }
        }
      });

      it('is in the README', () => {
        const step = 'add it to the table of elements in README.md';
        assert.ok(
          read('README.md').includes(`<${tag}>`),
          `<${tag}> is not in the README: ${step}.`,
        );
      });

      it('has a module of its own in the package', () => {
        const path = `dist/elements/${tag}.js`;
        assert.ok(existsSync(pathOf(path)), `There is no ${path}: run \`npm run build\`.`);
      });

      it('has a type in TypeScript', () => {
        const path = `src/elements/${tag}.ts`;
        const isTyped = read(path).includes(`'${tag}': ${declaration?.name};`);
        assert.ok(isTyped, `<${tag}> has no type: add it to HTMLElementTagNameMap in ${path}.`);
      });

      it('is prerendered', () => {
        const html = prerender(`<${tag}></${tag}>`);
        const step = `add it to src/elements.ts and run \`npm run build\``;
        assert.match(html, /<template shadowroot/, `<${tag}> is not prerendered: ${step}.`);
      });

      it('has placeholder styles', () => {
        if (withoutPlaceholder.includes(tag)) return;
        const step = `reserve its space in src/styles/reserve.css, or name it in test/node/elements.test.mjs with the reason`;
        const selector = new RegExp(`^${tag}:not\\(:defined`, 'm');
        assert.match(reserved, selector, `<${tag}> has no placeholder styles: ${step}.`);
      });

      const files = {
        stories: `stories/${tag}.stories.ts`,
        tests: `test/${tag}.test.ts`,
      };
      for (const [what, path] of Object.entries(files)) {
        it(`has ${what}`, () => {
          assert.ok(existsSync(pathOf(path)), `<${tag}> has no ${what}: add ${path}.`);
        });
      }

      it('has a reference page', () => {
        const path = `docs/reference/${tag}.md`;
        assert.ok(existsSync(pathOf(path)), `There is no ${path}: run \`npm run docs\`.`);
      });

      it('is on the pages that test every element', () => {
        assert.ok(tagIn(states, tag), `<${tag}> is in no state: add it to test/pages/states.mjs.`);
        const step = 'add it to test/fixtures/prerendered.html';
        assert.ok(tagIn(fixture, tag), `<${tag}> is not tested for hydration: ${step}.`);
      });
    });
  }
});
