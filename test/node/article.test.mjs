// What an article says, read from a tree of the test: no page can import these functions.
import assert from 'node:assert/strict';
import {beforeEach, describe, it} from 'node:test';
import * as article from '../../dist/development/content/article.js';

/** How often the children of a node were asked for. */
let walked = 0;

const textNode = (text) => ({tag: '', text, children: [], attribute: () => null});

/** An element as the functions see it: `['p', {id: 'a'}, 'Text', […]]`. */
const element = ([tag, attributes, ...content], parent) => {
  const children = [];
  const node = {
    tag,
    parent,
    get children() {
      walked++;
      return children;
    },
    get text() {
      return children.map(({text}) => text).join('');
    },
    attribute: (name) => attributes[name] ?? null,
  };
  for (const item of content) {
    children.push(
      typeof item === 'string' ? {...textNode(item), parent: node} : element(item, node),
    );
  }
  return node;
};

const header = (...content) => ['oped-header', {}, ...content];
const h1 = ['h1', {slot: 'headline'}, 'Open the library on Sundays'];

const whole = [
  'oped-article',
  {kind: 'guest', publisher: 'The Daily Example', sponsor: 'Acme', lang: 'en-US'},
  header(
    h1,
    ['a', {slot: 'author', rel: 'author', href: '/ana'}, 'Ana Ruiz'],
    ['span', {slot: 'author-2'}, 'Inés Gil'],
    ['time', {slot: 'published', datetime: '2026-07-12'}, 'July 12'],
    ['time', {slot: 'updated', datetime: '2026-07-14'}, 'July 14'],
  ),
  ['p', {id: 'a'}, 'A locked door is also a ', ['em', {id: 'b'}, 'sentence'], '.'],
  ['p', {id: 'a'}, 'Matthew counts — the “Sundays”.'],
  ['oped-pull-quote', {}, 'Set large'],
  ['oped-author-card', {}, ['h2', {slot: 'name'}, 'Ana Ruiz']],
];

const names = (nodes) => nodes.map(({text}) => text);

/** Asks an article everything. */
const readAll = (node) => ({
  kind: article.kindOf(node),
  publisher: article.publisherOf(node),
  sponsor: article.sponsorOf(node),
  language: article.languageOf(node),
  headline: article.headlineOf(node)?.text,
  authors: names(article.authorsOf(node)),
  published: article.datesOf(node).published?.iso,
  updated: article.datesOf(node).updated?.iso,
  passage: article.idsOf(node).get('a')?.text,
  prose: article.proseOf(node).trim().split(/\s+/).join(' '),
  normalized: article.normalizedTextOf(node),
  words: article.wordCountOf(node),
  minutes: article.readingMinutes(node, 'auto'),
});

