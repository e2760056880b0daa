import manifest from 'oped-elements/custom-elements.json';

interface Declaration {
  readonly tagName?: string;
  readonly description?: string;
}

/** Each element with the first sentence of its doc block. */
export const elements = (manifest as {modules: {declarations?: Declaration[]}[]}).modules
  .flatMap(({declarations}) => declarations ?? [])
  .flatMap(({tagName, description = ''}) =>
    tagName
      ? [{tag: tagName, summary: description.split('\n\n')[0]?.replace(/\s+/g, ' ') ?? ''}]
      : [],
  );
