import {html} from 'lit';
import type {LocaleController} from './locale-controller.js';

/** Takes the place of what is not text in a message: a noncharacter, which none contains. */
const placeholder = '\uFDD0';

/** A built-in message around content of the page, which is shown at once in any case. */
export const around = (
  locale: LocaleController,
  message: (placeholder: string) => string,
  content: unknown,
) => {
  const [before, ...after] = locale.ready ? message(placeholder).split(placeholder) : [];
  return html`${locale.localized(before)}${content}${locale.localized(after.join(''))}`;
};
