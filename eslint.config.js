import js from '@eslint/js';
import {defineConfig, globalIgnores} from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import storybook from 'eslint-plugin-storybook';
import wc from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const typescript = ['**/*.ts'];
const javascript = ['**/*.{js,mjs,cjs}'];

// The folders of src, from the bottom up: each may import those above it in this list, and no other.
const levels = [
  ['content', 'styles'],
  ['base'],
  ['locale'],
  ['development', 'structured-data', 'versions'],
  ['elements'],
  ['prerender', 'cdn'],
];

const server = {
  regex: '^(node:|@lit-labs/ssr($|/))',
  message: 'Only src/prerender may import Node or the server renderer.',
};
const entries = {
  regex: '^(?:\\.\\./)+(?:index|elements|locale|structured-data)\\.js$',
  message: 'Imports only point down: nothing imports an entry such as index.ts.',
};
const globalMessages = {
  regex: '^@lit/localize$',
  importNames: ['msg'],
  message: 'Messages are those of the element’s LocaleController: this function stays English.',
};
const otherElements = {
  regex: '^\\./oped-(?!.*\\.styles\\.js$)',
  message: 'Elements never import each other: they meet in the page’s HTML.',
};
const ownFiles = {
  // The pure functions of src/content are no entry, and have tests of their own.
  regex: '^\\.\\.?/(.*/)?(src|dist)/(?!development/content/)',
  message: 'Import the package by its public name, as a page does: oped-elements/….',
};

const arrows = (files, ...patterns) => ({
  files,
  rules: {'no-restricted-imports': ['error', {patterns}]},
});

/** What the files of a folder must not import. */
const importsOf = (folder) => {
  const level = levels.findIndex((folders) => folders.includes(folder));
  const others = levels.slice(level).flat();
  const upwards = {
    regex: `^(?:\\.\\./)+(?:${others.filter((other) => other !== folder).join('|')})/`,
    message: `Imports only point down: ${levels.map((folders) => folders.join(', ')).join(' ← ')}.`,
  };
  const isTop = level === levels.length - 1;
  return arrows(
    [`src/${folder}/**`],
    ...(others.length > 1 ? [upwards] : []),
    ...(isTop ? [] : [entries]),
    ...(folder === 'prerender' ? [] : [server]),
    ...(folder === 'elements' ? [otherElements, globalMessages] : []),
  );
};

export default defineConfig(
  globalIgnores([
    'dist/',
    'storybook-static/',
    'coverage/',
    'src/locale/generated/',
    'test/fixtures/*.min.js',
  ]),
  {linterOptions: {reportUnusedDisableDirectives: 'error'}},
  js.configs.recommended,
  {
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      globals: globals.browser,
      parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname},
    },
    rules: {
      // TypeScript's DOM library claims that every browser has everything.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Lit binds the listeners of a template to its element.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', {ignoreArrowShorthand: true}],
      '@typescript-eslint/no-empty-function': ['error', {allow: ['arrowFunctions']}],
      // An empty attribute counts as none: `text || fallback` is meant.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', {ignorePrimitives: {string: true}}],
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
    },
  },
  {
    files: javascript,
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {globals: globals.node},
  },
  {
    files: [
      'examples/**/*.js',
      'scripts/{pictures,storybook}.mjs',
      'scripts/lit/*.js',
      'test/**/*.js',
      'test/{hostile,node,pages}/**/*.mjs',
    ],
    languageOptions: {globals: globals.browser},
  },
  {
    files: ['{src,stories,test}/**/*.{ts,js}'],
    extends: [
      lit.configs['flat/recommended'],
      wc.configs['flat/best-practice'],
      litA11y.configs.recommended,
    ],
    settings: {wc: {elementBaseClasses: ['LitElement', 'OpedElement']}},
    rules: {
      'lit/lifecycle-super': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-native-attributes': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/value-after-constraints': 'error',
      // Lit's place for a shadow root is createRenderRoot, and its base class has every method.
      'wc/attach-shadow-constructor': 'off',
      'wc/guard-super-call': 'off',
    },
  },
  {
    files: ['{src,test}/**/*.ts'],
    ignores: ['**/*.d.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {selector: 'ExportDefaultDeclaration', message: 'Export by name.'},
        {selector: 'TSEnumDeclaration', message: 'Use a union of strings: types are erasable.'},
        {selector: 'TSParameterProperty', message: 'Use a field: types are erasable.'},
        {selector: '[accessibility="private"]', message: 'Private members are written #name.'},
        {
          selector: ':matches(PropertyDefinition, MethodDefinition) > Identifier.key[name=/^_/]',
          message: 'Private members are written #name.',
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Its type is a promise for the sake of snapshots; `accessible()` really is one.
      '@typescript-eslint/no-floating-promises': ['error', {allowForKnownSafeCalls: ['Equal']}],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      // Pages may contain anything: tests have to show that it does no harm.
      'wc/no-child-traversal-in-connectedcallback': 'off',
    },
  },
  {
    // DOM clobbering: what a page can shadow is read by src/content/dom.ts and the tree view.
    files: ['src/**/*.ts'],
    ignores: ['src/content/{dom,tree}.ts', 'src/prerender/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['parentNode', 'parentElement', 'childNodes', 'nodeType', 'localName'].map(
          (property) => ({
            property,
            message: 'A form on the page may have a field of this name: ask the tree view.',
          }),
        ),
        {
          object: 'document',
          message: 'The page may have an image of this name: read unclobbered(document).',
        },
      ],
    },
  },
  storybook.configs['flat/recommended'],

  arrows(['src/*.ts'], server),
  ...levels.flat().map((folder) => importsOf(folder)),
  arrows(['{test,stories}/**'], ownFiles),
);
