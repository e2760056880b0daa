import manifest from 'oped-elements/custom-elements.json';

interface Named {
  name: string;
}

interface Declaration {
  tagName?: string;
  description?: string;
  members?: (Named & {privacy?: string; attribute?: string})[];
  slots?: Named[];
  cssParts?: Named[];
}

const {modules, ...rest} = manifest as {modules: {declarations?: Declaration[]}[]};

/**
 * The manifest as Storybook can show it: its tables have one row a name, so slots and parts of the
 * same name are told apart, and what has an attribute is told once.
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

/** The doc block of an element. */
export const descriptionOf = (tag: string): string =>
  modules.flatMap(({declarations}) => declarations ?? []).find(({tagName}) => tagName === tag)
    ?.description ?? '';