describe('An article', () => {
  beforeEach(() => {
    walked = 0;
  });

  it('is read whole', () => {
    assert.deepEqual(readAll(element(whole)), {
      kind: 'guest',
      publisher: 'The Daily Example',
      sponsor: 'Acme',
      language: 'en-US',
      headline: 'Open the library on Sundays',
      authors: ['Ana Ruiz', 'Inés Gil'],
      published: '2026-07-12',
      updated: '2026-07-14',
      passage: 'A locked door is also a sentence.',
      prose: 'A locked door is also a sentence. Matthew counts — the “Sundays”.',
      normalized:
        "open the library on sundays ana ruizinés giljuly 12july 14 a locked door is also a sentence. matthew counts - the 'sundays'. ana ruiz",
      words: 11,
      minutes: 1,
    });
  });

  it('is read when it says nothing', () => {
    assert.deepEqual(readAll(element(['oped-article', {}])), {
      kind: 'opinion',
      publisher: null,
      sponsor: null,
      language: '',
      headline: undefined,
      authors: [],
      published: undefined,
      updated: undefined,
      passage: undefined,
      prose: '',
      normalized: '',
      words: 0,
      minutes: 1,
    });
  });

  it('is walked through once, whoever asks', () => {
    const node = element(whole);
    const first = readAll(node);
    assert.ok(walked > 0, 'the first time it is walked through');
    walked = 0;
    assert.deepEqual(readAll(node), first);
    // The language is looked up in the ancestors, and no child is asked for anything.
    assert.equal(walked, 0);
  });

  it('is read again when it has changed, and so has another view', () => {
    readAll(element(whole));
    const changed = element([...whole, ['p', {id: 'c'}, 'One more paragraph.']]);
    assert.equal(article.wordCountOf(changed), 14);
    assert.equal(article.idsOf(changed).get('c')?.text, 'One more paragraph.');
  });

  for (const kind of ['rant', 'toString', '__proto__', '']) {
    it(`of kind="${kind}" is an opinion`, () => {
      assert.equal(article.kindOf(element(['oped-article', {kind}])), 'opinion');
    });
  }

  it('is signed by the byline where the header names nobody, else by the cards', () => {
    const byline = ['p', {}, 'By ', ['a', {rel: 'author', href: '/ana'}, 'Ana Ruiz']];
    const card = ['oped-author-card', {}, ['a', {rel: 'author', href: '/nell'}, 'Nell Arriaga']];
    const unsigned = header(['span', {slot: 'author'}, ' ']);
    const read = (...content) =>
      names(article.authorsOf(element(['oped-article', {}, ...content])));
    assert.deepEqual(read(unsigned, byline, byline, card), ['Ana Ruiz']);
    assert.deepEqual(read(unsigned, card), ['Nell Arriaga']);
  });

  it('repeats a passage whatever quotation marks, spaces and case it is in', () => {
    const node = element(whole);
    for (const passage of ['“A LOCKED door is also  a sentence.”', "the 'Sundays'"]) {
      assert.ok(article.repeats(node, passage), passage);
    }
    for (const passage of ['', '“”', 'A locked gate is also a sentence.', 'Set large']) {
      assert.ok(!article.repeats(node, passage), passage);
    }
  });

  it('repeats what it contains and nothing else, however often it is asked', () => {
    let seed = 7;
    const random = (n) => (seed = (seed * 48271) % 2147483647) % n;
    const textOf = (length) => Array.from({length}, () => 'ab '[random(3)]).join('');
    const node = element(['oped-article', {}, ['p', {}, textOf(400), ' '.padEnd(40_000, 'c')]]);
    const all = article.normalizedTextOf(node);
    let [found, missing] = [0, 0];
    for (let i = 0; i < 3000; i++) {
      const start = random(400);
      const cut = all.slice(start, start + 1 + random(60));
      const text = article.normalizedTextOf(
        element(['oped-article', {}, i % 3 ? cut : cut + textOf(1 + random(4))]),
      );
      const expected = text !== '' && all.includes(text);
      assert.equal(article.repeats(node, text), expected, JSON.stringify(text));
      if (expected) found++;
      else missing++;
    }
    assert.ok(found > 500 && missing > 100, `${found} ${missing}`);
  });

  it('is counted in words by its language, also when that changes around it', () => {
    const attributes = {lang: 'en'};
    const node = element(
      ['oped-article', {}, ['p', {}, '私は本を読む。']],
      element(['main', attributes]),
    );
    assert.equal(article.wordCountOf(node), 1);
    attributes.lang = 'ja';
    assert.equal(article.wordCountOf(node), 5);
    attributes.lang = '__proto__';
    assert.equal(article.wordCountOf(node), 1);
  });

  it('takes as many minutes as its language is read in: 238 English words, 218 Spanish ones', () => {
    const minutes = (lang, words) =>
      article.readingMinutes(
        element(['oped-article', {lang}, ['p', {}, 'a '.repeat(words)]]),
        'auto',
      );
    // The half minute between one and two is in the middle of what each language reads in two.
    assert.deepEqual([minutes('en', 356), minutes('en-GB', 357)], [1, 2]);
    assert.deepEqual([minutes('es', 326), minutes('es-MX', 327)], [1, 2]);
    assert.deepEqual([minutes('et', 356), minutes('et', 357)], [1, 2]);
  });

  it('takes the minutes that are stated, if they are minutes', () => {
    const node = element(whole);
    assert.equal(article.readingMinutes(node, '7'), 7);
    for (const wrong of ['0', '-1', '1.5', 'soon', '', null, undefined, '10000']) {
      assert.equal(article.readingMinutes(node, wrong), undefined, String(wrong));
    }
    assert.equal(article.readingMinutes(undefined, 'auto'), undefined);
  });
});
