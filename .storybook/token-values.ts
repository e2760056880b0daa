interface Kind {
  /** Found in the names of such tokens. */
  readonly name: RegExp;
  /** A CSS property that takes the same values. */
  readonly property: string;
  /** Completes “it takes …”. */
  readonly allowed: string;
  readonly isLength?: boolean;
}

/** The kinds of tokens: the first match counts. Any other token is a length. */
const kinds = {
  share: {
    name: /-cap-height$/,
    property: 'opacity',
    allowed: 'a number, such as 0.66',
  },
  height: {
    name: /-height$/,
    property: 'line-height',
    allowed: 'a number, such as 1.5',
  },
  font: {
    name: /-font$/,
    property: 'font-family',
    allowed: 'fonts, such as Georgia, serif',
  },
  mark: {
    name: /-(?:open|close)$/,
    property: 'content',
    allowed: 'a mark in quotes, such as "«"',
  },
  indent: {
    name: /-indent$/,
    property: 'text-indent',
    allowed: 'a length, such as -0.42em',
    isLength: true,
  },
  thickness: {
    name: /-width$/,
    property: 'border-top-width',
    allowed: 'a thickness, such as 4px',
    isLength: true,
  },
  color: {
    name: /-(?:accent|muted|rule|heavy)$/,
    property: 'color',
    allowed: 'a color, such as light-dark(#a3341f, #f0937a): one for each scheme',
  },
  length: {
    name: /(?:)/,
    property: 'padding-top',
    allowed: 'a length, such as 1.25em or 20px',
    isLength: true,
  },
} satisfies Record<string, Kind>;

const kindOf = (token: string): Kind =>
  Object.values<Kind>(kinds).find(({name}) => name.test(token)) ?? kinds.length;

export const isColor = (token: string): boolean => kindOf(token) === kinds.color;

/** What a token takes, if a value is not allowed. */
export const allowedInstead = (token: string, value: string): string | undefined => {
  const {property, allowed, isLength} = kindOf(token);
  // The library calculates with lengths: keywords do not work there, nor does a bare 0.
  const values = isLength ? [value, `calc(${value} + 0px)`] : [value];
  return values.every((one) => CSS.supports(property, one)) ? undefined : allowed;
};
