import type {ReactiveElement} from 'lit';
import type {Tag} from '../base/define.js';
import {onChange} from '../base/follow-article.js';
import {unclobbered} from '../content/dom.js';
import {treeOf} from '../content/tree.js';
import {checks} from './checks.js';
import type {Checked} from './report.js';

/** The element with the values of its properties, which frameworks set in place of attributes. */
const checkedOf = (element: ReactiveElement): Checked => ({
  tree: treeOf(element),
  value(attribute) {
    const {elementProperties} = element.constructor as typeof ReactiveElement;
    for (const [name, options] of elementProperties) {
      const {attribute: written} = options;
      if ((typeof written === 'string' ? written : String(name).toLowerCase()) !== attribute) {
        continue;
      }
      const value = element[name as keyof ReactiveElement] as unknown;
      if (typeof value === 'string') return value;
      return value == null || value === false ? null : '';
    }
    return element.getAttribute(attribute);
  },
});

const pending = new Map<ReactiveElement, Tag>();

const run = () => {
  const waiting = [...pending];
  pending.clear();
  for (const [element, tag] of waiting) {
    if (!element.isConnected) continue;
    for (const check of checks[tag]) check(checkedOf(element));
  }
};

/**
 * Checks an element when the page has settled: children that a parser or a framework has not added yet are
 * not missing, nor is a language that the page has not registered yet. An element waits only once.
 */
const whenSettled = (element: ReactiveElement, tag: Tag) => {
  if (!pending.size) {
    const soon = () => setTimeout(run, 100);
    const page = unclobbered(document);
    if (page.readyState === 'loading') {
      page.addEventListener('DOMContentLoaded', soon, {once: true});
    } else {
      soon();
    }
  }
  pending.set(element, tag);
};

/** Has the elements of a class checked after their updates, and after changes of the article around them. */
export const checkWhenSettled = (tag: Tag, constructor: typeof ReactiveElement) => {
  constructor.addInitializer((element) => {
    element.addController({
      hostUpdated() {
        whenSettled(element, tag);
      },
    });
    onChange.set(element, () => whenSettled(element, tag));
  });
};
