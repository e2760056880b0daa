// Other views of a story: what its toolbars are set to, and what docs say of it.

const view = (globals: Record<string, string>, story: string) => ({
  globals,
  parameters: {docs: {description: {story}}},
});

export const onAPhone = view({width: '390px'}, 'In the width of a phone.');

export const rightToLeft = view(
  {direction: 'rtl'},
  'Mirrored: direction is the page’s, and each story has a page of its own.',
);

export const printed = view(
  {view: 'print'},
  'On paper the ink is black, and nothing asks to be clicked.',
);

export const forcedColors = {
  name: 'Forced Colours',
  ...view({view: 'forced-colors'}, 'The reader’s own colours: rules stay, since they are borders.'),
};

export const beforeScript = view(
  {view: 'before-script'},
  'What a reader has before the script, or without it.',
);

export const finished = view(
  {view: 'finished'},
  'Finished on a server: without script nothing is missing but what asks to be clicked.',
);
