// Scripts of a page that change it all the time: an element renders again only when something that it shows
// has changed, and an article is read again only where something depends on it.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {painted, useBrowser} from '../pages/support.mjs';
import {assertQuiet, openHostile, visibleText} from './support.mjs';

useBrowser();

const paragraph = 'The reading room is full at noon, and the street is loud.';

const body = `
<oped-article kind="guest" publisher="The Harbor Post">
  <oped-header reading-time="auto">
    <h1 slot="headline">Open the library on Sundays</h1>
    <a slot="author" href="/ana">Ana Ruiz</a>
  </oped-header>
  <oped-disclaimer></oped-disclaimer>
  <p id="first">${paragraph} <span id="door">A locked door is also a sentence.</span></p>
  ${`<p>${paragraph}</p>`.repeat(20)}
  <oped-pull-quote id="lifted" from="door"></oped-pull-quote>
  <oped-pull-quote id="own">We open at noon, and by ten past there is no chair left.</oped-pull-quote>
  <oped-figure id="figure"><img src="data:," alt=""><p slot="caption">The bench outside.</p></oped-figure>
  <oped-correction id="correction"><p>An earlier version named another street.</p></oped-correction>
  <oped-author-card><p slot="name">Ana Ruiz</p><p>Ana Ruiz teaches history.</p></oped-author-card>
</oped-article>
<oped-figure id="alone"><img src="data:," alt=""><p slot="caption">A figure alone.</p></oped-figure>`;

/** Counts the renderings of each element, and how often children of nodes are read. */
const count = () => {
  globalThis.rendered = [];
  globalThis.reads = 0;
  const {get} = Object.getOwnPropertyDescriptor(Node.prototype, 'childNodes');
  Object.defineProperty(Node.prototype, 'childNodes', {
    configurable: true,
    get() {
      globalThis.reads++;
      return get.call(this);
    },
  });
  const {define} = CustomElementRegistry.prototype;
  CustomElementRegistry.prototype.define = function (tag, constructor) {
    const {render} = constructor.prototype;
    constructor.prototype.render = function () {
      globalThis.rendered.push(this.id || this.localName);
      return render.call(this);
    };
    define.call(this, tag, constructor);
  };
};

/** What is rendered after each change of the page. */
const changes = {
  'an ad in the article': [
    () =>
      document.querySelector('p').after(Object.assign(document.createElement('div'), {id: 'ad'})),
    [],
  ],
  'an ad of text': [
    () =>
      document
        .querySelector('p')
        .after(Object.assign(document.createElement('div'), {textContent: 'Ad'})),
    [],
  ],
  'the attributes of a paragraph': [
    () =>
      Object.assign(document.querySelector('p'), {
        className: 'x',
        title: 'y',
        hidden: false,
        dir: 'ltr',
      }),
    [],
  ],
  'text that nobody quotes': [
    () => (document.querySelectorAll('p')[4].textContent = 'The reading room is empty at noon.'),
    [],
  ],
  'the passage that is lifted': [
    () => (document.querySelector('#door').textContent = 'A closed door is a sentence, too.'),
    ['lifted'],
  ],
  'an id that is lifted': [() => (document.querySelector('#door').id = 'gate'), ['lifted']],
  'the language of a passage': [() => (document.querySelector('#door').lang = 'fr'), ['lifted']],
  'text that repeats a quote': [
    () =>
      document
        .querySelector('#first')
        .append(' We open at noon, and by ten past there is no chair left.'),
    ['own'],
  ],
  'as much text as a minute takes': [
    () => document.querySelector('#first').append(' It is said again and again.'.repeat(60)),
    ['oped-header'],
  ],
  'a second author': [
    () =>
      document
        .querySelector('oped-header')
        .insertAdjacentHTML('beforeend', '<a slot="author" href="/i">Inés Gil</a>'),
    ['oped-header', 'oped-disclaimer'],
  ],
  'the kind of the piece': [
    () => document.querySelector('oped-article').setAttribute('kind', 'editorial'),
    ['oped-article', 'oped-disclaimer'],
  ],
  'a new headline': [
    () => (document.querySelector('h1').outerHTML = '<h1 slot="headline">Sundays</h1>'),
    ['oped-header', 'oped-article'],
  ],
  'a caption': [
    () => (document.querySelector('#figure p').textContent = 'Another caption.'),
    ['figure'],
  ],
  'a caption outside of an article': [
    () => (document.querySelector('#alone p').textContent = 'Another caption.'),
    ['alone'],
  ],
  'a role': [
    () => document.querySelector('#correction').setAttribute('role', 'status'),
    ['correction'],
  ],
  'something else on the page': [
    () => document.querySelector('body').append('Text', document.createElement('p')),
    [],
  ],
};

test('after a change, what shows it is rendered', async (t) => {
  const page = await openHostile(t, {body: '<div id="piece"></div>', init: count});
  for (const [what, [change, expected]] of Object.entries(changes)) {
    await t.test(what, async () => {
      await page.evaluate((html) => (document.querySelector('#piece').innerHTML = html), body);
      await painted(page);
      const first = await page.evaluate(() => globalThis.rendered.splice(0));
      // The control: each has rendered before.
      for (const name of ['lifted', 'own', 'figure', 'correction', 'alone', 'oped-header'])
        assert.ok(first.includes(name), name);
      await page.evaluate(change);
      await painted(page);
      const rendered = await page.evaluate(() => globalThis.rendered.splice(0));
      assert.deepEqual(rendered.sort(), expected.sort());
      assertQuiet(page, 0);
    });
  }
});

