import {setCustomElementsManifest, type Preview} from '@storybook/web-components-vite';
import '@fontsource-variable/libre-franklin/index.css';
import '@fontsource-variable/newsreader/opsz-italic.css';
import '@fontsource-variable/newsreader/opsz.css';
import {html} from 'lit';
import manifest from 'oped-elements/custom-elements.json';
import {setLocale} from 'oped-elements/locale.js';
import broadsheet from 'oped-elements/themes/broadsheet.css?inline';
import {forTables} from './manifest.js';
import './preview.css';

setCustomElementsManifest(forTables(manifest));

const theme = document.createElement('style');
theme.textContent = broadsheet;
document.head.append(theme);

/** Dresses the page as the toolbar says. */
const dressPage = (globals: Record<string, unknown>) => {
  const root = document.documentElement;
  root.dir = String(globals.direction);
  root.dataset.theme = String(globals.theme);
  root.style.setProperty('--story-scheme', String(globals.scheme));
  theme.disabled = globals.theme !== 'broadsheet';
};

const preview: Preview = {
  tags: ['autodocs'],
  initialGlobals: {locale: 'en', scheme: 'light', theme: 'broadsheet', direction: 'ltr'},
  globalTypes: {
    locale: {
      description: 'Language of the page',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          {value: 'en', title: 'English'},
          {value: 'es', title: 'Español'},
          {value: 'es-MX', title: 'Español (México)'},
          {value: 'es-ES', title: 'Español (España)'},
          {value: 'fr', title: 'Français (not spoken)'},
        ],
      },
    },
    scheme: {
      description: 'Colour scheme of the page',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          {value: 'light', title: 'Light', icon: 'sun'},
          {value: 'dark', title: 'Dark', icon: 'moon'},
        ],
      },
    },
    theme: {
      description: 'Tokens',
      toolbar: {
        icon: 'paintbrush',
        dynamicTitle: true,
        items: [
          {value: 'broadsheet', title: 'Broadsheet'},
          {value: 'inherit', title: 'Inherit from the page'},
        ],
      },
    },
    direction: {
      description: 'Direction of the page',
      toolbar: {
        icon: 'paragraph',
        dynamicTitle: true,
        items: [
          {value: 'ltr', title: 'Left to right'},
          {value: 'rtl', title: 'Right to left'},
        ],
      },
    },
  },
  loaders: [
    async ({globals}) => {
      dressPage(globals);
      await setLocale(String(globals.locale));
    },
  ],
  decorators: [(story) => html`<div class="page">${story()}</div>`],
  // Slots, parts and custom properties are told about; only attributes can be set here.
  argTypesEnhancers: [
    ({argTypes}) =>
      Object.fromEntries(
        Object.entries(argTypes).map(([name, argType]) => [
          name,
          argType.table?.category === 'attributes' ? argType : {...argType, control: false},
        ]),
      ),
  ],
  parameters: {
    layout: 'fullscreen',
    controls: {expanded: true},
    docs: {toc: true},
    options: {
      storySort: {
        order: [
          'Introduction',
          'oped-article',
          'oped-disclaimer',
          'oped-header',
          'oped-figure',
          'oped-pull-quote',
          'oped-correction',
          'oped-author-card',
          'oped-locale-switch',
        ],
      },
    },
    viewport: {
      options: {
        phone: {name: 'Phone', styles: {width: '390px', height: '844px'}, type: 'mobile'},
        small: {name: 'Smallest (400% zoom)', styles: {width: '320px', height: '640px'}},
        tablet: {name: 'Tablet', styles: {width: '820px', height: '1180px'}, type: 'tablet'},
        desktop: {name: 'Desktop', styles: {width: '1280px', height: '900px'}, type: 'desktop'},
      },
    },
    a11y: {
      test: 'error',
      // A story is a piece of a page: its landmarks and its first heading are the page's.
      config: {
        rules: ['region', 'landmark-one-main', 'page-has-heading-one'].map((id) => ({
          id,
          enabled: false,
        })),
      },
    },
  },
};

export default preview;
