/** The text of a template and its values; not by `String.raw`, which a page may lack. */
export const fill = (strings: readonly string[], values: readonly unknown[]) =>
  strings.reduce((text, string, i) => text + String(values[i - 1]) + string);

/**
 * Takes the place of `str` in the generated translations: the values are those of the message by their
 * indexes, since a translation may need them in another order.
 */
export const translation =
  (strings: TemplateStringsArray, ...places: readonly number[]) =>
  (...values: readonly unknown[]): string =>
    fill(
      strings,
      places.map((place) => values[place]),
    );
