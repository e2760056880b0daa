interface Kind {
  readonly called: RegExp;
  readonly property: string;
  readonly allowed: string;
  readonly isLength?: boolean;
}

/** What a token takes, by what it is called: a property of CSS that takes the same, and its name. */
const kinds: readonly Kind[] = [
  {
    called: /colour/i,
    property: 'color',
    allowed: 'a colour, such as light-dark(#a3341f, #f0937a): one for each scheme',
  },
  {called: /font family/i, property: 'font-family', allowed: 'fonts, such as Georgia, serif'},
  {called: /CSS string/, property: 'content', allowed: 'a mark in quotes, such as "«"'},
  {called: /share/, property: 'opacity', allowed: 'a number, such as 0.66'},
  {called: /height/i, property: 'line-height', allowed: 'a number, such as 1.5'},
  {
    called: /hangs out/,
    property: 'text-indent',
    allowed: 'a length, such as -0.42em',
    isLength: true,
  },
  {
    called: /thickness/i,
    property: 'border-top-width',
    allowed: 'a thickness, such as 4px',
    isLength: true,
  },
  {
    called: /./,
    property: 'padding-top',
    allowed: 'a length, such as 1.25em or 20px',
    isLength: true,
  },
];

/** What a token takes, as its doc block describes it, when a value is none of it. */
export const allowedInstead = (description: string, value: string): string | undefined => {
  const kind = kinds.find(({called}) => called.test(description));
  if (!kind) return undefined;
  const {property, allowed, isLength} = kind;
  // The library reckons with lengths: words are none, nor is a bare 0.
  const values = isLength ? [value, `calc(${value} + 0px)`] : [value];
  return values.every((one) => CSS.supports(property, one)) ? undefined : allowed;
};
