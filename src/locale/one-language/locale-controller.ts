import type {MsgFn} from '@lit/localize';
import {html, nothing, type ReactiveControllerHost} from 'lit';
import {nearestLang, treeOf} from '../../content/tree.js';
import type * as runtime from '../locale-controller.js';
import {lookup} from '../lookup.js';

type Host = ReactiveControllerHost & HTMLElement;

/**
 * Replaces the controller of that name in the single-language bundles, whose messages are compiled into
 * the templates: it loads nothing and follows nothing. Dates, numbers and lists still use the exact tag,
 * and on a page in another language the built-in text has a `lang` of its own.
 */
export class LocaleController implements Omit<
  runtime.LocaleController,
  'host' | 'hostConnected' | 'hostDisconnected' | 'resolve'
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

  /** Never called: each call is replaced by its text. */
  declare readonly msg: MsgFn;

  nearest() {
    return nearestLang(treeOf(this.host));
  }

  localized(text: unknown) {
    if (!text) return nothing;
    return this.foreign ? html`<span lang=${__LOCALE__} dir="ltr">${text}</span>` : text;
  }
}
