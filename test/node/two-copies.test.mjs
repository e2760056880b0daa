// A server-rendered application imports the elements and prerender(), in either order: two copies of the
// library in one process.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {describe, it} from 'node:test';

const page =
  '<html lang="es"><oped-article kind="guest"><oped-disclaimer></oped-disclaimer><oped-header><h1 slot="headline">A</h1><a slot="author">Ana</a><a slot="author">Inés</a></oped-header></oped-article></html>';

/** What a process prints that imports modules one after the other, and prerenders the page. */
const run = (...modules) => {
  const script = `
    for (const name of ${JSON.stringify(modules)}) await import(name);
    const {prerender} = await import('oped-elements/prerender.js');
    process.stdout.write(prerender(${JSON.stringify(page)}));`;
  const {stdout, stderr} = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  assert.equal(stderr, '');
  return stdout;
};

describe('prerender()', () => {
  const alone = run();

  it('renders in the language of the page', () => {
    assert.match(alone, /Ensayo invitado/);
    assert.match(alone, /<style data-oped="[^"]+">:host/);
  });

  it('renders the same after the elements were imported', () => {
    assert.equal(run('oped-elements'), alone);
  });

  it('renders the same before the elements are imported', () => {
    assert.equal(run('oped-elements/prerender.js', 'oped-elements'), alone);
  });
});
