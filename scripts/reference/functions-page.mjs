import {anchorOf, choicesIn, code, page, splitDefault, sentenceOf, table} from './markdown.mjs';

/** The entries of the package that have names to import, and the bundle for pages, each with its source. */
export const readEntries = ({name, exports}) => [
  ...Object.entries(exports)
    .filter(([entry, {types}]) => types && !entry.includes('*'))
    .map(([entry, {types}]) => ({
      entry: name + entry.slice(1),
      source: types.replace('./dist/', 'src/').replace('.d.ts', '.ts'),
    })),
  {entry: 'oped.js', source: 'src/cdn/oped.ts'},
];

/**
 * What is exported, each once, with the entries that export it; it belongs to the one that says most, which
 * is the index only for what nothing else exports.
 */
const collect = (entries, {exportsOf}, elements) => {
  const classes = new Set(elements.map(({name}) => name));
  const items = new Map();
  for (const {entry, source} of entries) {
    for (const {name, symbol} of exportsOf(source)) {
      if (classes.has(name)) continue;
      const item = items.get(symbol) ?? {name, symbol, entries: []};
      item.entries.push(entry);
      items.set(symbol, item);
    }
  }
  return [...items.values()].map((item) => ({...item, home: item.entries[1] ?? item.entries[0]}));
};

const kindOf = ({flags}, {ts}) => {
  if (flags & ts.SymbolFlags.Class) return 'event';
  return flags & ts.SymbolFlags.Type ? 'type' : 'function';
};

const kinds = ['function', 'event', 'type'];

/** Types of the reference lead to where they are described. */
const linkTypes = (text, anchors) => {
  const [, name] = /\b([A-Z]\w+)\b/.exec(text.replace(/\b(?:Partial|Promise|Record)</g, '')) ?? [];
  const shown = code(text);
  return anchors.has(name) ? `[${shown}](${anchors.get(name)})` : shown;
};

const fieldsTable = (column, fields, anchors) =>
  table(
    [column, 'Type', 'Default', 'Description'],
    fields.map(({name, type, description}) => {
      const {text, fallback} = splitDefault(description);
      return [code(name), linkTypes(type, anchors), fallback, text];
    }),
  );

const withoutUndefined = (text) => text.replace(/ \| undefined$/, '');

/** The properties of a type, or the fields of a class. */
const fieldsOf = (symbol, {ts, checker, docOf, typeOf, typeText, declaredIn}) =>
  [...checker.getDeclaredTypeOfSymbol(symbol).getProperties()]
    .filter((property) => property.declarations.some(({parent}) => parent === declaredIn(symbol)))
    .map((property) => {
      const isOptional = property.flags & ts.SymbolFlags.Optional;
      const written = declaredIn(property).type;
      return {
        name: property.name + (isOptional ? '?' : ''),
        type: withoutUndefined(
          written
            ? written.getText().replace(/\s+/g, ' ').replace(/^\| /, '')
            : typeText(typeOf(property)),
        ),
        description: docOf(property).description,
      };
    });

/** What events the document or an element declares, by the name of the class. */
const eventNames = ({ts, program}) => {
  const names = new Map();
  const look = (node) => {
    if (ts.isInterfaceDeclaration(node) && node.name.text.endsWith('EventMap')) {
      for (const {name, type} of node.members) names.set(type.getText(), name.text);
    }
    ts.forEachChild(node, look);
  };
  for (const file of program.getSourceFiles()) {
    if (!file.fileName.includes('/node_modules/')) look(file);
  }
  return names;
};

const bullets = (title, lines) =>
  lines.length ? `**${title}**\n\n${lines.map((line) => `- ${line}`).join('\n')}` : '';

