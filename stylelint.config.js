import stylelint from 'stylelint';

// The closed list: what pages and themes may set. A new one is a promise for years.
const publicTokens = new Set([
  '--oped-text-font',
  '--oped-headline-font',
  '--oped-ui-font',
  '--oped-text-size',
  '--oped-line-height',
  '--oped-cap-height',
  '--oped-measure',
  '--oped-gutter',
  '--oped-space',
  '--oped-accent',
  '--oped-muted',
  '--oped-rule',
  '--oped-rule-heavy',
  '--oped-rule-width',
  '--oped-quote-open',
  '--oped-quote-close',
  '--oped-quote-indent',
]);

/** A local rule: `check` calls `report(node, word, message)` for what it finds in a stylesheet. */
function localRule(ruleName, check) {
  const rule = (primary) => (root, result) => {
    const report = (node, word, message) =>
      stylelint.utils.report({ruleName, result, node, word, message: `${message} (${ruleName})`});
    if (primary) check(root, report, primary);
  };
  rule.ruleName = ruleName;
  rule.messages = {};
  return stylelint.createPlugin(ruleName, rule);
}

// "hidden" has to hold whatever the page says, and nothing else beats a reset's rules for images.
const mayBeImportant = (selector) =>
  /^(:host\(\[hidden\]\)|\[hidden\])$/.test(selector) ||
  /::slotted\((img|picture)\b/.test(selector);

const important = localRule('oped/important', (root, report) => {
  root.walkDecls((declaration) => {
    if (!declaration.important) return;
    if (declaration.parent.selectors?.every(mayBeImportant)) return;
    report(declaration, '!important', 'Only on [hidden] and ::slotted(img…)');
  });
});

const customProperties = localRule('oped/custom-properties', (root, report, scope) => {
  const isKnown = (name) =>
    publicTokens.has(name) ||
    name.startsWith('--_') ||
    (scope === 'site' && !name.startsWith('--oped-'));
  const checkNames = (node, text) => {
    for (const [name] of text.matchAll(/(?<![\w-])--[\w-]+/g)) {
      if (!isKnown(name)) report(node, name, `${name} is neither a public token nor private`);
    }
  };
  root.walkDecls((declaration) =>
    checkNames(declaration, `${declaration.prop} ${declaration.value}`),
  );
  root.walkAtRules((atRule) => checkNames(atRule, atRule.params));
});

const physicalProperties = [
  /^(margin|padding|scroll-margin|scroll-padding)-(top|right|bottom|left)$/,
  /^border-(top|right|bottom|left)(-|$)/,
  /^(top|right|bottom|left)$/,
  /^((min|max)-)?(width|height)$/,
  /^contain-intrinsic-(width|height)$/,
];

// Four values go clockwise, so they do not mirror.
const fourValues = /^[^\s(),]+(\s+[^\s(),]+){3}$/;

const physicalValues = {
  '/^(float|clear|text-align|text-align-last|caption-side)$/': [/^(left|right)$/],
  '/^(margin|padding|inset|scroll-margin|scroll-padding|border-(width|style|color|radius))$/': [
    fourValues,
  ],
};

export default {
  extends: 'stylelint-config-standard',
  plugins: [important, customProperties],
  reportDescriptionlessDisables: true,
  reportInvalidScopeDisables: true,
  reportNeedlessDisables: true,
  rules: {
    'oped/important': true,
    'oped/custom-properties': 'library',
    'property-disallowed-list': [physicalProperties, {message: 'Use the logical property.'}],
    'declaration-property-value-disallowed-list': [
      physicalValues,
      {message: 'Use a logical value.'},
    ],
    'selector-max-id': 0,
    'unit-disallowed-list': [
      ['rem'],
      {message: 'Sizes follow the text around them, not the root.'},
    ],

    // Prettier and the reader decide about blank lines.
    'at-rule-empty-line-before': null,
    'comment-empty-line-before': null,
    'custom-property-empty-line-before': null,
    'declaration-empty-line-before': null,
    'rule-empty-line-before': null,

    // A minimal style has its reasons: longhands that one engine drops, prefixes that one needs.
    'alpha-value-notation': null,
    'custom-property-pattern': null,
    'declaration-block-no-redundant-longhand-properties': null,
    'no-descending-specificity': null,
    'number-max-precision': null,
    'property-no-vendor-prefix': null,
    'value-no-vendor-prefix': null,
    'value-keyword-case': null,
    // In a fallback the unit matters: calc() refuses a bare 0.
    'length-zero-no-unit': null,
    // What a template inserts has no value yet.
    'declaration-property-value-no-unknown': [true, {ignoreProperties: {'/.+/': '/POSTCSS_LIT_/'}}],
  },
  overrides: [
    {files: ['src/**/*.styles.ts'], customSyntax: 'postcss-lit'},
    {
      files: ['examples/**/*.css'],
      rules: {'oped/custom-properties': 'site', 'unit-disallowed-list': null},
    },
  ],
};
