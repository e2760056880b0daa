// What Chromium builds from a prerendered page is what it builds from its source, except for the roots: markup
// that is text in the source is text in the output. Each page is parsed as by browsers that run scripts, and
// as by those that do not, which read what is in a <noscript> as elements.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {prerender} from 'oped-elements/prerender.js';
import {newPage, urlOf, useBrowser} from '../pages/support.mjs';

const figure = '<oped-figure></oped-figure>';
const run = '<img src="/no-such-image" onerror="top.ran = true">';

/** Where the parser of a server and those of browsers may not agree, around an element and what would run. */
const contexts = {
  'a style in a select': `<select><style></select>${figure}${run}</style></select>`,
  'a title in an option': `<select><option><title></select>${figure}${run}</title></select>`,
  'a noscript in a select': `<select><noscript></select>${figure}${run}</noscript></select>`,
  'a plaintext in a select': `<select><plaintext></select>${figure}${run}`,
  'a select in a table cell': `<table><td><select><xmp></select></table>${figure}${run}</xmp>`,
  'a style in an SVG image in a select': `<select><svg><style></select><![CDATA[>${figure}${run}]]></style></svg>`,
  'a frameset after a template in the head': `<template></template>${figure}<frameset></frameset>${run}`,
  'a frameset': `${figure}<frameset></frameset><noframes>${run}</noframes>${run}`,
  'a section in foreignObject': `<svg><foreignObject><![CDATA[><title> ]]><style></title>${figure}${run}</style>`,
  'a section in an SVG title': `<svg><title><![CDATA[>${figure}${run}]]></title></svg>`,
  'a section in annotation-xml': `<math><annotation-xml encoding="text/html"><![CDATA[>${figure}${run}]]>`,
  'a section in SVG': `<svg><![CDATA[>${figure}${run}]]></svg>`,
  'a style left open in a noscript': `<noscript><style></noscript>${figure}${run}</style>`,
  'a comment left open in a noscript': `<noscript><!--</noscript>${figure}${run}-->`,
  'an attribute left open in a noscript': `<noscript><p title="</noscript>${figure}${run}">`,
  'a template left open in a noscript': `<noscript><template></noscript>${figure}${run}</template>`,
  'a frameset after a noscript': `${figure}<noscript>x</noscript><frameset></frameset>${run}`,
  'a head that ends in a noscript': `<head><link rel=canonical href="https://a.example/"><noscript><!--</noscript></head><oped-article structured-data><h1>--&gt;</h1></oped-article>--><p>x`,
  'an element in a textarea': `<textarea>${figure}</textarea>${figure}`,
  'an element in a script': `<script>"<!--<script>${figure}</script>"</script>${figure}--></script>`,
};

/** Tags and other markup; those of the library more often. */
const names =
  'a b i p div span li ul dd table tbody tr td caption colgroup col form button object marquee template svg math foreignObject desc title mi mtext annotation-xml style script textarea xmp iframe noembed noframes noscript plaintext body html head input hr br img pre nobr font ruby rt select option optgroup selectedcontent dialog search menuitem keygen';
const ours = ['oped-figure', 'oped-header', 'oped-article', 'oped-pull-quote', 'oped-disclaimer'];
const odd = [
  '<![CDATA[ > ',
  ']]>',
  '<!--',
  '-->',
  '<!-->',
  '--!>',
  '<?target data>',
  '<?>',
  '</',
  '<',
  '&lt;',
  'text',
  ' ',
  '\0',
  '\r\n',
  '<!doctype html>',
  '</>',
  '<a b=c b=d "=\'>',
  '<font color=x>',
  '<input type=hidden>',
  '<annotation-xml encoding="text/html">',
  '<svg/>',
  '<frameset>',
  '<template shadowrootmode=open>',
  '<p slot=author>x</p>',
  '<oped-article structured-data>',
  '<link rel=canonical href="https://a.example/">',
  '<oped-figure/>',
];
const name = fc.oneof(
  {weight: 5, arbitrary: fc.constantFrom(...names.split(' '))},
  {weight: 2, arbitrary: fc.constantFrom(...ours)},
);
const part = fc.oneof(
  {weight: 5, arbitrary: name.map((tag) => `<${tag}>`)},
  {weight: 2, arbitrary: name.map((tag) => `</${tag}>`)},
  {weight: 2, arbitrary: fc.constantFrom(...odd)},
);
const generated = (count) =>
  fc.sample(fc.array(part, {minLength: 3, maxLength: 20}), {seed: 7, numRuns: count});

const {inputs} = JSON.parse(
  readFileSync(new URL('../fixtures/html5lib-inputs.json', import.meta.url), 'utf8'),
);

