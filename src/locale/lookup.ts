/** Canonical tags by tag: `Intl` is slow, and every element of a page asks for the same one. */
const names = new Map<string, string | undefined>();

/** A server may see any number of tags. */
const most = 999;

/**
 * No tag is as long: systems need to store 35 characters of one, and extensions add a few dozen. `Intl`
 * takes minutes for one of 100,000.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5646#section-4.4.1
 */
const longest = 99;

/**
 * The canonical form of a language tag without its extensions, or `undefined` if it is not one:
 * `ES_us` is `es-US`, `es-Latn-MX-x-foo` is `es-Latn-MX`. `Intl` throws on anything else.
 *
 * @see https://www.rfc-editor.org/info/bcp47
 */
export const canonicalTag = (tag: string) => {
  if (tag.length > longest) return undefined;
  let name = names.get(tag);
  if (!names.has(tag)) {
    try {
      name = new Intl.Locale(tag.replaceAll('_', '-')).baseName;
    } catch {
      // Not a tag.
    }
    if (names.size > most) names.clear();
    names.set(tag, name);
  }
  return name;
};

/**
 * The first of the tag and its ever shorter parents that `has` accepts: es-Latn-MX, es-Latn, es. Empty: none.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4647#section-3.4
 */
export const lookup = (tag: string, has: (tag: string) => boolean) => {
  let parent = canonicalTag(tag) ?? '';
  while (parent && !has(parent)) parent = parent.replace(/-?[^-]*$/, '');
  return parent;
};

/**
 * The index of the tag that matches a wanted one best: the tag itself or a parent of it, else another
 * variant of its language. -1: none.
 */
export const bestOf = (wanted: string, tags: readonly string[]) => {
  const known = tags.map(canonicalTag);
  const found = lookup(wanted, (tag) => known.includes(tag));
  const [language] = (canonicalTag(wanted) ?? '').split('-');
  return found
    ? known.indexOf(found)
    : known.findIndex((tag) => tag !== undefined && tag.split('-')[0] === language);
};
