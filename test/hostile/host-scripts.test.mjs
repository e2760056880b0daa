// Pages with the scripts of others, old ones too: what they add to prototypes and how they change the page takes
// no text away, and the elements do not make their changes slow.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {test} from 'node:test';
import {painted, settled, useBrowser} from '../pages/support.mjs';
import {assertQuiet, assertReadable, everything, openHostile, visibleText} from './support.mjs';

useBrowser();

const {resolve} = createRequire(import.meta.url);
const fileOf = (path) => readFileSync(resolve(path), 'utf8');

const scripts = {
  'jQuery 3': fileOf('jquery/dist/jquery.min.js'),
  'jQuery 1': fileOf('jquery-1/dist/jquery.min.js'),
  'zone.js': fileOf('zone.js'),
  // The last release, which is not on npm.
  'Prototype 1.7.3': readFileSync(
    new URL('../fixtures/prototype-1.7.3.min.js', import.meta.url),
    'utf8',
  ),
};

/** Opens a page whose first script, or last, is that of the host. */
const openWith = async (t, code, {last = false, body = everything} = {}) => {
  const tag = '<script src="/host.js"></script>';
  const page = await openHostile(t, {
    head: last ? '' : tag,
    body: last ? `${body}${tag}` : body,
    prepare: (one) =>
      one.route('**/host.js', (route) =>
        route.fulfill({contentType: 'text/javascript; charset=utf-8', body: code}),
      ),
  });
  await settled(page);
  return page;
};

test('scripts of others on the page', async (t) => {
  const reference = await visibleText(await openHostile(t, {}));
  for (const [name, code] of Object.entries(scripts)) {
    for (const last of [false, true]) {
      await t.test(`${name} ${last ? 'after' : 'before'} the piece`, async (t) => {
        const page = await openWith(t, code, {last});
        assert.deepEqual(await visibleText(page), reference);
        await page.evaluate(() =>
          document.addEventListener('oped-share', (event) => {
            event.preventDefault();
            globalThis.shared = event.text;
          }),
        );
        await page.locator('oped-pull-quote button').click();
        assert.match(
          await page.evaluate(() => globalThis.shared),
          /^Guest essay: “A locked door is also a sentence\.”$/,
        );
        await page.getByRole('link', {name: 'Español'}).click();
        await page.waitForFunction(() => document.documentElement.lang === 'es');
        await painted(page);
        const spanish = (await visibleText(page)).join(' ');
        assert.match(spanish, /Ensayo invitado/);
        assert.match(spanish, /Abramos la biblioteca los domingos/);
        assertQuiet(page, 0);
      });
    }
  }
});

/** What pages do with jQuery, which moves, copies and writes anew what is there. */
const habits = {
  'writes the HTML of the piece again': ($) =>
    $('oped-article')
      .eq(0)
      .html((_, html) => html),
  'puts a copy in place of the piece': ($) =>
    $('oped-article').eq(0).replaceWith($('oped-article').eq(0).clone(true)),
  'takes the piece out and puts it back': ($) => $('oped-article').eq(0).detach().appendTo('body'),
  'wraps every block': ($) => $('oped-article').eq(0).children().wrap('<div class="wrap"></div>'),
  'wraps the inside of every paragraph': ($) => $('p').wrapInner('<span></span>'),
  'unwraps what is in slots': ($) => $('oped-header [slot]').wrapInner('<b></b>'),
  'hides and shows everything': ($) => $('body').find('*').hide().show(),
  'sets classes and data everywhere': ($) => $('*').addClass('x').data('y', 1).attr('title', 'z'),
  'sorts the blocks': ($) => {
    const blocks = $('oped-article').eq(0).children().get();
    $('oped-article').eq(0).append(blocks.reverse());
  },
  'loads the piece as a fragment': ($) => $('body').html($.parseHTML($('body').html())),
  'animates the opacity': ($) => $('oped-article').fadeTo(1, 0.5).fadeTo(1, 1),
};

test('what pages do with jQuery', async (t) => {
  for (const version of ['jQuery 3', 'jQuery 1']) {
    const page = await openWith(t, scripts[version]);
    for (const [what, habit] of Object.entries(habits)) {
      await t.test(`${version} ${what}`, async () => {
        await page.evaluate((html) => (document.body.innerHTML = html), everything);
        await settled(page);
        await page.evaluate(`(${habit})(jQuery)`);
        await page.waitForTimeout(60);
        await settled(page);
        await assertReadable(page);
        const text = (await visibleText(page)).join(' ');
        assert.match(text, /Guest essay/);
        assert.match(text, /By Ana Ruiz Inés Gil/);
        // The passage, and the quote of it.
        assert.equal(text.split('A locked door is also a sentence.').length, 3);
        assertQuiet(page, 0);
      });
    }
  }
});

