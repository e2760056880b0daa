/** The name of an event is that of its class; the analyzer takes the first argument of a constructor for one. */
const documentedEvents = () => ({
  name: 'documented-events',
  moduleLinkPhase({moduleDoc}) {
    for (const declaration of moduleDoc.declarations ?? []) {
      declaration.events &&= declaration.events.filter(({description}) => description);
    }
  },
});

let checker;

/** A choice of words is told by the words: the name of its type says nothing outside our code. */
const wordsOfChoices = () => {
  const choices = new Map();
  return {
    name: 'words-of-choices',
    analyzePhase({ts, node}) {
      if (!ts.isPropertyDeclaration(node)) return;
      const {types = []} = checker.getTypeAtLocation(node);
      const words = types.flatMap((type) => (type.isStringLiteral() ? `'${type.value}'` : []));
      if (!words.length) return;
      const others = types.flatMap((type) =>
        type.isStringLiteral() ? [] : checker.typeToString(type),
      );
      choices.set(`${node.parent.name.text}.${node.name.text}`, [...words, ...others].join(' | '));
    },
    moduleLinkPhase({moduleDoc}) {
      for (const {name, members = [], attributes = []} of moduleDoc.declarations ?? []) {
        for (const item of [...members, ...attributes]) {
          const text = choices.get(`${name}.${item.fieldName ?? item.name}`);
          if (text) item.type = {text};
        }
      }
    },
  };
};

export default {
  globs: ['src/elements/oped-*.ts'],
  exclude: ['src/**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [documentedEvents(), wordsOfChoices()],
  overrideModuleCreation({ts, globs}) {
    const {config} = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
    const {options} = ts.parseJsonConfigFileContent(config, ts.sys, '.');
    const program = ts.createProgram(globs, options);
    checker = program.getTypeChecker();
    return globs.map((path) => program.getSourceFile(path));
  },
};
