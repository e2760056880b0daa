/** The conditions of media rules as they are written. */
const written = new WeakMap<CSSMediaRule, string>();

const swapped = (condition: string) =>
  condition.replace(/\b(?:print|screen)\b/g, (media) => (media === 'print' ? 'screen' : 'print'));

const mediaRules = (rules: CSSRuleList): CSSMediaRule[] =>
  Array.from(rules).flatMap((rule) => [
    ...(rule instanceof CSSMediaRule ? [rule] : []),
    ...('cssRules' in rule ? mediaRules(rule.cssRules as CSSRuleList) : []),
  ]);

/** Shows on the screen what would be printed: rules for print apply, those for screens do not. */
export const showAsPrinted = (isPrinted: boolean) => {
  const roots = [
    document,
    ...Array.from(document.querySelectorAll('*')).flatMap(({shadowRoot}) => shadowRoot ?? []),
  ];
  const sheets = new Set(
    roots.flatMap((root) => [...root.styleSheets, ...root.adoptedStyleSheets]),
  );
  for (const rule of [...sheets].flatMap(({cssRules}) => mediaRules(cssRules))) {
    const condition = written.get(rule) ?? rule.media.mediaText;
    written.set(rule, condition);
    rule.media.mediaText = isPrinted ? swapped(condition) : condition;
  }
};
