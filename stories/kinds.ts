import type {Kind} from 'oped-elements';
import {valuesOf} from '../.storybook/manifest.js';

/** All kinds of pieces, in the order of the manifest. */
export const kinds = valuesOf('oped-article', 'kind') as readonly Kind[];
