import {isServer, type ReactiveControllerHost} from 'lit';
import {treeOf} from '../content/tree.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly structuredData: boolean;
}

let isReported = false;

/** Loads what describes the host in the page's head, once the host asks for it and the browser is idle. */
export const describeWhenAsked = (host: Host) => {
  let isAsked = isServer;
  const load = async () => {
    try {
      const {describeInHead} = await import('./json-ld.js');
      describeInHead(host, () => treeOf(host));
      host.requestUpdate();
    } catch (error) {
      if (!isReported) console.warn('oped-elements: the structured data did not load.', error);
      isReported = true;
    }
  };
  const start = () => void load();
  host.addController({
    hostUpdated() {
      if (isAsked || !host.structuredData) return;
      isAsked = true;
      // Safari has no `requestIdleCallback`.
      if ('requestIdleCallback' in globalThis) requestIdleCallback(start, {timeout: 2000});
      else setTimeout(start);
    },
  });
};
