import {addons} from 'storybook/manager-api';
import {theme} from './theme.js';

// As roots, groups stand below all single pages: the order would be lost.
addons.setConfig({
  theme,
  sidebar: {showRoots: false},
  layoutCustomisations: {
    // Beside whole pages and the desk of tokens there is nothing to set. The front door has no id.
    showPanel: ({storyId = ''}: {storyId?: string}, isWanted) =>
      storyId.startsWith('elements-') && isWanted,
  },
});
