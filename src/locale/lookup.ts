/**
 * The canonical form of a language tag without its extensions, or `undefined` when it is none:
 * `ES_us` is `es-US`, `es-Latn-MX-x-foo` is `es-Latn-MX`. `Intl` throws on anything else.
 *
 * @see https://www.rfc-editor.org/info/bcp47
 */
export const canonicalTag = (tag: string) => {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-')).baseName;
  } catch {
    return undefined;
  }
};

/**
 * The first of the tag and its ever shorter parents that `has` knows: es-Latn-MX, es-Latn, es.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4647#section-3.4
 */
export const lookup = (tag: string, has: (tag: string) => boolean) => {
  let parent = canonicalTag(tag) ?? '';
  while (parent && !has(parent)) parent = parent.replace(/-?[^-]*$/, '');
  return parent || undefined;
};
