import type {StoryContext} from '@storybook/web-components-vite';
import {html} from 'lit';

/** The language of a story's text: Spanish for `es` and its variants, otherwise English. */
export type Language = 'en' | 'es';

export const languageOf = ({globals}: Pick<StoryContext, 'globals'>): Language =>
  String(globals.locale).startsWith('es') ? 'es' : 'en';

/** A date, as a page has it in its HTML. */
export const day = (slot: string, date: string, language: Language) =>
  html`<time slot=${slot} datetime=${date}
    >${new Intl.DateTimeFormat(language, {dateStyle: 'long', timeZone: 'UTC'}).format(new Date(date))}</time
  >`;
