interface Named {
  name: string;
}

interface Declaration {
  members?: (Named & {privacy?: string; attribute?: string})[];
  slots?: Named[];
  cssParts?: Named[];
}

/** As much of custom-elements.json as the tables of Storybook need. */
export interface Manifest {
  modules: {declarations?: Declaration[]}[];
}

/**
 * The manifest as Storybook can show it: its tables have one row a name, so slots and parts of the
 * same name are told apart, and what has an attribute is told once.
 */
export const forTables = (manifest: Manifest): Manifest => ({
  ...manifest,
  modules: manifest.modules.map((module) => ({
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
});
