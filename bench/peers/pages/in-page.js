/* global addEventListener, document, getComputedStyle, Node, requestAnimationFrame */
// Runs in each measured page before anything else, and offers what is done there as `bench`. `configure` says what
// the side is.

const vitals = {firstPaint: undefined, rendered: undefined, shift: 0, blocking: 0, moved: 0};

const observe = (type, each) =>
  new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({
    type,
    buffered: true,
  });

observe('paint', ({name, startTime}) => {
  if (name === 'first-contentful-paint') vitals.firstPaint = startTime;
});
observe('layout-shift', ({value, hadRecentInput}) => {
  if (!hadRecentInput) vitals.shift += value;
});
observe('longtask', ({duration}) => {
  vitals.blocking += Math.max(0, duration - 50);
});

let side;
let module;

async function fetchText(name) {
  const response = await fetch(name);
  if (!response.ok) throw new Error(`${name} is not served.`);
  return response.text();
}

/** A task of its own: what is queued as microtasks is done before it. */
const task = () =>
  new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(undefined);
  });

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Has the browser compute style and layout now. */
const layOut = () => document.body.getBoundingClientRect().height;

const components = () => [...document.querySelectorAll(side.selector)];

/** Resolves once no element has an update to come, nor one that it has caused. */
async function settled() {
  const selector = [side.selector, side.inner].filter(Boolean).join();
  const all = [...document.querySelectorAll(selector)];
  const pending = () => all.filter(({isUpdatePending}) => isUpdatePending);
  do {
    await Promise.all(pending().map(({updateComplete}) => updateComplete));
    await task();
  } while (pending().length);
}

const childrenOf = (node) => {
  if (node.shadowRoot) return node.shadowRoot.childNodes;
  const assigned = node.localName === 'slot' ? node.assignedNodes() : [];
  return assigned.length ? assigned : node.childNodes;
};

/** The text that a reader sees, through shadow roots and slots. */
function shownText(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE || getComputedStyle(node).display === 'none') return '';
  return Array.from(childrenOf(node), shownText).join('');
}

/** All HTML of an element, through nested shadow roots: a label may be an attribute far inside. */
const innermostHtml = (node) =>
  [
    node.shadowRoot?.innerHTML,
    node.innerHTML,
    ...Array.from((node.shadowRoot ?? node).querySelectorAll('*'), (el) =>
      el.shadowRoot ? innermostHtml(el) : '',
    ),
  ].join('');

const hasRendered = (el) => side.isPlain || Boolean(el.shadowRoot?.firstElementChild);

/** What a component that is to show some texts lacks. */
function lackOf(el, texts) {
  if (!el) return 'the component';
  if (!hasRendered(el)) return `the shadow root of <${el.localName}>`;
  const shown = shownText(el).replace(/\s+/g, ' ');
  return texts.find((text) => !shown.includes(text)) ?? '';
}

/** `expected` is `[index, texts]` of components. */
function lackOfPage(count, expected) {
  const all = components();
  if (all.length !== count) return `${count} components, it has ${all.length}`;
  for (const [index, texts] of expected) {
    const lack = lackOf(all[index], texts);
    if (lack) return `${lack} in component ${index}`;
  }
  return '';
}

function addStyles(css) {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
}

/** An inline module script, on every side: loading is not measured, parsing and compiling are. */
const run = (code) =>
  new Promise((resolve) => {
    globalThis.bench.hasRun = resolve;
    const script = document.createElement('script');
    script.type = 'module';
    script.textContent = `${code}\nbench.hasRun();`;
    document.head.append(script);
  });

/**
 * Notes when the page shows everything, and how far its last paragraph moves after it is first shown. Frames begin
 * once the stylesheets are there: the first one is the first paint.
 */
async function watchPage(count, expected) {
  let top;
  for (;;) {
    await frame();
    // The parser may be on its way.
    if (components().length < count) continue;
    const now = [...document.querySelectorAll('article > p')].at(-1).getBoundingClientRect().top;
    vitals.moved = Math.max(vitals.moved, Math.abs(now - (top ??= now)));
    if (vitals.rendered || !components().every(hasRendered)) continue;
    if (!lackOfPage(count, expected)) vitals.rendered = performance.now();
  }
}

globalThis.bench = {
  vitals,
  layOut,
  settled,
  lackOfPage,

  configure(options) {
    side = options;
    if (options.watched) watchPage(...options.watched);
  },

  /** What the page has loaded until now. */
  transferred() {
    const loaded = ['navigation', 'resource'].flatMap((type) => performance.getEntriesByType(type));
    return {
      bytes: loaded.reduce((sum, {transferSize}) => sum + transferSize, 0),
      requests: loaded.length,
    };
  },

  async fetchCode(name) {
    this.code = await fetchText(name);
    // What is there already is painted before the measurement begins.
    layOut();
    await frame();
    await frame();
    await task();
  },

  /** From the script to all elements rendered; without style and layout, which the caller asks for. */
  async upgrade() {
    if (side.isPlain) addStyles(this.code);
    else await run(this.code);
    await settled();
  },

  async load(name) {
    if (side.isPlain) addStyles(await fetchText(name));
    else module = await import(new URL(name, document.baseURI).href);
    await settled();
    layOut();
  },

  /** HTML that is kept in the page, for `mount()`. */
  async keep(name) {
    this.html = await fetchText(name);
  },

  async mount() {
    const box = document.createElement('div');
    box.id = 'box';
    document.body.append(box);
    box.innerHTML = this.html;
    await settled();
    layOut();
  },

  async unmount() {
    document.querySelector('#box').remove();
    layOut();
    await task();
  },

  async mountAndUnmount(times) {
    for (let i = 0; i < times; i++) {
      await this.mount();
      await this.unmount();
    }
  },

  async switchTo(locale) {
    await (0, eval)(side.switch)(locale, module);
    await task();
    await settled();
    layOut();
  },

  /** The HTML of the first and the last component. */
  ends() {
    return [components().at(0), components().at(-1)].map(innermostHtml);
  },

  /** Waits for a click, and returns the time from the input to the end of the next frame. */
  watchClick() {
    this.clicked = new Promise((resolve) => {
      const onClick = async ({timeStamp}) => {
        await frame();
        await task();
        resolve(performance.now() - timeStamp);
      };
      addEventListener('click', onClick, {capture: true, once: true});
    });
  },
};
