import {expect} from '@open-wc/testing';
import {bundle, closePages, openPage, seenText, until} from './support.js';

const page = `<oped-article kind="satire">
  <oped-disclaimer></oped-disclaimer><h1>Title</h1><p id="p">Words.</p>
  <oped-pull-quote from="p"></oped-pull-quote>
  <oped-author-card><p><strong>Ana</strong> writes.</p></oped-author-card>
</oped-article>`;

const text = (document: Document) => seenText(document.querySelector('oped-article')!);
const english =
  'Satire This is satire. It exaggerates and invents; it is not a news report. Title Words. Words. Ana writes.';

describe('The bundles', () => {
  afterEach(closePages);

  const silent: [string, string[]][] = [
    ['the module', [bundle]],
    ['the module twice', [bundle, bundle]],
    ['the classic script', ['/dist/cdn/oped.classic.js']],
  ];
  for (const [what, scripts] of silent) {
    it(`render every element from ${what}, without a word`, async () => {
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
  ];
  for (const [what, scripts] of twice) {
    it(`render every element from ${what}, and say in one line that the first stays`, async () => {
      const {document, lines} = await openPage(page, {scripts});
      await until(() => lines.length, 'the line');
      expect(text(document)).to.equal(english);
      expect(lines.length, lines.join('\n')).to.equal(1);
      expect(lines[0]).to.include('loaded twice');
    });
  }

  it('speak Spanish from the classic script alone', async () => {
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
    it(`live with ids that clobber Lit’s globals: ${script}`, async () => {
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
  }
});
