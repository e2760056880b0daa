interface Kind {
  /** Found in the names of such tokens. */
  readonly name?: RegExp;
  /** Found in their descriptions, where the name says nothing. */
  readonly words: RegExp;
  /** A CSS property that takes the same values. */
  readonly property: string;
  /** Completes “it takes …”. */
  readonly allowed: string;
  readonly isLength?: boolean;
}

/** The kinds of tokens: the first match counts, by name before description. Any other token is a length. */
const kinds = {
  share: {
    name: /-cap-height$/,
    words: /\ba share of\b/i,
    property: 'opacity',
    allowed: 'a number, such as 0.66',
  },
  height: {
    name: /-height$/,
    words: /\bheight\b/i,
    property: 'line-height',
    allowed: 'a number, such as 1.5',
  },
  font: {
    name: /-font$/,
    words: /\bfont family\b/i,
    property: 'font-family',
    allowed: 'fonts, such as Georgia, serif',
  },
  mark: {
    name: /-(?:open|close)$/,
    words: /\bCSS string\b/i,
    property: 'content',
    allowed: 'a mark in quotes, such as "«"',
  },
  indent: {
    name: /-indent$/,
    words: /\bindent\b/i,
    property: 'text-indent',
    allowed: 'a length, such as -0.42em',
    isLength: true,
  },
  thickness: {
    name: /-width$/,
    words: /\bthickness\b/i,
    property: 'border-top-width',
    allowed: 'a thickness, such as 4px',
    isLength: true,
  },
  color: {
    words: /\bcolou?rs?\b/i,
    property: 'color',
    allowed: 'a color, such as light-dark(#a3341f, #f0937a): one for each scheme',
  },
  length: {
    words: /(?:)/,
    property: 'padding-top',
    allowed: 'a length, such as 1.25em or 20px',
    isLength: true,
  },
} satisfies Record<string, Kind>;

/** A token, with what its doc block says of it. */
interface Token {
  readonly name: string;
  readonly description: string;
}

const kindOf = ({name, description}: Token): Kind => {
  const all = Object.values<Kind>(kinds);
  return (
    all.find((kind) => kind.name?.test(name)) ??
    all.find((kind) => kind.words.test(description)) ??
    kinds.length
  );
};

export const isColor = (token: Token): boolean => kindOf(token) === kinds.color;

/** What a token takes, if a value is not allowed. */
export const allowedInstead = (token: Token, value: string): string | undefined => {
  const {property, allowed, isLength} = kindOf(token);
  // The library calculates with lengths: keywords do not work there, nor does a bare 0.
  const values = isLength ? [value, `calc(${value} + 0px)`] : [value];
  return values.every((one) => CSS.supports(property, one)) ? undefined : allowed;
};
