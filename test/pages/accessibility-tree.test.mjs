import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  inkOf,
  isSpanish,
  openHtml,
  openPage,
  pageAround,
  pieces,
  plain,
  useBrowser,
} from './support.mjs';

useBrowser();

/** Chromium's full accessibility tree: `{role, name, text, parents}` for each node of it. */
async function treeOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  const {nodes} = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const parentsOf = ({parentId}) => {
    const parent = byId.get(parentId);
    return parent ? [parent, ...parentsOf(parent)] : [];
  };
  const textOf = ({role, name, childIds = []}) =>
    role?.value === 'StaticText'
      ? (name?.value ?? '')
      : childIds.map((id) => (byId.has(id) ? textOf(byId.get(id)) : '')).join(' ');
  return nodes
    .filter(({ignored}) => !ignored)
    .map((node) => ({
      role: node.role?.value,
      name: plain(node.name?.value ?? ''),
      text: plain(textOf(node)),
      parents: parentsOf(node)
        .filter(({ignored}) => !ignored)
        .map(({role}) => role?.value),
    }));
}

const withRole = (tree, ...roles) => tree.filter(({role}) => roles.includes(role));

/** How often assistive technology reads the passage. */
const timesRead = (tree, passage) =>
  withRole(tree, 'StaticText').filter(({name}) => name.includes(passage)).length;

const passage = 'A locked door is also a sentence, and everyone can read it.';
const said = 'We open at noon, and by ten past there is no chair left.';

const article = (quote, {before = '', after = ''} = {}) =>
  pageAround(`<main>${before}<oped-article kind="guest">
    <oped-disclaimer></oped-disclaimer>
    <h1>Open the library</h1>
    <p>Matthew counts the Sundays. <span id="door">${passage}</span> He walks on.</p>
    ${quote}
    <p>There is more to say about that.</p>
    <oped-author-card><h2 slot="name">Ana Ruiz</h2><p>She wrote this.</p></oped-author-card>
  </oped-article>${after}</main>`);

const quoteOf = (page) => page.locator('oped-pull-quote [part=quote]');

/** On the screen, in ink. */
async function assertPainted(page) {
  const box = await quoteOf(page).boundingBox();
  assert.ok(box.width > 100 && box.height > 20, JSON.stringify(box));
  // Below the rule, which is painted without any text.
  const ink = await inkOf(page, {...box, y: box.y + 6, height: box.height - 6});
  assert.ok(ink > 0.01, `${ink} of the quote is inked`);
}

const repeats = {
  'lifted by from': '<oped-pull-quote from="door"></oped-pull-quote>',
  'written as children': `<oped-pull-quote><p>${passage}</p></oped-pull-quote>`,
  'written with other marks': `<oped-pull-quote>“${passage.replace(' is', '&nbsp;is')}”</oped-pull-quote>`,
};

for (const [way, quote] of Object.entries(repeats)) {
  test(`<oped-pull-quote> ${way} is on the screen and is not read twice`, async (t) => {
    const page = await openHtml(t, article(quote));
    await assertPainted(page);
    const tree = await treeOf(page);
    assert.equal(timesRead(tree, passage), 1);
    assert.deepEqual(withRole(tree, 'blockquote'), []);
  });
}

test('<oped-pull-quote expose> is read although it repeats the article', async (t) => {
  const page = await openHtml(t, article('<oped-pull-quote from="door" expose></oped-pull-quote>'));
  await assertPainted(page);
  const tree = await treeOf(page);
  assert.equal(timesRead(tree, passage), 2);
  assert.deepEqual(
    withRole(tree, 'blockquote').map(({text}) => text),
    [passage],
  );
});

test('<oped-pull-quote> with a link in text that repeats the article is read', async (t) => {
  const text = passage.replace('sentence', '<a href="/labels.html">sentence</a>');
  const page = await openHtml(t, article(`<oped-pull-quote><p>${text}</p></oped-pull-quote>`));
  const tree = await treeOf(page);
  const [link] = withRole(tree, 'link');
  assert.equal(link?.name, 'sentence');
  assert.ok(link.parents.includes('blockquote'), link.parents.join());
});

test('<oped-pull-quote> with text that is not in the article is a blockquote', async (t) => {
  const page = await openHtml(
    t,
    article(
      `<oped-pull-quote><p>${said}</p><p slot="attribution">A librarian</p></oped-pull-quote>`,
    ),
  );
  await assertPainted(page);
  const tree = await treeOf(page);
  assert.deepEqual(
    withRole(tree, 'blockquote').map(({text}) => text),
    [said],
  );
  assert.equal(timesRead(tree, 'A librarian'), 1);
});

test('<oped-pull-quote> draws quotation marks that are not read', async (t) => {
  for (const lang of ['en', 'es', 'es-ES']) {
    const html = article(`<oped-pull-quote><p>${said}</p></oped-pull-quote>`);
    const page = await openHtml(t, html.replace('lang="en"', `lang="${lang}"`));
    const drawn = await page.evaluate(() => {
      const {shadowRoot} = document.querySelector('oped-pull-quote');
      return Array.from(shadowRoot.querySelectorAll('[part=mark]'), (mark) => {
        const {content} = getComputedStyle(mark, '::before');
        const {content: after} = getComputedStyle(mark, '::after');
        return `${content} ${after}`.match(/[“”«»]/g)?.join('');
      });
    });
    assert.deepEqual(drawn, lang === 'es-ES' ? ['«', '»'] : ['“', '”']);
    const tree = await treeOf(page);
    assert.equal(timesRead(tree, said), 1);
    assert.deepEqual(
      tree.filter(({name, text}) => /[“”«»]/.test(name + text)),
      [],
    );
  }
});

