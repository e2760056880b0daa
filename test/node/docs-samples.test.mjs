// What the guides print is tried: their samples, and their links.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  brokenLinksIn,
  brokenLinksOf,
  guides,
  isTyped,
  linkedGuides,
  problemsOf,
  samplesIn,
  samplesOf,
  skipped,
  typeProblemsOf,
} from '../docs-samples.mjs';

const samples = guides.flatMap(samplesOf);
const types = typeProblemsOf(samples.filter(isTyped));

const fence = (lang, text) => `\`\`\`${lang}\n${text}\n\`\`\`\n`;

/** What is found in a guide that has this sample alone. */
const foundIn = async (lang, text) => {
  const [sample] = samplesIn(fence(lang, text), 'guide.md');
  const found = await problemsOf(sample);
  return [...found, ...(typeProblemsOf([sample]).get(sample) ?? [])].map(
    (problem) => `${sample.id}: ${problem}`,
  );
};

describe('The samples of the guides', () => {
  for (const sample of samples.filter((one) => !skipped(one))) {
    it(`are right: ${sample.id}`, async () => {
      const found = [...(await problemsOf(sample)), ...(types.get(sample) ?? [])];
      assert.deepEqual(
        found.map((problem) => `${sample.id}: ${problem}`),
        [],
      );
    });
  }

  it('are all tested', () => {
    assert.deepEqual(
      samples.filter(skipped).map((sample) => `${sample.id}: ${skipped(sample)}`),
      [],
    );
    assert.ok(samples.length > 80, String(samples.length));
  });

  for (const [lang, text, found] of [
    ['html', '<oped-artikel></oped-artikel>', /there is no <oped-artikel>/],
    ['html', '<oped-article kind="gest"></oped-article>', /line 2: .*cannot be "gest"/],
    [
      'html',
      '<oped-article>\n<oped-figure size="3"></oped-figure></oped-article>',
      /line 3: .*no attribute size/,
    ],
    ['html', '<oped-header><p slot="title">A</p></oped-header>', /no slot "title"/],
    ['html', '<oped-pull-quote from="nowhere"></oped-pull-quote>', /from="nowhere"/],
    ['html', '<p>One', /line 2: <p> has no end tag/],
    ['html', '<p>One</p></div>', /closes nothing/],
    ['html', '<p id="a" id="b">One</p>', /line 2: duplicate-attribute/],
    ['html', '<script src="/oped/opded.js"></script>', /no \/oped\/opded\.js/],
    ['css', ':root {\n--oped-acent: red;}', /line 3: .*no token --oped-acent/],
    ['css', 'oped-header::part(deck) {color: red}', /no part deck/],
    ['css', 'a {color: red', /guide\.md:1, sample 1 \(css\): line 2: /],
    ['js', "import {setLocal} from '/oped/oped.js';\nsetLocal('es');", /no exported member/],
    ['js', "import 'oped-elements/nothing.js';", /nothing\.js/],
    [
      'js',
      "import {prerender} from 'oped-elements/prerender.js';\nprerender('', {url: 'x'});",
      /not run/,
    ],
    [
      'ts',
      "import type {Messages} from 'oped-elements/locale.js';\nexport const a: Messages = {};",
      /missing/,
    ],
    ['sh', 'npm run nothing', /no script nothing/],
    ['sh', "npx oped-elements prerender 'a.html' --word es=a.js", /--word/],
    ['sh', 'ls', /ls is not known/],
    ['http', 'Content-Security-Policy: style-scr none', /style-scr/],
    ['http', "Content-Security-Policy: style-src 'sha256-x='", /csp-docs/],
    ['json', '{a: 1}', /JSON/],
    ['xml', '<a><b></a>', /sample 1 \(xml\)/],
    ['text', 'oped/nothing.js', /there is no nothing\.js/],
    ['python', 'print()', /nothing checks/],
  ]) {
    it(`would be found out: ${text.replaceAll('\n', ' ')}`, async () => {
      assert.match((await foundIn(lang, text)).join('\n'), found);
    });
  }
});

describe('The links of the guides', () => {
  for (const file of linkedGuides) {
    it(`lead somewhere: ${file}`, () => {
      assert.deepEqual(brokenLinksOf(file), []);
    });
  }

  it('would be found out', () => {
    const text =
      '# A heading\n\n[a](#a-heading) [b](#b) [c](nowhere.md) ![d](e.png) <img src="f.png">';
    assert.deepEqual(
      brokenLinksIn(text, 'docs/guide.md').map((problem) => problem.replace(/.*no /, '')),
      ['#b', 'nowhere.md', 'e.png', 'f.png'],
    );
  });
});
