// What a stranger writes into a page, 1 MB of it or thousands of times.

const article = (content, attributes = '') =>
  `<oped-article ${attributes}><oped-header reading-time=auto><h1 slot=headline>T</h1></oped-header>${content}</oped-article>`;
const rep = (text, n) => text.repeat(n);
const nest = (tag, n) => `${`<${tag}>`.repeat(n)}x${`</${tag}>`.repeat(n)}`;
const many = (one, n) => Array.from({length: n}, (_, i) => one(i)).join('');

/** One value of 1 MB, in an attribute or in text: `[how many, the page of so many]`. */
export const values = {
  'a language tag of many variants': [
    20000,
    (n) => `<oped-disclaimer lang="en${many((i) => '-v' + (1e4 + i), n)}"></oped-disclaimer>`,
  ],
  'quotation marks in a quote': [
    80000,
    (n) => article(`<oped-pull-quote>x ${rep("'", n)}x</oped-pull-quote>`),
  ],
  spaces: [
    400000,
    (n) => article(`<oped-pull-quote>x${rep(' ', n)}x</oped-pull-quote><p>${rep(' \n', n)}</p>`),
  ],
  'text without spaces': [
    400000,
    (n) =>
      article(`<oped-pull-quote shareable>${rep('x', n)}</oped-pull-quote><p>${rep('x', n)}</p>`),
  ],
  'a slot of many numbers': [
    400000,
    (n) => `<oped-header><a slot="author${rep('-1', n)}">x</a></oped-header>`,
  ],
  'a long from': [
    800000,
    (n) => article(`<oped-pull-quote from="${rep('x', n)}">y</oped-pull-quote>`),
  ],
  'a datetime of spaces': [
    400000,
    (n) =>
      `<oped-header><h1 slot=headline>x</h1><time slot=published datetime="${rep(' ', n)}2026-01-01${rep(' ', n)}x">x</time></oped-header>`,
  ],
  'a long time zone': [
    400000,
    (n) =>
      `<oped-header time-zone="${rep('A/', n)}"><h1 slot=headline>x</h1><time slot=published datetime="2026-01-01T10:00Z">x</time></oped-header>`,
  ],
  'a long reading time': [
    400000,
    (n) => `<oped-header reading-time="${rep('1', n)}"><h1 slot=headline>x</h1></oped-header>`,
  ],
  'a long hreflang': [
    200000,
    (n) =>
      `<oped-locale-switch><a lang=en href=x hreflang="${rep('en-', n)}">x</a></oped-locale-switch>`,
  ],
  'a canonical link of many fragments': [
    200000,
    (n) =>
      `<link rel=canonical href="https://a.example/${rep('a#', n)}">` +
      article('<p>x', 'structured-data'),
  ],
};

