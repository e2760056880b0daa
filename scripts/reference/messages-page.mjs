import {DOMParser} from '@xmldom/xmldom';
import {code, page, section, table} from './markdown.mjs';

/** The text of a message, with the names of its values in braces. */
const textOf = (element) =>
  Array.from(element.childNodes, (node) =>
    node.nodeName === 'x' ? `{${node.getAttribute('equiv-text').slice(2, -1)}}` : node.data,
  ).join('');

const readUnits = (xliff) => {
  const {documentElement} = new DOMParser().parseFromString(xliff, 'text/xml');
  const tagsIn = (parent, name) => Array.from(parent.getElementsByTagName(name));
  const [file] = tagsIn(documentElement, 'file');
  return {
    languages: ['source-language', 'target-language'].map((name) => file.getAttribute(name)),
    units: tagsIn(file, 'trans-unit').map((unit) => ({
      key: unit.getAttribute('id'),
      texts: ['source', 'target'].map((name) => textOf(tagsIn(unit, name)[0])),
    })),
  };
};

const nameOf = (tag) =>
  new Intl.DisplayNames('en', {type: 'language', languageDisplay: 'standard'}).of(tag);

/** What values each message gets, from the type that a page's own messages have. */
const valuesByKey = ({checker, exportsOf, typeOf}) => {
  const [{symbol}] = exportsOf('src/locale/generated/messages.ts');
  return new Map(
    checker
      .getDeclaredTypeOfSymbol(symbol)
      .getProperties()
      .map((property) => [
        property.name,
        typeOf(property)
          .getCallSignatures()
          .flatMap(({parameters}) => parameters.map(({name}) => name)),
      ]),
  );
};

/** The wordings of single countries that the package has. */
const readVariants = ({ts, program, exportsOf, docOf, declaredIn}) =>
  program
    .getRootFileNames()
    .flatMap((path) => {
      const [, tag] = /\/variants\/(.+)\.ts$/.exec(path) ?? [];
      if (!tag) return [];
      const [{symbol}] = exportsOf(path);
      const rows = declaredIn(symbol).initializer.properties.map(({name, initializer}) => [
        code(name.text),
        ts.isStringLiteralLike(initializer) ? initializer.text : code(initializer.getText()),
      ]);
      return [{tag, rows, description: docOf(symbol).description}];
    })
    .sort((a, b) => (a.tag < b.tag ? -1 : 1));

export const messagesPage = ({program, xliff}) => {
  const {languages, units} = readUnits(xliff);
  const values = valuesByKey(program);
  return page(
    '`xliff/es.xlf` and `src/locale`',
    'Messages',
    'The built-in text by key. [`registerLocale`](functions.md#registerlocale) replaces single messages or adds a language: a message is a string or, if it gets values, a function of them.',
    "```js\nregisterLocale('en', {\n  'label.guest': 'Op-Ed',\n  byline: (names) => `Written by ${names}`,\n});\n```",
    table(
      ['Key', ...languages.map(nameOf), 'Values'],
      units.map(({key, texts}) => [
        code(key),
        ...texts,
        (values.get(key) ?? []).map(code).join(', '),
      ]),
    ),
    ...readVariants(program).map(({tag, rows, description}) =>
      section(`${nameOf(tag)}, ${code(tag)}`, description, table(['Key', 'Text'], rows)),
    ),
    'See [For translators](../translating.md) and [Bilingual sites](../languages.md).',
  );
};
