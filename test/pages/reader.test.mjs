import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Readability} from '@mozilla/readability';
import {JSDOM} from 'jsdom';
import {openPage, pageAround, pieces, plain, sourceOf, urlOf, useBrowser} from './support.mjs';

useBrowser();

const documentOf = (html, path = '/') => new JSDOM(html, {url: urlOf(path)}).window.document;

/** What Firefox's reader mode extracts from a page: `{title, byline, text}`. */
function read(document) {
  const {title, byline, textContent} = new Readability(document.cloneNode(true)).parse();
  return {title, byline, text: plain(textContent)};
}

const textsOf = (document, selectors) =>
  Array.from(document.querySelectorAll(String(selectors)), ({textContent}) => plain(textContent));

const prose = ['> p', '> h2', 'li', 'blockquote'].map((selector) => `oped-article ${selector}`);

const parts = ['header [slot]', 'figure [slot]', 'correction > *', 'disclaimer p', 'author-card p'];

for (const path of pieces) {
  /** The page as served, and as it is when the script has run and added its JSON-LD. */
  const versions = {
    'as served': async () => documentOf(await sourceOf(path), path),
    'when the script has run': async (t) =>
      documentOf(await (await openPage(t, path)).content(), path),
  };
  for (const [when, open] of Object.entries(versions)) {
    test(`The example page ${path} keeps its text in reader mode, ${when}`, async (t) => {
      const document = await open(t);
      const isRun = document.querySelector('script[type="application/ld+json"]') !== null;
      assert.equal(isRun, when !== 'as served');
      const {title, byline, text} = read(document);
      const [headline] = textsOf(document, 'h1');
      assert.equal(title, headline);
      const [first, ...others] = textsOf(document, 'oped-header [slot|=author]');
      assert.ok(byline.includes(first), `${first} in ${byline}`);
      // Firefox takes the first author out of the text, and the headline: they are above it.
      const elsewhere = [first, headline];
      const texts = textsOf(document, [...prose, ...parts.map((part) => `oped-${part}`)]);
      assert.ok(texts.length > 20);
      assert.deepEqual(
        [...texts, ...others].filter((one) => !text.includes(one) && !elsewhere.includes(one)),
        [],
      );
    });
  }

  test(`The example page ${path} has no quoted passage twice in reader mode`, async () => {
    const document = documentOf(await sourceOf(path), path);
    const {text} = read(document);
    const quotes = [...document.querySelectorAll('oped-pull-quote')];
    assert.ok(quotes.length);
    for (const quote of quotes) {
      const passage = plain(document.getElementById(quote.getAttribute('from')).textContent);
      assert.equal(text.split(passage).length - 1, 1, passage);
    }
  });
}

const label = 'Sponsored content by Acme Ferries';

const paragraphs = [
  'The harbor wakes before the city does. By half past five the lamps are lit along the quay, the ropes are wet, and the first commuters stand in line with their collars up and their coffee steaming.',
  'Forty years ago the crossing took most of an hour, and on foggy mornings it did not run at all. People who lived on the north shore kept a spare shirt in the office, because nobody could promise them the last boat home.',
  'Today the same crossing takes nineteen minutes. The new boats draw less water, turn in their own length, and burn about a third of the fuel that the old ones did, according to figures that the company publishes each spring.',
  'Captain Rosa Lund has worked on all of them. She started as a deckhand in 1989, when the crew still counted passengers with a clicker and a pencil, and she remembers the winter in which the clicker froze.',
  'What she likes best, she says, is the quiet. The electric motors leave the dock with a hum, so that conversations on the upper deck no longer stop when the boat starts, and the gulls have lost their respect for it.',
  'There are eleven departures on a weekday, from both shores, and six on a Sunday. In summer a twelfth boat leaves after the concerts in the park, and its crew has learned to wait for the encore.',
  'Bicycles travel free, and so do children under twelve, dogs of every size, and musical instruments up to the cello. A double bass needs a ticket of its own, for reasons that the crew will explain at length.',
  'On the last boat of the evening the city stands behind the stern with all its windows lit. Regulars do not look up from their books. Everyone else goes out on deck, holds on to the rail, and takes the same picture.',
].map((passage) => `<p>${passage}</p>`);

const disclaimer = `<oped-disclaimer><p slot="label">${label}</p></oped-disclaimer>`;

const sponsored = (inside, beside = '') =>
  documentOf(
    pageAround(`<main>${beside}
      <oped-article kind="sponsored" sponsor="Acme Ferries" publisher="The Harbor Ledger">
        ${inside}
        <h1>Nineteen minutes across the harbor</h1>
        ${paragraphs.join('\n')}
      </oped-article>
    </main>`),
  );

test('<oped-disclaimer> keeps the label of a sponsored piece in reader mode', () => {
  assert.ok(read(sponsored(disclaimer)).text.includes(label));
});

test('<oped-disclaimer> would lose its label in an <aside> beside the article', () => {
  const {text} = read(sponsored('', `<aside>${disclaimer}</aside>`));
  assert.ok(text.includes('Captain Rosa Lund'));
  assert.ok(!text.includes(label));
});
