import {anchorOf, choicesIn, code, page, section, splitDefault, table} from './markdown.mjs';

const isPublic = ({kind, name, privacy, inheritedFrom, static: isStatic}) =>
  kind === 'field' && !privacy && !inheritedFrom && !isStatic && name !== 'styles';

const valuesOf = (type, description) => {
  const choices = choicesIn(type, description);
  return choices.length
    ? choices.map(code).join(', ')
    : type.replace(/ \| undefined$/, '').replace(/^undefined \| /, '');
};

const attributes = ({members = []}) =>
  table(
    ['Attribute', 'Property', 'Values', 'Default', 'Description'],
    members.filter(isPublic).map(({name, attribute, type, default: value, description}) => {
      const {text, fallback} = splitDefault(description);
      return [
        attribute && code(attribute),
        code(name),
        valuesOf(type.text, description),
        value ? code(value.replace(/^'|'$/g, '')) : fallback,
        text,
      ];
    }),
  );

const named = (column, list = [], nameOf = ({name}) => code(name)) =>
  table(
    [column, 'Description'],
    list.map((item) => [nameOf(item), item.description]),
  );

const tokens = ({cssProperties = []}) =>
  table(
    ['Token', 'Default', 'Description'],
    cssProperties.map(({name, default: value, description}) => {
      const {text, fallback} = splitDefault(description);
      return [code(name), value ? code(value) : fallback, text];
    }),
  );

const events = ({events: list = []}) =>
  table(
    ['Event', 'Type', 'Description'],
    list.map(({name, type, description}) => [
      code(name),
      `[${code(type.text)}](functions.md${anchorOf(type.text)})`,
      description,
    ]),
  );

/** The page of an element, in the order in which a page is written: what to set, fill, style, hear. */
export const elementPage = ({element, guides, program, packageJson}) => {
  const {tagName, name, path, description, slots} = element;
  const {symbol} = program.exportsOf(path).find((one) => one.name === name);
  const related = guides.filter(({text}) => text.includes(`<${tagName}`));
  const sections = [
    section('Attributes', attributes(element)),
    section(
      'Slots',
      named('Slot', slots, (slot) => (slot.name ? code(slot.name) : 'default')),
    ),
    section('Parts', named('Part', element.cssParts)),
    section('Tokens', tokens(element)),
    section('Events', events(element)),
    section(
      'See also',
      [
        ...related.map(({file, title}) => `- Guide: [${title}](../${file})`),
        ...program.docOf(symbol).links.map((link) => `- Specification: <${link}>`),
        `- Source: [${path}](../../${path})`,
      ].join('\n'),
    ),
  ].filter(Boolean);
  const contents = sections.map((text) => {
    const [, title] = /^## (.*)$/m.exec(text);
    return `[${title}](${anchorOf(title)})`;
  });
  return page(
    path,
    code(`<${tagName}>`),
    contents.join(' · '),
    description,
    `Class ${code(name)}, defined by ${code(`import '${packageJson.name}/${tagName}.js'`)} or, with all elements, by ${code(`import '${packageJson.name}'`)}.`,
    ...sections,
  );
};
