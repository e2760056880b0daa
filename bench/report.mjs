// Puts what was measured into a table for the terminal, and into a report.
import {format, resolveConfig} from 'prettier';

const ratioOf = (number) => number.toFixed(3);
const intervalOf = ({low, high}) => `${ratioOf(low)} to ${ratioOf(high)}`;

function verdictOf({low, high}) {
  if (low > 1) return 'costs more';
  if (high < 1) return 'costs less';
  return 'no difference seen';
}

/** A time in the unit in which it is easy to read. */
function timeOf(seconds) {
  const units = [
    ['ms', 1e3],
    ['µs', 1e6],
    ['ns', 1e9],
  ];
  const [name, factor] = units.find(([, each]) => seconds * each >= 1) ?? units.at(-1);
  return `${Number((seconds * factor).toPrecision(3))} ${name}`;
}

const costsOf = ({unit, count, result: {costs}}) =>
  `${costs.map((cost) => timeOf(cost / count)).join(' : ')} a ${unit}`;

const cellsOf = (row) => [
  row.title,
  ratioOf(row.result.ratio),
  intervalOf(row.result),
  verdictOf(row.result),
  costsOf(row),
];

/** The table for the terminal. */
export function tableOf(rows) {
  const lines = [['', 'ratio', '95 % interval', '', 'CPU time'], ...rows.map(cellsOf)].map(
    (cells) => cells.map((cell) => cell.replaceAll('`', '')),
  );
  const widths = lines[0].map((_, column) =>
    Math.max(...lines.map((cells) => cells[column].length)),
  );
  return lines
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Rows as Markdown, with how each is read. */
const sectionsOf = (rows) => `| First to second | Ratio | 95 % interval | The first | CPU time |
| --- | ---: | --- | --- | --- |
${rows.map((row) => `| ${cellsOf(row).join(' | ')} |`).join('\n')}

## How to read each row

${rows.map(({title, reading}) => `- ${title}. ${reading}`).join('\n')}
`;

/** A report, as `npm run format` would leave it in `path`. */
export const formatted = async (markdown, path) =>
  format(markdown, {...(await resolveConfig(path)), filepath: path});

const method = `The ratio is the CPU time of the first to that of the second in each pair, of which the median is given, with
its 95 % interval by the sign test: below 1 the first costs less, and where the interval holds 1 no difference is seen. Times are medians
on one computer, for scale alone; only ratios compare between computers.`;

export async function localeSwitchReport(rows, {date, version, elements, pairs}, path) {
  const markdown = `# Switching the language

Made by \`npm run bench\` on ${date}, in Chromium ${version}: pages of ${elements.toLocaleString('en')}
\`<oped-disclaimer>\` in every kind, with their standard sentences; ${pairs} interleaved pairs per row.

“Ours” is the library as published. “Stock” is the same elements on the runtime of @lit/localize, which
has one language for the whole page and does not follow \`lang\`. ${method}

${sectionsOf(rows)}`;
  return formatted(markdown, path);
}

const growthLines = (rows) =>
  rows.map(({title, costs, exponent}) => [title, ...costs.map(timeOf), exponent.toFixed(2)]);

/** The growth as a table for the terminal. */
export const growthTableOf = (rows) =>
  growthLines(rows)
    .map((cells) => cells.join('  ').replaceAll('`', ''))
    .join('\n');

export async function growthReport(rows, {date, version, mostGrowth}, path) {
  const markdown = `# Long articles with many quotes

Made by \`npm run bench -- growth\` on ${date}, in Chromium ${version} and Node ${process.version}: articles of
1,000 and 10,000 paragraphs, with half as many quotes. In the browser it is the CPU time of scripts, medians of
five pages; an exponent of 1 means that ten times as much takes ten times as long. The limit is ${mostGrowth}.

| | 500 quotes | 5,000 quotes | Exponent |
| --- | ---: | ---: | ---: |
${growthLines(rows)
  .map((cells) => `| ${cells.join(' | ')} |`)
  .join('\n')}
`;
  return formatted(markdown, path);
}

const rate = (seconds) => Math.round(1 / seconds).toLocaleString('en');
const megabytes = (bytes) => (bytes / 1e6).toFixed(1);

export async function prerenderReport(rows, heaps, {date, version, pairs}, path) {
  const rates = new Map();
  for (const {title, result} of rows) {
    const [first, second] = title.split(': to ');
    if (!rates.has(second)) rates.set(second, rate(result.costs[1]));
    rates.set(first, rate(result.costs[0]));
  }
  const markdown = `# Prerendering a page on a server

Made by \`npm run bench -- prerender\` on ${date}, in Node ${version}: pages of 1,500 words and six
elements, no two alike; ${pairs} interleaved pairs of 300 pages per row, each side in a process of its own.

${method}

${sectionsOf(rows)}
## Pages per second and core

| | Pages |
| --- | ---: |
${Array.from(rates, ([name, pages]) => `| ${name} | ${pages} |`).join('\n')}

## Memory

The heap of \`prerender()\` after each thousand of ten thousand different pages, in MB: ${heaps
    .map(megabytes)
    .join(', ')}.
`;
  return formatted(markdown, path);
}
