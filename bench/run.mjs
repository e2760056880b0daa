// Runs the benchmarks, prints what they measure and writes it to results/.
import {writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {buildScripts} from './bundles.mjs';
import {comparisons} from './locale-switch.mjs';
import {compare, launch} from './measure.mjs';
import {reportOf, tableOf} from './report.mjs';

const reportPath = fileURLToPath(new URL('results/locale-switch.md', import.meta.url));

function wholeNumber(name, text, least, most) {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new Error(`--${name} takes a whole number from ${least} to ${most}, not “${text}”.`);
}

function readOptions() {
  const {values} = parseArgs({
    options: {
      pairs: {type: 'string', default: '24'},
      elements: {type: 'string', default: '1000'},
    },
  });
  return {
    pairs: wholeNumber('pairs', values.pairs, 12, 1000),
    elements: wholeNumber('elements', values.elements, 100, 10_000),
  };
}

/** A control that does not show what is known to be there takes the worth from all other rows. */
function requireSight({title, atLeast, result}) {
  if (atLeast === undefined || result.low > atLeast) return;
  throw new Error(
    `“${title}” shows too little: its interval begins at ${result.low.toFixed(3)}, not above ${atLeast}. ` +
      'Nothing is reported. Try again with more --pairs, or when less else is running.',
  );
}

async function run() {
  const {pairs, elements} = readOptions();
  const scripts = await buildScripts();
  const browser = await launch();
  try {
    const rows = [];
    const all = comparisons(elements);
    for (const {sides, ...row} of all) {
      rows.push({...row, result: await compare(browser, scripts, sides, pairs)});
      console.log(`${rows.length} of ${all.length} measured: ${row.title.replaceAll('`', '')}`);
    }
    console.log(`\n${tableOf(rows)}\n`);
    rows.forEach(requireSight);
    const facts = {
      date: new Date().toISOString().slice(0, 10),
      version: browser.version(),
      elements,
      pairs,
    };
    await writeFile(reportPath, await reportOf(rows, facts, reportPath));
    console.log('Written to bench/results/locale-switch.md.');
  } finally {
    await browser.close();
  }
}

try {
  await run();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
