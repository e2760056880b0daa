import {isServer, type ReactiveControllerHost} from 'lit';
import {observerOf} from '../content/dom.js';
import {elementOf, nearestArticle, renew, treeOf} from '../content/tree.js';

type Host = ReactiveControllerHost & HTMLElement;

/** The attributes of the page that decisions over the tree view depend on. */
const attributeFilter =
  'kind publisher sponsor slot rel id lang hidden role href tabindex datetime src hreflang'.split(
    ' ',
  );

const watched = new WeakMap<Element, Set<Host>>();

/** The hosts to update when something in `root` changes. The observer lives as long as `root`. */
const hostsOf = (root: Element) => {
  let hosts = watched.get(root);
  if (!hosts) {
    const all = (hosts = new Set<Host>());
    watched.set(root, all);
    // What was read before may be out of date: nobody has watched.
    renew(root);
    observerOf(() => {
      renew(root);
      for (const host of all) host.requestUpdate();
    })?.observe(root, {subtree: true, childList: true, characterData: true, attributeFilter});
  }
  return hosts;
};

/**
 * Updates the host whenever the article around it changes, or the host's own content where there is
 * no article. All elements in an article share one observer.
 */
export const followArticle = (host: Host) => {
  let hosts: Set<Host> | undefined;
  host.addController({
    hostConnected() {
      if (isServer) return;
      const article = nearestArticle(treeOf(host));
      hosts = hostsOf(article ? elementOf(article) : host);
      hosts.add(host);
      host.requestUpdate();
    },
    hostDisconnected() {
      hosts?.delete(host);
    },
  });
};
