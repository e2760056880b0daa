import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openHtml, pageAround, useBrowser} from './support.mjs';

useBrowser();

const header = (datetime, attributes = '') =>
  `<oped-header ${attributes}><time slot="published" datetime="${datetime}">?</time></oped-header>`;

// A day at both ends of a year and a month, and the first and last minute of a day.
const dates = {
  '2026-01-01': ['January 1, 2026', '1 de enero de 2026'],
  '2026-12-31': ['December 31, 2026', '31 de diciembre de 2026'],
  '2024-02-29': ['February 29, 2024', '29 de febrero de 2024'],
  '2026-03-29': ['March 29, 2026', '29 de marzo de 2026'],
  '2026-07-12T00:00': ['July 12, 2026, 12:00 AM', '12 de julio de 2026, 0:00'],
  '2026-07-12T23:59': ['July 12, 2026, 11:59 PM', '12 de julio de 2026, 23:59'],
  '2026-07-12T00:00-05:00': ['July 12, 2026, 12:00 AM GMT-5', '12 de julio de 2026, 0:00 GMT-5'],
  '2026-07-12T23:59+09:00': ['July 12, 2026, 11:59 PM GMT+9', '12 de julio de 2026, 23:59 GMT+9'],
  '2026-12-31T23:59Z': ['December 31, 2026, 11:59 PM UTC', '31 de diciembre de 2026, 23:59 UTC'],
};

for (const timezoneId of ['America/Mexico_City', 'Asia/Tokyo', 'UTC']) {
  for (const [i, lang] of ['en', 'es'].entries()) {
    test(`<oped-header> shows the day and the time as written to a reader in ${timezoneId}, lang="${lang}"`, async (t) => {
      const body = Object.keys(dates)
        .map((datetime) => header(datetime))
        .join('');
      const page = await openHtml(t, pageAround(body, {lang}), {timezoneId});
      // The time zone of the browser is the one under test.
      assert.equal(
        await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone),
        timezoneId,
      );
      await page.waitForFunction(
        () => document.querySelector('oped-header').shadowRoot.querySelector('time')?.innerText,
      );
      const shown = await page.evaluate(() =>
        Array.from(document.querySelectorAll('oped-header'), ({shadowRoot}) =>
          shadowRoot.querySelector('time').innerText.replace(/\s/g, ' '),
        ),
      );
      assert.deepEqual(
        shown,
        Object.values(dates).map((texts) => texts[i]),
      );
    });
  }
}
