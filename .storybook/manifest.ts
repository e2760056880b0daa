import manifest from 'oped-elements/custom-elements.json';

interface Named {
  readonly name: string;
}

interface Described extends Named {
  readonly description?: string;
  readonly default?: string;
}

interface Attribute extends Described {
  readonly type?: {readonly text: string};
}

interface Declaration {
  readonly tagName?: string;
  readonly description?: string;
  readonly members?: readonly (Named & {
    readonly privacy?: string;
    readonly attribute?: string;
  })[];
  readonly attributes?: readonly Attribute[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Described[];
}

const {modules, ...rest} = manifest as {
  modules: readonly {readonly declarations?: readonly Declaration[]}[];
};

/** The declarations of all elements, by tag. */
export const declarations: ReadonlyMap<string, Declaration> = new Map(
  modules
    .flatMap((module) => module.declarations ?? [])
    .flatMap((declaration) =>
      declaration.tagName ? [[declaration.tagName, declaration] as const] : [],
    ),
);

/** The tags of all elements. */
export const tags: readonly string[] = [...declarations.keys()];

/** The doc block of an element. */
export const descriptionOf = (tag: string): string => declarations.get(tag)?.description ?? '';

/** The words in a type such as `'one' | 'several'`. */
export const wordsOfType = (type = ''): string[] =>
  Array.from(type.matchAll(/'([^']+)'/g), ([, word = '']) => word);

/** The values that an attribute can have, if it is a choice of words. */
export const valuesOf = (tag: string, attribute: string): string[] =>
  wordsOfType(declarations.get(tag)?.attributes?.find(({name}) => name === attribute)?.type?.text);

/**
 * A description without the sentence about the default, and that default: the one of the code, or else
 * the one in the sentence.
 */
export const splitDefault = ({
  description = '',
  default: given,
}: Omit<Described, 'name'>): {description: string; default: string | undefined} => {
  const [sentence, inWords] = /\s*\bDefault: (.+?)\.(?=\s|$)/s.exec(description) ?? [];
  if (sentence === undefined) return {description, default: given};
  return {
    description: description.replace(sentence, '').trim(),
    default: given ?? inWords?.replaceAll('`', ''),
  };
};

const withDefault = <T extends Described>(item: T) => ({...item, ...splitDefault(item)});

/**
 * The manifest as Storybook can show it: its tables have one row per name, so slots and parts of the
 * same name get different ones, a property with an attribute is left to that, and defaults are in
 * their own column.
 */
export const forTables = {
  ...rest,
  modules: modules.map((module) => ({
    ...module,
    declarations: (module.declarations ?? []).map((declaration) => ({
      ...declaration,
      members: (declaration.members ?? []).filter(
        (member) => member.privacy === undefined && member.attribute === undefined,
      ),
      attributes: (declaration.attributes ?? []).map(withDefault),
      cssProperties: (declaration.cssProperties ?? []).map(withDefault),
      slots: (declaration.slots ?? []).map((slot) => ({
        ...slot,
        name: slot.name ? `slot="${slot.name}"` : 'children',
      })),
      cssParts: (declaration.cssParts ?? []).map((part) => ({
        ...part,
        name: `::part(${part.name})`,
      })),
    })),
  })),
};
