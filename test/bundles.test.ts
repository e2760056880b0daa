import {expect} from '@open-wc/testing';
import {tags} from './manifest.js';
import {bundle, closePages, frames, openPage, seenText, until} from './support.js';

const page = `<oped-article kind="satire">
  <oped-disclaimer></oped-disclaimer><h1>Title</h1><p id="p">Text.</p>
  <oped-pull-quote from="p"></oped-pull-quote>
  <oped-author-card><p><strong>Ana</strong> writes.</p></oped-author-card>
</oped-article>`;

const text = (document: Document) => seenText(document.querySelector('oped-article')!);
const english =
  'Satire This is satire. It exaggerates and invents; it is not a news report. Title Text. Text. Ana writes.';

describe('The bundles', () => {
  afterEach(closePages);

  const silent: [string, string[]][] = [
    ['the module', [bundle]],
    ['the module twice', [bundle, bundle]],
    ['the classic script', ['/dist/cdn/oped.classic.js']],
    ['the one in English alone', ['/dist/cdn/oped.en.js']],
  ];
  for (const [what, scripts] of silent) {
    it(`render every element from ${what}, and report nothing`, async () => {
      const {document, lines} = await openPage(page, {scripts});
      expect(text(document)).to.equal(english);
      expect(lines.join('\n')).to.equal('');
    });
  }

  const twice: [string, string[]][] = [
    ['the module from two addresses', [bundle, `${bundle}?other`]],
    ['the classic script and the module', ['/dist/cdn/oped.classic.js', bundle]],
    ['the module and the classic script', [bundle, '/dist/cdn/oped.classic.js']],
    ['the classic script twice', ['/dist/cdn/oped.classic.js', '/dist/cdn/oped.classic.js']],
    ['the module and the one for development', [bundle, '/dist/cdn/oped.dev.js']],
    ['three copies', [bundle, `${bundle}?second`, `${bundle}?third`]],
    ['three bundles', ['/dist/cdn/oped.classic.js', bundle, '/dist/cdn/oped.es.js']],
  ];
  for (const [what, scripts] of twice) {
    it(`render every element from ${what}, and report in one line that the first stays`, async () => {
      const {document, lines} = await openPage(page, {scripts});
      await until(() => lines.length, 'the line');
      await frames(4);
      expect(text(document)).to.equal(english);
      expect(lines.length, lines.join('\n')).to.equal(1);
      expect(lines[0]).to.include('loaded twice');
    });
  }

  it('define every element', async () => {
    expect(tags).to.include('oped-locale-switch');
    for (const script of ['oped', 'oped.dev', 'oped.classic', 'oped.en', 'oped.es']) {
      const {document} = await openPage(tags.map((tag) => `<${tag}></${tag}>`).join(''), {
        scripts: [`/dist/cdn/${script}.js`],
      });
      expect(document.querySelectorAll(':not(:defined)').length, script).to.equal(0);
    }
  });

  it('support one language in the bundle of that language, whatever lang is, and mark it', async () => {
    const languages: [string, string, RegExp, string | undefined, string][] = [
      ['es', 'es-MX', /^Sátira Esto es sátira/, undefined, 'es-MX'],
      ['es', 'es', /^Sátira/, undefined, 'es'],
      ['es', 'en', /^Sátira/, 'es', 'es'],
      ['en', 'es', /^Satire This is satire/, 'en', 'en'],
      ['en', 'en-GB', /^Satire/, undefined, 'en-GB'],
      ['en', 'fr', /^Satire/, 'en', 'en'],
    ];
    for (const [language, lang, expected, marked, exact] of languages) {
      const {document, lines, window} = await openPage(
        `${page}<oped-header><time slot="published" datetime="2026-11-03T21:05">.</time></oped-header>`,
        {html: `lang="${lang}"`, scripts: [`/dist/cdn/oped.${language}.js`]},
      );
      await until(() => text(document), 'the text');
      expect(text(document)).to.match(expected);
      const mark = document.querySelector('oped-disclaimer')!.shadowRoot!.querySelector('span');
      expect(mark?.lang, `${language} on ${lang}`).to.equal(marked);
      const header = document.querySelector('oped-header')!;
      const written = new Date('2026-11-03T21:05Z');
      for (const options of [{dateStyle: 'long'}, {hour: 'numeric', minute: '2-digit'}] as const) {
        const date = new Intl.DateTimeFormat(exact, {...options, timeZone: 'UTC'}).format(written);
        expect(seenText(header)).to.include(date.replace(/\s+/g, ' '));
      }
      document.documentElement.lang = language === 'es' ? 'en' : 'es';
      await frames();
      expect(text(document)).to.match(expected);
      const files = window.performance.getEntriesByType('resource').map(({name}) => name);
      expect(files.filter((name) => name.endsWith('/es.js'))).to.deep.equal([]);
      expect(lines.join('\n')).to.equal('');
    }
  });

  it('leave the language switch its links in the bundles of a single language', async () => {
    const {document} = await openPage(
      '<oped-locale-switch toggle><a lang="en" hreflang="en" href="/en">English</a><a lang="es" hreflang="es" href="/es">Español</a></oped-locale-switch>',
      {html: 'lang="es"', scripts: ['/dist/cdn/oped.es.js']},
    );
    const control = document.querySelector('oped-locale-switch')!;
    await until(() => control.querySelector('[aria-current]'), 'the mark');
    expect(control.querySelector('[aria-current]')!.textContent).to.equal('Español');
    expect(control.shadowRoot!.querySelector('nav')!.getAttribute('aria-label')).to.equal('Idioma');
    let prevented: boolean | undefined;
    document.addEventListener('click', (event) => {
      prevented = event.defaultPrevented;
      event.preventDefault();
    });
    control.querySelector('a')!.click();
    expect(prevented).to.equal(false);
  });

  it('support Spanish with the classic script alone', async () => {
    const {document, window} = await openPage(page, {
      html: 'lang="es-AR"',
      scripts: ['/dist/cdn/oped.classic.js'],
    });
    expect(text(document)).to.match(/^Sátira Esto es sátira/);
    const files = window.performance.getEntriesByType('resource').map(({name}) => name);
    expect(files.filter((name) => name.includes('es.js'))).to.deep.equal([]);
  });

  const names = [
    'litHtmlVersions',
    'reactiveElementVersions',
    'litElementVersions',
    'litHtmlPolyfillSupport',
    'reactiveElementPolyfillSupport',
    'litElementPolyfillSupport',
    'litElementHydrateSupport',
    'litPropertyMetadata',
    'ShadyCSS',
    'trustedTypes',
  ];
  for (const script of [bundle, '/dist/cdn/oped.classic.js', '/dist/cdn/oped.dev.js']) {
    it(`work with ids that clobber Lit’s globals: ${script}`, async () => {
      const clobbers = names.map((name) => `<p id="${name}">x</p><a id="${name}">x</a>`).join('');
      const {document, window, lines} = await openPage(page, {
        head: `</head><body>${clobbers}`,
        scripts: [script],
      });
      expect(document.getElementById('litHtmlVersions')).to.equal(
        document.querySelector('#litHtmlVersions'),
      );
      expect(window.customElements.get('oped-article')).not.to.equal(undefined);
      await until(() => text(document) === english, `${english} for ${text(document)}`);
      expect(lines.join('\n')).to.equal('');
    });

    it(`add no global, in development that of Lit’s properties: ${script}`, async () => {
      const {window} = await openPage(page, {scripts: [script]});
      const added = Object.getOwnPropertyNames(window).filter((name) =>
        /^(?:lit|reactive|oped)/i.test(name),
      );
      expect(added).to.deep.equal(script.includes('.dev.') ? ['litPropertyMetadata'] : []);
    });
  }
});
