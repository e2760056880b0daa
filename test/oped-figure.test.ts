import {expect} from '@open-wc/testing';
import {setLocale} from 'oped-elements';
import {expectedFor, valuesOf} from './manifest.js';
import {clear, frames, part, rect, seenText, show, until} from './support.js';

const picture =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" width="1600" height="900"%3E%3Crect width="1600" height="900" fill="teal"/%3E%3C/svg%3E';

const image = `<img src='${picture}' width="1600" height="900" alt="A reading room">`;
const caption = '<p slot="caption">The reading room.</p>';
const credit = '<p slot="credit">Mar Olmo</p>';

const figure = (inside: string, attributes = '') =>
  `<section lang="en"><oped-figure ${attributes}>${inside}</oped-figure></section>`;

const shown = async (inside: string, attributes?: string) =>
  (await show(figure(inside, attributes))).firstElementChild as HTMLElement;

const textOf = (element: Element) => seenText(element).replace(/\s+/g, ' ');

describe('<oped-figure>', () => {
  before(() => setLocale('es'));
  beforeEach(() => setLocale('en'));
  afterEach(clear);

  it('shows the picture, the caption and the credit, apart and in that order', async () => {
    const element = await shown(image + caption + credit);
    expect(textOf(element)).to.equal('The reading room. Mar Olmo');
    const [img, left, right] = Array.from(element.children, rect);
    expect(left!.y).to.be.at.least(img!.y + img!.height);
    expect(right!.x).to.be.greaterThan(left!.x + left!.width);
  });

  it('is one figure to assistive technology', async () => {
    const element = await shown(image + caption);
    expect(element.shadowRoot!.querySelectorAll('figure, [role=figure]').length).to.equal(1);
    expect(element.querySelector('img')!.alt).to.equal('A reading room');
  });

  const unknown = 'constructor';
  const credits: Record<string, [english: string, spanish: string]> = {
    '': ['Mar Olmo', 'Mar Olmo'],
    photo: ['Photo: Mar Olmo', 'Foto: Mar Olmo'],
    illustration: ['Illustration: Mar Olmo', 'Ilustración: Mar Olmo'],
    none: ['Mar Olmo', 'Mar Olmo'],
  };
  for (const kind of ['', ...valuesOf('oped-figure', 'credit-kind'), unknown]) {
    it(`shows the label of credit-kind="${kind}"`, async () => {
      const [english, spanish] = expectedFor(
        credits,
        kind === unknown ? '' : kind,
        'test/oped-figure.test.ts',
      );
      const element = await shown(image + credit, kind && `credit-kind="${kind}"`);
      expect(textOf(element)).to.equal(english);
      element.parentElement!.lang = 'es';
      await frames();
      expect(textOf(element)).to.equal(spanish);
    });
  }

  it('paints no line for an empty caption and credit', async () => {
    const bare = rect(await shown(image)).height;
    expect(
      rect(await shown(`${image}<p slot="caption"> </p><p slot="credit"></p>`)).height,
    ).to.equal(bare);
    expect(rect(await shown(image + caption)).height).to.be.greaterThan(bare + 10);
  });

  it('shows no label for a credit that is not there', async () => {
    const element = await shown(image + caption, 'credit-kind="photo"');
    expect(textOf(element)).to.equal('The reading room.');
  });

  it('shows a caption that is added late', async () => {
    const element = await shown(image);
    element.insertAdjacentHTML('beforeend', caption);
    await frames();
    expect(textOf(element)).to.equal('The reading room.');
  });

  it('keeps caption and alternative text of a picture that fails', async () => {
    const element = await shown(
      `<img src="data:image/png,none" width="160" height="90" alt="A reading room">${caption}${credit}`,
    );
    const img = element.querySelector('img')!;
    await until(() => img.complete, 'the failure');
    await frames();
    expect(img.naturalWidth).to.equal(0);
    expect(img.checkVisibility()).to.equal(true);
    expect(img.alt).to.equal('A reading room');
    expect(textOf(element)).to.equal('The reading room. Mar Olmo');
  });

  it('keeps the space of an image while it loads', async () => {
    const root = await show(
      `<oped-article style="display: block; inline-size: 480px">${figure(`<img width="1600" height="900" alt="">${caption}`)}</oped-article>`,
    );
    const img = root.querySelector('img')!;
    const before = rect(part(root.querySelector('oped-figure'), 'caption'));
    expect(rect(img).height).to.be.closeTo((rect(img).width * 9) / 16, 1);
    img.src = picture;
    await img.decode();
    await frames();
    expect(rect(part(root.querySelector('oped-figure'), 'caption'))).to.deep.equal(before);
  });

  const media: [what: string, html: string, height: (width: number) => number][] = [
    ['an iframe without a height', '<iframe title="A map"></iframe>', (width) => (width * 9) / 16],
    [
      'an iframe with a height',
      '<iframe title="A map" width="300" height="200"></iframe>',
      () => 200,
    ],
    ['a video', '<video width="320" height="160"></video>', (width) => width / 2],
    ['a picture element', `<picture>${image}</picture>`, (width) => (width * 9) / 16],
  ];
  for (const [what, html, height] of media) {
    it(`gives ${what} the width of the column`, async () => {
      const root = await show(`<oped-article>${figure(html + caption)}</oped-article>`);
      const element = root.querySelector('oped-figure')!;
      const box = rect(element.querySelector('iframe, video, img')!);
      expect(box.width).to.be.closeTo(rect(part(element, 'figure')).width, 1);
      expect(box.height).to.be.closeTo(height(box.width), 1);
    });
  }

  it('is not painted when hidden', async () => {
    const element = await shown(image, 'hidden');
    expect(element.checkVisibility()).to.equal(false);
  });
});