/** The same, and thousands of elements. */
export const pages = {
  ...values,
  'a long language tag of many elements': [
    20000,
    (n) => `<html lang="${rep('x', n)}">` + rep('<oped-disclaimer></oped-disclaimer>', 2000),
  ],
  'many language tags': [
    4000,
    (n) => many((i) => `<oped-disclaimer lang="x${i}"></oped-disclaimer>`, n),
  ],
  'quotes with text of their own in a long article': [
    5000,
    (n) =>
      article(
        many((i) => `<p>${rep(`Word ${i} is in this paragraph and in no other. `, 4)}</p>`, n) +
          many((i) => `<oped-pull-quote>No word ${i} of it is in it</oped-pull-quote>`, n),
      ),
  ],
  'nested <div>': [10000, (n) => article(nest('div', n))],
  'nested <b>': [10000, (n) => article(nest('b', n))],
  'nested <sup>': [
    4000,
    (n) => article(nest('sup', n) + '<oped-pull-quote>x y z</oped-pull-quote>'),
  ],
  'nested articles': [5000, (n) => nest('oped-article', n)],
  'nested disclaimers': [5000, (n) => nest('oped-disclaimer', n)],
  'nested quotes': [2400, (n) => article(nest('oped-pull-quote', n))],
  'nested headers': [2400, (n) => nest('oped-header', n)],
  'nested figures': [5000, (n) => nest('oped-figure', n)],
  'nested authors': [2400, (n) => article(nest('a slot=author', n))],
  articles: [2000, (n) => rep(article('<p>x<oped-disclaimer></oped-disclaimer>'), n)],
  disclaimers: [4000, (n) => article(rep('<oped-disclaimer></oped-disclaimer>', n))],
  headers: [4000, (n) => article(rep('<oped-header><h1 slot=headline>x</h1></oped-header>', n))],
  'quotes by from': [
    2000,
    (n) =>
      article(
        many(
          (i) =>
            `<p id=p${i}>This is passage ${i} here.</p><oped-pull-quote from=p${i}></oped-pull-quote>`,
          n,
        ),
      ),
  ],
  'quotes with text': [
    2000,
    (n) =>
      article(
        many(
          (i) =>
            `<p>This is passage ${i} here.</p><oped-pull-quote>This is passage ${i} here.</oped-pull-quote>`,
          n,
        ),
      ),
  ],
  'shareable quotes': [
    2000,
    (n) =>
      article(
        many(
          (i) =>
            `<p id=p${i}>This is passage ${i} here.</p><oped-pull-quote shareable from=p${i}></oped-pull-quote>`,
          n,
        ),
      ),
  ],
  figures: [4000, (n) => article(rep('<oped-figure><img src=a></oped-figure>', n))],
  'author cards': [
    4000,
    (n) => article(rep('<oped-author-card><p><b>x</b></p></oped-author-card>', n)),
  ],
  'links of a switch': [
    8000,
    (n) => `<oped-locale-switch>${rep('<a>x</a>', n)}</oped-locale-switch>`,
  ],
  authors: [
    4000,
    (n) =>
      article(`<oped-header>${many((i) => `<a slot=author href=${i}>x${i}</a>`, n)}</oped-header>`),
  ],
  'unknown slots': [
    4000,
    (n) => `<oped-header>${many((i) => `<a slot=s${i}>x</a>`, n)}</oped-header>`,
  ],
  attributes: [8000, (n) => `<oped-figure ${many((i) => `a${i}=x `, n)}></oped-figure>`],
  children: [20000, (n) => `<oped-figure>${rep('<i>x</i>', n)}</oped-figure>`],
  'children of a table': [8000, (n) => `<table>${rep('<i>x</i>', n)}<oped-figure></oped-figure>`],
  'shadow roots of a page': [
    20000,
    (n) => `<oped-figure>${rep('<template shadowrootmode=open></template>', n)}`,
  ],
  'nested shadow roots of a page': [
    10000,
    (n) => rep('<oped-figure><template shadowrootmode=open>', n),
  ],
  'elements in selects': [
    10000,
    (n) => rep('<select><oped-figure></oped-figure></select>', n) + '<oped-figure>',
  ],
  'noscripts with an open tag': [
    4000,
    (n) => rep('<noscript><svg></noscript>', n) + '<oped-figure>',
  ],
  'open tags in a noscript': [200000, (n) => `<noscript>${rep('<a "', n)}</noscript><oped-figure>`],
  'open styles in a noscript': [
    200000,
    (n) => `<noscript>${rep('<style>', n)}</noscript><oped-figure>`,
  ],
  'articles with structured data': [
    800,
    (n) =>
      `<link rel=canonical href="https://a.example/">` + rep(article('<p>x', 'structured-data'), n),
  ],
  'nested unknown elements': [5000, (n) => rep('<oped-x>', n)],
  'equal ids': [
    20000,
    (n) => article(rep(`<p id=a>x</p>`, n) + '<oped-pull-quote from=a></oped-pull-quote>'),
  ],
  corrections: [
    4000,
    (n) =>
      article(rep('<oped-correction><time slot=date datetime=x>x</time>y</oped-correction>', n)),
  ],
};
