// Draws what was measured: bars with their numbers beside them. A chart has its own background, light or dark.
import {leastForInterval, summaryOf} from './summary.mjs';

const width = 760;
const left = 275;
const right = 135;
const top = 92;
const row = 34;
const bar = 18;

const escape = (text) =>
  String(text).replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const styles = `
  .background { fill: #fcfaf6; }
  .ink { fill: #1b1a18; }
  .muted { fill: #625e57; }
  .bar { fill: #b3aea3; }
  .light { fill: #d9d5cb; }
  .ours { fill: #b3001b; }
  .ours-light { fill: #dc9ea6; }
  .axis { stroke: #1b1a18; }
  .interval { stroke: #1b1a18; stroke-opacity: 0.55; }
  text { font: 14px 'Helvetica Neue', Helvetica, Arial, sans-serif; }
  .title { font-weight: 700; font-size: 19px; }
  .small { font-size: 12px; }
  .bold { font-weight: 700; }
  @media (prefers-color-scheme: dark) {
    .background { fill: #17181a; }
    .ink { fill: #efece6; }
    .muted { fill: #a8a49c; }
    .bar { fill: #77746d; }
    .light { fill: #4a4843; }
    .ours { fill: #f0616f; }
    .ours-light { fill: #7d3a42; }
    .axis { stroke: #efece6; }
    .interval { stroke: #efece6; }
  }
`;

/**
 * A chart of rows `{label, parts, text, interval, isOurs}`: `parts` are lengths one after the other, of which the ones
 * after the first are lighter; or, with `isSpan`, begin where the bar does.
 */
function barChart({title, subtitle, source, rows, isSpan}) {
  const ends = rows.map(({parts, interval}) =>
    Math.max(isSpan ? parts[1] : parts[0] + (parts[1] ?? 0), interval?.[1] ?? 0),
  );
  const scale = (width - left - right) / Math.max(...ends);
  const height = top + rows.length * row + 40;
  const number = (value) => Number(value.toFixed(1));
  const drawRow = ({label, parts: [first, second = 0], text, interval, isOurs}, i) => {
    const y = top + i * row;
    const middle = y + bar / 2;
    const color = isOurs ? 'ours' : 'bar';
    const box = (from, length, kind) =>
      length > 0
        ? `<rect class="${kind}" x="${number(left + from * scale)}" y="${y}" width="${number(length * scale)}" height="${bar}"/>`
        : '';
    const light = isOurs ? 'ours-light' : 'light';
    const boxes = isSpan
      ? [box(first, second - first, color)]
      : [box(0, first, color), box(first, second, light)];
    const line =
      interval &&
      `<path class="interval" d="M${number(left + interval[0] * scale)} ${middle}H${number(left + interval[1] * scale)}" stroke-width="2"/>`;
    return [
      `<text class="ink${isOurs ? ' bold' : ''}" x="20" y="${middle + 5}">${escape(label)}</text>`,
      ...boxes,
      line ?? '',
      `<text class="ink${isOurs ? ' bold' : ''}" x="${number(left + ends[i] * scale + 8)}" y="${middle + 5}">${escape(text)}</text>`,
    ].join('\n');
  };
  const description = rows.map(({label, text}) => `${label}: ${text}`).join('; ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title description">
<title id="title">${escape(title)}</title>
<desc id="description">${escape(`${subtitle} ${description}.`)}</desc>
<style>${styles}</style>
<rect class="background" width="${width}" height="${height}"/>
<rect class="ours" x="20" y="0" width="44" height="5"/>
<text class="ink title" x="20" y="38">${escape(title)}</text>
<text class="muted" x="20" y="62">${escape(subtitle)}</text>
${rows.map(drawRow).join('\n')}
<path class="axis" d="M${left} ${top - 8}V${top + rows.length * row - 8}" stroke-width="1"/>
<text class="muted small" x="20" y="${height - 16}">${escape(source)}</text>
</svg>
`;
}

const whole = (number) => Math.round(number).toLocaleString('en');

const isOurs = ({name}) => name.startsWith('ours');

/** The charts by the name of their file. */
export function chartsOf({samples, sides, version}, {date, rounds}) {
  const of = (side, test, cell, field) =>
    summaryOf([...samples.values(test, cell, side.name, field).values()]);
  const measured = (test, cell, field) => sides.filter((side) => of(side, test, cell, field));
  const source = `Chromium ${version}, ${rounds} rounds on ${date}. oped-elements, npm run bench`;

  const upgrade = barChart({
    title: 'Time to upgrade 1,000 elements',
    subtitle: `CPU time in milliseconds${rounds < leastForInterval ? '' : ', and its 95% interval'}. Less is better.`,
    source,
    rows: measured('upgrade', 1000, 'cpu').map((side) => {
      const {median, interval} = of(side, 'upgrade', 1000, 'cpu');
      return {
        label: side.title,
        parts: [median],
        interval,
        text: `${whole(median)} ms`,
        isOurs: isOurs(side),
      };
    }),
  });

  const page = barChart({
    title: 'An op-ed page on a phone',
    subtitle: 'Seconds from the first paint to all rendered, on slow 4G with a slow processor.',
    source,
    isSpan: true,
    rows: measured('page', '', 'rendered').map((side) => {
      const rendered = of(side, 'page', '', 'rendered').median / 1000;
      const firstPaint = Math.min(rendered, of(side, 'page', '', 'firstPaint').median / 1000);
      return {
        label: side.title,
        // Where both are the same frame, a mark is left.
        parts: [Math.min(firstPaint, rendered - 0.012), rendered],
        text:
          rendered - firstPaint < 0.02
            ? `${rendered.toFixed(2)} s, at once`
            : `${firstPaint.toFixed(2)} to ${rendered.toFixed(2)} s`,
        isOurs: isOurs(side),
      };
    }),
  });

  const sizeOf = (side, field) => (samples.values('size', '', side.name, field).get(0) ?? 0) / 1000;
  const size = barChart({
    title: 'What the op-ed page loads for its elements',
    subtitle: 'Script, and in a lighter tone the required stylesheet; kB after Brotli.',
    source,
    rows: measured('size', '', 'page')
      .filter((side) => sizeOf(side, 'page'))
      .map((side) => {
        const script = sizeOf(side, 'page');
        const stylesheet = side.hasStyles ? sizeOf(side, 'styles') : 0;
        const text = `${script.toFixed(1)}${stylesheet ? ` + ${stylesheet.toFixed(1)}` : ''} kB`;
        return {label: side.title, parts: [script, stylesheet], text, isOurs: isOurs(side)};
      }),
  });

  return {
    'performance-upgrade.svg': upgrade,
    'performance-page.svg': page,
    'performance-size.svg': size,
  };
}
