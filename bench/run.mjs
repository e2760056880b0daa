// Runs the benchmarks, or those named, prints what they measure and writes it to results/.
import {writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {buildScripts} from './bundles.mjs';
import {measureGrowth} from './growth.mjs';
import {comparisons} from './locale-switch.mjs';
import {compare, launch} from './measure.mjs';
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
};

const pathOf = (name) => fileURLToPath(new URL(`results/${name}.md`, import.meta.url));

function wholeNumber(name, text, least, most) {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new Error(`--${name} takes a whole number from ${least} to ${most}, not “${text}”.`);
}

function readOptions() {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {
      pairs: {type: 'string', default: '24'},
      elements: {type: 'string', default: '1000'},
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

try {
  const {names, ...options} = readOptions();
  for (const name of names) await benchmarks[name](options);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
