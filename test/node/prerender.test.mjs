import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {parse, serialize} from 'parse5';
import {prerender, prerenderStream, registerLocale} from 'oped-elements/prerender.js';

/** Removes what was inserted, and the numbers of the slots. */
const source = (html) =>
  html
    .replace(/<template shadowrootmode="open"><style data-oped=.*?<\/template>/gs, '')
    .replace(/<script type="application\/ld\+json" data-oped>.*?<\/script>/g, '')
    .replace(/(slot\s*=\s*["']?(?:author|translator))-\d+/gi, '$1');

const rootsIn = (html) => html.match(/<template shadowrootmode="open">.*?<\/template>/gs) ?? [];

/** The text of a shadow root, without that of the disclosure, which is hidden in these tests. */
const textOf = (html) =>
  html
    .replace(/<style.*?<\/style>/gs, '')
    .replace(/<strong>.*?<\/strong>/gs, '')
    .replace(/<!--.*?-->/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const examples = readdirSync('examples/newspaper', {recursive: true})
  .filter((path) => path.endsWith('.html'))
  .map((path) => [path, readFileSync(`examples/newspaper/${path}`, 'utf8')]);

/** What pages are made of: well-formed, malformed, and in other languages. */
const fragments = [
  '<oped-article kind=guest publisher="A &amp; B" structured-data>',
  "<OPED-ARTICLE LANG=es KIND='column'\r\n drop-cap>",
  '</oped-article>',
  '<oped-disclaimer/>',
  '<oped-disclaimer kind="sponsored" sponsor="&lt;/template&gt;<b>"></oped-disclaimer>',
  '<oped-header reading-time=auto><h1 slot=headline>T</h1><a slot="author" rel=author href=/a>A</a><a slot=author>B</a><span SLOT=\'author\'>C</span></oped-header>',
  '<oped-pull-quote from=x shareable></oped-pull-quote>',
  '<oped-figure placement="nonsense"><img src=a alt><p slot=caption>c</oped-figure>',
  '<oped-correction><time slot=date datetime=2026-02-30>x</time>y</oped-correction>',
  '<oped-author-card><p><strong>Ana</strong> reads.</p>',
  '<oped-locale-switch toggle><a hreflang=es lang=es href="?es">E</a></oped-locale-switch>',
  '<oped-unknown><oped-></oped-unknown>',
  '<p id=x>Words — “quoted” & <b>torn</p>',
  '<p>\r\n<i>\u0000</i>\u{1F4F0}\uFEFF',
  '<!-- <oped-disclaimer></oped-disclaimer> -->',
  '<!--',
  '-->',
  '<script>"<oped-disclaimer></oped-disclaimer>"</script>',
  '<script><!-- <script> <oped-header> </script> --></script>',
  '<style>oped-article{}</style>',
  '<noscript><oped-disclaimer></oped-disclaimer></noscript>',
  '<template><oped-disclaimer></oped-disclaimer></template>',
  '<textarea><oped-disclaimer></textarea>',
  '<svg><oped-disclaimer></oped-disclaimer><foreignObject><oped-disclaimer></oped-disclaimer></foreignObject></svg>',
  '<math><mi><oped-disclaimer></oped-disclaimer></mi></math>',
  '<table><tr><oped-disclaimer></oped-disclaimer><td>x',
  '</table>',
  '<select><option><oped-disclaimer></oped-disclaimer></select>',
  '<div a=1 a=2 "=\' <oped-header>',
  '<html lang="es-MX">',
  '<head><title><oped-article></title></head>',
  '</head><body class=x>',
  '<link rel=canonical href="https://a.example/x">',
  '</body></html>',
  '<!DOCTYPE html>',
  '<plaintext>',
  '\r',
  'text',
];

describe('prerender', () => {
  for (const [path, html] of examples) {
    it(`only inserts into ${path}, and is idempotent`, () => {
      const problems = [];
      const prerendered = prerender(html, {onProblem: ({message}) => problems.push(message)});
      // They link the stylesheet for pages that are not prerendered, and one quotes Portuguese.
      const [wrongStylesheet, unsupported] = [
        /links \/oped\/oped\.css: .* oped\.prose\.css/,
        /lang="pt" is a/,
      ];
      const rest = problems.filter(
        (problem) => !wrongStylesheet.test(problem) && !unsupported.test(problem),
      );
      assert.deepEqual(rest, []);
      const stylesheets = problems.filter((problem) => wrongStylesheet.test(problem));
      assert.equal(stylesheets.length, html.includes('<oped-') ? 1 : 0);
      assert.equal(source(prerendered), html);
      assert.equal(prerender(prerendered), prerendered);
      const expected = html.match(/<oped-[\w-]+/g) ?? [];
      assert.equal(rootsIn(prerendered).length, expected.length);
    });
  }

  it('only inserts into 1,000 generated pages, and is idempotent', () => {
    let roots = 0;
    fc.assert(
      fc.property(
        fc.array(fc.oneof({weight: 5, arbitrary: fc.constantFrom(...fragments)}, fc.string()), {
          maxLength: 14,
        }),
        (parts) => {
          const html = parts.join('');
          const problems = [];
          const prerendered = prerender(html, {onProblem: ({message}) => problems.push(message)});
          assert.equal(prerender(html), prerendered);
          assert.doesNotMatch(problems.join(), /could not/);
          roots += rootsIn(prerendered).length;
          assert.equal(source(prerendered), html);
          assert.equal(prerender(prerendered), prerendered);
        },
      ),
      {numRuns: 1000, seed: 7},
    );
    assert.ok(roots > 1000, `${roots} roots`);
  });

  it('finds what an HTML parser finds: the tree is the same except for what it inserts', () => {
    for (const html of [...examples.map(([, text]) => text), fragments.slice(0, 12).join('')]) {
      assert.equal(serialize(parse(source(prerender(html)))), serialize(parse(html)));
    }
  });

  it('leaves alone what is not an element of the page', () => {
    for (const html of [
      '',
      'words',
      '\u0000\u0001\uFFFD',
      '<!-- <oped-disclaimer></oped-disclaimer> -->',
      '<template><oped-disclaimer></oped-disclaimer></template>',
      '<svg><oped-disclaimer></oped-disclaimer></svg>',
      '<script>"<oped-disclaimer>"</script>',
      '<noscript><oped-disclaimer></oped-disclaimer></noscript>',
      '<oped-unknown></oped-unknown>',
    ]) {
      assert.equal(prerender(html), html);
    }
  });

  it('prerenders 20 MB', () => {
    const long = `<oped-disclaimer></oped-disclaimer>${'<p>words</p>'.repeat(1_700_000)}`;
    assert.ok(long.length > 20_000_000);
    assert.equal(source(prerender(long)), long);
  });

  it('leaves what is deeper than browsers nest elements, and reports it once', () => {
    const problems = [];
    const html = `<body>${'<div>\n'.repeat(450)}${'<oped-figure>\n'.repeat(200)}`;
    const prerendered = prerender(html, {
      onProblem: ({message, line}) => /deep/.test(message) && problems.push([message, line]),
    });
    assert.equal(rootsIn(prerendered).length, 48);
    assert.equal(source(prerendered), html);
    assert.deepEqual(problems, [
      ['<oped-figure> is more than 500 levels deep. It is not prerendered.', 499],
    ]);
  });

  const label = (html, options) => textOf(rootsIn(prerender(html, options))[0]);
  const review = '<oped-disclaimer kind="review"></oped-disclaimer>';

  it('renders in the language of the nearest lang', () => {
    const english = 'Review Reviews give a critic’s own judgment of a work.';
    const spanish = 'Reseña Las reseñas expresan el juicio de quien las firma sobre una obra.';
    assert.equal(label(review), english);
    assert.equal(label(`<html lang="es-AR">${review}`), spanish);
    assert.equal(label(`<html lang="en"><div lang="es">${review}</div>`), spanish);
    assert.equal(label(review, {lang: 'es'}), spanish);
    assert.equal(label(`<html lang="en">${review}`, {lang: 'es'}), english);
    assert.match(prerender(`<html lang="fr">${review}`), /<span lang="en" dir="ltr">/);
  });

  it('supports a language that is registered', async () => {
    await registerLocale('gl', {'label.review': 'Recensión'});
    assert.match(label(`<html lang="gl">${review}`), /^Recensión Reviews give/);
    await assert.rejects(registerLocale('not a tag', {}), RangeError);
    const fails = () => Promise.reject(new Error('No such file.'));
    await assert.rejects(registerLocale('pt', fails), /No such file/);
    const {warn} = console;
    const lines = [];
    console.warn = (...line) => lines.push(line.join(' '));
    await registerLocale('es', fails);
    console.warn = warn;
    assert.equal(lines.length, 1);
    assert.match(lines[0], /the messages for "es" did not load/);
    assert.match(label(`<html lang="es">${review}`), /^Reseña /);
  });

  it('decides from the content of the page what an element shows', () => {
    const html = `<html lang="es"><oped-article kind="letter" publisher="El Faro"><oped-disclaimer></oped-disclaimer>
      <oped-header reading-time="auto"><a slot="author" href="/a">A</a><a slot="author" href="/i">Inés</a>
      <time slot="published" datetime="2026-07-12">12/7</time></oped-header>
      <p id="p">Una puerta cerrada.</p><oped-pull-quote from="p"></oped-pull-quote></oped-article>`;
    const prerendered = prerender(html);
    const [, disclaimer, header, quote] = rootsIn(prerendered);
    assert.match(textOf(disclaimer), /quienes lo firman y no .* El Faro\.$/);
    assert.match(header, /<slot name="author"><\/slot>.*> e <.*<slot name="author-2"><\/slot>/s);
    assert.match(textOf(header), /Publicado el 12 de julio de 2026/);
    assert.match(quote, /aria-hidden="true".*Una puerta cerrada\./s);
    assert.match(prerendered, /<a slot="author" href="\/a">A<\/a><a slot="author-2" href="\/i">/);
    const numbered = html.replace('"author" href="/i"', '"author-2" href="/i"');
    assert.ok(prerender(numbered).includes('<a slot="author-2" href="/i">'));
  });

  const described = (more = '', attributes = '') =>
    `<html><head>${more}</head><oped-article structured-data ${attributes}><h1>T</h1><p>W.</p></oped-article></html>`;
  const canonical = '<link rel="canonical" href="https://a.example/x">';
  const jsonLd = (html, options) =>
    Array.from(
      prerender(html, options).matchAll(
        /<script type="application\/ld\+json" data-oped>(.*?)<\/script>/g,
      ),
      ([, text]) => JSON.parse(text),
    );

  it('writes the JSON-LD that structured-data asks for, into the head', () => {
    assert.deepEqual(
      jsonLd(described(canonical)).map(({url, headline}) => [url, headline]),
      [['https://a.example/x', 'T']],
    );
    assert.match(prerender(described(canonical)), /data-oped>[^<]*<\/script><\/head>/);
    assert.equal(
      jsonLd(described(canonical), {url: 'https://a.example/y'})[0].url,
      'https://a.example/x',
    );
    assert.equal(
      jsonLd(described(canonical), {url: 'https://b.example/y'})[0].url,
      'https://b.example/y',
    );
    assert.deepEqual(jsonLd(described(canonical, 'hidden')), []);
    const own = '<script type="application/ld+json">{"url": "https://a.example/x"}</script>';
    assert.deepEqual(jsonLd(described(canonical + own)), []);
  });

  it('reports what it cannot do, with the position', () => {
    const problems = [];
    const html = described().replace('<head>', '<head>\n  ');
    assert.deepEqual(jsonLd(html, {onProblem: (problem) => problems.push(problem)}), []);
    assert.deepEqual(
      problems.map(({line, column}) => [line, column]),
      [[2, 10]],
    );
    assert.match(problems[0].message, /structured-data.*canonical link/);
  });

  const mistakes = [
    [
      '<oped-article kind="opinoin">',
      /^<oped-article> kind="opinoin" is not allowed; use one of opinion/,
    ],
    [
      '<oped-disclaimer kind="sponsored">',
      /^<oped-disclaimer> slot="label" is missing on a sponsored/,
    ],
    [
      '<oped-header><p slot="kikker">x</p><h1 slot="headline">x</h1>',
      /slot="kikker" is not one of its/,
    ],
    ['<oped-header>', /^<oped-header> slot="headline" is missing/],
    ['<oped-figure><img src="x.svg" width="1" height="1">', /^<oped-figure> <img> has no alt/],
    ['<oped-pull-quote from="nowhere">x', /^<oped-pull-quote> from="nowhere" names no element/],
    [
      '<oped-correction><time slot="date" datetime="2026-02-30">x</time>x',
      /"2026-02-30" is not a date/,
    ],
    ['<oped-author-card>', /^<oped-author-card> has no text/],
    ['<oped-locale-switch>', /^<oped-locale-switch> has no links/],
    ['<oped-disclaimer lang="12">', /^<oped-disclaimer> lang="12" is not a language tag/],
  ];
  for (const [html, message] of mistakes) {
    it(`reports what is wrong in ${html}, with the position, and prerenders it`, (t) => {
      const warn = t.mock.method(console, 'warn');
      const problems = [];
      const prerendered = prerender(`\n  ${html}`, {
        onProblem: (problem) => problems.push(problem),
      });
      assert.equal(problems.length, 1, JSON.stringify(problems));
      assert.match(problems[0].message, message);
      assert.deepEqual([problems[0].line, problems[0].column], [2, 3]);
      assert.equal(prerendered, prerender(`\n  ${html}`));
      assert.equal(rootsIn(prerendered).length, 1);
      assert.equal(warn.mock.callCount(), 0);
    });
  }

  it('reports an unsupported language once, where the page sets it', () => {
    const problems = [];
    const children = '<oped-disclaimer></oped-disclaimer>'.repeat(3);
    prerender(`\n<section lang="fr">${children}</section>`, {
      onProblem: (one) => problems.push(one),
    });
    assert.deepEqual(
      problems.map(({message, ...place}) => [message.slice(0, 19), place]),
      [['<section> lang="fr"', {line: 2, column: 1}]],
    );
  });

  it('rethrows what onProblem throws, and blames no element for it', () => {
    const html = '<oped-pull-quote from="nowhere">x</oped-pull-quote>';
    const reported = [];
    const onProblem = ({message}) => {
      reported.push(message);
      throw new Error('mine');
    };
    assert.throws(() => prerender(html, {onProblem}), /^Error: mine$/);
    assert.equal(reported.length, 1);
    assert.match(reported[0], /names no element/);
  });

  it('reports a mistake once, however often it is in an element', () => {
    const problems = [];
    const html = '<oped-figure><img width="1" height="1"><img width="1" height="1"></oped-figure>';
    prerender(html, {onProblem: ({message}) => problems.push(message)});
    assert.equal(problems.length, 1);
  });

  it('reports nothing about the language where there is no built-in text', () => {
    const problems = [];
    const html = '<oped-article lang="fr"><p>Du texte.</p></oped-article>';
    prerender(html, {onProblem: ({message}) => problems.push(message)});
    assert.deepEqual(problems, []);
  });

  it('escapes the content of pages, whatever it is', () => {
    const attributes = (html) => {
      const found = [];
      const look = (node) => {
        found.push(...(node.attrs ?? []).map(({name, value}) => `${name}=${value}`));
        [...(node.childNodes ?? []), ...(node.content?.childNodes ?? [])].forEach(look);
      };
      look(parse(rootsIn(html).at(-1)));
      return found;
    };
    const quote = (lang) =>
      prerender(
        `<oped-article lang="${lang}"><p id="a">x" onclick="y\uFDD0</p><oped-pull-quote from="a"></oped-pull-quote></oped-article>`,
      );
    for (const lang of ['\uFDD0', '\uFDD0\uFDD0', 'en']) {
      assert.ok(attributes(quote(lang)).includes(`lang=${lang}`));
      assert.ok(!attributes(quote(lang)).some((attribute) => attribute.startsWith('onclick')));
      assert.match(textOf(rootsIn(quote(lang))[1]), /^x" onclick="y\uFDD0$/);
    }
    // An author named like an internal value does not affect other pages.
    const card = (name) =>
      attributes(prerender(`<oped-author-card><p><b>${name}</b></p></oped-author-card>`));
    assert.ok(card('Symbol(lit-nothing)').includes('aria-label=Symbol(lit-nothing)'));
    assert.deepEqual(
      card('').filter((attribute) => attribute.startsWith('aria-label')),
      [],
    );
  });

  it('replaces what another release, or another language, has left', () => {
    const prerendered = prerender(`<html lang="en">${review}`);
    const old = prerendered
      .replace(/data-oped="[^"]*"/, 'data-oped="0.0.1"')
      .replace('Reviews give', 'damaged<div>');
    assert.equal(prerender(old), prerendered);
    const spanish = prerender(prerendered.replace('lang="en"', 'lang="es"'));
    assert.equal(spanish, prerender(`<html lang="es">${review}`));
  });

  const style = '<style data-oped="0.1.0 x"></style>';
  const foreignRoots = {
    'from another source': '<template shadowrootmode="open"><p>x</p></template>',
    'that is closed to scripts': '<b>x</b><template shadowrootmode=CLOSED><p>x</p></template>',
    'that does not end': '<template shadowrootmode="open"><p>x</p>',
    'with our mark that does not end': `<template shadowrootmode="open">${style}`,
    'with our mark in another place': `<template shadowrootmode="open"><p>x</p>${style}</template>`,
    'with our mark on something else':
      '<template shadowrootmode="open"><p data-oped="0.1.0 x">x</p></template>',
    'beside one with our mark': `<template shadowrootmode="open">${style}</template><template shadowrootmode="open"></template>`,
  };
  for (const [which, root] of Object.entries(foreignRoots)) {
    it(`keeps a shadow root ${which}, and reports it`, () => {
      const html = `<p>${review}\n<oped-figure>${root}</oped-figure><p>Rest.`;
      const problems = [];
      const prerendered = prerender(html, {onProblem: (one) => problems.push(one)});
      assert.equal(prerendered, html.replace(review, prerender(review)));
      assert.equal(problems.length, 1);
      assert.match(problems[0].message, /^<oped-figure> has a <template shadowrootmode> that/);
      assert.deepEqual([problems[0].line, problems[0].column], [2, 1]);
    });
  }

  it('takes a template that is no shadow root for what it is', () => {
    const html = '<oped-figure><template shadowrootmode="none"></template></oped-figure>';
    assert.equal(rootsIn(prerender(html)).length, 1);
    assert.equal(source(prerender(html)), html);
  });

  it('reads a page that is nested 20,000 deep', () => {
    const problems = [];
    const html = `<oped-article structured-data><oped-header><h1 slot="headline">x</h1></oped-header><p id="a">${'<b>'.repeat(20_000)}Deep</b> text.</p><oped-pull-quote from="a"></oped-pull-quote>`;
    const prerendered = prerender(html, {
      url: 'https://a.example/',
      onProblem: ({message}) => problems.push(message),
    });
    assert.deepEqual(problems, []);
    assert.equal(source(prerendered), html);
    assert.match(textOf(rootsIn(prerendered)[2]), /^Deep text\.$/);
  });

  it('treats a script among the children as invisible', () => {
    const label = '<oped-disclaimer kind="review"><script>track()</script></oped-disclaimer>';
    assert.match(textOf(rootsIn(prerender(label))[0]), /^Review Reviews give/);
  });

  it('does not mistake bytes for text', async () => {
    const stream = new Blob([review]).stream().pipeThrough(prerenderStream());
    await assert.rejects(Array.fromAsync?.(stream) ?? new Response(stream).text(), {
      name: 'TypeError',
      message: /each chunk must be a string/,
    });
  });

  it('throws for an invalid page or option, and names it', () => {
    for (const [args, message] of [
      [[undefined], /string of HTML, not undefined/],
      [[Buffer.from('x')], /string of HTML, not object/],
      [['', {lang: 'not a tag'}], /lang "not a tag"/],
      [['', {url: '/x'}], /url "\/x" is not an absolute URL/],
    ]) {
      assert.throws(() => prerender(...args), {name: 'TypeError', message});
    }
  });

  it('does the same to a stream of text', async () => {
    const [, html] = examples.find(([path]) => path === 'read-it-aloud.html');
    const chunks = html.match(/.{1,1000}/gs);
    const stream = new Blob(chunks)
      .stream()
      .pipeThrough(new TextDecoderStream())
      .pipeThrough(prerenderStream());
    let text = '';
    for await (const chunk of stream) text += chunk;
    assert.equal(text, prerender(html));
  });

  it('prerenders tags in upper case', () => {
    assert.equal(rootsIn(prerender('<OPED-DISCLAIMER></OPED-DISCLAIMER>')).length, 1);
  });

  it('keeps quotation marks in an attribute', () => {
    const name = 'Ana "Annie" onclick="x';
    const html = prerender(
      `<oped-author-card><p><b>${name.replaceAll('"', '&quot;')}</b></p></oped-author-card>`,
    );
    const [root] = parse(`<body>${rootsIn(html)[0]}`).childNodes[0].childNodes[1].childNodes;
    const labels = root.content.childNodes
      .flatMap(({attrs}) => attrs ?? [])
      .filter(({name}) => name === 'aria-label');
    assert.deepEqual(
      labels.map(({value}) => value),
      [name],
    );
  });
});
