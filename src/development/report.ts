import {isServer} from 'lit';
import {elementOf, type TreeNode} from '../content/tree.js';

/** An element as a check sees it: in the browser, and in `prerender()`, where there is no element. */
export interface Checked {
  readonly tree: TreeNode;

  /** The value of an attribute, or of the property in its place; `null` where there is none. */
  readonly value: (attribute: string) => string | null;
}

export type Check = (element: Checked) => void;

/** A message, and what it is about: the view of an element, or an object that the page passes to a function. */
export interface Report {
  readonly subject: object;
  readonly message: string;
}

/** Collects the messages instead of writing them to the console. */
let collected: Report[] | undefined;

const reported = new WeakMap<object, Set<string>>();

/** Writes a development message to the console, once per subject. */
export const report = (subject: object, message: string) => {
  if (collected) {
    collected.push({subject, message});
    return;
  }
  const logged = elementOf(subject as TreeNode) ?? subject;
  const messages = reported.get(logged) ?? new Set<string>();
  reported.set(logged, messages);
  if (messages.has(message)) return;
  messages.add(message);
  console.warn(`[oped-elements] ${message}`, ...(isServer ? [] : [logged]));
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

/** A value in a message: quoted, and at most 60 characters long. */
export const quote = (value: string) => `"${value.length > 60 ? `${value.slice(0, 57)}…` : value}"`;

/** Reports a value that is not one of the allowed ones. */
export const reportUnknown = (
  {tree, value}: Checked,
  attribute: string,
  allowed: readonly string[],
  fallback = allowed[0],
) => {
  const found = value(attribute);
  if (found === null || allowed.includes(found)) return;
  report(
    tree,
    `<${tree.tag}> ${attribute}=${quote(found)} is not allowed; use one of ${allowed.join(', ')}. Shown as ${fallback}.`,
  );
};
