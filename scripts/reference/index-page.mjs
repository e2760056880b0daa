import {code, page, section, summaryOf, table} from './markdown.mjs';

export const indexPage = ({elements, guides}) =>
  page(
    'the doc blocks of `src`',
    'Reference',
    section(
      'Elements',
      table(
        ['Element', 'Description'],
        elements.map(({tagName, description}) => [
          `[${code(`<${tagName}>`)}](${tagName}.md)`,
          summaryOf(description),
        ]),
      ),
    ),
    section(
      'Everything else',
      [
        '- [Functions, events, and types](functions.md): what the modules of the package export',
        '- [Tokens](tokens.md): the CSS custom properties',
        '- [Messages](messages.md): the built-in text, by key',
      ].join('\n'),
    ),
    section('Guides', guides.map(({file, title}) => `- [${title}](../${file})`).join('\n')),
  );