test('<oped-pull-quote> would be caught if its marks were read', async (t) => {
  const page = await openHtml(t, article(`<oped-pull-quote><p>${said}</p></oped-pull-quote>`));
  await page.evaluate(() => {
    const stylesheet = new CSSStyleSheet();
    stylesheet.replaceSync('oped-pull-quote::part(mark)::before {content: "“"}');
    document.adoptedStyleSheets.push(stylesheet);
  });
  assert.ok((await treeOf(page)).some(({name}) => name.includes('“')));
});

test('<oped-pull-quote from> follows an edit of the passage within one frame', async (t) => {
  const page = await openHtml(t, article(repeats['lifted by from']));
  const after = (edit) =>
    page.evaluate(
      ([text, how]) =>
        new Promise((resolve) => {
          const source = document.getElementById('door');
          if (how === 'text') source.firstChild.data = text;
          else source.replaceChildren(text);
          requestAnimationFrame(() =>
            resolve(document.querySelector('oped-pull-quote').shadowRoot.textContent.trim()),
          );
        }),
      edit,
    );
  assert.equal(await after(['An open door says more.', 'text']), 'An open door says more.');
  assert.equal(await after(['And a lit one most.', 'nodes']), 'And a lit one most.');
  const tree = await treeOf(page);
  assert.equal(timesRead(tree, 'And a lit one most.'), 1);
  assert.equal(timesRead(tree, passage), 0);
});

test('<oped-article> is an article named by its headline', async (t) => {
  const page = await openHtml(t, article(''));
  assert.deepEqual(
    withRole(await treeOf(page), 'article').map(({name}) => name),
    ['Open the library'],
  );
});

test('<oped-article> in a native article is no second one', async (t) => {
  const page = await openHtml(
    t,
    article('', {before: '<article aria-label="Outer">', after: '</article>'}),
  );
  assert.deepEqual(
    withRole(await treeOf(page), 'article').map(({name}) => name),
    ['Outer'],
  );
});

test('<oped-disclaimer> in another role has no note of its own', async (t) => {
  const html = article('').replace('<oped-disclaimer>', '<oped-disclaimer role="group">');
  const page = await openHtml(t, html);
  assert.deepEqual(withRole(await treeOf(page), 'note'), []);
});

const expected = {
  '/library-on-sundays.html': {notes: ['Guest essay'], groups: ['Ana Ruiz', 'Inés Gil']},
  '/read-it-aloud.html': {notes: ['Column', 'Correction'], groups: ['Nell Arriaga']},
  '/es/biblioteca-los-domingos.html': {
    notes: ['Ensayo invitado'],
    groups: ['Ana Ruiz', 'Inés Gil'],
  },
  '/es/en-voz-alta.html': {notes: ['Columna', 'Corrección'], groups: ['Nell Arriaga']},
};

const landmarks = [
  'banner',
  'complementary',
  'contentinfo',
  'navigation',
  'main',
  'region',
  'form',
  'search',
];

/** Landmarks in an article. */
const landmarksIn = (tree) =>
  withRole(tree, ...landmarks)
    .filter(({parents}) => parents.includes('article'))
    .map(({role}) => role);

for (const path of pieces) {
  test(`The example page ${path} names its elements to assistive technology, without landmarks`, async (t) => {
    const page = await openPage(t, path);
    const tree = await treeOf(page);
    const namesOf = (role) => withRole(tree, role).map(({name}) => name);
    assert.deepEqual(namesOf('article'), [plain(await page.locator('h1').innerText())]);
    assert.deepEqual(namesOf('note'), expected[path].notes);
    assert.deepEqual(namesOf('group'), expected[path].groups);
    assert.deepEqual(landmarksIn(tree), []);
    const ofPage = ['banner', 'contentinfo', 'main', 'navigation'];
    assert.deepEqual(
      withRole(tree, ...landmarks)
        .map(({role}) => role)
        .sort(),
      ofPage,
    );
    for (const id of await page
      .locator('oped-pull-quote')
      .evaluateAll((all) => all.map(({attributes}) => attributes.from.value))) {
      const text = plain(await page.locator(`#${id}`).innerText());
      assert.equal(timesRead(tree, text), 1, text);
    }
    // One blockquote: the page's own.
    const [blockquote, ...others] = withRole(tree, 'blockquote');
    assert.deepEqual(others, []);
    assert.match(
      blockquote.text,
      isSpanish(path) ? /^(El domingo|Practicada)/ : /^(Sunday|Pursuant)/,
    );
  });
}

test('The example page would be caught if it had a landmark in its article', async (t) => {
  const page = await openPage(t, pieces[0]);
  await page.evaluate(() => {
    const box = document.querySelector('oped-author-card').shadowRoot.querySelector('[role=group]');
    box.setAttribute('role', 'complementary');
  });
  assert.deepEqual(landmarksIn(await treeOf(page)), ['complementary']);
});
