/** A `<meta>` by which every browser reads a page as UTF-8. */
const utf8 =
  /^<meta\s+(?:charset\s*=\s*(["']?)utf-?8\1|http-equiv\s*=\s*(["']?)content-type\2\s+content\s*=\s*(["'])text\/html;\s*charset=utf-8\3)\s*\/?>$/i;

/** The declaration in the first 1024 bytes, where every browser looks for it. */
const declarationIn = (source: string) => {
  const start = source.slice(0, 1024).replace(/<!--.*?(?:-->|$)/gs, '');
  return /<meta\b[^>]*charset[^>]*>/i.exec(start)?.[0] ?? '';
};

/**
 * True for a page that says itself that it is UTF-8, and in the usual way.
 *
 * @see https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding
 */
const isDeclared = (source: string) =>
  source.startsWith('\uFEFF') || (utf8.test(declarationIn(source)) && !source.startsWith('<?xml'));

const isAscii = (text: string) => !/[^\0-\x7F]/.test(text);

/**
 * A prerendered page in ASCII alone if its source is, and does not say that it is UTF-8. Browsers read it as
 * anything then, and ASCII is the same in all of that. The inserted styles are ASCII themselves.
 */
export const inCharsetOf = (source: string, prerendered: string) =>
  isDeclared(source) || !isAscii(source)
    ? prerendered
    : prerendered.replace(
        /(<script type="application\/ld\+json" data-oped>)(.*?)(?=<\/script>)|[^\0-\x7F]/gsu,
        (found, tag?: string, json?: string) =>
          tag === undefined || json === undefined
            ? `&#${found.codePointAt(0) ?? 0};`
            : tag +
              json.replace(
                /[^\0-\x7F]/g,
                (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
              ),
      );

/** What is wrong with a page in UTF-8 that declares another charset; `undefined` for all others. */
export const charsetProblem = (source: string) => {
  const declaration = declarationIn(source);
  const [, charset = ''] = /charset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(declaration) ?? [];
  return charset && !/^utf-?8$/i.test(charset) && !source.startsWith('\uFEFF') && !isAscii(source)
    ? `The page is in UTF-8, but declares the charset "${charset}": unless the server says otherwise, browsers misread it. Change its <meta charset>.`
    : undefined;
};
