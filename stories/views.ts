// Other views of a story: the settings of its toolbars, and their description on docs pages.

const view = (globals: Record<string, string>, story: string) => ({
  globals,
  parameters: {docs: {description: {story}}},
});

export const onAPhone = view({width: '390px'}, 'At the width of a phone.');

export const rightToLeft = view({direction: 'rtl'}, 'Mirrored, as on a page with `dir="rtl"`.');

export const printed = view(
  {view: 'print'},
  'Printed: the ink is black, and what could be clicked is left out.',
);

export const forcedColors = view(
  {view: 'forced-colors'},
  'In the colors that a reader forces: the rules remain, since they are borders.',
);

export const beforeScript = view(
  {view: 'before-script'},
  'What readers see before JavaScript loads, or without it.',
);

export const prerendered = view(
  {view: 'prerendered'},
  'Prerendered on a server, with JavaScript disabled: only the interactive parts are missing.',
);
