import {setCustomElementsManifest, type Preview} from '@storybook/web-components-vite';
import '@fontsource-variable/libre-franklin/index.css';
import '@fontsource-variable/newsreader/opsz-italic.css';
import '@fontsource-variable/newsreader/opsz.css';
import '@fontsource-variable/schibsted-grotesk/index.css';
import '@fontsource-variable/schibsted-grotesk/wght-italic.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import {setLocale} from 'oped-elements/locale.js';
import {forTables} from './manifest.js';
import {dressWindow, onPaper} from './paper.js';
import './preview.css';
import {pasted} from './source.js';
import {theme} from './theme.js';
import {themes, titleOf} from './themes.js';
import {withControls} from './tuning.js';
import {showAs} from './view.js';

setCustomElementsManifest(forTables);

const preview: Preview = {
  tags: ['autodocs'],
  initialGlobals: {
    locale: 'en',
    scheme: 'light',
    theme: 'broadsheet',
    direction: 'ltr',
    width: 'full',
    text: 'usual',
    view: 'screen',
  },
  globalTypes: {
    locale: {
      description: 'Language of the page',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          {value: 'en', title: 'English'},
          {value: 'es', title: 'Español'},
          {value: 'es-ES', title: 'Español de España'},
          {value: 'es-MX', title: 'Español de México'},
          {value: 'fr', title: 'Français (not ours)'},
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
          ...Object.keys(themes).map((value) => ({value, title: titleOf(value)})),
          {value: 'none', title: 'No theme'},
        ],
      },
    },
    direction: {
      description: 'Direction of the page',
      toolbar: {
        icon: 'paragraph',
        dynamicTitle: true,
        items: [
          {value: 'ltr', title: 'LTR', right: 'Left to right'},
          {value: 'rtl', title: 'RTL', right: 'Right to left'},
        ],
      },
    },
    width: {
      description: 'Width of the column that the page leaves',
      toolbar: {
        icon: 'sidebyside',
        dynamicTitle: true,
        items: [
          {value: 'full', title: 'Full width'},
          {value: '1056px', title: '1056 px', right: 'With a margin'},
          {value: '700px', title: '700 px'},
          {value: '390px', title: '390 px'},
          {value: '320px', title: '320 px'},
        ],
      },
    },
    text: {
      description: 'Size of the reader’s text',
      toolbar: {
        icon: 'zoom',
        dynamicTitle: true,
        items: [
          {value: 'usual', title: 'Text 100%'},
          {value: 'doubled', title: 'Text 200%'},
        ],
      },
    },
    view: {
      description: 'Who or what shows the page',
      toolbar: {
        icon: 'browser',
        dynamicTitle: true,
        items: [
          {value: 'screen', title: 'Screen'},
          {value: 'print', title: 'Print', icon: 'print'},
          {value: 'forced-colors', title: 'Forced colours', icon: 'accessibility'},
          {value: 'before-script', title: 'Before the script', icon: 'markup'},
          {value: 'finished', title: 'Finished', right: 'On a server: no script', icon: 'database'},
        ],
      },
    },
  },
  loaders: [
    async (context) => {
      if (context.viewMode !== 'story') return;
      dressWindow(context);
      await setLocale(String(context.globals.locale));
    },
  ],
  decorators: [onPaper],
  afterEach: ({globals, storyGlobals, viewMode}) => {
    // A page of docs is seen as the toolbar says, whatever one of its stories sets for itself.
    if (viewMode === 'docs' && 'view' in storyGlobals) return;
    showAs(globals.view);
  },
  argTypesEnhancers: [withControls],
  parameters: {
    layout: 'fullscreen',
    controls: {expanded: true},
    docs: {theme, toc: true, codePanel: true, source: {transform: pasted}},
    options: {
      storySort: {
        order: [
          'Start',
          'Guides',
          ['I publish', 'I design', 'I translate'],
          'Pages',
          'Elements',
          [
            'oped-article',
            'oped-disclaimer',
            'oped-header',
            'oped-figure',
            'oped-pull-quote',
            'oped-correction',
            'oped-author-card',
            'oped-locale-switch',
          ],
          'Tokens and themes',
          'Changelog',
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
      // A window without script cannot be looked into.
      options: {iframes: false},
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
