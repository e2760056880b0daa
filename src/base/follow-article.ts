import {observerOf} from '../content/dom.js';
import {
  elementOf,
  forgetAll,
  forgetChanged,
  nearestArticle,
  treeOf,
  type TreeNode,
} from '../content/tree.js';

export interface Host extends HTMLElement {
  requestUpdate(): void;
  /** True when it decides otherwise by now than when it was rendered. */
  isOutdated(): boolean;
}

/** The attributes of the page that decisions over the tree view depend on. */
const attributeFilter =
  'kind publisher sponsor slot rel id lang hidden role href tabindex datetime src hreflang'.split(
    ' ',
  );

/** The hosts in each article. */
const hostsIn = new WeakMap<Element, Set<Host>>();

/** In the development build: what is called for a host after each change in its article. */
export const onChange = new WeakMap<HTMLElement, () => void>();

/**
 * Updates each host whose own content has changed, and of all others in the article those that decide
 * otherwise by now.
 */
const follow = (all: readonly MutationRecord[]) => {
  const records = all.filter(
    ({attributeName}) => !attributeName || attributeFilter.includes(attributeName),
  );
  if (!records.length) return;
  forgetChanged(records);
  const changed = new Set<TreeNode>();
  for (const {target} of records) {
    let node: TreeNode | undefined = treeOf(target);
    for (; node && !changed.has(node); node = node.parent) changed.add(node);
  }
  for (const node of changed) {
    const element = elementOf(node) as Element & Partial<Host>;
    const hosts = hostsIn.get(element);
    // Of this copy of the library or of another one.
    if (!hosts && element.isOutdated) element.requestUpdate?.();
    for (const host of hosts ?? []) {
      if (__DEV__) onChange.get(host)?.();
      if (host.isOutdated()) host.requestUpdate();
    }
  }
};

let observer: MutationObserver | undefined;

/** Nodes are observed as long as they live, all of them by one observer. */
const observe = (element: Element, isArticle = false) => {
  // Nobody has watched before.
  forgetAll();
  observer ??= observerOf(follow);
  observer?.observe(element, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    // A browser takes longer to read the list than it spares an element alone.
    ...(isArticle && {attributeFilter}),
  });
};

/**
 * From now on updates the host after changes of its content, and of its decisions by the article around it.
 *
 * @returns The hosts in that article: the host leaves by leaving them.
 */
export const followArticle = (host: Host) => {
  const article = nearestArticle(treeOf(host));
  const element = article && elementOf(article);
  let hosts = element && hostsIn.get(element);
  if (element && !hosts) {
    hostsIn.set(element, (hosts = new Set()));
    observe(element, true);
  }
  hosts?.add(host);
  // An article does not see into the shadow trees in it.
  if (element?.getRootNode() !== host.getRootNode()) observe(host);
  return hosts;
};
