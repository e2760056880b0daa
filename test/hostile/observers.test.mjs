// Scripts of a page that write back what the elements write: both may be asked again and again by their
// observers, and then the page hangs.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {gotoHtml, newPage, pageAround, painted, settled, useBrowser} from '../pages/support.mjs';

useBrowser();

const links = `<a lang="en" hreflang="en" href="/a-page-of-a-test?en">English</a>
  <a lang="es" hreflang="es" href="/a-page-of-a-test?es">Español</a>`;
const version = (lang, title, hidden) =>
  `<oped-article lang="${lang}" structured-data ${hidden}><oped-disclaimer></oped-disclaimer>
    <oped-locale-switch toggle>${links}</oped-locale-switch><h1>${title}</h1><p>Text.</p></oped-article>`;

const html = pageAround(
  `<main>${version('en', 'A headline', '')}${version('es', 'Un titular', 'hidden')}</main>`,
).replace(
  '<title>A page of a test</title>',
  '<title>A headline</title><link rel="canonical" href="/a-page-of-a-test?en">',
);

/** What a script of the page wants to stay as it is. */
const owners = {
  'removes aria-current': {
    target: 'main',
    attribute: 'aria-current',
    write: (node) => node.removeAttribute('aria-current'),
  },
  'moves aria-current': {
    target: 'main',
    attribute: 'aria-current',
    write: () => {
      const [, link] = document.querySelectorAll('a');
      document.querySelectorAll('a').forEach((one) => one.removeAttribute('aria-current'));
      link.setAttribute('aria-current', 'page');
    },
  },
  'shows every version': {
    target: 'main',
    attribute: 'hidden',
    write: (node) => (node.hidden = false),
  },
  'hides every version': {
    target: 'main',
    attribute: 'hidden',
    write: (node) => (node.hidden = true),
  },
  'sets the canonical link': {
    target: 'link[rel=canonical]',
    attribute: 'href',
    write: (node) => (node.href = '/a-page-of-a-test?mine'),
  },
  'sets <html lang>': {
    target: 'html',
    attribute: 'lang',
    write: () => (document.documentElement.lang = 'en'),
  },
  'sets the title': {target: 'title', write: () => (document.title = 'Mine')},
  'removes descriptions': {
    target: 'head',
    write: () => document.querySelector('script[data-oped]')?.remove(),
  },
  'changes descriptions': {
    target: 'head',
    // The text changes in this test, and so does its description.
    most: 24,
    write: () => {
      const script = document.querySelector('script[data-oped]');
      if (script) script.firstChild.data = '{}';
    },
  },
};

for (const [what, {target, attribute, write, most = 8}] of Object.entries(owners)) {
  test(`A script that ${what} whenever it is changed is called a few times`, async (t) => {
    const page = await newPage(t);
    await gotoHtml(page, html);
    await settled(page);
    await page.evaluate(
      ([selector, name, code]) => {
        const writeBack = globalThis.eval(`(${code})`);
        const watched = {
          subtree: true,
          ...(name ? {attributeFilter: [name]} : {childList: true, characterData: true}),
        };
        globalThis.writes = 0;
        const observer = new MutationObserver((records) => {
          // Else a test that fails would never end.
          if (++globalThis.writes > 200) return observer.disconnect();
          for (const {target: node} of records) writeBack(node);
          // Its own changes are not of interest.
          observer.takeRecords();
        });
        observer.observe(document.querySelector(selector), watched);
      },
      [target, attribute, String(write)],
    );
    for (const lang of ['es', 'en', 'es']) {
      await page.evaluate(
        (tag) => import('/oped/oped.js').then(({setLocale}) => setLocale(tag)),
        lang,
      );
      await painted(page);
      // The elements update for other reasons, too.
      for (let i = 0; i < 5; i++) {
        await page.evaluate(() =>
          document.querySelectorAll('p').forEach((one) => one.append(' More.')),
        );
        await painted(page);
      }
    }
    const writes = await page.evaluate(() => globalThis.writes);
    assert.ok(writes > 0, 'the script is called');
    assert.ok(writes <= most, `${writes} calls`);
    assert.deepEqual(page.errors, []);
    assert.deepEqual(
      page.messages.filter((line) => line.includes('oped')),
      [],
    );
  });
}

for (const value of ['page', 'true']) {
  test(`The mark aria-current="${value}" of the page is left alone where it is right`, async (t) => {
    const page = await newPage(t);
    await page.addInitScript(() => {
      globalThis.changes = [];
      new MutationObserver((records) => {
        globalThis.changes.push(...records.map((record) => record.target.hreflang));
      }).observe(document, {subtree: true, attributeFilter: ['aria-current']});
    });
    const marked = links.replace('<a', `<a aria-current="${value}"`);
    await gotoHtml(page, pageAround(`<oped-locale-switch>${marked}</oped-locale-switch>`));
    await settled(page);
    const marks = () =>
      page.evaluate(() => [...document.querySelectorAll('a')].map((one) => one.ariaCurrent));
    assert.deepEqual(await marks(), [value, null]);
    assert.deepEqual(await page.evaluate(() => globalThis.changes), []);
    await page.evaluate(() => (document.documentElement.lang = 'es'));
    await page.waitForFunction(() => document.querySelector('a[lang=es][aria-current]'));
    assert.deepEqual(await marks(), [null, 'page']);
  });
}

test('A mark aria-current="false" of the page gives way to the right one', async (t) => {
  const page = await newPage(t);
  const marked = links.replaceAll('<a', '<a aria-current="false"');
  await gotoHtml(page, pageAround(`<oped-locale-switch>${marked}</oped-locale-switch>`));
  await settled(page);
  assert.equal(await page.locator('a[lang=en]').getAttribute('aria-current'), 'page');
});
