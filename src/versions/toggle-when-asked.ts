import type {ReactiveControllerHost} from 'lit';
import type {LocaleController} from '../locale/locale-controller.js';
import {canonicalTag} from '../locale/lookup.js';
import * as shared from './shared.js';
import type {makeToggle} from './toggle.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly toggle: boolean;
  readonly remember: boolean;
  readonly history: boolean;
}

/** True when a click asks for what links do by themselves: another window, a download, a menu. */
const isSpecial = (event: MouseEvent, link: HTMLAnchorElement) =>
  event.defaultPrevented ||
  event.button !== 0 ||
  event.metaKey ||
  event.ctrlKey ||
  event.shiftKey ||
  event.altKey ||
  link.hasAttribute('download') ||
  !/^(?:_self)?$/.test(link.target);

let isReported = false;

/**
 * Loads what switches the language in place, once the host asks for it, and passes clicks on to it. Until it
 * is loaded they wait; where it does not load, a link is a link.
 *
 * @returns Gets what a screen reader is to announce.
 */
export const toggleWhenAsked = (host: Host, page: LocaleController, locale: LocaleController) => {
  let toggle: ReturnType<typeof makeToggle> | undefined;
  let loading: Promise<unknown> | undefined;
  let hasFailed = false;
  const load = async () => {
    try {
      const module = await import('./toggle.js');
      toggle = module.makeToggle(host, page, locale, shared);
      host.requestUpdate();
    } catch (error) {
      hasFailed = true;
      if (!isReported) console.warn('oped-elements: toggle.js did not load.', error);
      isReported = true;
    }
  };
  host.addController({
    hostUpdated() {
      if (host.toggle) loading ??= load();
    },
  });
  host.addEventListener('click', (event) => {
    const link = Element.prototype.closest.call(
      event.target,
      'a[hreflang]',
    ) as HTMLAnchorElement | null;
    if (!host.toggle || hasFailed || !link || isSpecial(event, link)) return;
    if (!canonicalTag(link.hreflang)) return;
    event.preventDefault();
    // The element may not have rendered yet.
    void (loading ??= load()).then(() => {
      if (toggle) toggle.follow(link);
      else link.click();
    });
  });
  return () => toggle?.announcement;
};
