// What a page requests, and the DOM nodes and listeners of its elements, against the limits in budgets.json:
// counts that are the same in every run.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {
  cspWithStyleHashes,
  gotoHtml,
  newPage,
  openHtml,
  pageAround,
  painted,
  prerenderPage,
  settled,
  useBrowser,
} from './support.mjs';

useBrowser();

const {limits} = JSON.parse(readFileSync('budgets.json', 'utf8'));

const article = (attributes = '') => `
<oped-article kind="guest" publisher="The Harbor Ledger"${attributes}>
  <oped-disclaimer></oped-disclaimer>
  <oped-header><h1 slot="headline">Open the library on Sundays</h1></oped-header>
  <p>The reading room is full at noon.</p>
  <oped-pull-quote shareable><p>A locked door is also a sentence.</p></oped-pull-quote>
  <oped-author-card><p slot="name">Ana Ruiz</p><p>Ana Ruiz teaches history.</p></oped-author-card>
</oped-article>`;

const toggle = `
<oped-locale-switch toggle>
  <a lang="en" hreflang="en" href="?in=en" aria-current="page">English</a>
  <a lang="es" hreflang="es" href="?in=es">Español</a>
</oped-locale-switch>`;
const card = '<oped-author-card><p slot="name">Ana Ruiz</p></oped-author-card>';
const auto = '<script type="module" src="/oped/oped.auto.js"></script>';
const prose = '<link rel="stylesheet" href="/oped/oped.prose.css">';

const pages = {
  'a page in English': pageAround(article()),
  'a page in Spanish': pageAround(article(), {lang: 'es'}),
  'a prerendered page': prerenderPage(pageAround(article())),
  'a page with structured data': pageAround(article(' structured-data')),
  'a page with a switch in place': pageAround(article() + toggle),
  'a prerendered page that sleeps': prerenderPage(
    pageAround(article() + toggle, {head: auto, styles: prose}),
  ),
  'a page of one element by oped.auto.js': pageAround(card, {head: auto}),
};

/** Waits until what the page does in its first idle periods is done. */
const idle = (page) =>
  page.evaluate(async () => {
    for (let i = 0; i < 3; i++) await new Promise((resolve) => requestIdleCallback(resolve));
  });

test('The limits of requests are those of the pages that are counted', () => {
  assert.deepEqual(Object.keys(limits.requests).sort(), Object.keys(pages).sort());
});

for (const [name, html] of Object.entries(pages)) {
  test(`The library is ${limits.requests[name]?.length} requests on ${name}`, async (t) => {
    const page = await newPage(t);
    await gotoHtml(page, html, {csp: await cspWithStyleHashes(), waitUntil: 'networkidle'});
    if (!name.includes('sleeps')) await settled(page);
    await idle(page);
    await page.waitForLoadState('networkidle');
    const [, ...requests] = page.requests.map((url) => new URL(url).pathname);
    assert.deepEqual(
      requests.sort(),
      limits.requests[name].map((file) => `/oped/${file}`).sort(),
      `the requests of ${name}, against those in budgets.json`,
    );
    assert.deepEqual(page.errors, []);
  });
}

const elements = {
  'oped-pull-quote': (i) =>
    `<oped-pull-quote expose shareable>We can begin with the three streets that everybody agrees on. (${i})<p slot="attribution">Ana Ruiz</p></oped-pull-quote>`,
  'oped-author-card': () =>
    '<oped-author-card><img slot="photo" width="64" height="64" alt="" src="/img/icon.svg"><p slot="name">Ana Ruiz</p><p slot="role">Columnist</p><p>Ana Ruiz teaches city planning and has written about bridges for ten years.</p></oped-author-card>',
  'oped-disclaimer': () =>
    '<oped-disclaimer kind="guest" publisher="The Daily Example"></oped-disclaimer>',
};

/** Elements in turn, one per line, in groups of 50. */
function groups(count, tags = Object.keys(elements)) {
  const lines = Array.from({length: count}, (_, i) => `${elements[tags[i % tags.length]](i)}\n`);
  const starts = Array.from({length: Math.ceil(count / 50)}, (_, group) => group * 50);
  return starts.map((start) => `<div>${lines.slice(start, start + 50).join('')}</div>`).join('');
}

/** A page whose nodes and listeners are counted. */
async function openCounted(t) {
  // The first elements bring what all of them share.
  const page = await openHtml(t, pageAround(groups(99)));
  const session = await page.context().newCDPSession(page);
  const count = async () => {
    for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
    const {nodes, jsEventListeners} = await session.send('Memory.getDOMCounters');
    return {nodes, listeners: jsEventListeners};
  };
  /** Nodes and listeners per element that `html` adds to the page; `change` is called there with its elements. */
  const added = async (html, change = () => {}) => {
    const before = await count();
    const handle = await page.evaluateHandle((markup) => {
      const place = document.createElement('div');
      document.body.append(place);
      place.innerHTML = markup;
      return [...place.querySelectorAll('*')].filter(({localName}) =>
        localName.startsWith('oped-'),
      );
    }, html);
    await settled(page);
    await handle.evaluate(change);
    const length = await handle.evaluate((all) => all.length);
    await handle.dispose();
    await painted(page);
    const after = await count();
    const per = (name) => (after[name] - before[name]) / length;
    return {nodes: per('nodes'), listeners: per('listeners')};
  };
  return {page, added};
}

/** What is more than `most` allows: one line each. */
const over = (measured, most) =>
  Object.entries(measured)
    .filter(([name, value]) => value > most[name])
    .map(([name, value]) => `${value} ${name} per element, where the limit is ${most[name]}`);

test('Elements have no more nodes and listeners than their limits', async (t) => {
  const {page, added} = await openCounted(t);
  const measured = await added(groups(1000));
  const each = [];
  for (const tag of Object.keys(elements)) {
    const {nodes, listeners} = await added(groups(50, [tag]));
    each.push(`<${tag}> ${nodes} nodes, ${listeners} listeners`);
  }
  t.diagnostic(`${measured.nodes} nodes, ${measured.listeners} listeners; ${each.join('; ')}`);
  const problems = over(measured, limits.perElement);
  assert.ok(!problems.length, `${problems.join('\n')}\n${each.join('\n')}`);
  assert.deepEqual(page.errors, []);
});

test('The count sees one more node and one more listener per element', async (t) => {
  const {added} = await openCounted(t);
  const before = await added(groups(300));
  assert.deepEqual(await added(groups(300)), before, 'the same twice');
  const after = await added(groups(300), (all) => {
    for (const element of all) {
      element.shadowRoot.append(document.createElement('i'));
      element.addEventListener('click', () => {});
    }
  });
  const byOne = ({nodes, listeners}) => ({nodes: nodes + 1, listeners: listeners + 1});
  const rounded = (counts) => Object.values(counts).map((value) => value.toFixed(6));
  assert.deepEqual(rounded(after), rounded(byOne(before)));
  assert.equal(over(after, before).length, 2);
  assert.deepEqual(over(before, before), []);
});
