import type {MsgFn} from '@lit/localize';
import {html, nothing, type ReactiveControllerHost} from 'lit';
import {nearestLang, treeOf} from '../../content/tree.js';
import type * as runtime from '../locale-controller.js';
import {lookup} from '../lookup.js';

type Host = ReactiveControllerHost & HTMLElement;

/**
 * Stands in for the controller of that name in the bundles of one language, whose words are written into
 * the templates: it loads nothing and follows nothing. Dates, numbers and lists are those of the exact
 * tag still, and on a page in another language our words say which one they are in.
 */
export class LocaleController implements Pick<
  runtime.LocaleController,
  keyof runtime.LocaleController
> {
  readonly host: Host;
  readonly locale = __LOCALE__;
  readonly ready = true;

  constructor(host: Host) {
    this.host = host;
  }

  get tag() {
    return this.nearest();
  }

  get foreign() {
    return lookup(this.tag, (tag) => tag === __LOCALE__) ? '' : __LOCALE__;
  }

  /** Never called: each call is replaced by its words. */
  declare readonly msg: MsgFn;

  nearest() {
    return nearestLang(treeOf(this.host));
  }

  words(text: unknown) {
    if (!text) return nothing;
    return this.foreign ? html`<span lang=${__LOCALE__} dir="ltr">${text}</span>` : text;
  }

  /** Nothing to follow. */
  readonly hostConnected = () => {};
  readonly hostDisconnected = () => {};
  readonly resolve = () => {};
}
