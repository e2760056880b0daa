import {addons} from 'storybook/manager-api';
import {theme} from './theme.js';

// As roots, groups stand below all single pages: the order would be lost.
addons.setConfig({theme, sidebar: {showRoots: false}});
