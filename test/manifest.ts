// The built manifest, for tests in a browser: the list of elements and the values of their attributes.
interface Manifest {
  modules: {
    declarations?: {tagName?: string; attributes?: {name: string; type?: {text: string}}[]}[];
  }[];
}

const {modules} = (await (await fetch('/dist/custom-elements.json')).json()) as Manifest;

const elements = modules
  .flatMap(({declarations = []}) => declarations)
  .filter(({tagName}) => tagName);

export const tags = elements.map(({tagName}) => tagName!);

/** The values of an attribute that is a choice, like `kind`. */
export const valuesOf = (tag: string, attribute: string) => {
  const {attributes = []} = elements.find(({tagName}) => tagName === tag) ?? {};
  const {type} = attributes.find(({name}) => name === attribute) ?? {};
  const values = Array.from(type?.text.matchAll(/'([^']+)'/g) ?? [], ([, value]) => value!);
  if (!values.length) throw new Error(`The manifest has no values of ${attribute} on <${tag}>.`);
  return values;
};

/** What a table expects for a value. A value without an entry fails with what to do. */
export const expectedFor = <T>(
  table: Readonly<Record<string, T>>,
  value: string,
  file: string,
): T => {
  if (Object.hasOwn(table, value)) return table[value]!;
  throw new Error(`"${value}" has no expected result: add it to the table in ${file}.`);
};
