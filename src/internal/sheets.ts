/** A style as `css` makes it. */
interface Style {
  readonly cssText: string;
}

const made = new WeakMap<Document, Map<Style, CSSStyleSheet>>();

/**
 * The constructed sheet of a style for a document, made once for each. A sheet belongs to the
 * document whose window made it: adopting it in an iframe throws.
 */
export const sheetFor = (style: Style, owner: Document) => {
  const sheets = made.get(owner) ?? new Map<Style, CSSStyleSheet>();
  made.set(owner, sheets);
  let sheet = sheets.get(style);
  if (!sheet) {
    sheet = new (owner.defaultView ?? window).CSSStyleSheet();
    sheet.replaceSync(style.cssText);
    sheets.set(style, sheet);
  }
  return sheet;
};
