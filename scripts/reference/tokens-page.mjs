import {code, page, splitDefault, table} from './markdown.mjs';

/** Every token, with its default and what the elements that read it do with it. */
const readTokens = (elements) => {
  const tokens = new Map();
  for (const {tagName, cssProperties = []} of elements) {
    for (const {name, default: value, description} of cssProperties) {
      const {text, fallback} = splitDefault(description);
      const shown = value ? code(value) : fallback;
      const token = tokens.get(name) ?? {name, shown, uses: []};
      if (token.shown !== shown) {
        throw new Error(`${name} has two defaults: ${token.shown} and, in ${tagName}, ${shown}.`);
      }
      token.uses.push(`[${code(tagName)}](${tagName}.md): ${text}`);
      tokens.set(name, token);
    }
  }
  return [...tokens.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
};

export const tokensPage = ({elements}) =>
  page(
    'the doc blocks of `src/elements`',
    'Tokens',
    'Tokens are CSS custom properties. Set them on the element itself or on any ancestor, such as `:root`.',
    '```css\n:root {\n  --oped-accent: light-dark(#a3341f, #f0937a);\n}\n```',
    table(
      ['Token', 'Default', 'What it sets, by element'],
      readTokens(elements).map(({name, shown, uses}) => [code(name), shown, uses.join('<br>')]),
    ),
  );
