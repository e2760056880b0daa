import {expect} from '@open-wc/testing';
import 'oped-elements';
import {clear, closePages, frames, openPage, rect, seenText, show, until} from './support.js';

const inside = `
  <oped-disclaimer publisher="The Post" compact></oped-disclaimer>
  <h1>Open the library</h1>
  <p>The chairs are up. <span id="door">A locked door is a sentence.</span></p>
  <oped-pull-quote from="door" placement="wide"></oped-pull-quote>
  <p>More text.</p>
  <oped-author-card><h2 slot="name">Ana Ruiz</h2><p>Ana reads.</p></oped-author-card>`;
const whole = `<oped-article kind="guest" publisher="The Ledger" sponsor="Acme">${inside}</oped-article>`;

/** Everything a reader sees, and where: the text in order and the position of each block. */
const state = (article: Element) => [
  seenText(article),
  ...Array.from(article.querySelectorAll('*'), (element) => {
    const {x, y, width, height} = rect(element);
    const top = y - rect(article).y;
    return [element.localName, x, top, width, height].map(String).join(' ');
  }),
];

const parse = (html: string) => {
  const template = document.createElement('template');
  template.innerHTML = html;
  return document.importNode(template.content, true).firstElementChild!;
};

const frame = async () => await show('<div style="inline-size: 1100px"></div>');

describe('An opinion piece', () => {
  let expected: string[];

  before(async () => {
    const root = await frame();
    root.append(parse(whole));
    await frames();
    expected = state(root.firstElementChild!);
    expect(expected[0]).to.include('A locked door is a sentence. A locked door is a sentence.');
    clear();
  });
  afterEach(() => {
    clear();
    closePages();
  });

  it('is the same when its attributes are set before the elements are defined', async () => {
    const page = await openPage(`<div style="inline-size: 1100px">${whole}</div>`, {scripts: []});
    const {document} = page;
    const script = document.createElement('script');
    script.type = 'module';
    script.src = '/dist/cdn/oped.js';
    document.head.append(script);
    await until(() => !document.querySelector(':not(:defined)'), 'the elements');
    await frames();
    expect(state(document.querySelector('oped-article')!)[0]).to.equal(expected[0]);
  });

  it('is the same when everything is set by property before it is attached', async () => {
    const create = <K extends keyof HTMLElementTagNameMap>(
      tag: K,
      properties: Partial<HTMLElementTagNameMap[K]>,
      ...children: (Node | string)[]
    ) => {
      const element = Object.assign(document.createElement(tag), properties);
      element.append(...children);
      return element;
    };
    const article = create(
      'oped-article',
      {kind: 'guest', publisher: 'The Ledger', sponsor: 'Acme'},
      create('oped-disclaimer', {publisher: 'The Post', compact: true}),
      create('h1', {textContent: 'Open the library'}),
      create(
        'p',
        {},
        'The chairs are up. ',
        create('span', {id: 'door', textContent: 'A locked door is a sentence.'}),
      ),
      create('oped-pull-quote', {from: 'door', placement: 'wide'}),
      create('p', {textContent: 'More text.'}),
      create(
        'oped-author-card',
        {},
        create('h2', {slot: 'name', textContent: 'Ana Ruiz'}),
        create('p', {textContent: 'Ana reads.'}),
      ),
    );
    const root = await frame();
    root.append(article);
    await frames();
    expect(state(article)).to.deep.equal(expected);
  });

  it('is the same when properties are set before the element is defined', async () => {
    const page = await openPage(`<oped-article></oped-article>`, {scripts: []});
    const article = page.document.querySelector('oped-article')!;
    Object.assign(article, {kind: 'guest', publisher: 'The Ledger', sponsor: 'Acme'});
    article.innerHTML = inside.replace(' publisher="The Post" compact', '');
    Object.assign(article.querySelector('oped-disclaimer')!, {
      publisher: 'The Post',
      compact: true,
    });
    const script = page.document.createElement('script');
    script.type = 'module';
    script.src = '/dist/cdn/oped.js';
    page.document.head.append(script);
    await until(() => !page.document.querySelector(':not(:defined)'), 'the elements');
    await frames();
    expect(seenText(article)).to.equal(expected[0]);
  });

  it('is the same when its children are added one by one, later', async () => {
    const root = await frame();
    root.innerHTML =
      '<oped-article kind="guest" publisher="The Ledger" sponsor="Acme"></oped-article>';
    const article = root.firstElementChild!;
    await frames(1);
    for (const node of Array.from(parse(whole).childNodes)) {
      article.append(node);
      await Promise.resolve();
    }
    await frames();
    expect(state(article)).to.deep.equal(expected);
  });

  it('is the same when its elements are moved', async () => {
    const root = await frame();
    root.append(parse(whole));
    await frames(1);
    const article = root.firstElementChild!;
    article.append(...Array.from(article.childNodes).reverse());
    await frames(1);
    article.append(...Array.from(article.childNodes).reverse());
    await frames();
    expect(state(article)).to.deep.equal(expected);
  });

  it('is the same when it is cloned', async () => {
    const original = await frame();
    original.append(parse(whole));
    await frames(1);
    const clone = original.firstElementChild!.cloneNode(true) as Element;
    original.replaceChildren(clone);
    await frames();
    expect(state(clone)).to.deep.equal(expected);
  });

  it('is the same when it is removed and added again', async () => {
    const root = await frame();
    const article = parse(whole);
    root.append(article);
    article.remove();
    await frames(1);
    root.append(article);
    await frames(1);
    article.remove();
    article.querySelector('p')!.append(' ');
    await frames(1);
    root.append(article);
    await frames();
    expect(state(article)).to.deep.equal(expected);
  });

  it('is the same after a stay in a template', async () => {
    const root = await frame();
    const article = parse(whole);
    root.append(article);
    await frames(1);
    const template = document.createElement('template');
    template.content.append(article);
    await frames(1);
    root.append(template.content);
    await frames();
    expect(state(root.firstElementChild!)).to.deep.equal(expected);
  });

  it('follows the article that an element has been moved to', async () => {
    const root = await show(
      `<div><oped-article kind="guest"><p id="a">One.</p><oped-disclaimer></oped-disclaimer></oped-article><oped-article kind="satire"><p>Two.</p></oped-article></div>`,
    );
    const [first, second] = root.querySelectorAll('oped-article');
    const disclaimer = root.querySelector('oped-disclaimer')!;
    second!.append(disclaimer);
    await frames();
    expect(seenText(disclaimer)).to.match(/^Satire/);
    first!.setAttribute('kind', 'review');
    await frames();
    expect(seenText(disclaimer)).to.match(/^Satire/);
    second!.setAttribute('kind', 'column');
    await frames();
    expect(seenText(disclaimer)).to.match(/^Column/);
  });
});
