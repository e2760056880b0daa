import type {ReactiveController, ReactiveControllerHost} from 'lit';
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

/** Keeps the description of its host in the page's head, as long as the host asks for it. */
export class StructuredDataController implements ReactiveController {
  readonly #host: Host;
  #script: HTMLScriptElement | undefined;

  constructor(host: Host) {
    (this.#host = host).addController(this);
  }

  hostUpdated() {
    const page = this.#host.ownerDocument;
    const {structuredData, hidden, isConnected} = this.#host;
    if (!structuredData || hidden || !isConnected || isDescribed(page, pageUrl(page))) {
      this.hostDisconnected();
      return;
    }
    const text = serializeJsonLd(toJsonLd(this.#host));
    if (!this.#script) {
      this.#script = page.createElement('script');
      ours.add(this.#script);
      this.#script.type = type;
      this.#script.append('');
      page.head.append(this.#script);
    }
    // Trusted Types let the text of an inserted node change, and no script take its text from a string.
    const node = this.#script.firstChild as Text;
    if (node.data !== text) node.data = text;
  }

  hostDisconnected() {
    this.#script?.remove();
    this.#script = undefined;
  }
}
