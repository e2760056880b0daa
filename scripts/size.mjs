// Prints each file that a page loads with its size, its limit and its size at the last release, and fails over
// a limit. With --release it records sizes and limits as those of the release that package.json names.
// Reads budgets.json and the built files of the folder it runs in; npm runs it in that of the package.
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {basename} from 'node:path';
import {brotliCompressSync, constants} from 'node:zlib';

const file = 'budgets.json';

/** Each file here needs a limit, except the bundle for development, which no reader loads. */
const folders = ['dist/cdn', 'dist/size'];
const isLoaded = (path) => /\.(?:js|css)$/.test(path) && !path.endsWith('.dev.js');

const counts = ['nodes', 'listeners'];

const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isAmount = (value) => typeof value === 'number' && value >= 0;
const isText = (value) => typeof value === 'string' && value !== '';
const isList = (value) => Array.isArray(value) && value.length > 0 && value.every(isText);

/** What is not as it must be in budgets.json. */
function malformed(budgets) {
  const problems = [];
  const entriesOf = (name, value) => {
    if (isRecord(value)) return Object.entries(value);
    problems.push(`${name} is not an object`);
    return [];
  };
  const require = (isValid, problem) => isValid || problems.push(problem);

  const {files, requests, perElement} = budgets?.limits ?? {};
  for (const [path, limit] of entriesOf('limits.files', files)) {
    require(isText(limit?.what), `limits.files: ${path} has no text as “what”`);
    require(isAmount(limit?.kB), `limits.files: ${path} has no number as “kB”`);
  }
  for (const [page, names] of entriesOf('limits.requests', requests)) {
    require(isList(names), `limits.requests: ${page} has no list of files`);
  }
  entriesOf('limits.perElement', perElement);
  for (const name of counts) {
    require(isAmount(perElement?.[name]), `limits.perElement has no number as “${name}”`);
  }

  const {version, sizes, limits} = budgets?.release ?? {};
  require(isText(version), 'release has no text as “version”');
  for (const [name, record] of Object.entries({sizes, limits})) {
    for (const [key, amount] of entriesOf(`release.${name}`, record)) {
      require(isAmount(amount), `release.${name}: ${key} is not a number`);
    }
  }
  return problems;
}

/** Every limit as a number, by name. */
const amountsOf = ({files, requests, perElement}) => ({
  ...Object.fromEntries(Object.entries(files).map(([path, {kB}]) => [path, kB])),
  ...Object.fromEntries(
    Object.entries(requests).map(([page, names]) => [`requests of ${page}`, names.length]),
  ),
  ...Object.fromEntries(counts.map((name) => [`${name} per element`, perElement[name]])),
});

/** Limits above those of the last release, or without one. */
function raised({limits, release}) {
  const amounts = amountsOf(limits);
  return Object.entries(release.limits).flatMap(([name, was]) => {
    const is = amounts[name];
    const of = `${was} at ${release.version}`;
    if (is > was) return [`${name}: the limit is ${is}, and was ${of}; a limit may only go down`];
    // The limit of a file goes with the file.
    if (is !== undefined || (name.startsWith('dist/') && !existsSync(name))) return [];
    return [`${name}: has no limit, and one of ${of}`];
  });
}

function sizeOf(path) {
  const bytes = readFileSync(path);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return brotliCompressSync(bytes, {params}).length;
}

const kB = (bytes) => (bytes / 1000).toFixed(3);

function difference(bytes, before) {
  if (before === undefined) return 'new';
  const sign = {'-1': '−', 0: '±', 1: '+'}[Math.sign(bytes - before)];
  return `${sign}${kB(Math.abs(bytes - before))}`;
}

function printTable(rows) {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => row[i].length)));
  const isWord = (i) => i < 2;
  for (const row of rows) {
    const cells = row.map((cell, i) => cell[isWord(i) ? 'padEnd' : 'padStart'](widths[i]));
    console.log(cells.join('  '));
  }
}

/** What is over its limit, missing or without a limit. Prints the table on the way. */
function measure({limits, release}, sizes) {
  const problems = [];
  console.log(`In kB of 1,000 bytes, by brotli 11; the last release: ${release.version}`);
  const rows = [['', '', 'size', 'limit', 'room', 'release', 'change']];
  for (const [path, {what, kB: limit}] of Object.entries(limits.files)) {
    const before = release.sizes[path];
    const recorded = before === undefined ? '' : kB(before);
    const names = [basename(path), what];
    if (!existsSync(path)) {
      problems.push(`${path}: is missing; run \`npm run build\` first`);
      rows.push([...names, 'missing', kB(limit * 1000), '', recorded, '']);
      continue;
    }
    const size = sizeOf(path);
    sizes[path] = size;
    const room = Math.round(limit * 1000) - size;
    if (room < 0) {
      problems.push(`${path}: ${kB(size)} kB is over its limit of ${limit} kB by ${kB(-room)} kB`);
    }
    const amounts = [kB(size), kB(limit * 1000), kB(room).replace('-', '−')];
    rows.push([...names, ...amounts, recorded, difference(size, before)]);
  }
  printTable(rows);
  for (const folder of folders.filter((path) => existsSync(path))) {
    for (const path of readdirSync(folder).map((name) => `${folder}/${name}`)) {
      if (isLoaded(path) && !limits.files[path]) {
        problems.push(`${path}: has no limit in ${file}; it has ${kB(sizeOf(path))} kB`);
      }
    }
  }
  return problems;
}

async function record(budgets, sizes) {
  const {version} = JSON.parse(readFileSync('package.json', 'utf8'));
  const release = {version, sizes, limits: amountsOf(budgets.limits)};
  const {format, resolveConfig} = await import('prettier');
  const options = {...(await resolveConfig(file)), parser: 'json', objectWrap: 'collapse'};
  writeFileSync(file, await format(JSON.stringify({...budgets, release}), options));
  console.log(`Recorded as the sizes and limits of ${version}.`);
}

function read() {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    console.error(`${file}: ${error.message}`);
    return undefined;
  }
}

const budgets = read();
if (budgets === undefined) {
  process.exitCode = 1;
} else {
  const sizes = {};
  const faults = malformed(budgets).map((problem) => `${file}: ${problem}`);
  const problems = faults.length ? faults : [...measure(budgets, sizes), ...raised(budgets)];
  for (const problem of problems) console.error(problem);
  if (problems.length) process.exitCode = 1;
  else if (process.argv.includes('--release')) await record(budgets, sizes);
}
