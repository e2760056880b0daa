// The examples of the guide to prerendering, as they are.
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {build} from 'esbuild';
import {Miniflare} from 'miniflare';
import {prerender, styleHashes} from 'oped-elements/prerender.js';

const pathOf = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const roots = (html) => html.match(/<template shadowrootmode="open">/g)?.length ?? 0;

describe('The examples of prerendering', () => {
  it('with Eleventy prerender a site when it is built', async (t) => {
    const output = await mkdtemp(join(tmpdir(), 'oped-'));
    t.after(() => rm(output, {recursive: true}));
    const command = pathOf('node_modules/@11ty/eleventy/cmd.cjs');
    const {stderr} = await promisify(execFile)(
      process.execPath,
      [command, `--output=${output}`, '--quiet'],
      {cwd: pathOf('examples/eleventy')},
    );
    // It reports how long a slow step took; problems that the transform reports would be there too.
    assert.equal(stderr.replaceAll(/^\[11ty\] Benchmark .*\n/gm, ''), '');
    const read = (path) => readFile(join(output, path), 'utf8');
    const english = await read('night-buses/index.html');
    const spanish = await read('es/autobuses-nocturnos/index.html');
    for (const page of [english, spanish]) assert.equal(roots(page), 5);
    assert.match(english, /Published <!--\/lit-part-->.*September 3, 2026/s);
    assert.match(spanish, /Publicado el <!--\/lit-part-->.*3 de septiembre de 2026/s);
    assert.match(spanish, /"url":"https:\/\/harbor-ledger\.example\/es\/autobuses-nocturnos\/"/);
    assert.match(await read('oped/oped.js'), /oped-article/);
  });

  it('with Express prerender pages as they are sent, under a strict Content Security Policy', async (t) => {
    const {app} = await import('../../examples/express/app.js');
    const server = app.listen(0);
    t.after(() => server.close());
    const origin = `http://localhost:${server.address().port}`;
    const response = await fetch(`${origin}/es/en-voz-alta.html`);
    const source = await readFile(pathOf('examples/newspaper/es/en-voz-alta.html'), 'utf8');
    assert.equal(
      await response.text(),
      prerender(source.replace('/oped/oped.css', '/oped/oped.prose.css')),
    );
    const policy = response.headers.get('Content-Security-Policy');
    for (const hash of Object.values(await styleHashes())) assert.ok(policy.includes(hash));
    for (const file of ['oped/oped.js', 'oped/themes/broadsheet.css', 'img/icon.svg']) {
      assert.equal((await fetch(`${origin}/${file}`)).status, 200, file);
    }
    assert.equal((await fetch(`${origin}/nowhere.html`)).status, 404);
    // Such a path belongs to this host.
    assert.equal((await fetch(`${origin}//evil.example/x`)).status, 404);
  });

  it('with an edge worker prerender pages on their way, from one bundle', async (t) => {
    const {outputFiles} = await build({
      entryPoints: [pathOf('examples/edge/worker.js')],
      bundle: true,
      format: 'esm',
      conditions: ['workerd', 'worker', 'browser'],
      write: false,
    });
    const page = '<html lang="es"><oped-disclaimer kind="review"></oped-disclaimer><p>Sí.</p>';
    const latin1 = Buffer.from(page, 'latin1');
    const worker = new Miniflare({
      modules: [{type: 'ESModule', path: 'worker.mjs', contents: outputFiles[0].text}],
      compatibilityDate: '2025-11-01',
      bindings: {ORIGIN: 'https://origin.example'},
      outboundService: (request) => {
        const {pathname, host} = new URL(request.url);
        assert.equal(host, 'origin.example');
        const [body, type] = {
          '/page': [page, 'text/html; charset=utf-8'],
          '/old': [latin1, 'text/html; charset=iso-8859-1'],
          '/unsaid': [latin1, 'text/html'],
          '/unknown': [page, 'text/html; charset=nonsense'],
          '/data': ['<oped-disclaimer></oped-disclaimer>', 'application/json'],
        }[pathname.replace('//evil.example', '')];
        return new Response(body, {headers: {'Content-Type': type, ETag: '"x"'}});
      },
    });
    t.after(() => worker.dispose());
    const get = (path) => worker.dispatchFetch(`https://example.org${path}`);
    const response = await get('/page');
    assert.equal(await response.text(), prerender(page));
    assert.equal(response.headers.get('ETag'), null);
    assert.equal(await (await get('/old')).text(), prerender(page));
    assert.equal(roots(await (await get('/data')).text()), 0);
    const unsaid = await (await get('/unsaid')).arrayBuffer();
    assert.ok(Buffer.from(unsaid).equals(latin1));
    assert.equal(await (await get('/unknown')).text(), page);
    // The origin is asked, whatever the path looks like.
    assert.equal(roots(await (await get('//evil.example/page')).text()), 1);
  });
});