const describeFunction = ({name, symbol}, tools, anchors) => {
  const {ts, checker, docOf, typeOf} = tools;
  const [signature] = typeOf(symbol).getCallSignatures();
  // As it is called: a rest parameter with names is spread out.
  const declaration = checker.signatureToSignatureDeclaration(
    signature,
    ts.SyntaxKind.FunctionDeclaration,
    undefined,
    ts.NodeBuilderFlags.NoTruncation | ts.NodeBuilderFlags.UseSingleQuotesForStringLiteralType,
  );
  const printer = ts.createPrinter({removeComments: true});
  const print = (node) =>
    printer.printNode(ts.EmitHint.Unspecified, node, tools.declaredIn(symbol).getSourceFile());
  const {params, returns, throws} = docOf(symbol);
  const parameters = declaration.parameters.map((parameter) => {
    const given = print(parameter.name);
    return {
      name: given + (parameter.questionToken ? '?' : ''),
      type: print(parameter.type),
      description: params.get(given) ?? '',
    };
  });
  const inWords = parameters.map((one) => `${one.name}: ${one.type}`).join(', ');
  const result = print(declaration.type);
  return [
    `\`\`\`ts\nfunction ${name}(${inWords}): ${result};\n\`\`\``,
    fieldsTable('Parameter', parameters, anchors),
    returns && `**Returns** ${linkTypes(result, anchors)}: ${returns}`,
    bullets(
      'Throws',
      throws.map((text) => text.replace(/^\{?(\w+Error)\}?\s+/, '`$1`: ')),
    ),
  ];
};

const describeType = ({name, symbol}, tools, anchors) => {
  const {ts, checker, docOf, fileOf, typeText} = tools;
  if (fileOf(symbol).includes('/generated/')) {
    return ['Its keys are [the messages](messages.md).'];
  }
  const fields = symbol.flags & ts.SymbolFlags.TypeAlias ? [] : fieldsOf(symbol, tools);
  if (fields.length) return [fieldsTable('Property', fields, anchors)];
  const type = checker.getDeclaredTypeOfSymbol(symbol);
  const text = typeText(type, ts.TypeFormatFlags.InTypeAlias);
  const choices = choicesIn(text, docOf(symbol).description);
  const shown = choices.length ? choices.map((value) => `'${value}'`).join(' | ') : text;
  return [`\`\`\`ts\ntype ${name} = ${shown};\n\`\`\``];
};

const describeItem = (item, tools, anchors, events) => {
  const {description, links} = tools.docOf(item.symbol);
  const event = events.get(item.name);
  const body =
    item.kind === 'function'
      ? describeFunction(item, tools, anchors)
      : describeType(item, tools, anchors);
  const [signature, ...rest] = body[0].startsWith('```') ? body : ['', ...body];
  return [
    `### ${item.name}`,
    signature,
    event && `Event ${code(event)}.`,
    description,
    ...rest,
    links.length ? `**See** ${links.map((link) => `<${link}>`).join(', ')}` : '',
    `**Exported by** ${item.entries.map(code).join(', ')}`,
  ];
};

export const functionsPage = ({elements, entries, program: tools}) => {
  const items = collect(entries, tools, elements)
    .map((item) => ({...item, kind: kindOf(item.symbol, tools)}))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
  const homes = [...entries.slice(1), entries[0]].map(({entry}) => ({
    entry,
    own: items.filter(({home}) => home === entry),
  }));
  // GitHub numbers the headings that a page has twice.
  const seen = new Map();
  for (const item of homes.flatMap(({own}) => own)) {
    const count = seen.get(item.name) ?? 0;
    seen.set(item.name, count + 1);
    item.anchor = anchorOf(item.name) + (count ? `-${count}` : '');
  }
  const anchors = new Map(
    items.filter(({kind}) => kind !== 'function').map(({name, anchor}) => [name, anchor]),
  );
  const events = eventNames(tools);
  return page(
    'the doc blocks of `src`',
    'Functions, events, and types',
    'What the modules of the package export, besides the classes of [the elements](README.md). `oped.js` is the bundle in `dist/cdn` for pages without a bundler.',
    table(
      ['Name', 'Kind', 'Import from', 'Description'],
      homes.flatMap(({entry, own}) =>
        own.map(({name, symbol, anchor, kind}) => [
          `[${code(name)}](${anchor})`,
          kind,
          code(entry),
          sentenceOf(tools.docOf(symbol).description),
        ]),
      ),
    ),
    ...homes.flatMap(({entry, own}) =>
      own.length
        ? [
            `## ${code(entry)}`,
            ...own.flatMap((item) => describeItem(item, tools, anchors, events)),
          ]
        : [],
    ),
  );
};
