// Large pages take seconds at the most: each of these took minutes where the time grew with the square of
// the size.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {prerender} from 'oped-elements/prerender.js';
import {pages} from './large-pages.mjs';

/** The most milliseconds for each, where most take a tenth of it. */
const most = 5000;

describe('prerender, for a page of hostile size,', () => {
  for (const [name, [n, pageOf]] of Object.entries(pages)) {
    it(`takes little time for ${n.toLocaleString('en')} × ${name}`, (t) => {
      const html = pageOf(n);
      const problems = [];
      // Of the processor: other programs do not count.
      const start = process.cpuUsage();
      prerender(html, {onProblem: ({message}) => problems.push(message)});
      const time = process.cpuUsage(start).user / 1000;
      t.diagnostic(`${Math.round(time)} ms`);
      assert.ok(time < most, `${Math.round(time)} ms`);
      assert.doesNotMatch(problems.join('\n'), /could not/);
    });
  }
});
