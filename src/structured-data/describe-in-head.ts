import type {ReactiveControllerHost} from 'lit';
import {pageUrl} from '../internal/page-url.js';
import {serializeJsonLd} from './serialize-json-ld.js';
import {toJsonLd} from './to-json-ld.js';

type Host = ReactiveControllerHost & Element & {readonly structuredData: boolean; hidden: boolean};

const type = 'application/ld+json';

const ours = new WeakSet<Element>();

/** True when the page itself, or another script on it, describes this address already. */
const isDescribed = (page: Document, url: string) =>
  Array.from(page.querySelectorAll(`script[type="${type}"]`)).some((script) => {
    let found = false;
    const look = (name: string, value: unknown) => {
      if (/^(?:url|@id|mainEntityOfPage)$/.test(name) && typeof value === 'string') {
        found ||= value.replace(/#.*/s, '') === url;
      }
    };
    try {
      if (!ours.has(script)) JSON.parse(script.textContent, look);
    } catch {
      // What is no JSON describes nothing.
    }
    return found;
  });

/** Keeps a description of the host in the page's head, as long as the host asks for it. */
export const describeInHead = (host: Host) => {
  let script: HTMLScriptElement | undefined;
  const hostDisconnected = () => {
    script?.remove();
    script = undefined;
  };
  const hostUpdated = () => {
    const {ownerDocument: page, structuredData, hidden, isConnected} = host;
    if (!structuredData || hidden || !isConnected || isDescribed(page, pageUrl(page))) {
      hostDisconnected();
      return;
    }
    const text = serializeJsonLd(toJsonLd(host));
    if (!script) {
      script = page.createElement('script');
      ours.add(script);
      script.type = type;
      script.append('');
      page.head.append(script);
    }
    // Trusted Types let the text of an inserted node change, and no script take its text from a string.
    const node = script.firstChild as Text;
    if (node.data !== text) node.data = text;
  };
  host.addController({hostUpdated, hostDisconnected});
};
