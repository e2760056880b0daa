/** The original conditions of media rules. */
const written = new WeakMap<CSSMediaRule, string>();

const swapped = (condition: string) =>
  condition.replace(/\b(?:print|screen)\b/g, (media) => (media === 'print' ? 'screen' : 'print'));

const mediaRules = (rules: CSSRuleList): CSSMediaRule[] =>
  Array.from(rules).flatMap((rule) => [
    ...(rule instanceof CSSMediaRule ? [rule] : []),
    ...('cssRules' in rule ? mediaRules(rule.cssRules as CSSRuleList) : []),
  ]);

/**
 * What a browser overrides when its reader forces colors: every color is again that of the browser's own
 * stylesheet.
 *
 * @see https://www.w3.org/TR/css-color-adjust-1/#forced-colors-properties
 */
const forcedColors = new CSSStyleSheet();
forcedColors.replaceSync(`
  *, ::before, ::after, ::first-letter, ::slotted(*) {
    border-color: revert !important;
    background-color: revert !important;
    box-shadow: none !important;
    color: revert !important;
    column-rule-color: revert !important;
    outline-color: revert !important;
    text-decoration-color: revert !important;
    text-shadow: none !important;
  }

  :any-link {
    color: LinkText !important;
  }

  button {
    background-color: Canvas !important;
  }

  .paper.paper {
    background-color: Canvas !important;
    color: CanvasText !important;
  }
`);

/** Shows on screen how the page prints, or how it looks to a reader who forces colors. */
export const showAs = (view: unknown) => {
  const roots = [
    document,
    ...Array.from(document.querySelectorAll('*')).flatMap(({shadowRoot}) => shadowRoot ?? []),
  ];
  const stylesheets = new Set(
    roots.flatMap((root) => [...root.styleSheets, ...root.adoptedStyleSheets]),
  );
  for (const rule of [...stylesheets].flatMap(({cssRules}) => mediaRules(cssRules))) {
    const condition = written.get(rule) ?? rule.media.mediaText;
    written.set(rule, condition);
    const shown = view === 'print' ? swapped(condition) : condition;
    // Each change makes the browser lay out the page again.
    if (rule.media.mediaText !== shown) rule.media.mediaText = shown;
  }
  const isForced = view === 'forced-colors';
  for (const root of roots) {
    const adopted = root.adoptedStyleSheets;
    if (adopted.includes(forcedColors) === isForced) continue;
    root.adoptedStyleSheets = isForced
      ? [...adopted, forcedColors]
      : adopted.filter((stylesheet) => stylesheet !== forcedColors);
  }
};