const pairs = (sources) => sources.map((source) => [source, prerender(source)]);
const rootsIn = (list) =>
  list.reduce((sum, [, output]) => sum + output.split('<style data-oped=').length - 1, 0);

/** Defines `treeOf` in a page: a document as text, without what was inserted. */
const defineTreeOf = () => {
  const isInserted = (node) =>
    node.nodeName === 'SCRIPT' && node.dataset.oped !== undefined && !node.dataset.oped;
  const write = (node, depth) =>
    Array.from(node.childNodes, (child) => {
      if (isInserted(child)) return '';
      const indent = '\n' + ' '.repeat(depth);
      if (!child.localName) return `${indent}${child.nodeName} ${child.data}`;
      const attributes = Array.from(child.attributes, ({name, value}) =>
        name === 'slot' ? `${name}=${value.replace(/-\d+$/, '')}` : `${name}=${value}`,
      );
      const root = child.shadowRoot;
      const isOurs = root?.firstElementChild?.matches('style[data-oped]');
      return [
        `${indent}${child.namespaceURI} ${child.localName} ${attributes.join(' ')}`,
        ...(root && !isOurs ? [`${indent} #root`, write(root, depth + 2)] : []),
        ...(child.content instanceof DocumentFragment ? [write(child.content, depth + 2)] : []),
        write(child, depth + 1),
      ].join('');
    }).join('');
  globalThis.treeOf = (page) => write(page, 0);
};

/** The sources whose trees differ from those of their output, as read without scripts. */
const differInParser = (page, list) =>
  page.evaluate(
    (list) =>
      list
        .filter(
          (both) =>
            new Set(
              both.map((html) => globalThis.treeOf(globalThis.Document.parseHTMLUnsafe(html))),
            ).size > 1,
        )
        .map(([source]) => source),
    list,
  );

/** The same as read with scripts, in frames. */
const differInFrames = (page, list) =>
  page.evaluate(async (list) => {
    const treeIn = (html) =>
      new Promise((resolve) => {
        const frame = globalThis.document.createElement('iframe');
        frame.onload = () => {
          resolve(globalThis.treeOf(frame.contentDocument));
          frame.remove();
        };
        frame.srcdoc = html;
        globalThis.document.body.append(frame);
      });
    const trees = await Promise.all(list.flat().map(treeIn));
    return list.flatMap(([source], i) => (trees[2 * i] === trees[2 * i + 1] ? [] : [source]));
  }, list);

describe('A prerendered page', () => {
  useBrowser();

  const blankPage = async (t) => {
    const page = await newPage(t);
    await page.route('**/*', (route) => route.fulfill({contentType: 'text/html', body: ''}));
    await page.goto(urlOf('/'));
    await page.evaluate(defineTreeOf);
    return page;
  };

  it('has the tree of its source where parsers do not agree', async (t) => {
    const page = await blankPage(t);
    const list = pairs(Object.values(contexts));
    const nameOf = (html) => Object.keys(contexts).find((name) => contexts[name] === html);
    assert.deepEqual((await differInParser(page, list)).map(nameOf), []);
    assert.deepEqual((await differInFrames(page, list)).map(nameOf), []);
    t.diagnostic(`${list.length} pages, ${rootsIn(list)} roots`);
  });

  it('has the tree of its source in the inputs of html5lib', async (t) => {
    const page = await blankPage(t);
    const list = pairs(inputs.map((input) => `${input}${figure}${input}`));
    assert.deepEqual(await differInParser(page, list), []);
    const roots = rootsIn(list);
    assert.ok(roots > 500, `${roots} roots`);
    t.diagnostic(`${list.length} pages, ${roots} roots`);
  });

  it('has the tree of its source, however both are generated', async (t) => {
    const page = await blankPage(t);
    const list = pairs(generated(2500).map((parts) => parts.join('')));
    assert.deepEqual(await differInParser(page, list), []);
    const inFrames = list.slice(0, 150);
    assert.deepEqual(await differInFrames(page, inFrames), []);
    const roots = rootsIn(list);
    assert.ok(roots > 1500, `${roots} roots`);
    t.diagnostic(`${list.length} pages, ${inFrames.length} with scripts, ${roots} roots`);
  });

  it('runs no script that its source does not run', async (t) => {
    const page = await newPage(t);
    for (const [name, source] of Object.entries(contexts)) {
      const ran = [];
      for (const body of [source, prerender(source)]) {
        await page.route(urlOf('/hostile'), (route) =>
          route.fulfill({contentType: 'text/html; charset=utf-8', body}),
        );
        await page.goto(urlOf('/hostile'));
        ran.push(await page.evaluate(() => Boolean(globalThis.ran)));
      }
      assert.equal(ran[1], ran[0], name);
    }
  });
});
