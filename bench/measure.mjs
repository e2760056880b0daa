// Measures what two pages cost, in CPU time of their main threads, and compares them pair by pair.
import {setTimeout as delay} from 'node:timers/promises';
import {chromium as playwright} from 'playwright-core';
import {chromium, chromiumFlags} from '../scripts/browsers.mjs';
import {median, medianInterval} from './statistics.mjs';

/** A page is opened again after so many pairs: two runs of the same page differ by a few percent. */
const pairsPerLoad = 6;

/** Samples of a new page that do not count: its code is not compiled in full yet. */
const warmUps = 4;

const patience = 60_000;

const html = `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>A page of a benchmark</title>
    <style>
      .marked {
        color: #333;
      }
    </style>
  </head>
  <body>
    <script src="/script.js"></script>
  </body>
</html>`;

export function launch() {
  if (!chromium) throw new Error('There is no Chromium: run `node scripts/ensure-browsers.mjs`.');
  return playwright.launch({executablePath: chromium, args: chromiumFlags});
}

/** A page with a process of its own, since each context has one. */
class MeasuredPage {
  #context;
  #session;
  #failure;

  async open(browser, script) {
    this.#context = await browser.newContext();
    const page = await this.#context.newPage();
    this.#failure = new Promise((_, reject) => {
      page.on('pageerror', reject);
      page.on('crash', () => reject(new Error('A measured page has crashed.')));
    });
    // It may fail while nobody waits for it; the next one who does gets the error.
    this.#failure.catch(() => {});
    await page.route('**/*', (route) => {
      const isScript = new URL(route.request().url()).pathname === '/script.js';
      return route.fulfill({
        contentType: `text/${isScript ? 'javascript' : 'html'}; charset=utf-8`,
        body: isScript ? script : html,
      });
    });
    await page.goto('http://bench.test/');
    this.#session = await this.#context.newCDPSession(page);
    // The time that the thread worked, not the time that passed: other programs do not count.
    await this.#session.send('Performance.enable', {timeDomain: 'threadTicks'});
  }

  close() {
    return this.#context?.close();
  }

  /** What a call of the page's `bench` resolves to. */
  async call(call) {
    const stop = new AbortController();
    const answer = await Promise.race([
      this.#session.send('Runtime.evaluate', {
        expression: `bench.${call}`,
        awaitPromise: true,
        returnByValue: true,
      }),
      this.#failure,
      delay(patience, undefined, {signal: stop.signal}).then(() => {
        throw new Error(`bench.${call} did not end within ${patience / 1000} seconds.`);
      }),
    ]).finally(() => stop.abort());
    const {result, exceptionDetails} = answer;
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  }

  async #cpuTime() {
    const {metrics} = await this.#session.send('Performance.getMetrics');
    return metrics.find(({name}) => name === 'TaskDuration').value;
  }

  /** The CPU time of some steps, in seconds. What a step is to lead to is looked at between them. */
  async cost(steps) {
    let sum = 0;
    for (const {call, shows} of steps) {
      const before = await this.#cpuTime();
      await this.call(call);
      sum += (await this.#cpuTime()) - before;
      if (shows && !(await this.call(`isShowing('${shows}')`))) {
        throw new Error(`After ${call} the elements do not all show “${shows}”.`);
      }
    }
    if (!(sum > 0)) throw new Error('Chromium reports no CPU time.');
    return sum;
  }
}

/** Fills the page, and returns the text of its elements in both languages. */
async function prepare(page, {elements, setUp}) {
  await page.call(`fill(${elements})`);
  const english = await page.call('texts()');
  const spanish = await page.call(`learn('es')`);
  const again = await page.call(`learn('en')`);
  if (setUp) await page.call(setUp);
  const isSwitched = english.every(
    (text, i) => text && spanish[i] && text !== spanish[i] && text === again[i],
  );
  if (english.length !== elements || !isSwitched) {
    throw new Error('A switch does not change the text of every element, and back.');
  }
  return {english, spanish};
}

/** The elements that both pages have must show the same, or what is compared is not the same work. */
function requireSameText(texts, otherTexts) {
  for (const language of ['english', 'spanish']) {
    const differs = texts[language].findIndex(
      (text, i) => text !== (otherTexts[language][i] ?? text),
    );
    if (differs < 0) continue;
    throw new Error(
      `The pages show different text: “${texts[language][differs]}” and “${otherTexts[language][differs]}”.`,
    );
  }
}

/** Opens two pages, and returns the costs of `count` pairs: `[first, second]`, in seconds. */
async function measureLoad(browser, scripts, [first, second], count, isSwapped) {
  const sides = [first, second].map((side) => ({...side, page: new MeasuredPage()}));
  const inTurn = (isReversed) => (isReversed ? sides.toReversed() : sides);
  try {
    for (const side of inTurn(isSwapped)) {
      await side.page.open(browser, scripts[side.script]);
      side.texts = await prepare(side.page, side);
    }
    requireSameText(sides[0].texts, sides[1].texts);
    for (let i = 0; i < warmUps; i++) {
      for (const {page, steps} of sides) await page.cost(steps);
    }
    const pairs = [];
    for (let i = 0; i < count; i++) {
      // A B, B A, A B: what gets slower or faster with time does so for both.
      for (const side of inTurn((i % 2 === 1) !== isSwapped)) {
        side.cost = await side.page.cost(side.steps);
      }
      pairs.push(sides.map(({cost}) => cost));
    }
    return pairs;
  } finally {
    await Promise.all(sides.map(({page}) => page.close()));
  }
}

/**
 * Compares what two pages cost. A side is `{script, elements, setUp, steps}`; the steps of a sample
 * are `{call, shows}`: a call of the page, and the language that its elements must show then.
 *
 * @returns `{ratio, low, high, costs}`: the median of first to second by pair, its 95 % interval,
 * and the median cost of either side in seconds.
 */
export async function compare(browser, scripts, sides, pairs) {
  const costs = [];
  for (let load = 0; costs.length < pairs; load++) {
    const count = Math.min(pairsPerLoad, pairs - costs.length);
    costs.push(...(await measureLoad(browser, scripts, sides, count, load % 2 === 1)));
  }
  const ratios = costs.map(([first, second]) => first / second);
  const [low, high] = medianInterval(ratios);
  return {
    ratio: median(ratios),
    low,
    high,
    costs: [0, 1].map((side) => median(costs.map((pair) => pair[side]))),
  };
}
