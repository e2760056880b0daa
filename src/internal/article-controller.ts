import {isServer, type ReactiveController, type ReactiveControllerHost} from 'lit';
import {elementOf, nearestArticle, renew, treeOf} from './tree.js';

type Host = ReactiveControllerHost & HTMLElement;

/** What our elements read of the page's: the attributes in every decision over the tree view. */
const attributeFilter =
  'kind publisher sponsor slot rel id lang hidden role href tabindex contenteditable datetime src hreflang'.split(
    ' ',
  );

const watched = new WeakMap<Element, Set<Host>>();

/** The hosts to update when something in `root` changes. The observer lives as long as `root`. */
const hostsOf = (root: Element) => {
  let hosts = watched.get(root);
  if (!hosts) {
    const all = (hosts = new Set<Host>());
    watched.set(root, all);
    new MutationObserver(() => {
      renew(root);
      for (const host of all) host.requestUpdate();
    }).observe(root, {subtree: true, childList: true, characterData: true, attributeFilter});
  }
  return hosts;
};

/**
 * Updates its host whenever the article around it changes, or the host's own content where there is
 * no article. All parts of an article share one observer.
 */
export class ArticleController implements ReactiveController {
  readonly #host: Host;
  #hosts: Set<Host> | undefined;

  constructor(host: Host) {
    (this.#host = host).addController(this);
  }

  hostConnected() {
    if (isServer) return;
    const host = this.#host;
    const article = nearestArticle(treeOf(host));
    this.#hosts = hostsOf(article ? elementOf(article) : host);
    this.#hosts.add(host);
    host.requestUpdate();
  }

  hostDisconnected() {
    this.#hosts?.delete(this.#host);
  }
}
