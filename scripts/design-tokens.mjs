// Writes the themes in the format of the W3C's Design Tokens Community Group, a file for each scheme, for
// the tools of designers: dist/themes/*.tokens.json.
import {readdir, readFile, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import postcss from 'postcss';
import parseValue from 'postcss-value-parser';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const folder = 'dist/themes';

/** What each token is for, from the doc blocks of the elements. */
const {modules} = JSON.parse(await readFile('dist/custom-elements.json', 'utf8'));
const uses = modules
  .flatMap(({declarations}) => declarations ?? [])
  .flatMap(({tagName, cssProperties = []}) =>
    cssProperties.map(({name, description}) => ({name, use: `${tagName}: ${description}`})),
  );
const descriptionOf = (token) =>
  uses.flatMap(({name, use}) => (name === token ? use : [])).join(' ');

const {stringify} = parseValue;

/** The arguments of a function, and the items of a list: what its commas separate. */
const itemsOf = (nodes) =>
  nodes
    .reduce(
      (items, node) => {
        if (node.type === 'div' && node.value === ',') items.push([]);
        else items.at(-1).push(node);
        return items;
      },
      [[]],
    )
    .map((item) => item.filter(({type}) => type !== 'space'));

const colorOf = (hex) => ({
  $type: 'color',
  $value: {
    colorSpace: 'srgb',
    components: [1, 3, 5].map((at) =>
      Number((parseInt(hex.slice(at, at + 2), 16) / 255).toFixed(4)),
    ),
    alpha: 1,
    hex,
  },
});

/**
 * A value as a token; `undefined` for what the format cannot express: a share of the page's ink.
 *
 * @see https://www.designtokens.org/tr/2025.10/format/
 */
const tokenOf = (name, nodes) => {
  const [node] = nodes;
  if (name.endsWith('-font')) {
    const families = itemsOf(nodes).map((item) => item.map((part) => part.value).join(' '));
    return {$type: 'fontFamily', $value: families};
  }
  if (/^#[\da-f]{6}$/i.test(node.value)) return colorOf(node.value);
  const {number, unit} = parseValue.unit(node.value) || {};
  if (node.type !== 'word' || number === undefined) return undefined;
  if (unit === 'px' || unit === 'rem')
    return {$type: 'dimension', $value: {value: Number(number), unit}};
  // Its dimensions are in px or rem alone.
  const extensions = unit ? {$extensions: {'oped-elements': {unit}}} : {};
  return {$type: 'number', $value: Number(number), ...extensions};
};

const schemes = ['light', 'dark'];

/** A theme in a scheme: its tokens, and the names of those that the format cannot express. */
const translate = (css, scheme) => {
  const tokens = {};
  const omitted = [];
  postcss.parse(css).walkDecls(/^--oped-/, ({prop, value}) => {
    let {nodes} = parseValue(value);
    if (nodes[0].value === 'light-dark') {
      nodes = itemsOf(nodes[0].nodes)[schemes.indexOf(scheme)];
    }
    const token = tokenOf(prop, nodes.length === 1 ? nodes : parseValue(stringify(nodes)).nodes);
    if (token) tokens[prop.slice('--oped-'.length)] = {...token, $description: descriptionOf(prop)};
    else omitted.push(prop);
  });
  return {tokens, omitted};
};

const noteOn = (omitted) =>
  omitted.length
    ? ` Not included, since the format cannot express its value: ${omitted.join(', ')}.`
    : '';

for (const file of await readdir(folder)) {
  if (!file.endsWith('.css')) continue;
  const css = await readFile(`${folder}/${file}`, 'utf8');
  const [, comment] = /\/\*\s*(.*?)\s*\*\//s.exec(css);
  for (const scheme of schemes) {
    const {tokens, omitted} = translate(css, scheme);
    const theme = {$description: comment + noteOn(omitted), oped: tokens};
    const target = `${folder}/${file.replace('.css', '')}.${scheme}.tokens.json`;
    await writeFile(target, `${JSON.stringify(theme, null, 2)}\n`);
  }
}
