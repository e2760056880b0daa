/* global document, MutationObserver, requestAnimationFrame */
// What is measured, the same on every page: the elements, and what is done to them.

const kinds = [
  'opinion',
  'guest',
  'column',
  'editorial',
  'letter',
  'analysis',
  'review',
  'satire',
  'sponsored',
];

/** Chromium's time for sibling shadow roots is quadratic: in groups of this size it is linear. */
const groupSize = 50;

const elements = [];

/** A whole frame: its callbacks run before style and layout, so the second one is after them. */
const frame = () =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

/** A disclaimer without text of its own: it shows its label and its standard sentences. */
function createElement(i) {
  const element = document.createElement('oped-disclaimer');
  element.setAttribute('kind', kinds[i % kinds.length]);
  // Each kind with and without names, which are put into other sentences.
  if (i % 2) element.setAttribute('publisher', 'The Daily Example');
  if (i % 4 > 1) element.setAttribute('sponsor', 'Acme');
  return element;
}

const textOf = ({shadowRoot}) => shadowRoot.textContent.replace(/\s+/g, ' ').trim();

/** The text that each element shows. */
const texts = () => elements.map(textOf);

async function fill(count) {
  elements.push(...Array.from({length: count}, (_, i) => createElement(i)));
  for (let i = 0; i < count; i += groupSize) {
    const group = document.createElement('div');
    group.append(...elements.slice(i, i + groupSize));
    document.body.append(group);
  }
  await frame();
}

/** Two changes for each target and round. Nothing on the page depends on them. */
async function changeAttributes(targets, rounds) {
  for (let round = 1; round <= rounds; round++) {
    for (const target of targets) {
      target.setAttribute('data-x', round);
      target.className = `round-${round % 2}`;
    }
  }
  await frame();
}

/** A class that a rule of the page follows, put on everything and taken away again. */
async function mark() {
  for (const isMarked of [true, false]) {
    for (const target of [document.documentElement, ...elements]) {
      target.classList.toggle('marked', isMarked);
    }
    await frame();
  }
}

/** What a page that listens to every attribute pays. */
const observeEverything = () =>
  new MutationObserver(() => {}).observe(document, {subtree: true, attributes: true});

/** Offers to the benchmark what can be done with the page. */
export function offer(setLocale) {
  let shown;
  globalThis.bench = {
    fill,
    texts,
    mark,
    observeEverything,
    changeElements: (rounds) => changeAttributes(elements, rounds),
    changePage: (rounds) => changeAttributes([document.documentElement], rounds),
    async switchTo(locale) {
      await setLocale(locale);
      await frame();
    },
    /** Switches, and keeps what is shown then. */
    async learn(locale) {
      await this.switchTo(locale);
      shown = {...shown, [locale]: texts()};
      return shown[locale];
    },
    /** True when every element is up to date and shows the text of the language. */
    isShowing: (locale) =>
      elements.every((el, i) => !el.isUpdatePending && textOf(el) === shown[locale][i]),
  };
}
