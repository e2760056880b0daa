// What the tests of hostile pages share: a page with every element, what a reader sees of it, and what went
// wrong on it.
import assert from 'node:assert/strict';
import {gotoHtml, newPage, pageAround} from '../pages/support.mjs';

/** Every element, in an English and a Spanish version. */
export const everything = `
<oped-locale-switch toggle><a href="?en" hreflang="en" lang="en">English</a> <a href="?es" hreflang="es" lang="es">Español</a></oped-locale-switch>
<oped-article lang="en" kind="guest" publisher="The Harbor Post" structured-data>
  <oped-header reading-time="2">
    <p slot="kicker">Libraries</p>
    <h1 slot="headline">Open the library on Sundays</h1>
    <p slot="dek">A door that is locked on the free day is locked to most.</p>
    <a slot="author" rel="author" href="/ana">Ana Ruiz</a>
    <a slot="author" rel="author" href="/ines">Inés Gil</a>
    <time slot="published" datetime="2026-07-12">July 12, 2026</time>
  </oped-header>
  <oped-disclaimer><a slot="policy" href="/labels">What does this label mean?</a></oped-disclaimer>
  <p>The reading room is full at noon. <span id="door">A locked door is also a sentence.</span></p>
  <oped-pull-quote from="door" shareable></oped-pull-quote>
  <a href="/g"><oped-figure credit-kind="photo"><img src="/none.png" alt="A bench"><span slot="caption">The bench outside.</span><span slot="credit">Ana Ruiz</span></oped-figure></a>
  <oped-pull-quote><p>We open at noon.</p><p slot="attribution">A librarian</p></oped-pull-quote>
  <oped-correction kind="clarification">An earlier version named another street. <time slot="date" datetime="2026-07-13">July 13, 2026</time></oped-correction>
  <oped-author-card><p slot="name">Ana Ruiz</p><p slot="role">Teacher</p><p>Ana Ruiz teaches history.</p></oped-author-card>
</oped-article>
<oped-article lang="es" kind="guest" publisher="El Correo del Puerto" hidden>
  <oped-header><h1 slot="headline">Abramos la biblioteca los domingos</h1><a slot="author" rel="author" href="/ana">Ana Ruiz</a></oped-header>
  <oped-disclaimer></oped-disclaimer>
  <p>La sala de lectura se llena a mediodía.</p>
</oped-article>`;

/** The text that the HTML of the page has, and a reader must see. */
export const textsOfPage = [
  'Libraries',
  'Open the library on Sundays',
  'A door that is locked on the free day is locked to most.',
  'Ana Ruiz',
  'Inés Gil',
  '2026',
  'What does this label mean?',
  'The reading room is full at noon.',
  'A locked door is also a sentence.',
  'The bench outside.',
  'We open at noon.',
  'A librarian',
  'An earlier version named another street.',
  'Teacher',
  'Ana Ruiz teaches history.',
];

/** Opens a page whose script has run, as far as it can. */
export async function openHostile(
  t,
  {head = '', before = '', body = everything, init, prepare, ...options},
) {
  const page = await newPage(t, {});
  if (init) await page.addInitScript(init);
  await prepare?.(page);
  await gotoHtml(
    page,
    pageAround(`${before}${body}`, {
      head: `${head}<script type="module" src="/oped/oped.js"></script>`,
      ...options,
    }),
    options,
  );
  await page.waitForTimeout(options.settle ?? 150);
  return page;
}

/** The text that the page paints, in order, one line per block of it. */
export const visibleText = (page) =>
  page.evaluate(() => {
    const get = (type, name) => {
      const {get: getter} = Object.getOwnPropertyDescriptor(type.prototype, name);
      return (node) => getter.call(node);
    };
    const childNodes = get(Node, 'childNodes');
    const nodeType = get(Node, 'nodeType');
    const shadowRoot = get(Element, 'shadowRoot');
    const localName = get(Element, 'localName');
    const texts = [];
    const visit = (node) => {
      if (nodeType(node) === 3) {
        const text = node.data.replace(/\s+/g, ' ').trim();
        if (text) texts.push(text);
        return;
      }
      if (nodeType(node) === 1) {
        if (/^(?:script|style|template|head|noscript)$/.test(localName(node))) return;
        const isBox = getComputedStyle(node).display !== 'contents';
        if (isBox && !Element.prototype.checkVisibility.call(node, {visibilityProperty: true}))
          return;
      }
      if (nodeType(node) === 1 && localName(node) === 'slot') {
        const assigned = node.assignedNodes();
        for (const child of assigned.length ? assigned : childNodes(node)) visit(child);
        return;
      }
      const root = nodeType(node) === 1 ? shadowRoot(node) : null;
      for (const child of childNodes(root ?? node)) visit(child);
    };
    visit(Document.prototype.querySelector.call(document, 'body'));
    return texts;
  });

/** Nothing was thrown outside, and the library wrote at most `most` lines. */
export function assertQuiet(page, most = 1) {
  assert.deepEqual(page.errors, []);
  const ours = page.messages.filter((text) => text.includes('oped-elements'));
  assert.ok(ours.length <= most, ours.join('\n'));
}

/** All text of the page is painted. */
export async function assertReadable(page, texts = textsOfPage) {
  const text = (await visibleText(page)).join(' ');
  for (const one of texts) assert.ok(text.includes(one), `“${one}” is not in: ${text}`);
}
