import {expect} from '@open-wc/testing';
import 'oped-elements';
import {clear, frames, part, show} from './support.js';

const body = (element: Element) => part(element, 'body');

describe('<oped-article>', () => {
  afterEach(clear);

  it('is an article named by its headline', async () => {
    const element = await show(
      '<oped-article><div><h1>Title</h1></div><p>Text.</p></oped-article>',
    );
    expect(body(element).getAttribute('role')).to.equal('article');
    expect(body(element).ariaLabelledByElements).to.deep.equal([element.querySelector('h1')]);
  });

  it('finds a headline that is added late', async () => {
    const element = await show('<oped-article><p>Text.</p></oped-article>');
    expect(body(element).ariaLabelledByElements ?? []).to.deep.equal([]);
    element.insertAdjacentHTML('afterbegin', '<header><h1>Late</h1></header>');
    await frames();
    expect(body(element).ariaLabelledByElements).to.deep.equal([element.querySelector('h1')]);
  });

  it('leaves the role to a native article, and to the page', async () => {
    const native = await show('<article><oped-article><h1>A</h1></oped-article></article>');
    expect(body(native.firstElementChild!).hasAttribute('role')).to.equal(false);
    const own = await show('<oped-article role="region"><h1>A</h1></oped-article>');
    expect(body(own).hasAttribute('role')).to.equal(false);
  });

  it('writes nothing on the page for its defaults', async () => {
    const element = await show('<oped-article><p>Text.</p></oped-article>');
    expect(element.getAttributeNames()).to.deep.equal([]);
  });

  it('reflects what is set by property', async () => {
    const element = await show<HTMLElementTagNameMap['oped-article']>(
      '<oped-article></oped-article>',
    );
    Object.assign(element, {
      kind: 'guest',
      publisher: 'P',
      sponsor: 'S',
      dropCap: true,
      typeset: true,
    });
    await frames(1);
    expect(element.getAttribute('kind')).to.equal('guest');
    expect(element.getAttribute('publisher')).to.equal('P');
    expect(element.getAttribute('sponsor')).to.equal('S');
    expect(element.hasAttribute('drop-cap')).to.equal(true);
    expect(element.hasAttribute('typeset')).to.equal(true);
    element.removeAttribute('kind');
    expect(element.kind).to.equal('opinion');
  });

  it('hides with the hidden attribute', async () => {
    const element = await show('<oped-article hidden><p>Text.</p></oped-article>');
    expect(element.checkVisibility()).to.equal(false);
  });

  it('gives its prose styles to the root that contains it, and to no other', async () => {
    const host = await show('<div></div>');
    const before = document.adoptedStyleSheets.length;
    const shadow = host.attachShadow({mode: 'open'});
    shadow.innerHTML = '<oped-article><p>One.</p><p>Two.</p></oped-article>';
    await frames();
    expect(document.adoptedStyleSheets.length).to.equal(before);
    const paragraph = shadow.querySelector('p')!;
    expect(parseFloat(getComputedStyle(paragraph).marginBlockEnd)).to.be.greaterThan(15);
    expect(parseFloat(getComputedStyle(paragraph).marginBlockStart)).to.equal(0);
  });

  it('lets the layers of stylesheets that the page adopts come after its prose styles', async () => {
    const own = new CSSStyleSheet();
    own.replaceSync('@layer page {oped-article p {margin-block-end: 3px}}');
    const host = await show('<div></div>');
    const shadow = host.attachShadow({mode: 'open'});
    shadow.adoptedStyleSheets = [own];
    shadow.innerHTML = '<oped-article><p>One.</p><p>Two.</p></oped-article>';
    await frames();
    expect(getComputedStyle(shadow.querySelector('p')!).marginBlockEnd).to.equal('3px');
  });

  it('treats up to two wrappers of a CMS as nothing', async () => {
    const prose = '<h2>Head</h2><p>One.</p><ul><li>A</li></ul><p>Two.</p>';
    const plain = await show(`<oped-article>${prose}</oped-article>`);
    const wrapped = await show(
      `<oped-article><div class="entry"><section>${prose}</section></div></oped-article>`,
    );
    const rows = (element: Element) =>
      Array.from(element.querySelectorAll('h2, p, ul'), (block) => {
        const {x, y, width, height} = block.getBoundingClientRect();
        return [x, y - element.getBoundingClientRect().y, width, height].map(Math.round).join();
      });
    expect(rows(wrapped)).to.deep.equal(rows(plain));
  });

  it('enlarges the first letter of the first paragraph only', async () => {
    for (const html of [
      '<oped-article drop-cap><h1>T</h1><p>First.</p><p>Second.</p></oped-article>',
      '<oped-article drop-cap><div><p>First.</p><p>Second.</p></div></oped-article>',
      '<oped-article drop-cap><div><section><p>First.</p><p>Second.</p></section></div></oped-article>',
      '<oped-article drop-cap><p>First.</p><div><p>Embed.</p></div></oped-article>',
    ]) {
      const element = await show(`<div style="--oped-accent: rgb(200, 0, 0)">${html}</div>`);
      const colors = Array.from(
        element.querySelectorAll('p'),
        (paragraph) => getComputedStyle(paragraph, '::first-letter').color === 'rgb(200, 0, 0)',
      );
      expect(colors, html).to.deep.equal([true, false]);
    }
    const without = await show(
      '<oped-article style="--oped-accent: red"><p>First.</p></oped-article>',
    );
    expect(getComputedStyle(without.querySelector('p')!, '::first-letter').color).not.to.equal(
      'rgb(255, 0, 0)',
    );
  });

  it('sets a table from the edge of the text, its headings over what they head', async () => {
    const element = await show(
      '<oped-article><p>Text.</p><table><caption>Benches</caption><tr><th>Street</th><th>2026</th></tr><tr><th>A longer name</th><td>6</td></tr></table></oped-article>',
    );
    const startOf = (selector: string) => {
      const range = document.createRange();
      range.selectNodeContents(element.querySelector(selector)!);
      return range.getBoundingClientRect().left;
    };
    const edge = startOf('p');
    for (const text of ['caption', 'th', 'tr + tr th']) {
      expect(startOf(text), text).to.be.closeTo(edge, 3);
    }
    expect(startOf('th + th')).to.be.closeTo(startOf('td'), 1);
  });

  it('leaves a heading where the page’s attribute puts it, over its numbers', async () => {
    const element = await show(
      '<oped-article><table><tr><th align="right">Benches</th></tr><tr><td align="right">6</td></tr></table></oped-article>',
    );
    const endOf = (selector: string) => {
      const range = document.createRange();
      range.selectNodeContents(element.querySelector(selector)!);
      return range.getBoundingClientRect().right;
    };
    expect(endOf('th')).to.be.closeTo(endOf('td'), 1);
  });

  it('leaves links outside alone', async () => {
    const root = await show(
      '<div><a href="#">Out</a><oped-article><p><a href="#">In</a></p></oped-article></div>',
    );
    const [out, inside] = Array.from(
      root.querySelectorAll('a'),
      (link) => getComputedStyle(link).color,
    );
    expect(inside).to.equal('rgb(0, 0, 0)');
    expect(out).not.to.equal(inside);
  });

  it('works in another document, and after a move into one', async () => {
    const iframe = document.createElement('iframe');
    const host = await show(
      '<div><oped-article><h1>T</h1><p>Text.</p><oped-disclaimer></oped-disclaimer></oped-article></div>',
    );
    host.append(iframe);
    await frames();
    const other = iframe.contentDocument!;
    const article = host.firstElementChild!;
    other.body.append(article);
    await frames();
    expect(article.shadowRoot!.adoptedStyleSheets.length).to.be.greaterThan(0);
    expect(getComputedStyle(body(article)).display).to.equal('flow-root');
    expect(other.adoptedStyleSheets.length).to.equal(1);
    const fresh = document.createElement('oped-pull-quote');
    fresh.textContent = 'Born elsewhere.';
    other.body.append(fresh);
    await frames();
    expect(fresh.shadowRoot!.adoptedStyleSheets.length).to.be.greaterThan(0);
    document.body.append(article);
    await frames();
    expect(article.shadowRoot!.adoptedStyleSheets.length).to.be.greaterThan(0);
    article.remove();
  });

  it('gives links in its elements the look of those in its text', async () => {
    const element = await show(`<oped-article>
      <oped-disclaimer><p>Ours.</p><a slot="policy" href="/labels">What does it mean?</a></oped-disclaimer>
      <p>Text with <a href="/a">a link</a>.</p>
      <oped-author-card><p>Ana</p><p slot="links"><a href="/ana">More</a></p></oped-author-card>
    </oped-article>`);
    const outside = await show('<p><a href="/b">Not ours</a></p>');
    const links = Array.from(element.querySelectorAll('a'));
    for (const link of links) {
      const {color, textDecorationThickness} = getComputedStyle(link);
      expect(color, link.textContent).to.equal(
        getComputedStyle(link.assignedSlot ?? link.parentElement!).color,
      );
      expect(textDecorationThickness).to.equal('1.5px');
    }
    expect(links.length).to.equal(3);
    expect(getComputedStyle(outside.querySelector('a')!).textDecorationThickness).not.to.equal(
      '1.5px',
    );
  });

  it('draws the rules of the prose as faint as those of its elements', async () => {
    const element = await show(
      '<oped-article><oped-disclaimer></oped-disclaimer><blockquote><p>Said.</p></blockquote></oped-article>',
    );
    const box = element.querySelector('oped-disclaimer')!.shadowRoot!.querySelector('[role=note]')!;
    const quote = getComputedStyle(element.querySelector('blockquote')!);
    expect(quote.borderInlineStartWidth).to.equal('1px');
    expect(quote.borderInlineStartColor).to.equal(getComputedStyle(box).borderBlockStartColor);
    expect(quote.borderInlineStartColor).not.to.equal(quote.color);
  });
});
