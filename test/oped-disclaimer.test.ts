import {expect} from '@open-wc/testing';
import 'oped-elements';
import {setLocale} from 'oped-elements/locale.js';
import {expectedFor, valuesOf} from './manifest.js';
import {clear, frames, part, rect, seenText, show, until} from './support.js';

const article = (
  attributes: string,
  disclaimer = '<oped-disclaimer></oped-disclaimer>',
  rest = '',
) =>
  `<oped-article ${attributes}>${disclaimer}<h1>Open the library</h1>${rest}<p>Text.</p></oped-article>`;

const disclaimerIn = async (html: string) => {
  const root = await show(html);
  return root.localName === 'oped-disclaimer' ? root : root.querySelector('oped-disclaimer')!;
};

const textOf = async (html: string) => seenText(await disclaimerIn(html));

const one =
  'The views expressed in this article are the author’s own and do not necessarily reflect those of';
const many = one.replace('author’s', 'authors’');

describe('<oped-disclaimer>', () => {
  afterEach(clear);
  afterEach(() => setLocale('en'));

  const english: Record<string, string> = {
    opinion: `Opinion This piece argues for a point of view, based on its own reading of the facts. ${one} The Ledger.`,
    guest: `Guest essay Guest essays are written by people outside the newsroom. ${one} The Ledger.`,
    column: `Column Columns present the views of a regular opinion writer. ${one} The Ledger.`,
    editorial:
      'Editorial Editorials express the institutional position of The Ledger and are written independently of its newsroom.',
    letter: `Letter to the editor Letters express the views of readers and may be edited for length and clarity. ${one} The Ledger.`,
    analysis: 'Analysis Analysis interprets events, drawing on reporting and expertise.',
    review: 'Review Reviews give a critic’s own judgment of a work.',
    satire: 'Satire This is satire. It exaggerates and invents; it is not a news report.',
    sponsored:
      'Sponsored content by Acme Acme paid for this content. The newsroom of The Ledger took no part in it.',
  };

  for (const kind of valuesOf('oped-article', 'kind')) {
    it(`shows what a piece of kind "${kind}" is and whose views it holds`, async () => {
      const text = expectedFor(english, kind, 'test/oped-disclaimer.test.ts');
      const attributes = `kind="${kind}" publisher="The Ledger" sponsor="Acme"`;
      expect(await textOf(article(attributes))).to.equal(text);
    });
  }

  it('describes a piece without a kind as opinion', async () => {
    expect(await textOf(article('publisher="The Ledger"'))).to.equal(english.opinion);
  });

  const spanish: Record<string, string> = {
    opinion:
      'Opinión Este texto defiende un punto de vista a partir de su propia lectura de los hechos. Las opiniones expresadas en este artículo son responsabilidad exclusiva de quien lo firma y no reflejan necesariamente la posición de La Gaceta.',
    editorial:
      'Editorial Los editoriales expresan la posición institucional de La Gaceta y se elaboran con independencia de su redacción.',
    sponsored:
      'Contenido patrocinado por Acme Acme pagó por este contenido. La redacción de La Gaceta no participó en su elaboración.',
  };

  for (const [kind, text] of Object.entries(spanish)) {
    it(`describes a piece of kind "${kind}" in Spanish`, async () => {
      await setLocale('es');
      expect(await textOf(article(`kind="${kind}" publisher="La Gaceta" sponsor="Acme"`))).to.equal(
        text,
      );
    });
  }

  it('does without names', async () => {
    expect(await textOf(article(''))).to.include(`${one} this publication.`);
    expect(await textOf(article('kind="editorial"'))).to.include('position of this publication');
    expect(await textOf(article('kind="sponsored"'))).to.equal(
      'Advertisement This content was paid for. The newsroom took no part in it.',
    );
    expect(await textOf(article('kind="sponsored" sponsor="Acme"'))).to.equal(
      'Sponsored content by Acme Acme paid for this content. The newsroom took no part in it.',
    );
  });

  it('prefers its own attributes to those of the article', async () => {
    const own = '<oped-disclaimer kind="guest" publisher="The Post"></oped-disclaimer>';
    const text = await textOf(article('kind="column" publisher="The Ledger"', own));
    expect(text).to.match(/^Guest essay/);
    expect(text).to.match(/of The Post\.$/);
  });

  it('works outside an article too', async () => {
    expect(await textOf('<oped-disclaimer kind="satire"></oped-disclaimer>')).to.match(/^Satire/);
  });

  it('counts the authors that it names itself where there is no article', async () => {
    const of = async (...names: string[]) => {
      const links = names.map((name) => `<a rel="author" href="#${name}">${name}</a>`).join(' ');
      return textOf(`<oped-disclaimer><p slot="disclosure">${links}</p></oped-disclaimer>`);
    };
    expect(await of('Ana')).to.include('the author’s own');
    expect(await of('Ana', 'Inés')).to.include('the authors’ own');
  });

  it('takes an unknown kind for opinion', async () => {
    for (const kind of ['rant', 'toString', '__proto__', 'constructor', '']) {
      expect(await textOf(article(`kind="${kind}"`)), kind).to.match(/^Opinion This piece/);
    }
  });

  const authors: [string, string, string][] = [
    ['one author card', '<oped-author-card><p>Ana</p></oped-author-card>', one],
    [
      'two author cards',
      '<oped-author-card><p>Ana</p></oped-author-card><oped-author-card><p>Inés</p></oped-author-card>',
      many,
    ],
    [
      'two links in the byline',
      '<p>By <a rel="author" href="/a">Ana</a> and <a rel="me author" href="/b">Inés</a></p>',
      many,
    ],
    [
      'one author linked twice',
      '<p><a rel="author" href="/a"></a> <a rel="author" href="/a">Ana</a></p>',
      one,
    ],
    [
      'a link in the byline and two in the card',
      '<p>By <a rel="author" href="/a">Ana</a></p><oped-author-card><p><a rel="author" href="/a">Ana</a> <a rel="author" href="/c">more</a></p></oped-author-card>',
      one,
    ],
    [
      'two authors in a header',
      '<div><span slot="author">Ana</span><span slot="author-2">Inés</span></div>',
      many,
    ],
    ['nobody', '', one],
  ];
  for (const [who, html, sentence] of authors) {
    it(`counts ${who}`, async () => {
      expect(await textOf(article('', undefined, html))).to.include(sentence);
    });
  }

  it('names the publication that several authors write for', async () => {
    const cards = '<oped-author-card>A</oped-author-card><oped-author-card>B</oped-author-card>';
    const named = await textOf(article('publisher="The Ledger"', undefined, cards));
    expect(named.endsWith(`${many} The Ledger.`), named).to.equal(true);
    const unnamed = await textOf(article('', undefined, cards));
    expect(unnamed.endsWith(`${many} this publication.`), unnamed).to.equal(true);
  });

  it('lets the editor say how many authors there are', async () => {
    expect(await textOf('<oped-disclaimer authors="several"></oped-disclaimer>')).to.include(many);
    const cards = '<oped-author-card>A</oped-author-card><oped-author-card>B</oped-author-card>';
    expect(
      await textOf(article('', '<oped-disclaimer authors="one"></oped-disclaimer>', cards)),
    ).to.include(one);
  });

  it('counts the authors where authors has an invalid value', async () => {
    const cards = '<oped-author-card>A</oped-author-card><oped-author-card>B</oped-author-card>';
    const own = '<oped-disclaimer authors="two"></oped-disclaimer>';
    expect(await textOf(article('', own, cards))).to.include(many);
  });

  it('shows slotted text in place of the built-in text', async () => {
    const text = await textOf(
      article('', '<oped-disclaimer><p>Views are the writer’s.</p></oped-disclaimer>'),
    );
    expect(text).to.equal('Opinion Views are the writer’s.');
  });

  it('shows a slotted label in place of the built-in one', async () => {
    const text = await textOf(
      article('', '<oped-disclaimer><p slot="label">Point of view</p></oped-disclaimer>'),
    );
    expect(text).to.match(/^Point of view This piece/);
  });

  it('treats white space, an empty paragraph and what is hidden as no text', async () => {
    for (const children of ['\n  ', '<p> </p>', '<p hidden>Nothing</p>']) {
      const text = await textOf(`<oped-disclaimer kind="satire">${children}</oped-disclaimer>`);
      expect(text, children).to.match(/^Satire This is satire/);
    }
  });

  it('shows disclosure and policy only when there is one', async () => {
    const without = await disclaimerIn('<oped-disclaimer kind="satire"></oped-disclaimer>');
    expect(seenText(without)).not.to.include('Disclosure');
    const element = await disclaimerIn(
      '<oped-disclaimer kind="satire"><p slot="disclosure">Ana owns a boat.</p><a slot="policy" href="#">Why?</a></oped-disclaimer>',
    );
    expect(seenText(element)).to.match(/Disclosure Ana owns a boat\. Why\?$/);
  });

  it('keeps the policy link separate from the disclosure', async () => {
    const element = await disclaimerIn(
      '<oped-disclaimer kind="satire"><p slot="disclosure">Ana owns a boat.</p><p slot="policy">Why?</p></oped-disclaimer>',
    );
    const [disclosure, policy] = Array.from(element.children, (child) =>
      child.getBoundingClientRect(),
    );
    const size = parseFloat(getComputedStyle(element.querySelector('p')!).fontSize);
    expect(policy!.top - disclosure!.bottom).to.be.closeTo(size / 2, 1);
  });

  it('is one line when compact, except on a sponsored piece', async () => {
    expect(await textOf(article('', '<oped-disclaimer compact></oped-disclaimer>'))).to.equal(
      `Opinion ${one} this publication.`,
    );
    expect(await textOf('<oped-disclaimer compact kind="satire"></oped-disclaimer>')).to.include(
      'This is satire',
    );
    const sponsored = '<oped-disclaimer compact kind="sponsored"></oped-disclaimer>';
    const full = '<oped-disclaimer kind="sponsored"></oped-disclaimer>';
    const [a, b] = [await disclaimerIn(sponsored), await disclaimerIn(full)];
    expect(a.getBoundingClientRect().height).to.equal(b.getBoundingClientRect().height);
  });

  it('is a note named by its label, unless the page gives it a role', async () => {
    const element = await disclaimerIn('<oped-disclaimer kind="satire"></oped-disclaimer>');
    const note = element.shadowRoot!.querySelector('[role=note]')!;
    expect(note.getAttribute('aria-labelledby')).to.equal(part(element, 'label').id);
    element.setAttribute('role', 'region');
    await frames();
    expect(element.shadowRoot!.querySelector('[role]')).to.equal(null);
  });

  it('has no accessibility finding at the top and at the bottom of an article', async () => {
    const root = await show(
      `<main>${article('kind="guest"', '<oped-disclaimer></oped-disclaimer>', '<oped-disclaimer compact></oped-disclaimer>')}</main>`,
    );
    await expect(root).to.be.accessible();
  });

  it('follows the article: its kind, its authors, its own children', async () => {
    const element = await disclaimerIn(article('kind="guest"'));
    const parent = element.parentElement!;
    parent.setAttribute('kind', 'column');
    await frames(1);
    expect(seenText(element)).to.match(/^Column/);
    parent.insertAdjacentHTML(
      'beforeend',
      '<oped-author-card>A</oped-author-card><oped-author-card>B</oped-author-card>',
    );
    await frames(1);
    expect(seenText(element)).to.include(many);
    element.innerHTML = '<p>House text.</p>';
    await frames(1);
    expect(seenText(element)).to.equal('Column House text.');
    element.innerHTML = '';
    await frames(1);
    expect(seenText(element)).to.include(many);
  });

  it('follows the publisher, the sponsor and the byline of the article', async () => {
    const element = await disclaimerIn(
      article('kind="sponsored"', undefined, '<p><a href="/a">Ana</a> <a href="/b">Inés</a></p>'),
    );
    const parent = element.parentElement!;
    parent.setAttribute('sponsor', 'Acme');
    await frames(1);
    expect(seenText(element)).to.match(/^Sponsored content by Acme Acme paid/);
    parent.setAttribute('publisher', 'The Ledger');
    await frames(1);
    expect(seenText(element)).to.equal(english.sponsored);
    parent.setAttribute('kind', 'guest');
    await frames(1);
    expect(seenText(element)).to.equal(english.guest);
    for (const link of parent.querySelectorAll('a')) link.rel = 'author';
    await frames(1);
    expect(seenText(element)).to.include(`${many} The Ledger.`);
  });

  it('follows an article around a foreign shadow root', async () => {
    const root = await show('<oped-article kind="guest"><div></div></oped-article>');
    const shadow = root.firstElementChild!.attachShadow({mode: 'open'});
    shadow.innerHTML = '<oped-disclaimer></oped-disclaimer>';
    await frames();
    const element = shadow.firstElementChild!;
    expect(seenText(element)).to.match(/^Guest essay/);
    root.setAttribute('kind', 'review');
    await frames(1);
    expect(seenText(element)).to.match(/^Review/);
  });

  it('is beside its label where there is room for a sentence, else below it, on a line of its own', async () => {
    for (const [width, isBeside] of [
      [320, false],
      // A phone, in the small type of a page that brings 16 px.
      [350, false],
      [375, false],
      [400, true],
      [700, true],
    ] as const) {
      const root = await show(
        `<div style="width: ${String(width)}px; font: 16px/1.5 sans-serif">
          <oped-disclaimer lang="es" kind="guest"></oped-disclaimer>
        </div>`,
      );
      const element = root.querySelector('oped-disclaimer')!;
      await until(() => seenText(element).startsWith('Ensayo invitado'), 'Spanish');
      const [label, text] = ['label', 'text'].map((name) => rect(part(element, name)));
      const where = `${String(width)} px`;
      if (isBeside) {
        expect(text!.y, where).to.equal(label!.y);
        expect(text!.x - label!.x, where).to.be.closeTo(9.3 * 13, 1);
      } else {
        expect(text!.y, where).to.be.closeTo(label!.y + 1.5 * 13, 1);
        expect(label!.width, where).to.equal(width);
      }
    }
  });

  it('starts label and sentence on the same line when compact, whoever wrote the sentence', async () => {
    for (const own of ['', '<p>Satire. Nothing here has happened.</p>']) {
      const element = await disclaimerIn(
        `<oped-disclaimer compact kind="satire">${own}</oped-disclaimer>`,
      );
      const [label, text] = ['label', 'text'].map(
        (name) => part(element, name).getClientRects()[0]!,
      );
      expect(text!.top).to.be.closeTo(label!.top, 1);
      expect(text!.left).to.be.greaterThan(label!.right);
      expect(part(element, 'disclosure').checkVisibility()).to.equal(false);
    }
  });
});
