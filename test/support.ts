/** A separate page, as wide as `width`, in which a test loads the bundle as a publisher does. */
export interface TestPage {
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  /** What the page logged to its console, one line per entry. */
  readonly lines: readonly string[];
}

interface PageOptions {
  readonly width?: number;
  readonly head?: string;
  readonly html?: string;
  readonly scripts?: readonly string[];
  /** Other addresses for files, as in an import map. */
  readonly imports?: Record<string, string>;
}

const listen = `<script>
  window.lines = [];
  for (const level of ['log', 'info', 'warn', 'error']) {
    console[level] = (...args) => window.lines.push(args.map(String).join(' '));
  }
  addEventListener('error', (event) => window.lines.push('uncaught: ' + event.message));
  addEventListener('unhandledrejection', (event) => window.lines.push('uncaught: ' + event.reason));
</script>`;

const opened: HTMLIFrameElement[] = [];

export const bundle = '/dist/cdn/oped.js';

export const frames = async (count = 2) => {
  for (let i = 0; i < count; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
};

export const until = async (condition: () => unknown, what = 'the condition') => {
  const end = performance.now() + 8000;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`Waited too long for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

const newFrame = (width: number) => {
  const iframe = document.createElement('iframe');
  iframe.style.cssText = `position: absolute; inset: 0; width: ${String(width)}px; height: 900px; border: 0`;
  opened.push(iframe);
  return iframe;
};

const pageIn = async ({contentWindow}: HTMLIFrameElement): Promise<TestPage> => {
  await frames();
  const window = contentWindow as TestPage['window'] & {lines: string[]};
  return {window, document: window.document, lines: window.lines};
};

/** Opens a file as a page with its own address, and puts `body` into it. It loads the library, or will (`late`). */
export const openFile = async (path: string, body = '', late = false): Promise<TestPage> => {
  const iframe = newFrame(900);
  iframe.src = path;
  document.body.append(iframe);
  await until(
    () =>
      iframe.contentWindow?.location.href.endsWith(path) &&
      iframe.contentDocument?.readyState === 'complete' &&
      (late || iframe.contentWindow.customElements.get('oped-pull-quote')),
    path,
  );
  if (body) iframe.contentDocument!.body.innerHTML = body;
  return pageIn(iframe);
};

/** Opens a page in an iframe and waits for its scripts, and for the elements to be rendered. */
export const openPage = async (
  body: string,
  {width = 1280, head = '', html = 'lang="en"', scripts = [bundle], imports = {}}: PageOptions = {},
): Promise<TestPage> => {
  const iframe = newFrame(width);
  const map = `<script type="importmap">${JSON.stringify({imports})}</script>`;
  const tags = scripts.map((src) =>
    src.includes('classic')
      ? `<script src="${src}"></script>`
      : `<script type="module" src="${src}"></script>`,
  );
  iframe.srcdoc = `<!DOCTYPE html><html ${html}><head>${listen}${map}${head}${tags.join('')}</head><body>${body}</body></html>`;
  document.body.append(iframe);
  // Not the load event: in two engines a module that never loads delays it.
  const ready = () =>
    iframe.contentWindow?.location.href === 'about:srcdoc' &&
    iframe.contentDocument?.readyState !== 'loading' &&
    iframe.contentDocument?.querySelectorAll(scripts.length ? ':not(:defined)' : 'none').length ===
      0;
  await until(ready, 'the page');
  return pageIn(iframe);
};

export const closePages = () => {
  for (const iframe of opened.splice(0)) iframe.remove();
};

/** Puts HTML into the test's own page, waits until it is rendered, returns its first element. */
export const show = async <T extends Element = HTMLElement>(html: string) => {
  const host = document.createElement('div');
  host.className = 'shown';
  host.innerHTML = html;
  document.body.append(host);
  await frames();
  return host.firstElementChild as T;
};

export const clear = () => {
  for (const host of document.querySelectorAll('.shown')) host.remove();
};

const isPainted = (element: Element) => element.checkVisibility();

/** What CSS draws after an element, such as what separates the names in one slot. */
export const drawnAfter = (element: Element) =>
  /^"([^"]*)"/.exec(getComputedStyle(element, '::after').content)?.[1] ?? '';

/** What a reader sees of an element: the text of the flat tree, in order, without what is not painted. */
export const seenText = (node: Node): string => {
  if (node.nodeType === 3) return node.textContent ?? '';
  if (node.nodeType !== 1 && node.nodeType !== 11) return '';
  const element = node as HTMLElement;
  if (node.nodeType === 1 && element.localName !== 'slot' && !isPainted(element)) return '';
  const children =
    element.localName === 'slot' && (element as HTMLSlotElement).assignedNodes().length
      ? (element as HTMLSlotElement).assignedNodes()
      : Array.from((element.shadowRoot ?? element).childNodes);
  const text = children.map(seenText).join(' ');
  return text.replace(/\s+/g, ' ').trim();
};

/** True when assistive technology passes the node over: something in its flat tree is aria-hidden. */
export const isHiddenFromAssistiveTechnology = (node: Node): boolean => {
  if ((node as Partial<Element>).getAttribute?.('aria-hidden') === 'true') return true;
  const parent =
    (node as Partial<Element>).assignedSlot ??
    node.parentNode ??
    (node as Partial<ShadowRoot>).host;
  return parent ? isHiddenFromAssistiveTechnology(parent) : false;
};

export const part = (element: Element | null, name: string) =>
  element!.shadowRoot!.querySelector<HTMLElement>(`[part=${name}]`)!;

export const rect = (element: Element) => {
  const {x, y, width, height} = element.getBoundingClientRect();
  return {x, y, width, height};
};
