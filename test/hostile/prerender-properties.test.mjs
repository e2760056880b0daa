// What holds for any page, whatever names, values and nesting it has.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {parse} from 'parse5';
import {prerender} from 'oped-elements/prerender.js';

const tags =
  'oped-article oped-header oped-disclaimer oped-pull-quote oped-figure oped-correction oped-author-card oped-locale-switch oped-unknown oped-__proto__ p h1 a b span div time img ul li template table tr td select option svg math foreignObject noscript style script textarea'.split(
    ' ',
  );
const attributes =
  'id slot kind lang from placement datetime reading-time time-zone href hreflang rel credit-kind authors publisher sponsor structured-data shareable toggle history remember hidden class style onclick onerror __proto__ constructor data-oped shadowrootmode'.split(
    ' ',
  );
const values = [
  '',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  'valueOf',
  'author',
  'author-2',
  'headline',
  'label',
  'published',
  'updated',
  'en',
  'es-MX',
  'x-y',
  'auto',
  '2026-07-12',
  'javascript:alert(1)',
  'https://a.example/#x',
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
  '</template></style></script><script>',
  '\u0000\u001B\u202E',
  '\uFDD0',
  '${x}',
  '&lt;/style&gt;',
  'open',
];

const value = fc.oneof({weight: 5, arbitrary: fc.constantFrom(...values)}, fc.string());
const written = value.map((text) => `"${text.replaceAll('"', '&quot;')}"`);
const attribute = fc
  .tuple(fc.constantFrom(...attributes), fc.option(written))
  .map(([name, text]) => (text === null ? ` ${name}` : ` ${name}=${text}`));
const {node} = fc.letrec((tie) => ({
  node: fc.oneof({maxDepth: 6, withCrossShrink: true}, value, tie('element')),
  element: fc
    .tuple(
      fc.constantFrom(...tags),
      fc.array(attribute, {maxLength: 4}),
      fc.array(tie('node'), {maxLength: 4}),
      fc.boolean(),
    )
    .map(
      ([tag, list, children, isClosed]) =>
        `<${tag}${list.join('')}>${children.join('')}${isClosed ? `</${tag}>` : ''}`,
    ),
}));
const page = fc.array(node, {minLength: 1, maxLength: 5}).map((nodes) => nodes.join(''));

/** Removes what was inserted, and the numbers of slots. */
const sourceOf = (html) =>
  html
    .replace(/<template shadowrootmode="open"><style data-oped="\d.*?<\/template>/gs, '')
    .replace(/<script type="application\/ld\+json" data-oped>.*?<\/script>/g, '')
    .replace(/(slot="author)-\d+/g, '$1');

/** What a page runs: its scripts, its handlers, and its addresses of scripts. */
const scriptsIn = (html) => {
  const found = [];
  const look = (node) => {
    const list = node.attrs ?? [];
    const isData = list.some(({name, value}) => name === 'type' && value.endsWith('ld+json'));
    if (node.tagName === 'script' && !isData) found.push(node.childNodes[0]?.value ?? '');
    for (const {name, value} of list) {
      const isAddress = /^(?:href|src|action|formaction)$/.test(name);
      if (name.startsWith('on') || (isAddress && value.startsWith('javascript:')))
        found.push(`${name}=${value}`);
    }
    [...(node.content?.childNodes ?? []), ...(node.childNodes ?? [])].forEach(look);
  };
  look(parse(html));
  return found;
};

describe('prerender, for 1,000 hostile pages,', () => {
  it('keeps the source, adds no script, is idempotent, and reports in one line each', (t) => {
    let roots = 0;
    fc.assert(
      fc.property(page, (html) => {
        const problems = [];
        const options = {url: 'https://a.example/', onProblem: (one) => problems.push(one)};
        const prerendered = prerender(html, options);
        roots += prerendered.split('<style data-oped="0').length - 1;
        assert.equal(sourceOf(prerendered), sourceOf(html));
        assert.deepEqual(scriptsIn(prerendered), scriptsIn(html));
        assert.equal(prerender(prerendered, options), prerendered);
        for (const {message, line, column} of problems) {
          assert.doesNotMatch(message, /could not|[\p{Cc}\p{Bidi_Control}]/u);
          assert.ok(line > 0 && column > 0);
        }
      }),
      {numRuns: 1000, seed: 7},
    );
    assert.ok(roots > 500, `${roots} roots`);
    t.diagnostic(`${roots} roots`);
  });
});
