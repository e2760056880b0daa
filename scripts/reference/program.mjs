import ts from 'typescript';

/** The source as the compiler sees it, with what its doc blocks say. */
export const openProgram = (files) => {
  const {config} = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const {options} = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();

  /** What a module exports, by name, as it is declared. */
  const exportsOf = (file) => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(file));
    return checker.getExportsOfModule(module).map((symbol) => ({
      name: symbol.name,
      symbol: symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
    }));
  };

  /** The doc block of a declaration: its description, and its tags. */
  const docOf = (symbol) => {
    const tags = symbol.getJsDocTags(checker);
    const textsOf = (name) =>
      tags
        .filter((tag) => tag.name === name)
        .map(({text}) => ts.displayPartsToString(text).replace(/\s+/g, ' ').trim());
    // The compiler takes the scheme of an address for a name.
    const comments = symbol.declarations.flatMap(ts.getJSDocCommentsAndTags);
    const links = comments.flatMap((comment) =>
      Array.from(comment.getText().matchAll(/@see\s+(https:\S+)/g), ([, link]) => link),
    );
    return {
      description: ts.displayPartsToString(symbol.getDocumentationComment(checker)),
      params: new Map(
        textsOf('param').map((text) => {
          const [, name, description] = /^(\S+)\s*(.*)$/s.exec(text);
          return [name, description];
        }),
      ),
      returns: textsOf('returns')[0] ?? '',
      throws: textsOf('throws'),
      links: [...new Set(links)],
    };
  };

  const flags =
    ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseSingleQuotesForStringLiteralType;
  const typeText = (type, more = 0) => checker.typeToString(type, undefined, flags | more);
  const declaredIn = (symbol) => symbol.declarations[0];
  const typeOf = (symbol) => checker.getTypeOfSymbolAtLocation(symbol, declaredIn(symbol));

  return {
    ts,
    checker,
    program,
    exportsOf,
    docOf,
    typeText,
    typeOf,
    declaredIn,
    /** Where a declaration stands, from the root of the project. */
    fileOf: (symbol) =>
      declaredIn(symbol)
        .getSourceFile()
        .fileName.replace(`${process.cwd().replaceAll('\\', '/')}/`, ''),
  };
};
