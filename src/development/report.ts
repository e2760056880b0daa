import {isServer, type ReactiveElement} from 'lit';
import {treeOf} from '../content/tree.js';

const reported = new WeakMap<object, Set<string>>();

/** A message, and what it is about: an element, or the view of one. */
export interface Report {
  readonly subject: object;
  readonly message: string;
}

/** Takes the messages in place of the console. */
let collected: Report[] | undefined;

/** Writes a development message to the console, once for each element. */
export const report = (element: object, message: string) => {
  if (collected) {
    const isKnown = collected.some((one) => one.subject === element && one.message === message);
    if (!isKnown) collected.push({subject: element, message});
    return;
  }
  const messages = reported.get(element) ?? new Set<string>();
  reported.set(element, messages);
  if (messages.has(message)) return;
  messages.add(message);
  console.warn(`[oped-elements] ${message}`, ...(isServer ? [] : [element]));
};

/** Runs checks, and returns what they would write to the console. */
export const reportsOf = (runChecks: () => void): readonly Report[] => {
  const reports: Report[] = (collected = []);
  try {
    runChecks();
  } finally {
    collected = undefined;
  }
  return reports;
};

/** A value as it may stand in a message: quoted, and never a novel. */
export const quote = (value: string) => `"${value.length > 60 ? `${value.slice(0, 57)}…` : value}"`;

/** Reports a value that is not one of the allowed words. */
export const reportUnknown = (
  element: Element,
  attribute: string,
  value: string | null | undefined,
  allowed: readonly string[],
  fallback: string,
) => {
  if (value == null || allowed.includes(value)) return;
  report(
    element,
    `<${treeOf(element).tag}> ${attribute}=${quote(value)} is not allowed; use one of ${allowed.join(', ')}. Shown as ${fallback}.`,
  );
};

const pending = new Map<HTMLElement, () => void>();

const run = () => {
  const checks = [...pending.values()];
  pending.clear();
  for (const check of checks) check();
};

/**
 * Runs the check of an element when the page has settled: children that a parser or a framework has
 * not added yet are not missing. An element waits only once.
 */
const whenSettled = <T extends HTMLElement>(element: T, check: (element: T) => void) => {
  if (!pending.size) {
    const soon = () => setTimeout(run, 100);
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', soon, {once: true});
    } else {
      soon();
    }
  }
  pending.set(element, () => {
    if (element.isConnected) check(element);
  });
};

/** Has the elements of a class checked after their updates. */
export const checkWhenSettled = <T extends ReactiveElement>(
  constructor: typeof ReactiveElement & (new () => T),
  check: (element: T) => void,
) => {
  constructor.addInitializer((element) => {
    element.addController({
      hostUpdated: () => {
        whenSettled(element as T, check);
      },
    });
  });
};
