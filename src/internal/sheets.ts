import type {CSSResultOrNative} from 'lit';

type Sheets = Map<CSSResultOrNative | string, CSSStyleSheet>;
const made = new WeakMap<Document, Sheets>();

/**
 * The constructed sheet of a style for a document, made once for each. A sheet belongs to the
 * document whose window made it: adopting it in an iframe throws.
 */
export const sheetFor = (style: CSSResultOrNative | string, owner: Document) => {
  const sheets = made.get(owner) ?? new Map<CSSResultOrNative | string, CSSStyleSheet>();
  made.set(owner, sheets);
  let sheet = sheets.get(style);
  if (!sheet) {
    sheet = new (owner.defaultView ?? window).CSSStyleSheet();
    sheet.replaceSync(typeof style === 'string' ? style : String(style));
    sheets.set(style, sheet);
  }
  return sheet;
};
