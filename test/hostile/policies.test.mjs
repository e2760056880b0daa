// Trusted Types: the elements work where the policy is allowed or scripts need none, and the text of the page
// stays where it is not; another Lit on the page lives.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {useBrowser} from '../pages/support.mjs';
import {assertReadable, openHostile, visibleText} from './support.mjs';

useBrowser();

const required = "require-trusted-types-for 'script'";

const policies = [
  {csp: 'trusted-types oped-elements', works: true},
  {csp: 'trusted-types lit-html', works: true},
  {csp: "trusted-types 'none'", works: true},
  {csp: 'trusted-types another', works: true},
  {csp: `trusted-types oped-elements; ${required}`, works: true},
  {csp: `trusted-types lit-html; ${required}`, works: true},
  {csp: required, works: true},
  {csp: `trusted-types 'none'; ${required}`, works: false},
  {csp: `trusted-types another; ${required}`, works: false},
];

test('Content Security Policies', async (t) => {
  for (const {csp, works} of policies) {
    await t.test(csp, async (t) => {
      const page = await openHostile(t, {csp});
      assert.deepEqual(page.errors, []);
      const lines = page.messages.filter((text) => text.startsWith('oped-elements'));
      assert.equal(lines.length, works ? 0 : 1, page.messages.join('\n'));
      await assertReadable(page);
      assert.equal((await visibleText(page)).includes('Guest essay'), works);
      // The page has its own object again.
      assert.equal(
        await page.evaluate(() => trustedTypes.constructor.name),
        'TrustedTypePolicyFactory',
      );
    });
  }
});

/** A Lit of the page: what it does first is to ask for its policy. */
const lit = readFileSync(
  new URL('../../node_modules/lit-html/lit-html.js', import.meta.url),
  'utf8',
)
  .replace(/export\{.*/s, '')
  .concat('globalThis.litOfThePage = true; b`<p>${1}</p>`;');

test('another Lit on the page, before and after ours', async (t) => {
  const script = `<script type="module">${lit}</script>`;
  const ours = '<script type="module" src="/oped/oped.js"></script>';
  const csp = `script-src 'self' 'unsafe-inline'; trusted-types oped-elements lit-html; ${required}`;
  for (const head of [script, `${ours}${script}`]) {
    const page = await openHostile(t, {head, csp});
    assert.deepEqual(page.errors, []);
    assert.equal(await page.evaluate(() => globalThis.litOfThePage), true);
    assert.ok((await visibleText(page)).includes('Guest essay'));
  }
});

test('two copies of the library under one policy', async (t) => {
  const head = '<script type="module" src="/oped/oped.js?2"></script>';
  const page = await openHostile(t, {head, csp: `trusted-types oped-elements; ${required}`});
  assert.deepEqual(page.errors, []);
  assert.equal(page.messages.filter((text) => text.startsWith('oped-elements')).length, 1);
  assert.ok((await visibleText(page)).includes('Guest essay'));
});