test('an article is read once, whatever is added to it', async (t) => {
  const long = `<oped-article><h1>Open the library on Sundays</h1>${`<p>${paragraph}</p>`.repeat(500)}
    <oped-figure><img src="data:," alt=""><p slot="caption">The bench outside.</p></oped-figure>`;
  for (const content of ['', '<oped-disclaimer></oped-disclaimer>']) {
    const page = await openHostile(t, {body: `${long}${content}</oped-article>`, init: count});
    const [first, then] = await page.evaluate(async () => {
      const before = globalThis.reads;
      globalThis.reads = 0;
      document.querySelectorAll('p')[9].after(document.createElement('div'));
      await new Promise((resolve) => setTimeout(resolve, 50));
      return [before, globalThis.reads];
    });
    assert.ok(then < 10, `${then} reads`);
    // The control: to count the names in an article, the whole of it is read once.
    if (content) assert.ok(first > 500, `${first} reads`);
  }
});

test('an element that was changed while it was away shows the change, whatever it comes back in', async (t) => {
  const page = await openHostile(t, {body});
  await page.evaluate(async () => {
    const soon = () => new Promise((resolve) => setTimeout(resolve, 20));
    const figure = document.querySelector('#figure');
    figure.querySelector('p').remove();
    await soon();
    figure.remove();
    await soon();
    figure.insertAdjacentHTML('beforeend', '<p slot="caption">A late caption</p>');
    const wrapper = document.createElement('div');
    wrapper.append(figure);
    document.querySelector('p').after(wrapper);
    await soon();
  });
  assert.match((await visibleText(page)).join(' '), /A late caption/);
  assertQuiet(page, 0);
});

/** How many elements compute their styles after a script has inserted an empty one. */
const stylesAfterInsertion = async (page) => {
  const session = await page.context().newCDPSession(page);
  const counts = [];
  session.on('Tracing.dataCollected', ({value}) => {
    for (const {name, args} of value) {
      if (name === 'UpdateLayoutTree' && args.elementCount) counts.push(args.elementCount);
    }
  });
  await session.send('Tracing.start', {
    categories: 'devtools.timeline',
    transferMode: 'ReportEvents',
  });
  await page.evaluate(() => document.querySelector('p').before(document.createElement('div')));
  await painted(page);
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  return Math.max(0, ...counts);
};

test('a new element on a page does not make the paragraphs beside it compute their styles', async (t) => {
  const text = `<p>${paragraph}</p>`.repeat(500);
  for (const content of [
    `${text}<oped-article></oped-article>`,
    `<oped-article>${text}</oped-article>`,
  ]) {
    const page = await openHostile(t, {body: `<main>${content}</main>`});
    const styles = await stylesAfterInsertion(page);
    assert.ok(styles > 0 && styles < 20, `${styles} elements`);
    // The control: a rule that asks each paragraph whether it is the first.
    await page.evaluate(() => {
      const stylesheet = new CSSStyleSheet();
      stylesheet.replaceSync('main p:first-of-type {color: red}');
      document.adoptedStyleSheets.push(stylesheet);
    });
    await painted(page);
    assert.ok((await stylesAfterInsertion(page)) > 400);
  }
});

test('a change that cannot be read throws nothing', async (t) => {
  const page = await openHostile(t, {body});
  await page.evaluate(() => {
    // Deeper than a call stack, but not painted: engines would not survive that.
    const top = document.createElement('div');
    top.style.display = 'none';
    for (let node = top, i = 0; i < 15_000; i++) {
      node = node.appendChild(document.createElement('i'));
    }
    document.querySelector('oped-article').append(top);
  });
  await page.evaluate(() => document.querySelector('p').append(' More.'));
  await page.waitForTimeout(100);
  assert.deepEqual(page.errors, []);
  assertQuiet(page, 1);
});

test('elements in the shadow tree of another component follow their own content and the article', async (t) => {
  const page = await openHostile(t, {
    body: `<oped-article kind="guest"><p id="door">A locked door is also a sentence.</p><x-part></x-part></oped-article>`,
  });
  await page.evaluate(() => {
    const root = document.querySelector('x-part').attachShadow({mode: 'open'});
    root.innerHTML = `<oped-disclaimer></oped-disclaimer><oped-pull-quote from="door"></oped-pull-quote>
      <oped-figure><img src="data:," alt=""></oped-figure>`;
  });
  await painted(page);
  assert.match((await visibleText(page)).join(' '), /Guest essay/);
  await page.evaluate(() =>
    document
      .querySelector('x-part')
      .shadowRoot.querySelector('oped-figure')
      .insertAdjacentHTML('beforeend', '<p slot="caption">A late caption</p>'),
  );
  await painted(page);
  assert.match((await visibleText(page)).join(' '), /A late caption/);
  await page.evaluate(() => {
    document.querySelector('#door').textContent = 'A closed door.';
    document.querySelector('oped-article').setAttribute('kind', 'satire');
  });
  await painted(page);
  assert.match((await visibleText(page)).join(' '), /A closed door\. .*Satire .*A closed door\./);
  assertQuiet(page, 0);
});
