import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {test} from 'node:test';
import {allPages, openPage, useBrowser} from './support.mjs';

useBrowser();

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The violations that axe finds: the rule and where. */
async function violationsOn(page) {
  await page.evaluate(axe);
  const {violations, passes} = await page.evaluate(() => globalThis.axe.run());
  assert.ok(passes.length > 15, `axe ran only ${passes.length} rules`);
  return violations.flatMap(({id, nodes}) => nodes.map(({target}) => `${id}: ${target.join(' ')}`));
}

for (const path of allPages) {
  test(`The example page ${path} passes axe, light and dark`, async (t) => {
    const page = await openPage(t, path);
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({colorScheme});
      assert.deepEqual(await violationsOn(page), [], colorScheme);
    }
  });
}

test('The example page would be caught by axe, in the page and in a shadow root', async (t) => {
  const page = await openPage(t, '/library-on-sundays.html');
  await page.evaluate(() => {
    document.querySelector('oped-figure img').removeAttribute('alt');
    const label = document
      .querySelector('oped-disclaimer')
      .shadowRoot.querySelector('[part=label]');
    label.style.color = '#ddd';
  });
  const found = await violationsOn(page);
  assert.ok(
    found.some((one) => one.startsWith('image-alt:')),
    found.join(),
  );
  assert.ok(
    found.some((one) => /^color-contrast: .*oped-disclaimer/.test(one)),
    found.join(),
  );
});
