import {isServer, type ReactiveControllerHost} from 'lit';
import {observerOf} from '../content/dom.js';
import {
  elementOf,
  forgetAll,
  forgetChanged,
  nearestArticle,
  treeOf,
  type TreeNode,
} from '../content/tree.js';

type Host = ReactiveControllerHost & HTMLElement;

/** The attributes of the page that decisions over the tree view depend on. */
const attributeFilter =
  'kind publisher sponsor slot rel id lang hidden role href tabindex datetime src hreflang'.split(
    ' ',
  );

/** For each host, whether it decides otherwise by now than when it was rendered. */
const outdated = new WeakMap<Element, () => boolean>();

/** The hosts in each article. */
const hostsIn = new WeakMap<Element, Set<Host>>();

/** In the development build: what is called for a host after each change in its article. */
export const onChange = new WeakMap<Host, () => void>();

/**
 * Updates each host whose own content has changed, and of all others in the article those that decide
 * otherwise by now.
 */
const follow = (records: readonly MutationRecord[]) => {
  forgetChanged(records);
  const changed = new Set<TreeNode>();
  for (const {target} of records) {
    let node: TreeNode | undefined = treeOf(target);
    for (; node && !changed.has(node); node = node.parent) changed.add(node);
  }
  for (const node of changed) {
    const element = elementOf(node);
    const hosts = hostsIn.get(element);
    if (!hosts && outdated.has(element)) (element as Host).requestUpdate();
    for (const host of hosts ?? []) {
      if (__DEV__) onChange.get(host)?.();
      if (outdated.get(host)?.()) host.requestUpdate();
    }
  }
};

let observer: MutationObserver | undefined;

/** Nodes are observed as long as they live, all of them by one observer. */
const observe = (element: Element) => {
  // Nobody has watched before.
  forgetAll();
  observer ??= observerOf(follow);
  observer?.observe(element, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter,
  });
};

/** Updates the host when its content changes, and when its decisions by the article around it do. */
export const followArticle = (host: Host) => {
  let hosts: Set<Host> | undefined;
  outdated.set(host, () => false);
  host.addController({
    hostConnected() {
      if (isServer) return;
      const article = nearestArticle(treeOf(host));
      const element = article && elementOf(article);
      hosts = element && hostsIn.get(element);
      if (element && !hosts) {
        hostsIn.set(element, (hosts = new Set()));
        observe(element);
      }
      hosts?.add(host);
      // An article does not see into the shadow trees in it.
      if (element?.getRootNode() !== host.getRootNode()) observe(host);
      host.requestUpdate();
    },
    hostDisconnected() {
      hosts?.delete(host);
    },
  });
};

/**
 * Returns what makes the decisions of a host that depend on the article around it, as an object of simple
 * values. The host is updated after changes that make one of them another.
 */
export const decisionsOf = <Decisions extends object>(host: Host, decide: () => Decisions) => {
  let last: Decisions | undefined;
  outdated.set(host, () => {
    try {
      const values = Object.entries(decide());
      return values.some(([name, value]) => value !== last?.[name as keyof Decisions]);
    } catch {
      // The update fails as well, and reports it.
      return true;
    }
  });
  return () => (last = decide());
};
