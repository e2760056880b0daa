import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  gotoHtml,
  newPage,
  openPage,
  pageAround,
  pieces,
  settled,
  urlOf,
  useBrowser,
} from './support.mjs';

useBrowser();

/** The addresses that the quotes of a page share, one per quote, on this server. */
const sharedOn = (page) =>
  page.evaluate(() => {
    const urls = [];
    addEventListener('oped-share', (event) => {
      event.preventDefault();
      urls.push(event.url.slice(event.url.indexOf('#')));
    });
    for (const quote of document.querySelectorAll('oped-pull-quote')) {
      quote.shadowRoot.querySelector('[part=share]').click();
    }
    return urls;
  });

/** The share of pixels of the passage that the browser has marked: it paints its own color there. */
async function markOf(page, selector) {
  const clip = await page.locator(selector).boundingBox();
  const image = (await page.screenshot({clip})).toString('base64');
  const reader = await page.context().newPage();
  const share = await reader.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], {type: 'image/png'}));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    canvas.drawImage(bitmap, 0, 0);
    const {data: pixels} = canvas.getImageData(0, 0, bitmap.width, bitmap.height);
    let marked = 0;
    for (let i = 0; i < pixels.length; i += 4) {
      // Chromium's mark is a violet; page and ink are gray.
      if (pixels[i + 2] - pixels[i + 1] > 25) marked += 4;
    }
    return marked / pixels.length;
  }, image);
  await reader.close();
  return share;
}

const isInWindow = (page, selector) =>
  page.locator(selector).evaluate((element) => {
    const {top, bottom} = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });

/** Opens an address with a text fragment as a reader does who follows a link from elsewhere. */
async function follow(t, open, fragment) {
  const page = await newPage(t, {viewport: {width: 700, height: 500}});
  await open(page, fragment);
  await settled(page);
  await page.waitForTimeout(400);
  return page;
}

for (const path of pieces) {
  test(`The example page ${path} shares addresses that scroll to the sentence and mark it`, async (t) => {
    const page = await openPage(t, path);
    const fragments = await sharedOn(page);
    const ids = await page.$$eval('oped-pull-quote', (quotes) => quotes.map(({from}) => from));
    assert.equal(fragments.length, ids.length);
    for (const [i, fragment] of fragments.entries()) {
      const opened = await follow(t, (one, end) => one.goto(urlOf(path) + end), fragment);
      assert.ok(await isInWindow(opened, `#${ids[i]}`), fragment);
      const mark = await markOf(opened, `#${ids[i]}`);
      assert.ok(mark > 0.2, `${mark} of ${fragment}`);
      for (const quote of await opened.locator('oped-pull-quote [part=quote]').all()) {
        const text = await quote.evaluate((one) => one.getRootNode().host.from);
        await quote.scrollIntoViewIfNeeded();
        const selector = `oped-pull-quote[from="${text}"] [part=quote]`;
        assert.ok((await markOf(opened, selector)) < 0.01, `the quote ${text} is not marked`);
      }
      await opened.close();
    }
  });
}

test('An address with another text neither scrolls nor marks', async (t) => {
  const page = await follow(
    t,
    (one, end) => one.goto(urlOf(pieces[0]) + end),
    '#:~:text=chairs%20were%20never-,A%20locked%20door%20is,can%20read%20it.',
  );
  assert.equal(await page.evaluate(() => scrollY), 0);
  await page.locator('#locked-door').scrollIntoViewIfNeeded();
  assert.ok((await markOf(page, '#locked-door')) < 0.01);
});

const filler = '<p>Rain fell on the harbor and nobody counted the drops that day.</p>'.repeat(30);
const quote = '<oped-pull-quote from="it" shareable></oped-pull-quote>';
const passage = 'A locked door is also a sentence, and everyone can read it well.';

const cases = {
  'a whole paragraph, the quote before it': `${quote}${filler}<p id="it">${passage}</p><p>Then we left.</p>`,
  'a whole paragraph, the quote right before it': `${filler}${quote}<p id="it">${passage}</p><p>Then we left.</p>`,
  'a whole paragraph, the quote after it': `${filler}<p id="it">${passage}</p>${quote}<p>Then we left.</p>`,
  'the last paragraph': `${filler}<p id="it">${passage}</p>${quote}`,
  'the start of a paragraph, the quote before it': `${quote}${filler}<p><span id="it">${passage}</span> Then we left.</p>`,
  'the end of a paragraph': `${quote}${filler}<p>Then we came. <span id="it">${passage}</span></p>`,
  'after the mark of a note': `${quote}${filler}<p>Then we came.<sup><a href="#n">1</a></sup> <span id="it">${passage}</span> We left.</p>`,
  'around the mark of a note': `${quote}${filler}<p>We came. <span id="it">A locked door is also a sentence<sup><a href="#n">1</a></sup>, and everyone can read it well.</span> We left.</p>`,
  'with hyphens and spaces that do not break': `${quote}${filler}<p>At last: <span id="it">Forty-two well-read neighbors, 3,100&nbsp;letters &amp; one half-open door.</span> So.</p>`,
  'a few words': `${quote}${filler}<p>They said so: <span id="it">open the door</span>. We left.</p>`,
};

for (const [name, inside] of Object.entries(cases)) {
  test(`<oped-pull-quote> shares an address that leads to the passage: ${name}`, async (t) => {
    const html = pageAround(
      `<main><oped-article><h1>A title</h1>${inside}${filler}</oped-article></main>`,
    );
    const page = await newPage(t);
    await gotoHtml(page, html);
    await settled(page);
    const [fragment] = await sharedOn(page);
    const opened = await follow(
      t,
      async (one, end) => {
        await one.route(urlOf('/linked'), (route) =>
          route.fulfill({contentType: 'text/html; charset=utf-8', body: html}),
        );
        await one.goto(urlOf('/linked') + end);
      },
      fragment,
    );
    assert.ok(await isInWindow(opened, '#it'), fragment);
    const mark = await markOf(opened, '#it');
    assert.ok(mark > 0.05, `${mark} of ${fragment}`);
    await opened.locator('oped-pull-quote').scrollIntoViewIfNeeded();
    assert.ok(
      (await markOf(opened, 'oped-pull-quote [part=quote]')) < 0.01,
      'the quote is not marked',
    );
  });
}

test('The example page copies a quote with the keyboard alone, under its Content Security Policy', async (t) => {
  const page = await openPage(t, pieces[0], {permissions: ['clipboard-read', 'clipboard-write']});
  await page.evaluate(() => (navigator.share = undefined));
  const button = page.locator('oped-pull-quote').first().locator('[part=share]');
  await page.locator('oped-article > p a, oped-header a').last().focus();
  for (let i = 0; i < 10 && !(await button.evaluate((one) => one.matches(':focus'))); i++) {
    await page.keyboard.press('Tab');
  }
  assert.ok(await button.evaluate((one) => one.matches(':focus-visible')));
  const outline = await button.evaluate((one) => getComputedStyle(one).outlineStyle);
  assert.notEqual(outline, 'none');
  for (const key of ['Enter', 'Space']) {
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await page.keyboard.press(key);
    await page.waitForFunction(() => navigator.clipboard.readText());
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /^Guest essay: “A locked door .*”\nhttp.*#:~:text=/);
  }
  assert.equal(
    await page.locator('oped-pull-quote [role=status]').first().innerText(),
    'Link copied',
  );
  assert.deepEqual(page.violations, []);
  assert.deepEqual(page.errors, []);
});
