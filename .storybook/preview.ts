import {setCustomElementsManifest, type Preview} from '@storybook/web-components-vite';
import '@fontsource-variable/libre-franklin/index.css';
import '@fontsource-variable/newsreader/opsz-italic.css';
import '@fontsource-variable/newsreader/opsz.css';
import '@fontsource-variable/schibsted-grotesk/index.css';
import '@fontsource-variable/schibsted-grotesk/wght-italic.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import {setLocale} from 'oped-elements/locale.js';
import DocsPage from './docs-page.mdx';
import {forTables} from './manifest.js';
import {onPaper, setUpWindow} from './paper.js';
import './preview.css';
import {pasted} from './source.js';
import {theme} from './theme.js';
import {themes, titleOf} from './themes.js';
import {defaults, toolbars, type Toolbar} from './toolbars.js';
import {withControls} from './tuning.js';
import {showAs} from './view.js';

setCustomElementsManifest(forTables);

const themeItems = [
  ...Object.keys(themes).map((value) => ({value, title: titleOf(value)})),
  {value: 'none', title: 'No theme'},
];

const preview: Preview = {
  tags: ['autodocs'],
  initialGlobals: defaults,
  globalTypes: Object.fromEntries(
    Object.entries<Toolbar>(toolbars).map(([name, {description, icon, items}]) => [
      name,
      {
        description,
        toolbar: {icon, dynamicTitle: true, items: name === 'theme' ? themeItems : [...items]},
      },
    ]),
  ),
  loaders: [
    async (context) => {
      if (context.viewMode !== 'story') return;
      setUpWindow(context);
      await setLocale(String(context.globals.locale));
    },
  ],
  decorators: [onPaper],
  afterEach: ({globals, storyGlobals, viewMode}) => {
    // A docs page follows the toolbar, even where one of its stories sets its own view.
    if (viewMode === 'docs' && 'view' in storyGlobals) return;
    showAs(globals.view);
  },
  argTypesEnhancers: [withControls],
  parameters: {
    layout: 'fullscreen',
    // Stories with a play function show the panel: they set this to false.
    interactions: {disable: true},
    controls: {expanded: true},
    docs: {
      theme,
      page: DocsPage,
      toc: {
        title: 'On this page',
        headingSelector: 'h2, h3',
        // Headings inside stories are not those of the page.
        ignoreSelector: '.docs-story *, .paper *, .skip-toc',
        unsafeTocbotOptions: {collapseDepth: 6},
      },
      codePanel: true,
      source: {transform: pasted},
    },
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
            // Elements that are not listed here.
            '*',
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
      // Frames without scripts cannot be inspected.
      options: {iframes: false},
      // A story is part of a page: landmarks and the first heading belong to that page.
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