/** Does what a translator of pages does: text gets elements around it, in shadow trees as well. */
const translate = () => {
  const visit = (node) => {
    for (const child of [...node.childNodes]) {
      if (child.nodeType === 3 && child.data.trim()) {
        const outer = document.createElement('font');
        const inner = outer.appendChild(document.createElement('font'));
        inner.textContent = `[${child.data.trim()}]`;
        child.replaceWith(outer);
      } else if (child.nodeType === 1 && !/^(?:script|style|font)$/.test(child.localName)) {
        visit(child);
        if (child.shadowRoot) visit(child.shadowRoot);
      }
    }
  };
  visit(document.body);
};

test('what a translator of pages has put into the elements does not stay after a switch', async (t) => {
  const [switchOf, ...pieces] = everything.split(/(?=<oped-article)/);
  const page = await openHostile(t, {
    body: [switchOf, pieces[0].replace(' lang="en"', '')].join(''),
  });
  await page.evaluate(translate);
  const translated = (await visibleText(page)).join(' ');
  assert.match(translated, /\[Guest essay\]/);
  assert.match(translated, /\[Share this quote\]/);
  await page.evaluate(() => import('/oped/oped.js').then(({setLocale}) => setLocale('es-MX')));
  await painted(page);
  const elements = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .flatMap(({shadowRoot}) => (shadowRoot ? [shadowRoot.textContent] : []))
      .join(' '),
  );
  assert.match(elements, /Ensayo invitado/);
  // The quote has it from the passage.
  assert.doesNotMatch(elements, /\[(?!A locked door)|Guest essay|Share this quote|By /);
  assertQuiet(page, 0);
});

test('a quote follows the passage that a translator has changed', async (t) => {
  const page = await openHostile(t, {});
  await page.evaluate(translate);
  await painted(page);
  assert.match(
    await page.locator('oped-pull-quote').first().locator('[part=quote]').innerText(),
    /\[A locked door is also a sentence\.\]/,
  );
  await assertReadable(page);
  assertQuiet(page, 0);
});

/** A piece of 300 paragraphs, as our elements or as plain ones of other names. */
const long = (prefix) => `<${prefix}-article kind="guest">
  <${prefix}-header reading-time="auto"><h1 slot="headline">Open the library</h1></${prefix}-header>
  <${prefix}-disclaimer></${prefix}-disclaimer>
  ${Array.from(
    {length: 300},
    (
      _,
      i,
    ) => `<p>The reading room is full at noon. <span id="p${i}">A locked door, the ${i}th, is a sentence.</span></p>
      ${i % 10 ? '' : `<${prefix}-pull-quote from="p${i}"></${prefix}-pull-quote>`}`,
  ).join('')}</${prefix}-article>`;

test('an ad every 50 ms makes no more long tasks than on a page of plain elements', async (t) => {
  const tasksOf = async (prefix) => {
    const page = await openHostile(t, {body: long(prefix), settle: 2000});
    return page.evaluate(async () => {
      const tasks = [];
      new PerformanceObserver((list) => {
        tasks.push(...list.getEntries().map(({duration}) => duration));
      }).observe({type: 'longtask'});
      const paragraphs = [...document.querySelectorAll('p')];
      for (let i = 0; i < 100; i++) {
        const ad = document.createElement('div');
        ad.innerHTML = '<b>An ad</b> of some text';
        paragraphs[i * 2].after(ad);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      // The control: a long task is seen.
      const seen = tasks.splice(0);
      const start = performance.now();
      while (performance.now() - start < 100);
      await new Promise((resolve) => setTimeout(resolve, 200));
      if (!tasks.length) throw new Error('Long tasks are not seen.');
      return seen;
    });
  };
  // At the same time: what else the machine does counts for both.
  const [ours, plain] = await Promise.all([tasksOf('oped'), tasksOf('plain')]);
  const sum = (tasks) =>
    `${tasks.length} long tasks, ${Math.round(tasks.reduce((a, b) => a + b, 0))} ms`;
  t.diagnostic(`${sum(ours)} with ours, ${sum(plain)} with plain elements`);
  assert.ok(ours.length <= plain.length + 10, `${ours.map(Math.round).join()} ms`);
});
