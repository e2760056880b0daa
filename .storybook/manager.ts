import {addons} from 'storybook/manager-api';
import {theme} from './theme.js';
import {toolbarStyles} from './toolbars.js';

addons.setConfig({
  theme,
  // As roots, groups would come after all single pages: the order would be lost.
  sidebar: {showRoots: false},
  layoutCustomisations: {
    // Whole pages and the table of tokens have no controls. The start page has no id.
    showPanel: ({storyId = ''}: {storyId?: string}, isWanted) =>
      storyId.startsWith('elements-') && isWanted,
  },
});

const style = document.createElement('style');
style.textContent = toolbarStyles;
document.head.append(style);
