import {expect} from '@open-wc/testing';
import {closePages, openFile, type TestPage} from './support.js';

type Updating = HTMLElement & {updateComplete?: Promise<unknown>};

const elementsIn = ({document}: TestPage) =>
  Array.from(document.querySelectorAll<Updating>('*')).filter(({localName}) =>
    localName.startsWith('oped-'),
  );

const nodesIn = (node: Node): Node[] =>
  Array.from(node.childNodes).flatMap((child) => [child, ...nodesIn(child)]);

/** The HTML of a shadow root, without the prerendered style and the names that are set by script. */
const htmlOf = ({shadowRoot}: Element) =>
  shadowRoot!.innerHTML.replace(/<style.*?<\/style>/s, '').replaceAll(' aria-labelledby=""', '');

/** Opens the prerendered page, loads the library, and returns the elements as they were before. */
const hydrate = async (lang: string, script: string, prepare?: (page: TestPage) => void) => {
  const page = await openFile(`/prerendered/test/fixtures/prerendered.html?lang=${lang}`, '', true);
  prepare?.(page);
  const before = elementsIn(page).map((element) => ({
    element,
    html: htmlOf(element),
    nodes: nodesIn(element.shadowRoot!),
  }));
  const tag = page.document.createElement('script');
  Object.assign(tag, {src: script}, script.includes('classic') ? {} : {type: 'module'});
  await new Promise((resolve, reject) => {
    tag.onload = resolve;
    tag.onerror = reject;
    page.document.head.append(tag);
  });
  await Promise.all(elementsIn(page).map(async (element) => element.updateComplete));
  return {page, before};
};

describe('A prerendered page', () => {
  afterEach(closePages);

  for (const lang of ['en', 'es']) {
    for (const bundle of ['oped', 'oped.dev', 'oped.classic', `oped.${lang}`]) {
      it(`is hydrated without changes, in ${lang} by ${bundle}.js`, async () => {
        const {page, before} = await hydrate(lang, `/dist/cdn/${bundle}.js`);
        expect(before.length).to.equal(11);
        for (const {element, html, nodes} of before) {
          // A bundle of a single language has no other: the element in Spanish is English there.
          if (bundle === 'oped.en' && element.lang === 'es-MX') continue;
          const now = nodesIn(element.shadowRoot!);
          expect(htmlOf(element), element.localName).to.equal(html);
          const gone = nodes.filter((node) => !now.includes(node)).map(({nodeName}) => nodeName);
          expect(gone, element.localName).to.deep.equal(['STYLE', '#text']);
          expect(now.filter((node) => !nodes.includes(node))).to.deep.equal([]);
        }
        const [first, second] = before
          .filter(({element}) => element.localName === 'oped-pull-quote')
          .map(({element}) => element.shadowRoot!.adoptedStyleSheets);
        expect(first!.length).to.be.greaterThan(0);
        expect(first).to.deep.equal(second);
        expect(first![0] === second![0], 'stylesheets are shared').to.equal(true);
        expect(page.lines.filter((line) => !line.startsWith('[oped-elements]'))).to.deep.equal([]);
      });
    }
  }

  it('is re-rendered in the language that it has by then', async () => {
    const {page} = await hydrate('en', '/dist/cdn/oped.js', ({document}) => {
      document.documentElement.lang = 'es';
    });
    const [disclaimer] = elementsIn(page).filter(({localName}) => localName === 'oped-disclaimer');
    expect(disclaimer!.shadowRoot!.querySelector('[part=label]')!.textContent).to.equal(
      'Ensayo invitado',
    );
    expect(page.lines).to.deep.equal([]);
  });
});
