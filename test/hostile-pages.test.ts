import {expect} from '@open-wc/testing';
import {closePages, frames, openPage, part, seenText} from './support.js';

// A part of test/hostile in every engine: DOM clobbering, and parts of the browser that are missing. The
// functions that read these pages do not use the names that the pages shadow.

const piece = `<oped-article kind="guest" publisher="The Harbor Post">
  <oped-header>
    <h1 slot="headline">Open the library on Sundays</h1>
    <a slot="author" href="/ana">Ana Ruiz</a><a slot="author-2" href="/ines">Inés Gil</a>
    <time slot="published" datetime="2026-07-12">July 12, 2026</time>
  </oped-header>
  <oped-disclaimer></oped-disclaimer>
  <p>The reading room is full at noon. <span id="door">A locked door is also a sentence.</span></p>
  <a href="/quote"><oped-pull-quote from="door"></oped-pull-quote></a>
  <oped-figure credit-kind="photo"><img src="data:," alt=""><p slot="credit">Ana Ruiz</p></oped-figure>
</oped-article>`;

const named = (markup: (name: string) => string, names: string) =>
  names.split(' ').map(markup).join('');

const ofDocument =
  'createElement createComment createTextNode createTreeWalker importNode adoptedStyleSheets defaultView URL baseURI addEventListener dispatchEvent documentElement';

const fields = named(
  (name) => `<input type="hidden" name="${name}">`,
  'host parentNode childNodes attributes getAttribute nodeType localName textContent getRootNode',
);

const pages = {
  'images of the names of document': {
    body: named((name) => `<img name="${name}" alt="">`, ofDocument) + piece,
  },
  'forms of the names of document': {
    body: named((name) => `<form name="${name}"></form>`, ofDocument) + piece,
  },
  'a form with the names of nodes around the piece': {body: `<form>${fields}${piece}</form>`},
  'a form with the names of nodes in the piece': {
    body: piece.replace('<p>The', `<form>${fields}</form><p>The`),
  },
  'no MutationObserver': {body: piece, head: '<script>delete window.MutationObserver</script>'},
  'no lists and plurals': {
    body: piece,
    head: '<script>delete Intl.ListFormat; delete Intl.PluralRules; delete Intl.DisplayNames</script>',
    names: 'By Ana Ruiz, Inés Gil',
  },
  'names on Object.prototype': {
    body: piece,
    head: '<script>Object.assign(Object.prototype, {host: 1, creationScope: 1, strings: 1, toJSON: () => 1})</script>',
  },
};

describe('A hostile page', () => {
  afterEach(closePages);

  for (const [what, {body, names = 'By Ana Ruiz and Inés Gil', ...options}] of Object.entries(
    pages,
  ) as [string, {body: string; head?: string; names?: string}][]) {
    it(`with ${what} is shown whole`, async () => {
      const page = await openPage(body, options);
      await frames();
      const {document} = page;
      const find = (selector: string) => document.querySelector(selector)!;
      const header = seenText(find('oped-header')).replace(' ,', ',');
      expect(header).to.include('Open the library on Sundays');
      expect(header).to.include(names);
      expect(header).to.include('Published July 12, 2026');
      expect(seenText(find('oped-disclaimer'))).to.match(/^Guest essay .* The Harbor Post/);
      expect(seenText(part(find('oped-pull-quote'), 'quote'))).to.equal(
        'A locked door is also a sentence.',
      );
      expect(seenText(find('oped-figure'))).to.include('Photo: Ana Ruiz');
      expect(page.lines).to.deep.equal([]);
    });
  }
});
