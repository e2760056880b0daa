import {create} from 'storybook/theming/create';

/** Storybook's own interface, in the colors of the theme “broadsheet”. */
export const theme = create({
  base: 'light',
  brandTitle: 'oped-elements',
  fontBase: "'Libre Franklin Variable', system-ui, sans-serif",
  appBg: '#f3f1ea',
  appContentBg: '#fcfbf8',
  appPreviewBg: '#fcfbf8',
  appBorderColor: '#d9d5cb',
  appBorderRadius: 0,
  barBg: '#fcfbf8',
  barSelectedColor: '#a3341f',
  barHoverColor: '#a3341f',
  colorPrimary: '#a3341f',
  colorSecondary: '#a3341f',
  textColor: '#1b1d22',
  textMutedColor: '#5b5f68',
  inputBorderRadius: 0,
});
