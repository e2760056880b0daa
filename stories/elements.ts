import {descriptionOf, tags} from '../.storybook/manifest.js';

/** Each element, with the first sentence of its doc block. */
export const elements = tags.map((tag) => ({
  tag,
  summary: descriptionOf(tag).split('\n\n')[0]?.replace(/\s+/g, ' ') ?? '',
}));
