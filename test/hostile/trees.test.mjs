// Any tree of the library's tags and plain HTML, with names, attributes and nesting that nobody would write:
// every word of it is painted, and nothing is thrown.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {useBrowser} from '../pages/support.mjs';
import {assertQuiet, openHostile, visibleText} from './support.mjs';

useBrowser();

/** The slots of each element; a byline of the page takes the place of the authors. */
const slots = {
  'oped-article': [],
  'oped-header': [
    'kicker',
    'headline',
    'dek',
    'author',
    'author-2',
    'translator',
    'original',
    'published',
    'updated',
    'meta',
  ],
  'oped-disclaimer': ['label', 'disclosure', 'policy'],
  'oped-pull-quote': ['attribution'],
  'oped-figure': ['caption', 'credit'],
  'oped-correction': ['label', 'date'],
  'oped-author-card': ['name', 'role', 'links'],
  'oped-locale-switch': [],
};

const plain = [
  'p',
  'div',
  'span',
  'a',
  'form',
  'section',
  'blockquote',
  'ul',
  'li',
  'b',
  'main',
  'article',
];
const empty = ['img', 'input', 'br', 'hr', 'embed'];

/** Names by which a page shadows properties of documents and forms. */
const names = [
  ...[
    'parentNode',
    'childNodes',
    'children',
    'attributes',
    'getAttribute',
    'nodeType',
    'localName',
    'host',
  ],
  ...[
    'textContent',
    'tagName',
    'firstChild',
    'remove',
    'append',
    'id',
    'lang',
    'slot',
    'hidden',
    'shadowRoot',
  ],
  ...[
    'createElement',
    'createComment',
    'createTextNode',
    'importNode',
    'createTreeWalker',
    'querySelector',
  ],
  ...[
    'querySelectorAll',
    'defaultView',
    'documentElement',
    'baseURI',
    'URL',
    'head',
    'adoptedStyleSheets',
  ],
  ...[
    'addEventListener',
    'dispatchEvent',
    'readyState',
    'getRootNode',
    'ownerDocument',
    'isConnected',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'litHtmlVersions',
    'trustedTypes',
    'renderRoot',
    'updateComplete',
  ],
];

const values = [
  '',
  'es',
  'zz-',
  'guest',
  'sponsored',
  'wide',
  'auto',
  '7',
  'photo',
  '__proto__',
  '\u202E',
  '<b>',
  '"',
];

const attributes = fc.dictionary(
  fc
    .constantFrom(
      'name',
      'id',
      'lang',
      'kind',
      'publisher',
      'sponsor',
      'placement',
      'reading-time',
      'dir',
    )
    .map((key) => key),
  fc.oneof(fc.constantFrom(...names), fc.constantFrom(...values)),
  {maxKeys: 3},
);

const node = fc.letrec((tie) => ({
  tree: fc.record({
    tag: fc.constantFrom(...Object.keys(slots), ...plain),
    slot: fc.nat(),
    flags: fc.subarray([
      'drop-cap',
      'compact',
      'shareable',
      'expose',
      'toggle',
      'structured-data',
      'credit-kind="photo"',
    ]),
    attributes,
    children: fc.array(fc.oneof({depthSize: 'small'}, tie('text'), tie('void'), tie('tree')), {
      maxLength: 5,
    }),
  }),
  text: fc.constant('text'),
  void: fc.record({tag: fc.constantFrom(...empty), attributes}),
}));

const quoted = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** HTML of a tree in which every text is a word of its own. */
function htmlOf(tree, words, parent = '') {
  if (tree === 'text') {
    words.push(`word${words.length}`);
    return ` ${words.at(-1)} `;
  }
  // Mostly the element's own; a slot of another element takes no text away either.
  const own = [...(slots[parent] ?? []), 'headline', 'name-7'];
  const slot = own[tree.slot % (own.length * 2 + 1)];
  const written = Object.entries(tree.attributes).map(
    ([key, value]) => ` ${key}="${quoted(value)}"`,
  );
  const start = `<${tree.tag}${slot ? ` slot="${slot}"` : ''}${written.join('')}`;
  if (!tree.children) return `${start}>`;
  const flags = tree.flags.map((flag) => ` ${flag}`).join('');
  const inside = tree.children.map((child) => htmlOf(child, words, tree.tag)).join('');
  return `${start}${flags}>${inside}</${tree.tag}>`;
}

test('Every word of any tree is painted, and nothing is thrown', async (t) => {
  const page = await openHostile(t, {body: '<div id="page-of-the-test"></div>'});
  await page.addStyleTag({url: '/oped/oped.css'});
  let shown = 0;
  await fc.assert(
    fc.asyncProperty(node.tree, async (tree) => {
      const words = [];
      const html = htmlOf(tree, words);
      await page.evaluate(async (markup) => {
        const box = Element.prototype.querySelector.call(
          Document.prototype.querySelector.call(document, 'body'),
          '#page-of-the-test',
        );
        box.innerHTML = markup;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }, html);
      const painted = (await visibleText(page)).join(' ');
      const missing = words.filter((word) => !new RegExp(`\\b${word}\\b`).test(painted));
      assert.deepEqual(missing, [], html);
      assert.deepEqual(page.errors.splice(0), [], html);
      shown += words.length;
    }),
    {numRuns: 1000, seed: Number(process.env.SEED ?? 11), includeErrorInReport: true},
  );
  t.diagnostic(`${shown} words`);
  assert.ok(shown > 1000);
  assertQuiet(page, 2);
});
