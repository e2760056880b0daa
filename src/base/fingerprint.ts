/** The values in what a template renders, in order. Functions are left out: a page does not show them. */
const valuesIn = (value: unknown): string => {
  if (typeof value === 'function') return '';
  const values = Array.isArray(value) ? value : (value as {values?: unknown} | null)?.values;
  return Array.isArray(values)
    ? `[${values.map(valuesIn).join('\0')}]`
    : typeof value + String(value);
};

/**
 * A short hash of what a shadow root shows: its HTML and the values that it is rendered from. Where server
 * and browser compute the same hash, the browser would render what is there already.
 *
 * @see https://datatracker.ietf.org/doc/html/draft-eastlake-fnv FNV-1a
 */
export const fingerprint = (value: unknown, html: string) => {
  const text = valuesIn(value) + html;
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
};
