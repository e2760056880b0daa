import {expect} from '@open-wc/testing';
import {toJsonLd} from 'oped-elements';
import {clear, frames, isHiddenFromAssistiveTechnology, part, seenText, show} from './support.js';

const passage = 'A locked door is also a sentence, and everyone can read it.';

const article = (quote: string, attributes = '') =>
  `<oped-article ${attributes}><h1>Open the library</h1><p>The chairs are up. <span id="door">${passage}</span> It rains.</p>${quote}<p>More text.</p></oped-article>`;

const quoteIn = async (html: string) => (await show(html)).querySelector('oped-pull-quote')!;

const isHidden = (element: Element) => isHiddenFromAssistiveTechnology(part(element, 'quote'));

const marks = (element: Element) =>
  Array.from(element.shadowRoot!.querySelectorAll('[part=mark]'), (mark) =>
    mark.checkVisibility() ? getComputedStyle(mark, '::before').content : '',
  );

describe('<oped-pull-quote>', () => {
  it('lifts a passage of an article that was described while nobody watched it', async () => {
    const late = document.createElement('oped-article');
    expect(toJsonLd(late).headline).to.equal(undefined);
    late.innerHTML = '<p id="late">A passage.</p><oped-pull-quote from="late"></oped-pull-quote>';
    await show('');
    document.body.append(late);
    await frames();
    const quote = late.querySelector('oped-pull-quote')!;
    expect(part(quote, 'quote').textContent.trim()).to.equal('A passage.');
    late.remove();
  });

  afterEach(clear);

  it('lifts the text of a passage', async () => {
    const element = await quoteIn(article('<oped-pull-quote from="door"></oped-pull-quote>'));
    expect(seenText(element)).to.equal(passage);
  });

  it('lifts plain text: blocks joined by a space, without notes and what is hidden', async () => {
    const element = await quoteIn(
      `<oped-article><div id="all"><p>One <em>two</em><sup><a href="#n">1</a></sup></p><p>three<span hidden> no</span>.</p><script>var no;</script></div><oped-pull-quote from="all"></oped-pull-quote></oped-article>`,
    );
    expect(seenText(element)).to.equal('One two three.');
  });

  it('follows edits of the passage, in its text and in its markup', async () => {
    const element = await quoteIn(article('<oped-pull-quote from="door"></oped-pull-quote>'));
    const span = document.getElementById('door')!;
    span.firstChild!.textContent = 'A door stands open.';
    await frames(1);
    expect(seenText(element)).to.equal('A door stands open.');
    span.innerHTML = 'Two <b>doors</b> do.';
    await frames(1);
    expect(seenText(element)).to.equal('Two doors do.');
    span.id = 'other';
    await frames(1);
    expect(seenText(element)).to.equal('');
    element.from = 'other';
    await frames(1);
    expect(seenText(element)).to.equal('Two doors do.');
  });

  it('finds only passages of its own article', async () => {
    const root = await show(
      '<div><oped-article><p id="mine">Mine.</p></oped-article><oped-article><p>Other.</p><oped-pull-quote from="mine"></oped-pull-quote></oped-article></div>',
    );
    expect(seenText(root.querySelector('oped-pull-quote')!)).to.equal('');
  });

  it('takes any id for an id', async () => {
    const element = await quoteIn(
      '<oped-article><p id="1 x:y&quot;]">Odd.</p><oped-pull-quote from="1 x:y&quot;]"></oped-pull-quote></oped-article>',
    );
    expect(seenText(element)).to.equal('Odd.');
  });

  it('lifts the first of several passages with the same id', async () => {
    const element = await quoteIn(
      '<oped-article><p id="same">First.</p><p id="same">Second.</p><oped-pull-quote from="same"></oped-pull-quote></oped-article>',
    );
    expect(seenText(element)).to.equal('First.');
  });

  it('is hidden from assistive technology when it repeats the article', async () => {
    for (const quote of [
      '<oped-pull-quote from="door"></oped-pull-quote>',
      `<oped-pull-quote>${passage}</oped-pull-quote>`,
      '<oped-pull-quote><p>“everyone can\n read it.”</p></oped-pull-quote>',
      '<oped-pull-quote>A locked\u00A0door is</oped-pull-quote>',
      '<oped-pull-quote>A locked door is also a sen\u00ADtence</oped-pull-quote>',
    ]) {
      const element = await quoteIn(article(quote));
      expect(isHidden(element), quote).to.equal(true);
      expect(element.getBoundingClientRect().height, quote).to.be.greaterThan(20);
    }
  });

  it('is a blockquote when its text is not in the article', async () => {
    const element = await quoteIn(
      article(
        '<oped-pull-quote><p>We open at noon.</p><p slot="attribution">A librarian</p></oped-pull-quote>',
      ),
    );
    expect(part(element, 'quote').localName).to.equal('blockquote');
    expect(isHidden(element)).to.equal(false);
    expect(seenText(element)).to.equal('We open at noon. A librarian');
  });

  it('is exposed on request, and when something in it takes the focus', async () => {
    const element = await quoteIn(
      article('<oped-pull-quote from="door" expose></oped-pull-quote>'),
    );
    expect(isHidden(element)).to.equal(false);
    element.expose = false;
    await frames(1);
    expect(isHidden(element)).to.equal(true);
    const linked = await quoteIn(
      article(
        '<oped-pull-quote>A locked door <a href="#">is also</a> a sentence</oped-pull-quote>',
      ),
    );
    expect(isHidden(linked)).to.equal(false);
  });

  for (const inside of [
    '<span tabindex="0">is also</span>',
    '<button type="button">is also</button>',
    '<details><summary>is also</summary></details>',
  ]) {
    it(`is exposed when it repeats the article with ${inside}`, async () => {
      const element = await quoteIn(
        article(`<oped-pull-quote>A locked door ${inside} a sentence</oped-pull-quote>`),
      );
      expect(isHidden(element)).to.equal(false);
    });
  }

  it('is hidden as soon as the article has the passage, and exposed when it no longer does', async () => {
    const element = await quoteIn(article('<oped-pull-quote>It is late.</oped-pull-quote>'));
    expect(isHidden(element)).to.equal(false);
    const paragraph = element.nextElementSibling!;
    paragraph.textContent = 'So it is late. Good night.';
    await frames(1);
    expect(isHidden(element), 'not to the letter').to.equal(true);
    paragraph.textContent = 'Good night.';
    await frames(1);
    expect(isHidden(element)).to.equal(false);
  });

  it('does not take another pull quote for the article', async () => {
    const root = await show(
      '<oped-article><p>Text.</p><oped-pull-quote>Same words.</oped-pull-quote><oped-pull-quote>Same words.</oped-pull-quote></oped-article>',
    );
    for (const element of root.querySelectorAll('oped-pull-quote')) {
      expect(isHidden(element)).to.equal(false);
    }
  });

  it('draws the marks of the language', async () => {
    const curly = ['"“"', '"”"'];
    const angular = ['"«"', '"»"'];
    const drawn: [string, string[]][] = [
      ['en', curly],
      ['es', curly],
      ['es-MX', curly],
      ['es-ES', angular],
      ['fr', curly],
    ];
    for (const [lang, expected] of drawn) {
      const element = await quoteIn(
        article('<oped-pull-quote from="door"></oped-pull-quote>', `lang="${lang}"`),
      );
      const actual = marks(element).map((content) => content.split(' / ')[0]);
      expect(actual, lang).to.deep.equal(expected);
    }
  });

  /** Where a word is painted, in the page or in the shadow tree. */
  const rectOf = (root: Node, word: string) => {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      const at = text.data.indexOf(word);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + word.length);
      return range.getBoundingClientRect();
    }
    throw new Error(`There is no “${word}”.`);
  };

  it('sets its marks close to the text, however the page is indented', async () => {
    for (const [text, isOwn] of [
      ['<p>Noon is the hour.</p>', true],
      ['\n  <p>Noon is the <em>hour.</em></p>\n  <p slot="attribution">A librarian</p>\n', true],
      ['\n  <p slot="attribution">A librarian</p>\n  <p>Noon is the hour.</p>\n', true],
      ['\n  Noon is the hour.\n', false],
      ['Noon is the hour.', false],
    ] as const) {
      for (const placement of ['wide', 'center', 'end']) {
        const element = await quoteIn(
          article(`<oped-pull-quote placement="${placement}">${text}</oped-pull-quote>`),
        );
        const root = isOwn ? element : element.shadowRoot!;
        const [open, close] = Array.from(
          element.shadowRoot!.querySelectorAll('[part=mark]'),
          (mark) => mark.getBoundingClientRect(),
        );
        const where = `${placement}: ${text}`;
        expect(rectOf(root, 'Noon').left - open!.right, where).to.be.closeTo(0, 1);
        expect(close!.left - rectOf(root, 'hour.').right, where).to.be.closeTo(0, 1);
        expect(close!.top, `${where}: one line`).to.be.closeTo(open!.top, 1);
      }
    }
  });

  it('sets slotted text in the size and the lines of lifted text', async () => {
    const long =
      'We open at noon, and by ten past there is no chair left in any of the rooms. '.repeat(3);
    for (const placement of ['wide', 'center', 'end']) {
      const [own, lifted] = await Promise.all(
        [`\n<p>${long}</p>\n`, long].map(async (text) => {
          const element = await quoteIn(
            article(`<oped-pull-quote placement="${placement}">${text}</oped-pull-quote>`),
          );
          return part(element, 'quote').getBoundingClientRect();
        }),
      );
      expect(own!.height, placement).to.be.closeTo(lifted!.height, 1);
      expect(own!.width, placement).to.equal(lifted!.width);
    }
  });

  it('separates two paragraphs by a space', async () => {
    const element = await quoteIn(
      article(
        '<oped-pull-quote placement="wide">\n<p>Noon.</p>\n<p>Chairs.</p>\n</oped-pull-quote>',
      ),
    );
    const gap = rectOf(element, 'Chairs.').left - rectOf(element, 'Noon.').right;
    const size = Number.parseFloat(getComputedStyle(part(element, 'quote')).fontSize);
    expect(gap / size).to.be.within(0.15, 0.4);
  });

  it('draws no marks when the text has its own', async () => {
    const element = await quoteIn(article('<oped-pull-quote>“We open at noon.”</oped-pull-quote>'));
    expect(marks(element)).to.deep.equal(['', '']);
  });

  it('draws its marks around text that begins with an apostrophe', async () => {
    const element = await quoteIn(article('<oped-pull-quote>’Tis noon.</oped-pull-quote>'));
    expect(marks(element)[0]).to.match(/^"“"/);
  });

  it('draws the marks that the page sets', async () => {
    const element = await quoteIn(article('<oped-pull-quote from="door"></oped-pull-quote>'));
    element.style.setProperty('--oped-quote-open', "'„'");
    expect(marks(element)[0]).to.match(/^"„"/);
  });

  it('marks the language of a passage in another one', async () => {
    const element = await quoteIn(
      '<oped-article lang="en"><p>He said: <span id="es" lang="es-ES">Abran la puerta.</span></p><oped-pull-quote from="es"></oped-pull-quote></oped-article>',
    );
    expect(part(element, 'quote').lang).to.equal('es-ES');
    expect(marks(element)[0]).to.match(/^"«"/);
  });

  it('paints nothing when it is empty', async () => {
    for (const quote of [
      '<oped-pull-quote></oped-pull-quote>',
      '<oped-pull-quote> <p></p> </oped-pull-quote>',
      '<oped-pull-quote from="nowhere"></oped-pull-quote>',
    ]) {
      const element = await quoteIn(article(quote));
      expect(element.getBoundingClientRect().height, quote).to.equal(0);
    }
  });

  it('shows its children when there is no passage with the id', async () => {
    const element = await quoteIn(
      article('<oped-pull-quote from="nowhere">Written words.</oped-pull-quote>'),
    );
    expect(seenText(element)).to.equal('Written words.');
  });

  it('handles a megabyte of text', async () => {
    const element = await quoteIn(
      article(`<oped-pull-quote>${'word '.repeat(200_000)}</oped-pull-quote>`),
    );
    expect(element.getBoundingClientRect().height).to.be.greaterThan(1000);
  });

  it('has no accessibility finding, hidden or not', async () => {
    const root = await show(
      `<main>${article('<oped-pull-quote from="door"></oped-pull-quote><oped-pull-quote>We open at noon.</oped-pull-quote>')}</main>`,
    );
    await expect(root).to.be.accessible();
  });
});
