// Puts what was measured into Markdown.
import {formatted} from '../report.mjs';
import {judge} from './targets.mjs';
import {exponentOf, leastForInterval, numberOf, ratioOf, summaryOf} from './summary.mjs';

const textOf = (summary, digits = 1) => {
  if (!summary) return '–';
  const write = (number) => numberOf(number, digits);
  const middle = write(summary.median);
  return summary.interval ? `${middle} [${summary.interval.map(write).join('–')}]` : middle;
};

const tableOf = (titles, rows) =>
  [titles, titles.map((_, i) => (i ? '---:' : '---')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

/** The sides of which a test has samples, and what it has of one: a summary, as text. */
function readerOf({samples, sides}, test, fields) {
  const of = (side, cell, field) =>
    summaryOf([...samples.values(test, cell, side.name, field).values()]);
  const measured = sides.filter((side) => fields.some(([cell, field]) => of(side, cell, field)));
  return {of, measured};
}

/** A table of fields: `[title, field, digits, factor, cell]`. */
function fieldsTable(run, test, columns) {
  const {measured} = readerOf(
    run,
    test,
    columns.map(([, field, , , cell = '']) => [cell, field]),
  );
  if (!measured.length) return '';
  return tableOf(
    ['', ...columns.map(([title]) => title)],
    measured.map((side) => [
      side.title,
      ...columns.map(([, field, digits, factor = 1, cell = '']) => {
        const values = [...run.samples.values(test, cell, side.name, field).values()];
        return textOf(summaryOf(values.map((value) => value * factor)), digits);
      }),
    ]),
  );
}

const counts = [1, 100, 1000, 10_000];

function upgradeTable(run) {
  const {of, measured} = readerOf(run, 'upgrade', [
    ...counts.map((count) => [count, 'cpu']),
    ['script', 'script'],
  ]);
  if (!measured.length) return '';
  const at = (side) => ['upgrade', 1000, side, 'cpu'];
  return tableOf(
    [
      '',
      ...counts.map((count) => count.toLocaleString('en')),
      'Exponent',
      '1,000: to bare Lit',
      '1,000: JavaScript',
    ],
    measured.map((side) => [
      side.title,
      ...counts.map((count) => textOf(of(side, count, 'cpu'))),
      textOf(exponentOf(run.samples, side.name), 2),
      textOf(ratioOf(run.samples, at(side.name), at('lit')), 2),
      textOf(of(side, 'script', 'script')),
    ]),
  );
}

function sizeTable({samples, sides}) {
  const sizeOf = (side, field) => samples.values('size', '', side.name, field).get(0);
  const measured = sides.filter((side) => sizeOf(side, 'all') !== undefined);
  if (!measured.length) return '';
  const kilobytes = (bytes) => (bytes ? (bytes / 1000).toFixed(1) : '–');
  return tableOf(
    ['', 'Version', 'Everything', 'One component', 'The op-ed page', 'Required stylesheet'],
    measured.map((side) => [
      side.title,
      side.version ?? '',
      ...['all', 'one', 'page'].map((field) => kilobytes(sizeOf(side, field))),
      side.hasStyles ? kilobytes(sizeOf(side, 'styles')) : '–',
    ]),
  );
}

const withRatio = (run, test, field, base, title, digits) => {
  const {of, measured} = readerOf(run, test, [['', field]]);
  if (!measured.length) return '';
  const at = (side) => [test, '', side, field];
  return tableOf(
    ['', title, `To ${base.title}`],
    measured.map((side) => [
      side.title,
      textOf(of(side, '', field), digits),
      textOf(ratioOf(run.samples, at(side.name), at(base.name)), 2),
    ]),
  );
};

function targetsTable({samples, isComplete}) {
  const judged = judge(samples).filter(({summary}) => summary || isComplete);
  if (!judged.length) return '';
  return tableOf(
    ['Target', 'At most', 'Measured', 'Verdict'],
    judged.map(({title, most, digits, summary, verdict}) => [
      title,
      most.toLocaleString('en'),
      textOf(summary, digits),
      verdict.startsWith('missed') ? `**${verdict}**` : verdict,
    ]),
  );
}

const html = {name: 'html', title: 'plain HTML'};
const lit = {name: 'lit', title: 'bare Lit'};

const sections = [
  [
    'Targets',
    'Of the library, against those that it is measured with in the same round.',
    targetsTable,
  ],
  [
    'Size',
    'In kB of 1,000 bytes, Brotli 11. Each library is one minified file of what is used; ours is the file as published, which a page loads whole.',
    sizeTable,
    'performance-size.svg',
  ],
  [
    'Upgrade',
    'CPU time in milliseconds from the script to so many elements rendered and laid out. Its loading is not in it. JavaScript alone, with the garbage that it leaves, is from a profile of its own.',
    upgradeTable,
    'performance-upgrade.svg',
  ],
  [
    'The op-ed page on a phone',
    'Slow 4G and a processor four times as slow. “All rendered” is the frame in which every component shows its text; “moved” is how far the last paragraph moved after it was seen, in pixels, which the shift does not always show.',
    (run) =>
      fieldsTable(run, 'page', [
        ['First paint, ms', 'firstPaint', 0],
        ['All rendered, ms', 'rendered', 0],
        ['Shift', 'shift', 3],
        ['Moved', 'moved', 0],
        ['Blocking, ms', 'blocking', 0],
        ['kB', 'bytes', 1, 1 / 1000],
        ['Requests', 'requests', 0],
      ]),
    'performance-page.svg',
  ],
  [
    'Memory',
    'Per element, of 1,000 at once.',
    (run) =>
      fieldsTable(run, 'memory', [
        ['Heap, bytes', 'heap', 0],
        ['Nodes', 'nodes', 1],
        ['Listeners', 'listeners', 2],
      ]),
  ],
  [
    'Leak',
    'What is left after 50 times 99 elements were mounted and removed: heap per element, the rest in all.',
    (run) =>
      fieldsTable(run, 'leak', [
        ['Heap, bytes', 'heap', 1],
        ['Nodes', 'nodes', 0],
        ['Listeners', 'listeners', 0],
      ]),
  ],
  [
    'Locale switch',
    'CPU time of a switch of 1,000 elements with messages, with `<html lang>`, in milliseconds. Material Web has no messages.',
    (run) => withRatio(run, 'locale', 'cpu', html, 'CPU time, ms'),
  ],
  [
    'Click',
    'From a click on the button that copies or shares to the end of the next frame, with a processor four times as slow.',
    (run) => withRatio(run, 'click', 'toFrame', lit, 'Milliseconds'),
  ],
  [
    'Prerendering',
    'CPU time of an op-ed page on a server. Lit and Web Awesome render it with @lit-labs/ssr. [More of it](prerender.md).',
    (run) =>
      fieldsTable(run, 'prerender', [
        ['Milliseconds', 'cpu', 3],
        ['Shadow roots', 'roots', 0],
      ]),
  ],
];

/** Few rounds have no interval, and the report says so. */
const enough = 10;

/** The report as `npm run format` would leave it in `path`. `leftOut` are lines about adapters. */
export function peersReport(run, {date, rounds, leftOut, isComplete}, path) {
  const {errors, load, version} = run;
  const [least, most] = load.map((one) => one.toFixed(1));
  const parts = [
    '# The library and its peers',
    `Made by \`npm run bench -- peers\` on ${date}, in Chromium ${version} and Node ${process.version}: ${rounds} interleaved
rounds, while ${least} to ${most} programs were running on the computer. ${
      rounds < enough
        ? `**That is too few to rely on: ${enough} is the least, and ${rounds < leastForInterval ? 'there are no intervals' : 'intervals are wide'}.**`
        : ''
    }`,
    'Each number is a median, with its 95 % interval by the sign test; a ratio is the median of those of the pairs of a round. Times are those of one computer, for scale alone: only ratios compare between runs.',
    ...leftOut,
    ...sections.flatMap(([title, text, table, chart]) => {
      const rows = table({...run, isComplete});
      const picture = chart && isComplete ? [`![${title}](../../docs/${chart})`] : [];
      return rows ? [`## ${title}`, text, rows, ...picture] : [];
    }),
    ...(errors.length ? ['## Errors', errors.map((error) => `- ${error}`).join('\n')] : []),
  ];
  return formatted(`${parts.join('\n\n')}\n`, path);
}
