// How the cost of an article grows with its length and its quotes: ten times as many, in the browser and on
// a server.
import {readFile} from 'node:fs/promises';
import {median} from './statistics.mjs';

/** Numbers of quotes; an article has twice as many paragraphs. */
const sizes = [500, 5000];

const rounds = 5;

const many = (count, one) => Array.from({length: count}, (_, i) => one(i)).join('');

const passage = (i) => `A locked door, the ${i}th, is also a sentence.`;

/** The text of a quote, by the id of a passage or written again. */
const kinds = {
  'quotes by `from`': (i) => `<oped-pull-quote from="p${i}"></oped-pull-quote>`,
  'quotes with text of their own': (i) => `<oped-pull-quote>${passage(i)}</oped-pull-quote>`,
};

/** A page with so many quotes. They are in the column: how an engine lays floats out is not measured. */
const pageOf = (quotes, quote) => `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8" /><title>A page of a benchmark</title></head>
<body style="inline-size: 40em">
<oped-article kind="guest" publisher="The Daily Example">
<oped-header reading-time="auto"><h1 slot="headline">Open the library</h1><p slot="author">Ana Ruiz</p></oped-header>
<oped-disclaimer></oped-disclaimer>
${many(
  2 * quotes,
  (
    i,
  ) => `<p>The reading room, the ${i}th, is full at noon. <span id="p${i}">${passage(i)}</span></p>
${i % 2 ? '' : quote(i)}`,
)}
</oped-article>
</body>
</html>`;

const frame = 'new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))';

/** What is measured on a page, each after the one before. */
const steps = {
  'the first rendering': `import('/oped.js')`,
  'a change of one passage': `document.querySelector('#p4').textContent = 'A locked gate is another sentence, too.'`,
  'an ad': `document.querySelector('#p9').parentElement.after(Object.assign(document.createElement('div'), {textContent: 'An ad'}))`,
};

/** What a page must show after the last step: all quotes repeat the article, but for one of a text that has changed. */
const check = `document.querySelector('oped-header').shadowRoot.textContent.includes('min read') &&
  [...document.querySelectorAll('oped-pull-quote')].filter(({shadowRoot}) => !shadowRoot.querySelector('[aria-hidden]')).length`;

async function costsInBrowser(browser, html, left) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.route('**/*', async (route) => {
      const {pathname} = new URL(route.request().url());
      if (pathname === '/') {
        return route.fulfill({contentType: 'text/html; charset=utf-8', body: html});
      }
      const file = new URL(`../dist/cdn${pathname}`, import.meta.url);
      return route.fulfill({
        contentType: 'text/javascript; charset=utf-8',
        body: await readFile(file, 'utf8'),
      });
    });
    await page.goto('http://bench.test/');
    const session = await context.newCDPSession(page);
    // The time that the thread worked, not the time that passed: other programs do not count.
    await session.send('Performance.enable', {timeDomain: 'threadTicks'});
    const scriptTime = async () => {
      const {metrics} = await session.send('Performance.getMetrics');
      return metrics.find(({name}) => name === 'ScriptDuration').value;
    };
    const costs = {};
    for (const [step, code] of Object.entries(steps)) {
      const before = await scriptTime();
      await page.evaluate(`(async () => { await (${code}); await ${frame}; await ${frame}; })()`);
      costs[step] = (await scriptTime()) - before;
    }
    const isShown = (await page.evaluate(check)) === left;
    if (!isShown) throw new Error('The page does not show what it should.');
    return costs;
  } finally {
    await context.close();
  }
}

/** The time of `prerender()` with its checks. */
function costOnServer(prerender, html) {
  const problems = [];
  const {user, system} = process.cpuUsage();
  const page = prerender(html, {onProblem: (problem) => problems.push(problem)});
  const used = process.cpuUsage({user, system});
  if (!page.includes('shadowrootmode')) throw new Error('Nothing is prerendered.');
  return (used.user + used.system) / 1e6;
}

/**
 * The costs at both sizes in seconds, and the exponent of the growth between them: 1 is ten times as much for
 * ten times as many.
 */
export async function measureGrowth(browser, tell) {
  const {prerender} = await import('../dist/prerender.js');
  const rows = new Map();
  const note = (title, size, cost) => {
    if (!rows.has(title)) rows.set(title, new Map(sizes.map((one) => [one, []])));
    rows.get(title).get(size).push(cost);
  };
  for (let round = 0; round < rounds; round++) {
    for (const [kind, quote] of Object.entries(kinds)) {
      for (const size of sizes) {
        const html = pageOf(size, quote);
        const costs = await costsInBrowser(browser, html, kind === 'quotes by `from`' ? 0 : 1);
        for (const [step, cost] of Object.entries(costs)) note(`${kind}: ${step}`, size, cost);
        note(`${kind}: prerender({onProblem})`, size, costOnServer(prerender, html));
      }
    }
    tell(round + 1, rounds, 'rounds');
  }
  return Array.from(rows, ([title, bySize]) => {
    const costs = sizes.map((size) => median(bySize.get(size)));
    const [small, large] = costs;
    return {title, costs, exponent: Math.log(large / small) / Math.log(sizes[1] / sizes[0])};
  });
}
