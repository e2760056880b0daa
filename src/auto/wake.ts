import {isAsleep} from './asleep.js';
import {loadElement, tags} from './load.js';
import {around, html, isMatch} from './page.js';

interface Host extends Element {
  readonly hasUpdated?: boolean;
  readonly updateComplete?: Promise<unknown>;
}

interface Asleep {
  readonly control: HTMLElement;
  readonly host: Host;
}

const any = tags.join();

/** Whether something has changed that elements read: from then on none is left asleep. */
let isAwake = false;

const loadTagOf = async (element: Element) => {
  const tag = tags.find((one) => isMatch(element, one));
  if (tag) await loadElement(tag);
};

/** Loads what is in a part of the page, but for the elements that sleep. */
const look = (root: Element) =>
  Promise.all(
    [root, ...Array.from(root.querySelectorAll(any))]
      .filter((element) => isAwake || !isAsleep(element))
      .map(loadTagOf),
  );

/** Wakes all elements. Resolves when they are defined. */
export const wake = () => {
  isAwake = true;
  return look(html);
};

/** The attributes, of the page and of the elements, by which an element may show something else. */
const attributeFilter =
  'kind publisher sponsor slot rel id lang hidden role href tabindex datetime hreflang from placement expose shareable authors compact credit-kind reading-time time-zone structured-data'.split(
    ' ',
  );

/** True when an element may show something else after a change. */
const isRead = ({target, attributeName, addedNodes}: MutationRecord) => {
  const isOurs =
    around(target, any) ??
    (attributeName === 'lang' &&
      !/\btranslated-/.test(html.className) &&
      (target as Element).querySelector(any));
  if (!isOurs) return false;
  // Browsers that translate a page put its text into `<font>`, in the elements too, but not where one is lifted from.
  const isTranslated = [target, ...Array.from(addedNodes)].some((node) => around(node, 'font'));
  return !isTranslated || !!html.querySelector('oped-pull-quote[from]');
};

const follow = (records: readonly MutationRecord[]) => {
  for (const {addedNodes} of records) {
    for (const node of addedNodes) if (node instanceof Element) void look(node);
  }
  if (!isAwake && records.some(isRead)) void wake();
};

/** What a reader presses: the share button of a quote, or a language of a switch in place. */
const controls = '[part=share],[toggle] a[hreflang]';

/** The control that an event is about, and its element, if that is not awake. */
const asleepIn = (event: Event): Asleep | undefined => {
  const [node] = event.composedPath();
  const control = node instanceof Element && (around(node, controls) as HTMLElement | null);
  if (!control) return undefined;
  const root = control.getRootNode();
  const host: Host | null = around(root instanceof ShadowRoot ? root.host : control, any);
  return host && !host.hasUpdated ? {control, host} : undefined;
};

/** Loads what a control needs. Resolves when its element is awake. */
const wakeFor = async ({control, host}: Asleep) => {
  // A switch changes what every element shows.
  await (isMatch(control, 'a') ? wake() : loadTagOf(host));
  await host.updateComplete;
};

/** The elements that were pressed while they slept, and whether that was done. */
const pressed = new Map<Host, boolean>();

/** A press waits until its element is awake, and is done then, in place of the one that woke it. */
const press = async (asleep: Asleep) => {
  const {control, host} = asleep;
  pressed.set(host, false);
  await wakeFor(asleep);
  pressed.set(host, true);
  const again = control.isConnected
    ? control
    : host.shadowRoot?.querySelector<HTMLElement>(controls);
  // What the server has rendered could not be used: the button is a new one.
  if (again !== control) again?.focus();
  again?.click();
};

const hold = (event: MouseEvent) => {
  const asleep = asleepIn(event);
  // With these keys a link opens elsewhere. What could not be woken does what it does by itself.
  if (!asleep || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const isDone = pressed.get(asleep.host);
  if (isDone) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (isDone === undefined) void press(asleep);
};

/** Loads what the page needs, and watches for more. */
export const start = () => {
  for (const type of ['pointerover', 'pointerdown', 'focusin']) {
    addEventListener(type, (event) => {
      const asleep = asleepIn(event);
      if (asleep) void wakeFor(asleep);
    });
  }
  addEventListener('click', hold, true);
  void look(html);
  // Last: a page may have no working `MutationObserver`.
  new MutationObserver(follow).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter,
  });
};
