// The documented markup through sanitizers: what they do not know they remove, but no word; with the
// configuration of the guide they keep everything.
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {test} from 'node:test';
import {parseFragment, serialize} from 'parse5';
import sanitizeHtml from 'sanitize-html';
import {newPage, useBrowser} from '../pages/support.mjs';
import {assertQuiet, assertReadable, everything, openHostile} from './support.mjs';

useBrowser();

const guide = await readFile(new URL('../../docs/troubleshooting.md', import.meta.url), 'utf8');
const samples = Array.from(guide.matchAll(/```js\n(.*?)```/gs), ([, code]) => code);

/** Runs the code of the guide where DOMPurify runs, in a page. */
async function withDomPurify(t, html, code) {
  const page = await newPage(t);
  await page.addScriptTag({
    path: createRequire(import.meta.url).resolve('dompurify/dist/purify.min.js'),
  });
  return page.evaluate(
    ([source, sample]) =>
      new Function('DOMPurify', 'html', `${sample}; return clean;`)(globalThis.DOMPurify, source),
    [html, code],
  );
}

const withSanitizeHtml = (t, html, code) =>
  new Function('sanitizeHtml', 'html', `${code}; return clean;`)(sanitizeHtml, html);

const sanitizers = {
  'DOMPurify.sanitize': withDomPurify,
  sanitizeHtml: withSanitizeHtml,
};

const textOf = (html) => {
  const texts = [];
  const visit = (node) => {
    if (node.nodeName === '#text') texts.push(node.value);
    node.childNodes?.forEach(visit);
  };
  visit(parseFragment(html));
  return texts.join('').replace(/\s+/g, ' ').trim();
};

/** HTML as a parser reads it, with attributes in the order of their names. */
const treeOf = (html) => {
  const sort = (node) => {
    node.attrs?.sort((a, b) => (a.name < b.name ? -1 : 1));
    node.childNodes?.forEach(sort);
    return node;
  };
  return serialize(sort(parseFragment(html)))
    .replaceAll(/\s+/g, ' ')
    .trim();
};

/** Every attribute of the library, on the elements that have it. */
const attributes = `<oped-article kind="guest" publisher="P" sponsor="S" drop-cap typeset structured-data lang="es">
  <oped-header reading-time="auto" time-zone="Europe/Madrid"><h1 slot="headline" translate="no">T</h1></oped-header>
  <oped-disclaimer kind="guest" authors="one" compact></oped-disclaimer>
  <oped-pull-quote from="x" placement="wide" expose shareable></oped-pull-quote>
  <oped-figure placement="full" credit-kind="photo"><img src="/a.png" alt="A" width="1" height="1"></oped-figure>
  <oped-locale-switch toggle remember history><a href="/es" hreflang="es" lang="es">Español</a></oped-locale-switch>
</oped-article>`;

for (const [call, sanitize] of Object.entries(sanitizers)) {
  test(`${call}() leaves the text whole and in order by default`, async (t) => {
    const clean = await sanitize(t, everything, `const clean = ${call}(html)`);
    assert.ok(!clean.includes('<oped-'), 'it knows no tags of the library');
    assert.equal(textOf(clean), textOf(everything));
    const page = await openHostile(t, {body: clean});
    await assertReadable(page);
    assertQuiet(page, 0);
  });

  test(`${call}() keeps everything with the configuration of the guide, and no handler`, async (t) => {
    const sample = samples.find((text) => text.includes(`${call}(html`));
    const [, use] = /`(.*)`/.exec(sample.slice(sample.indexOf('/**')));
    const code = `${sample.replace('export ', '')}; const clean = ${use}`;
    for (const html of [everything, attributes]) {
      assert.equal(treeOf(await sanitize(t, html, code)), treeOf(html));
    }
    const hostile =
      '<oped-article onclick="x()" onx="y"><oped-x>A</oped-x><p>Words</p><script>x()</script></oped-article>';
    const clean = await sanitize(t, hostile, code);
    assert.doesNotMatch(clean, /onclick|onx|script|oped-x/);
    assert.match(clean, /<p>Words<\/p>/);
    const page = await openHostile(t, {body: await sanitize(t, everything, code)});
    await assertReadable(page, ['Guest essay']);
    assertQuiet(page, 0);
  });
}
