import {html} from 'lit';
import {dateIn} from '../content/header.js';
import type {TreeNode} from '../content/tree.js';
import {exactTag, formatDate} from './format.js';
import type {LocaleController} from './locale-controller.js';

/** The date in a slot, in the reader's language; as written if it is not valid. */
export const renderDate = (
  locale: LocaleController,
  parent: TreeNode,
  slot: string,
  timeZone?: string,
) => {
  const date = dateIn(parent, slot);
  const text = locale.ready && date && formatDate(date, exactTag(locale), timeZone);
  if (!text) return html`<slot name=${slot}></slot>`;
  return html`<time datetime=${date.iso}>${locale.localized(text)}</time>`;
};
