// Large values in attributes and text take seconds at the most in the browser too.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {newPage, urlOf, useBrowser} from '../pages/support.mjs';
import {values} from './large-pages.mjs';

useBrowser();

/** The most seconds of script for each, where most take a hundredth of it. */
const most = 5;

test('values of hostile size', async (t) => {
  for (const [name, [n, pageOf]] of Object.entries(values)) {
    await t.test(`${n.toLocaleString('en')} × ${name}`, async (t) => {
      const page = await newPage(t);
      await page.route(urlOf('/large'), (route) =>
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: `<!DOCTYPE html><div style="inline-size: 40em">${pageOf(n)}`,
        }),
      );
      await page.goto(urlOf('/large'));
      const session = await page.context().newCDPSession(page);
      // Of the processor: other programs do not count.
      await session.send('Performance.enable', {timeDomain: 'threadTicks'});
      const scriptTime = async () => {
        const {metrics} = await session.send('Performance.getMetrics');
        return metrics.find(({name: metric}) => metric === 'ScriptDuration').value;
      };
      const start = await scriptTime();
      const rendered = await page.evaluate(async () => {
        await import('/oped/oped.js');
        const elements = [...document.querySelectorAll('*')];
        await Promise.all(elements.map(({updateComplete}) => updateComplete));
        return elements.filter(({shadowRoot}) => shadowRoot?.querySelector('slot')).length;
      });
      const time = (await scriptTime()) - start;
      t.diagnostic(`${Math.round(time * 1000)} ms`);
      assert.ok(rendered > 0, 'elements are rendered');
      assert.ok(time < most, `${time} s`);
      assert.deepEqual(page.errors, []);
    });
  }
});
