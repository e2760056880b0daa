// Measures all sides in turn: each round takes a sample of every side, in an order of its own.
import {loadavg} from 'node:os';
import {setTimeout as delay} from 'node:timers/promises';
import {launch} from '../measure.mjs';
import {sideOf} from './bundles.mjs';
import {serve} from './server.mjs';
import {tests} from './tests.mjs';

const patience = 120_000;

function shuffled(values) {
  const rest = [...values];
  return values.map(() => rest.splice(Math.floor(Math.random() * rest.length), 1)[0]);
}

const isFor = (name, side) => tests[name].isFor(side) && (!side.tests || side.tests.includes(name));

async function withPatience(promise) {
  const stop = new AbortController();
  return Promise.race([
    promise,
    delay(patience, undefined, {signal: stop.signal}).then(() => {
      throw new Error(`It took more than ${patience / 1000} seconds.`);
    }),
  ]).finally(() => stop.abort());
}

/** The samples of a run, by test, cell, side and round. */
export class Samples {
  #samples = new Map();

  #key = (...parts) => parts.join('/');

  set(test, cell, side, round, sample) {
    const key = this.#key(test, cell, side);
    if (!this.#samples.has(key)) this.#samples.set(key, new Map());
    this.#samples.get(key).set(round, sample);
  }

  delete(test, cell, side) {
    this.#samples.delete(this.#key(test, cell, side));
  }

  /** What was measured of a side, a value per round. */
  values(test, cell, side, field) {
    const rounds = this.#samples.get(this.#key(test, cell, side)) ?? new Map();
    return new Map(Array.from(rounds, ([round, sample]) => [round, sample[field]]));
  }
}

/** The samples to take, in their order: a round takes one of every side. */
function* planOf(sides, names, rounds) {
  for (const name of names) {
    const {cells = [''], rounds: most = rounds} = tests[name];
    const count = Math.min(most, rounds);
    const measured = sides.filter((side) => isFor(name, side));
    for (let round = 0; round < count; round++) {
      for (const cell of cells) {
        for (const side of shuffled(measured)) yield {name, cell, side, round, count};
      }
    }
  }
}

/**
 * Measures `adapters` with the tests of some names. `tell` gets each step and its details.
 *
 * @returns `{samples, errors, sides, load, version}`: an error is a text, `load` the least and the greatest number of
 * programs that waited for a processor.
 */
export async function measurePeers(adapters, names, rounds, tell) {
  const sides = [];
  for (const adapter of adapters) {
    tell('building', adapter.name);
    sides.push(await sideOf(adapter));
  }
  const server = await serve(new Map(sides.map((side) => [side.name, side])));
  const browser = await launch();
  const samples = new Samples();
  const errors = new Map();
  const loads = [];
  try {
    for (const {name, cell, side, round, count} of planOf(sides, names, rounds)) {
      const title = [side.name, name, cell].filter(Boolean).join(' ');
      if (errors.has(title)) continue;
      tell(`${name}, round ${round + 1} of ${count}`, title);
      loads.push(loadavg()[0]);
      try {
        const run = {browser, origin: server.origin, side};
        const sample = await withPatience(tests[name].sample(run, cell));
        samples.set(name, cell, side.name, round, sample);
      } catch (error) {
        errors.set(title, `${title}: ${error.message.split('\n')[0]}`);
        samples.delete(name, cell, side.name);
        // A page that takes too long is not to disturb the next one.
        await Promise.all(browser.contexts().map((context) => context.close()));
      }
    }
    const load = [Math.min(...loads), Math.max(...loads)];
    return {samples, errors: [...errors.values()], sides, load, version: browser.version()};
  } finally {
    await browser.close();
    server.close();
  }
}
