/**
 * Only what is public: the name of an event is that of its class, where the analyzer takes the first argument
 * of a constructor for one; what is static serves the base class.
 */
const documented = () => ({
  name: 'documented',
  moduleLinkPhase({moduleDoc}) {
    for (const declaration of moduleDoc.declarations ?? []) {
      declaration.events &&= declaration.events.filter(({description}) => description);
      declaration.members &&= declaration.members.filter((member) => !member.static);
    }
  },
});

let checker;

/** The types of a union in the order of its source: `(typeof kinds)[number]`, or `'one' | 'several'`. */
const typesInOrder = ({typeName, types}) => {
  if (types) return types.map((member) => checker.getTypeFromTypeNode(member));
  const {declarations} = checker.getAliasedSymbol(checker.getSymbolAtLocation(typeName));
  const [{type}] = declarations;
  return checker.getTypeArguments(checker.getTypeFromTypeNode(type.objectType));
};

/** Types a union by its values: the name of its type means nothing outside the library. */
const unionValues = () => {
  const unions = new Map();
  return {
    name: 'union-values',
    analyzePhase({ts, node}) {
      if (!ts.isPropertyDeclaration(node)) return;
      const {types = []} = checker.getTypeAtLocation(node);
      if (!types.some((type) => type.isStringLiteral())) return;
      const values = typesInOrder(node.type).map(({value}) => `'${value}'`);
      const others = types.flatMap((type) =>
        type.isStringLiteral() ? [] : checker.typeToString(type),
      );
      unions.set(`${node.parent.name.text}.${node.name.text}`, [...values, ...others].join(' | '));
    },
    moduleLinkPhase({moduleDoc}) {
      for (const {name, members = [], attributes = []} of moduleDoc.declarations ?? []) {
        for (const item of [...members, ...attributes]) {
          const text = unions.get(`${name}.${item.fieldName ?? item.name}`);
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
  plugins: [documented(), unionValues()],
  overrideModuleCreation({ts, globs}) {
    const {config} = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
    const {options} = ts.parseJsonConfigFileContent(config, ts.sys, '.');
    const program = ts.createProgram(globs, options);
    checker = program.getTypeChecker();
    return globs.map((path) => program.getSourceFile(path));
  },
};
