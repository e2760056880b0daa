const isFilled = (value: unknown) => value !== undefined;

/** Not `JSON.stringify`: it asks every object and array for `toJSON`, which old scripts add to both. */
const write = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.filter(isFilled).map(write).join()}]`;
  if (typeof value !== 'object' || !value) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, one]) => isFilled(one));
  return `{${entries.map(([name, one]) => `${JSON.stringify(name)}:${write(one)}`).join()}}`;
};

/**
 * Turns structured data into the text of a `<script type="application/ld+json">`. No value can close
 * that element: `<`, `>`, `&`, U+2028, and U+2029 are escaped.
 *
 * @param data The structured data, such as the result of `toJsonLd`.
 * @returns JSON. Properties that are `undefined` are left out.
 * @see https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents
 */
export const serializeJsonLd = (data: object): string =>
  write(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${(0x1_0000 + character.charCodeAt(0)).toString(16).slice(1)}`,
  );
