import {html} from 'lit';
import type {LocaleController} from './locale-controller.js';

/** Stands in a message for what is not text. */
const place = '\uFFFC';

/** A message of ours around something of the page's, which is painted at once in any case. */
export const around = (
  locale: LocaleController,
  message: (place: string) => string,
  filling: unknown,
) => {
  const [before, after] = locale.ready ? message(place).split(place) : [];
  return html`${locale.words(before)}${filling}${locale.words(after)}`;
};
