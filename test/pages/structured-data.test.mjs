import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  gotoHtml,
  isSpanish,
  newPage,
  openHtml,
  openPage,
  pieces,
  settled,
  sourceOf,
  urlOf,
  useBrowser,
} from './support.mjs';

useBrowser();

const csp =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; require-trusted-types-for 'script'; trusted-types oped-elements";

const selector = 'script[type="application/ld+json"]';

const dataOn = async (page) => {
  await page.locator(selector).first().waitFor({state: 'attached'});
  const texts = await page.locator(`head > ${selector}`).allTextContents();
  assert.equal(texts.length, 1);
  return JSON.parse(texts[0]);
};

/** The page at another address than its canonical one: it describes the one that it has here. */
const pathsOf = (data) =>
  JSON.parse(JSON.stringify(data), (_name, value) =>
    typeof value === 'string' ? value.replace(/^http:\/\/127\.0\.0\.1:\d+/, '') : value,
  );

const agent = (name, url, jobTitle, image) => ({'@type': 'Person', name, url, jobTitle, image});
const house = {'@type': 'Organization', name: 'The Harbor Ledger'};

const requestsOfJsonLd = ({requests}) => requests.filter((url) => url.endsWith('/json-ld.js'));

test('A page without structured-data does not load json-ld.js', async (t) => {
  const page = await openHtml(
    t,
    (await sourceOf('/library-on-sundays.html')).replace(' structured-data', ''),
  );
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  assert.deepEqual(requestsOfJsonLd(page), []);
  await page.evaluate(() => (document.querySelector('oped-article').structuredData = true));
  assert.equal((await dataOn(page))['@type'], 'OpinionNewsArticle');
  assert.equal(requestsOfJsonLd(page).length, 1);
});

test('A page whose json-ld.js does not load says so in one line, and is whole', async (t) => {
  const page = await newPage(t);
  await page.route('**/json-ld.js', (route) => route.fulfill({status: 404, body: 'Not found'}));
  const line = page.waitForEvent('console', (message) => message.text().includes('oped-elements'));
  await page.goto(urlOf('/in-her-own-words.html'));
  assert.match((await line).text(), /^oped-elements: the structured data did not load\./);
  await settled(page);
  assert.ok(await page.locator('h1').first().isVisible());
  assert.deepEqual(page.errors, []);
  assert.equal(page.messages.filter((text) => text.includes('oped-elements')).length, 1);
  assert.equal(await page.locator(selector).count(), 0);
});

test('The example page describes an essay by two authors', async (t) => {
  const page = await openPage(t, '/library-on-sundays.html');
  const {wordCount, ...data} = pathsOf(await dataOn(page));
  assert.ok(wordCount > 1000 && wordCount < 1400, `${wordCount} words`);
  assert.deepEqual(data, {
    '@context': 'https://schema.org',
    '@type': 'OpinionNewsArticle',
    url: '/library-on-sundays.html',
    headline: 'Open the library on Sundays, and leave the lights on',
    abstract:
      'A city that closes its reading rooms on the one day people have time is telling them whose time counts.',
    articleSection: 'Libraries',
    author: [
      agent(
        'Ana Ruiz',
        '/authors.html#ana-ruiz',
        'Director, East Side Reading Project',
        '/img/ana-ruiz.svg',
      ),
      agent('Inés Gil', '/authors.html#ines-gil', 'Labor economist', '/img/ines-gil.svg'),
    ],
    publisher: house,
    datePublished: '2026-07-12',
    inLanguage: 'en',
    timeRequired: 'PT5M',
    image: [
      {
        '@type': 'ImageObject',
        url: '/img/reading-room.svg',
        caption: 'The reading room of the Harbor branch at three o’clock on a Sunday.',
        creditText: 'Mar Olmo',
      },
    ],
  });
});

test('The example page describes a translated and corrected column', async (t) => {
  const page = await openPage(t, '/es/en-voz-alta.html');
  const data = pathsOf(await dataOn(page));
  assert.deepEqual(
    [data.author, data.translator],
    [
      [
        agent(
          'Nell Arriaga',
          '/es/firmas.html#nell-arriaga',
          'Columnista',
          '/img/nell-arriaga.svg',
        ),
      ],
      [{'@type': 'Person', name: 'Hilda Montalvo'}],
    ],
  );
  assert.deepEqual(data.translationOfWork, {
    '@type': 'Article',
    url: '/read-it-aloud.html',
    inLanguage: 'en',
  });
  assert.deepEqual(
    [data.inLanguage, data.datePublished, data.dateModified],
    ['es', '2026-07-09', '2026-07-10T11:40-05:00'],
  );
  assert.deepEqual(data.correction, [
    {
      '@type': 'CorrectionComment',
      text: await page
        .locator('oped-correction p')
        .innerText()
        .then((text) => text.replace(/\s/g, ' ')),
      datePublished: '2026-07-10',
    },
  ]);
});

for (const path of pieces) {
  test(`The example page ${path} describes itself under Trusted Types without a violation`, async (t) => {
    const page = await newPage(t);
    await gotoHtml(page, await sourceOf(path), {csp});
    await settled(page);
    const {inLanguage, author} = await dataOn(page);
    assert.equal(inLanguage, isSpanish(path) ? 'es' : 'en');
    assert.ok(author.length);
    await page.evaluate(() => (document.querySelector('h1').textContent = 'Another headline'));
    await page.waitForFunction(
      (wanted) => document.querySelector(wanted).textContent.includes('Another headline'),
      selector,
    );
    assert.deepEqual(page.violations, []);
    assert.deepEqual(page.messages, []);
    assert.deepEqual(page.errors, []);
  });
}

test('A script that is filled in the usual way would be caught', async (t) => {
  const page = await newPage(t);
  await gotoHtml(page, await sourceOf(pieces[0]), {csp});
  await settled(page);
  const reported = page.waitForEvent('console', (message) =>
    message.text().includes('TrustedScript'),
  );
  const error = await page.evaluate(() => {
    try {
      document.createElement('script').textContent = '{}';
      return '';
    } catch (thrown) {
      return thrown.name;
    }
  });
  assert.equal(error, 'TypeError');
  await reported;
});
