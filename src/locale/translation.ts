/**
 * Takes the place of `str` in the generated translations: the values are those of the message by their
 * indexes, since a translation may need them in another order.
 */
export const translation =
  (strings: TemplateStringsArray, ...places: readonly number[]) =>
  (...values: readonly unknown[]): string =>
    String.raw({raw: strings}, ...places.map((place) => values[place]));
