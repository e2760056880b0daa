import type {Preview} from '@storybook/web-components-vite';

type Icon = NonNullable<
  NonNullable<NonNullable<Preview['globalTypes']>[string]['toolbar']>['icon']
>;

interface Item {
  readonly value: string;
  readonly title: string;
  /** An explanation, shown in the menu. */
  readonly right?: string;
  readonly icon?: Icon;
}

export interface Toolbar {
  /** The button's accessible name begins with it; the chosen title follows. */
  readonly description: string;
  readonly icon: Icon;
  /** The first one is the default. */
  readonly items: readonly [Item, ...Item[]];
}

/** The toolbars, by the names of their globals. The preview adds the other themes. */
export const toolbars = {
  locale: {
    description: 'Language of the page',
    icon: 'globe',
    items: [
      {value: 'en', title: 'English'},
      {value: 'es', title: 'Español'},
      {value: 'es-ES', title: 'Español de España'},
      {value: 'es-MX', title: 'Español de México'},
      {value: 'fr', title: 'Français (not supported)'},
    ],
  },
  scheme: {
    description: 'Color scheme of the page',
    icon: 'contrast',
    items: [
      {value: 'light', title: 'Light', icon: 'sun'},
      {value: 'dark', title: 'Dark', icon: 'moon'},
    ],
  },
  theme: {
    description: 'Theme of tokens',
    icon: 'paintbrush',
    items: [{value: 'broadsheet', title: 'Broadsheet'}],
  },
  direction: {
    description: 'Text direction of the page',
    icon: 'paragraph',
    items: [
      {value: 'ltr', title: 'LTR', right: 'Left to right'},
      {value: 'rtl', title: 'RTL', right: 'Right to left'},
    ],
  },
  width: {
    description: 'Width that the page gives the article',
    icon: 'sidebyside',
    items: [
      {value: 'full', title: 'Full width'},
      {value: '1056px', title: '1056 px', right: 'With a margin'},
      {value: '700px', title: '700 px'},
      {value: '390px', title: '390 px'},
      {value: '320px', title: '320 px'},
    ],
  },
  text: {
    description: 'Text size of the reader',
    icon: 'zoom',
    items: [
      {value: 'usual', title: 'Text 100%'},
      {value: 'doubled', title: 'Text 200%'},
    ],
  },
  view: {
    description: 'Rendering mode',
    icon: 'browser',
    items: [
      {value: 'screen', title: 'Screen'},
      {value: 'print', title: 'Printed', icon: 'print'},
      {value: 'forced-colors', title: 'Forced colors', icon: 'accessibility'},
      {
        value: 'before-script',
        title: 'Before JavaScript loads',
        right: 'Or without it',
        icon: 'markup',
      },
      {value: 'prerendered', title: 'Prerendered, no JavaScript', icon: 'database'},
    ],
  },
} satisfies Record<string, Toolbar>;

/** The defaults of the toolbars, as Storybook's globals. */
export const defaults = Object.fromEntries(
  Object.entries(toolbars).map(([name, {items}]) => [name, items[0].value]),
);

/**
 * The stylesheet that marks the toolbar buttons whose choice is not the default. Storybook highlights
 * every button with a choice, so nothing would stand out.
 */
export const toolbarStyles = Object.values<Toolbar>(toolbars)
  .map(({description, items: [{title}]}) => {
    const button = `button[aria-haspopup][aria-label^="${description} "]`;
    const isDefault = `[aria-label="${description} ${title}"]`;
    return `
      ${button} {
        background: transparent;
        color: inherit;
        font-weight: 400;
      }
      ${button}:not(${isDefault}) {
        background: #f6e7e2;
        color: #7d2818;
        font-weight: 700;
        box-shadow: inset 0 -3px #a3341f;
      }
      /* On a phone the buttons with a choice have to fit. */
      @media (width < 600px) {
        ${button}${isDefault} {
          gap: 0;
          font-size: 0;
        }
      }`;
  })
  .join('\n');
