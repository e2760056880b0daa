import type {StoryContext} from '@storybook/web-components-vite';

/** The language of a story's own words: Spanish for every `es`, else English. */
export type Language = 'en' | 'es';

export const languageOf = ({globals}: Pick<StoryContext, 'globals'>): Language =>
  String(globals.locale).startsWith('es') ? 'es' : 'en';
