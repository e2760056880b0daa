// Runs the benchmarks, or those named, prints what they measure and writes it to results/.
import {writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {buildScripts} from './bundles.mjs';
import {measureGrowth} from './growth.mjs';
import {comparisons} from './locale-switch.mjs';
import {compare, launch} from './measure.mjs';
import {adapters} from './peers/adapters/index.mjs';
import {missingFile} from './peers/bundles.mjs';
import {chartsOf} from './peers/charts.mjs';
import {measurePeers} from './peers/measure.mjs';
import {progressLine} from './peers/progress.mjs';
import {peersReport} from './peers/report.mjs';
import {tests} from './peers/tests.mjs';
import {compareServers, heapsOf} from './prerender.mjs';
import {
  growthReport,
  growthTableOf,
  localeSwitchReport,
  prerenderReport,
  tableOf,
} from './report.mjs';

const benchmarks = {
  'locale-switch': measureLocaleSwitch,
  prerender: measurePrerender,
  growth: measureGrowthOfArticles,
  peers: measureLibraries,
};

const pathOf = (name) => fileURLToPath(new URL(`results/${name}.md`, import.meta.url));

function wholeNumber(name, text, least, most) {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new Error(`--${name} takes a whole number from ${least} to ${most}, not “${text}”.`);
}

/** Those of some names that a list names, or all. */
function namesIn(option, kind, list, allowed) {
  if (list === undefined) return allowed;
  const names = list.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !allowed.includes(name));
  if (unknown.length) {
    throw new Error(
      `--${option} names no ${kind} with “${unknown.join('”, “')}”, only ${allowed.join(', ')} are allowed.`,
    );
  }
  return allowed.filter((name) => names.includes(name));
}

function readOptions() {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {
      pairs: {type: 'string', default: '24'},
      elements: {type: 'string', default: '1000'},
      only: {type: 'string'},
      tests: {type: 'string'},
      rounds: {type: 'string', default: '10'},
    },
  });
  const unknown = positionals.filter((name) => !(name in benchmarks));
  if (unknown.length) {
    const names = Object.keys(benchmarks).join(', ');
    throw new Error(`There is no benchmark “${unknown.join('”, “')}”, only ${names}.`);
  }
  return {
    names: positionals.length ? positionals : Object.keys(benchmarks),
    pairs: wholeNumber('pairs', values.pairs, 12, 1000),
    elements: wholeNumber('elements', values.elements, 100, 10_000),
    only: namesIn(
      'only',
      'adapter',
      values.only,
      adapters.map(({name}) => name),
    ),
    tests: namesIn('tests', 'test', values.tests, Object.keys(tests)),
    rounds: wholeNumber('rounds', values.rounds, 1, 100),
  };
}

/** A row that does not show what must be there takes the worth from all others. */
function requireSight({title, atLeast, atMost, result}) {
  if (atLeast !== undefined && result.low <= atLeast) {
    throw new Error(
      `“${title}” shows too little: its interval begins at ${result.low.toFixed(3)}, not above ${atLeast}. ` +
        'Nothing is reported. Try again with more --pairs, or when less else is running.',
    );
  }
  if (atMost !== undefined && result.ratio > atMost) {
    throw new Error(`“${title}” is over its limit of ${atMost}: ${result.ratio.toFixed(3)}.`);
  }
}

const tell = (measured, all, title) =>
  console.log(`${measured} of ${all} measured: ${title.replaceAll('`', '')}`);

const today = () => new Date().toISOString().slice(0, 10);

/** Checks and prints what was measured, and writes the report of it. */
async function publish(name, rows, reportOf) {
  console.log(`\n${tableOf(rows)}\n`);
  rows.forEach(requireSight);
  await writeFile(pathOf(name), await reportOf(pathOf(name)));
  console.log(`Written to bench/results/${name}.md.`);
}

async function measureLocaleSwitch({pairs, elements}) {
  const scripts = await buildScripts();
  const browser = await launch();
  try {
    const rows = [];
    const all = comparisons(elements);
    for (const {sides, ...row} of all) {
      rows.push({...row, result: await compare(browser, scripts, sides, pairs)});
      tell(rows.length, all.length, row.title);
    }
    const facts = {date: today(), version: browser.version(), elements, pairs};
    await publish('locale-switch', rows, (path) => localeSwitchReport(rows, facts, path));
  } finally {
    await browser.close();
  }
}

async function measurePrerender({pairs}) {
  const heaps = await heapsOf();
  const rows = await compareServers(pairs, tell);
  const facts = {date: today(), version: process.version, pairs};
  await publish('prerender', rows, (path) => prerenderReport(rows, heaps, facts, path));
}

/** Ten times as much may cost so much more than ten times as much, as an exponent. */
const mostGrowth = 1.1;

async function measureGrowthOfArticles() {
  const browser = await launch();
  try {
    const rows = await measureGrowth(browser, tell);
    console.log(`\n${growthTableOf(rows)}\n`);
    const facts = {date: today(), version: browser.version(), mostGrowth};
    await writeFile(pathOf('growth'), await growthReport(rows, facts, pathOf('growth')));
    console.log('Written to bench/results/growth.md.');
    const over = rows.filter(({exponent}) => exponent > mostGrowth);
    if (over.length) {
      throw new Error(
        `Over the limit of ${mostGrowth}: ${over.map(({title}) => title).join('; ')}.`,
      );
    }
  } finally {
    await browser.close();
  }
}

async function measureLibraries({only, tests: wanted, rounds}) {
  const named = adapters.filter(({name}) => only.includes(name));
  const present = named.filter((adapter) => !missingFile(adapter));
  const leftOut = named
    .filter((adapter) => missingFile(adapter))
    .map((adapter) => `Left out: ${adapter.name}, because ${missingFile(adapter)} is missing.`);
  leftOut.forEach((line) => console.log(line));
  if (!present.length) throw new Error('There is nothing to measure: run `npm run build`.');
  const progress = progressLine();
  const run = await measurePeers(present, wanted, rounds, progress.tell).finally(progress.end);
  const isComplete =
    named.length === adapters.length && wanted.length === Object.keys(tests).length;
  const facts = {date: today(), rounds, leftOut, isComplete};
  const report = await peersReport(run, facts, pathOf('peers'));
  console.log(`\n${report}`);
  if (!isComplete) {
    console.log('Not written: a report holds all adapters and all tests.');
  } else {
    await writeFile(pathOf('peers'), report);
    for (const [name, svg] of Object.entries(chartsOf(run, facts))) {
      await writeFile(new URL(`../docs/${name}`, import.meta.url), svg);
    }
    console.log('Written to bench/results/peers.md and docs/performance-*.svg.');
  }
  if (run.errors.length) throw new Error(`Not measured:\n${run.errors.join('\n')}`);
}

try {
  const {names, ...options} = readOptions();
  for (const name of names) await benchmarks[name](options);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
