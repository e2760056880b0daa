import type {ReactiveControllerHost} from 'lit';
import {unclobbered} from '../content/dom.js';
import {pageUrl} from '../content/page-url.js';
import {forgetArticles, type TreeNode} from '../content/tree.js';
import {isDescribed} from './is-described.js';
import {serializeJsonLd} from './serialize-json-ld.js';
import {describeArticle} from './to-json-ld.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly structuredData: boolean;
}

const type = 'application/ld+json';

/** The scripts that belong to an article. */
const taken = new WeakSet<Element>();

/** The JSON-LD scripts of a page: those of `<oped-article>` elements, or else all others. */
const scriptsOf = (page: Document, areOurs: boolean) =>
  Array.from(page.querySelectorAll<HTMLScriptElement>(`script[type="${type}"]`)).filter(
    ({dataset}) => 'oped' in dataset === areOurs,
  );

/**
 * Keeps a description of the host in the page's head, as long as the host asks for it.
 *
 * @param viewOf The view of the host as it is by then.
 */
export const describeInHead = (host: Host, viewOf: () => TreeNode) => {
  let script: HTMLScriptElement | undefined;
  const hostDisconnected = () => {
    script?.remove();
    script = undefined;
  };
  const hostUpdated = () => {
    const {ownerDocument, structuredData, hidden, isConnected} = host;
    const page = unclobbered(ownerDocument);
    const others = scriptsOf(page, false).map(({textContent}) => textContent);
    if (!structuredData || hidden || !isConnected || isDescribed(others, pageUrl(ownerDocument))) {
      hostDisconnected();
      return;
    }
    // In a file of its own this module has not seen what has changed.
    forgetArticles();
    const text = serializeJsonLd(describeArticle(viewOf(), pageUrl(ownerDocument), host.baseURI));
    // A prerendered one is reused.
    if (!script) {
      script = scriptsOf(page, true).find((one) => !taken.has(one));
      if (!script) {
        script = page.createElement('script');
        script.type = type;
        script.dataset.oped = '';
        (page.head ?? page.documentElement).append(script);
      }
      taken.add(script);
      // A page that shows every element, by `* {display: block}`, shows the text of scripts too.
      script.style.setProperty('display', 'none', 'important');
    }
    // Trusted Types allow changing the text of an inserted node, but not giving a script its text as a string.
    const node = (script.firstChild ?? script.appendChild(page.createTextNode(''))) as Text;
    if (node.data !== text) node.data = text;
  };
  host.addController({hostUpdated, hostDisconnected});
};
