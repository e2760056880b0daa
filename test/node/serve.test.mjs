import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {startServer} from '../../scripts/serve.mjs';

describe('The server of the examples', () => {
  for (const [development, file] of [
    [false, 'oped.js'],
    [true, 'oped.dev.js'],
  ]) {
    it(`answers for oped.js with ${file}, ${development ? '' : 'not '}for development`, async () => {
      const {url, close} = await startServer({port: 0, dev: true, development});
      try {
        const response = await fetch(`${url}oped/oped.js`);
        assert.match(response.headers.get('content-type'), /javascript/);
        assert.equal(await response.text(), readFileSync(`dist/cdn/${file}`, 'utf8'));
      } finally {
        await close();
      }
    });
  }
});
