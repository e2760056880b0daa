// What it costs to prerender a page on a server, compared with other ways to make one.
import {fork} from 'node:child_process';
import {once} from 'node:events';
import {median, medianInterval} from './statistics.mjs';

const worker = new URL('servers/worker.mjs', import.meta.url);

/** Pages that a side makes before it counts: until then its code is not compiled in full. */
const warmUp = 6000;

/** Pages of a sample. */
const sample = 300;

/** A process that makes pages in one way. */
class Side {
  #process;
  #ended;
  #made = 0;

  async open(name) {
    this.#process = fork(worker, [name], {
      execArgv: ['--expose-gc'],
      stdio: ['ignore', 2, 2, 'ipc'],
    });
    this.#ended = once(this.#process, 'exit').then(() => {
      throw new Error(`The process of “${name}” has ended.`);
    });
    // It also ends when it is closed, and then nobody waits for it.
    this.#ended.catch(() => {});
    await this.#answer();
    return this;
  }

  async #answer() {
    const [answer] = await Promise.race([once(this.#process, 'message'), this.#ended]);
    return answer;
  }

  /** Makes so many new pages: the CPU time of one, in seconds, and the heap that is left. */
  make(count, {memory = false} = {}) {
    this.#process.send({from: this.#made, to: this.#made + count, memory});
    this.#made += count;
    return this.#answer();
  }

  async warm() {
    for (let made = 0; made < warmUp; made += sample) await this.make(sample);
  }

  close() {
    this.#process?.kill();
  }
}

/** Has two sides take turns: A B, B A, A B. */
async function compare(first, second, pairs) {
  const costs = [];
  for (let i = 0; i < pairs; i++) {
    const turn = i % 2 ? [second, first] : [first, second];
    const measured = new Map();
    for (const side of turn) measured.set(side, (await side.make(sample)).seconds);
    costs.push([measured.get(first), measured.get(second)]);
  }
  const ratios = costs.map(([a, b]) => a / b);
  const [low, high] = medianInterval(ratios);
  return {
    ratio: median(ratios),
    low,
    high,
    costs: [0, 1].map((side) => median(costs.map((pair) => pair[side]))),
  };
}

const withSides = async (names, use) => {
  const sides = [];
  try {
    for (const name of names) sides.push(await new Side().open(name));
    for (const side of sides) await side.warm();
    return await use(...sides);
  } finally {
    for (const side of sides) side.close();
  }
};

const parsing = 'parse5 alone, with the places of the tags';

/** What a page may cost, as a multiple of parsing it alone. */
const limit = 1.25;

const rows = [
  {
    first: 'prerender()',
    atMost: limit,
    reading:
      'The page prerendered, against the page parsed and nothing more. The limit is 1.25. The library’s parser records less of each tag, which pays for a part of the rest.',
  },
  {
    first: 'prerender(), with structured data',
    reading: 'The same with JSON-LD.',
  },
  {
    first: 'prerender()',
    second: 'parse5 alone, without them',
    reading:
      'To say where each tag ends takes the parser two and a half times as long; without it nothing could be inserted.',
  },
  {
    first: 'A template string',
    reading: 'Roots that are written by hand into the templates of the site: nothing is parsed.',
  },
  {
    first: 'Stock @lit-labs/ssr, the same elements',
    reading:
      'The site’s pages as Lit templates. The elements do not see their children there: no quote is lifted, no word counted.',
  },
  {
    first: 'Web Awesome on @lit-labs/ssr, six of its elements',
    reading: 'Another library with server rendering, in the same way.',
  },
  {
    first: parsing,
    reading: 'Control, the same twice: the interval holds 1, but for one run in twenty.',
  },
];

/** Compares all sides with parsing alone. */
export async function compareServers(pairs, tell) {
  const results = [];
  for (const {first, second = parsing, reading, atMost} of rows) {
    const result = await withSides([first, second], (a, b) => compare(a, b, pairs));
    results.push({
      title: `${first}: to ${second}`,
      unit: 'page',
      count: 1,
      reading,
      atMost,
      result,
    });
    tell(results.length, rows.length, results.at(-1).title);
  }
  return results;
}

/** The heap after each thousand of ten thousand different pages, in bytes. */
export const heapsOf = () =>
  withSides(['prerender()'], async (side) => {
    const heaps = [];
    for (let i = 0; i < 10; i++) {
      await side.make(999);
      heaps.push((await side.make(1, {memory: true})).heap);
    }
    return heaps;
  });
