/** The links of a language switch, one per language. */
export const languageLinks = (control: Element) =>
  Array.from(control.querySelectorAll<HTMLAnchorElement>('a[hreflang]'));
