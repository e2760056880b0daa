// Every element renders in Node, through Lit's own server renderer, to the shadow tree that it has
// in the browser: what it decides from its children and ancestors is decided from a parsed page.
import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {LitElementRenderer} from '@lit-labs/ssr/lib/lit-element-renderer.js';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import {parse, parseFragment, serialize} from 'parse5';
import 'oped-elements';
import {setLocale} from 'oped-elements/locale.js';
import {openHtml, openPage, pieces, sourceOf, useBrowser} from './support.mjs';

const views = new WeakMap();

/** The tree view of a parse5 node: what the elements read on a server. */
const viewOf = (node) => {
  let view = views.get(node);
  if (!view) {
    view = {
      tag: node.tagName ?? '',
      get text() {
        return node.value ?? this.children.map(({text}) => text).join('');
      },
      get children() {
        return (node.childNodes ?? [])
          .filter(({tagName, nodeName}) => tagName || nodeName === '#text')
          .map(viewOf);
      },
      get parent() {
        return node.parentNode?.tagName ? viewOf(node.parentNode) : undefined;
      },
      attribute: (name) => node.attrs?.find((attribute) => attribute.name === name)?.value ?? null,
    };
    views.set(node, view);
  }
  return view;
};

const elementsIn = (node) =>
  (node.childNodes ?? []).flatMap((child) => [
    ...(child.tagName?.startsWith('oped-') ? [child] : []),
    ...elementsIn(child),
  ]);

const renderShadow = (node) => {
  const renderer = new LitElementRenderer(node.tagName);
  renderer.element[Symbol.for('oped-tree')] = viewOf(node);
  for (const {name, value} of node.attrs) renderer.setAttribute(name, value);
  renderer.connectedCallback();
  return collectResultSync(
    renderer.renderShadow({
      elementRenderers: [LitElementRenderer],
      customElementInstanceStack: [renderer],
      customElementHostStack: [renderer],
      eventTargetStack: [],
      slotStack: [],
      deferHydration: false,
    }),
  );
};

/** The tree alone: no comments of the renderer, no inlined style, no name set from script. */
const bare = (html) => {
  const clean = (node) => {
    node.childNodes = node.childNodes.filter(
      ({nodeName}) => nodeName !== '#comment' && nodeName !== 'style',
    );
    if (node.attrs) {
      node.attrs = node.attrs
        .filter(({name, value}) => name !== 'aria-labelledby' || value)
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    }
    node.childNodes.filter(({childNodes}) => childNodes).forEach(clean);
    return node;
  };
  return serialize(clean(parseFragment(html)))
    .replace(/\s+/g, ' ')
    .replace(/> | </g, (m) => m.trim());
};

useBrowser();
before(() => setLocale('es'));

const states = `<!DOCTYPE html><html lang="en"><head><title>States</title><script type="module" src="/oped/oped.js"></script></head><body>
<oped-article kind="guest" publisher="The Ledger" drop-cap typeset>
  <oped-disclaimer></oped-disclaimer>
  <oped-disclaimer compact role="region"></oped-disclaimer>
  <h1>Title</h1><p>First. <span id="a" lang="es-ES">Una puerta.</span> By <a rel="author" href="/a">A</a> and <a rel="author" href="/b">B</a></p>
  <oped-pull-quote from="a" placement="wide"></oped-pull-quote>
  <oped-pull-quote from="nowhere">Other <b>words</b>.</oped-pull-quote>
  <oped-pull-quote placement="left" expose>“First.”<p slot="attribution">Me</p></oped-pull-quote>
  <oped-pull-quote></oped-pull-quote>
  <oped-author-card><img slot="photo" src="/img/ana-ruiz.svg" alt=""><h2 slot="name">A</h2><p>Bio.</p></oped-author-card>
  <oped-author-card><p><strong>B</strong> reads.</p></oped-author-card>
</oped-article>
<article><oped-article kind="sponsored" lang="es-MX" sponsor="Acme"><oped-disclaimer publisher="La Gaceta"></oped-disclaimer><h1>Título</h1></oped-article></article>
<section lang="fr"><oped-disclaimer kind="review"><p slot="label">Critique</p><p slot="disclosure">Rien.</p><a slot="policy" href="/">Pourquoi ?</a></oped-disclaimer></section>
<div><oped-article kind="nonsense" role="region"><oped-disclaimer authors="several"> <p></p> </oped-disclaimer></oped-article></div>
</body></html>`;

/** The shadow trees of a page in the browser, in document order. */
const inBrowser = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter(({localName}) => localName.startsWith('oped-'))
      .map(({shadowRoot}) => shadowRoot.innerHTML),
  );

const inNode = (html) => elementsIn(parse(html)).map(renderShadow);

describe('Every element renders in Node to the shadow tree of the browser', () => {
  for (const path of pieces) {
    it(`on ${path}`, async (t) => {
      const [actual, expected] = [
        inNode(await sourceOf(path)),
        await inBrowser(await openPage(t, path)),
      ];
      assert.ok(expected.length >= 4);
      assert.deepEqual(actual.map(bare), expected.map(bare));
    });
  }

  it('in every state', async (t) => {
    const [actual, expected] = [inNode(states), await inBrowser(await openHtml(t, states))];
    assert.equal(expected.length, 14);
    assert.deepEqual(actual.map(bare), expected.map(bare));
    assert.match(actual[10], /Contenido patrocinado por Acme/);
  });

  it('so closely that another state is a difference', () => {
    const [one, other] = ['opinion', 'guest'].map((kind) =>
      bare(inNode(`<oped-disclaimer kind="${kind}"></oped-disclaimer>`)[0]),
    );
    assert.notEqual(one, other);
  });
});
