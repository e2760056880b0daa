import {expect} from '@open-wc/testing';
import 'oped-elements';
import {
  clear,
  frames,
  isHiddenFromAssistiveTechnology,
  part,
  rect,
  seenText,
  show,
  until,
} from './support.js';

const portrait =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" width="200" height="100"%3E%3Crect width="200" height="100" fill="teal"/%3E%3C/svg%3E';

const card = (photo = `<img slot="photo" src='${portrait}' width="96" height="96" alt="">`) => `
  <oped-author-card>
    ${photo}
    <h2 slot="name">Ana Ruiz</h2>
    <p slot="role">Director, East Side Reading Project</p>
    <p>Ana Ruiz was a school librarian.</p>
    <p slot="links"><a href="/ana">More from Ana Ruiz</a></p>
  </oped-author-card>`;

const group = (element: Element) => element.shadowRoot!.querySelector('[role=group]');

describe('<oped-author-card>', () => {
  afterEach(clear);

  it('shows photo, name, role, bio and links', async () => {
    const element = await show(card());
    expect(seenText(element)).to.equal(
      'Ana Ruiz Director, East Side Reading Project Ana Ruiz was a school librarian. More from Ana Ruiz',
    );
  });

  it('is a group named by the name', async () => {
    const element = await show(card());
    expect(group(element)?.getAttribute('aria-labelledby')).to.equal(part(element, 'name').id);
  });

  it('is named by what its bio stresses when it has no name', async () => {
    const element = await show(
      '<oped-author-card><p><strong>Ana Ruiz</strong> is a librarian.</p></oped-author-card>',
    );
    expect(group(element)?.getAttribute('aria-label')).to.equal('Ana Ruiz');
    expect(seenText(element)).to.equal('Ana Ruiz is a librarian.');
  });

  it('is named by the first of several words that its bio stresses', async () => {
    const element = await show(
      '<oped-author-card><p><strong>Ana Ruiz</strong> wrote <b>Open Doors</b>.</p></oped-author-card>',
    );
    expect(group(element)?.getAttribute('aria-label')).to.equal('Ana Ruiz');
  });

  it('leaves naming and role to the page that gives it a role', async () => {
    const element = await show('<oped-author-card role="none"><p>Ana</p></oped-author-card>');
    expect(group(element)).to.equal(null);
  });

  it('keeps the heading of the page', async () => {
    const element = await show(card());
    expect(element.querySelector('h2')!.checkVisibility()).to.equal(true);
    expect(element.shadowRoot!.querySelector('h1, h2, h3, h4, [role=heading]')).to.equal(null);
  });

  it('hides a photo beside a name from assistive technology, but never a link', async () => {
    const plain = await show(card());
    expect(isHiddenFromAssistiveTechnology(plain.querySelector('img')!)).to.equal(true);
    const linked = await show(
      card(
        `<a slot="photo" href="/ana"><img src='${portrait}' width="96" height="96" alt="Ana Ruiz"></a>`,
      ),
    );
    expect(isHiddenFromAssistiveTechnology(linked.querySelector('a')!)).to.equal(false);
  });

  const image = `<img src='${portrait}' width="96" height="48" alt="Ana Ruiz">`;
  for (const photo of [
    `<img slot="photo" src='${portrait}' width="96" height="48" alt="">`,
    `<picture slot="photo">${image}</picture>`,
    `<a slot="photo" href="/ana">${image}</a>`,
    `<a slot="photo" href="/ana"><picture>${image}</picture></a>`,
    `<div slot="photo"><a href="/ana">${image}</a></div>`,
  ]) {
    it(`keeps the photo round, whatever the page’s styles for images: ${photo.slice(0, 48)}`, async () => {
      const style =
        '<style>img {height: auto; max-width: 50%; border: 0; border-radius: 8px} section img {margin: 2em} a {border-radius: 4px}</style>';
      const element = (
        await show(`<section>${style}<oped-article>${card(photo)}</oped-article></section>`)
      ).querySelector('oped-author-card')!;
      await until(() => element.querySelector('img')!.complete);
      const box = rect(part(element, 'photo'));
      expect(box.width).to.be.closeTo(box.height, 0.5);
      expect(box.width).to.be.greaterThan(60);
      const {x, y, width, height} = rect(element.querySelector('img')!);
      for (const [actual, expected] of [
        [x, box.x],
        [y, box.y],
        [width, box.width],
        [height, box.height],
      ]) {
        expect(actual).to.be.closeTo(expected!, 0.5);
      }
      expect(getComputedStyle(element.querySelector('img')!).objectFit).to.equal('cover');
      // The corner is the page's.
      const portrait = element.querySelector('img');
      const at = (inset: number) => document.elementFromPoint(box.x + inset, box.y + inset);
      expect(at(2)).not.to.equal(portrait);
      expect(at(box.width / 2)).to.equal(portrait);
    });
  }

  it('has the ring of a linked photo in focus around it, cut by nothing', async () => {
    const linked = await show(card(`<a slot="photo" href="/ana">${image}</a>`));
    const photo = part(linked, 'photo');
    for (const box of [photo, photo.querySelector('slot')!]) {
      expect(getComputedStyle(box).overflow).to.equal('visible');
    }
    const plain = await show(card());
    expect(getComputedStyle(part(plain, 'photo')).overflow).to.equal('clip');
  });

  it('closes the hole of a photo that fails, before or after it is defined, and opens it again', async () => {
    const element = await show(
      card('<img slot="photo" src="/no-such-photo" width="96" height="96" alt="">'),
    );
    await until(() => !part(element, 'photo').checkVisibility(), 'the photo to go');
    expect(rect(part(element, 'name')).x).to.be.closeTo(rect(element).x, 0.5);
    element.querySelector('img')!.src = portrait;
    await until(() => part(element, 'photo').checkVisibility(), 'the photo to come');

    const detached = document.createElement('div');
    const failed = new Image();
    failed.src = '/no-such-photo';
    await new Promise((resolve) => {
      failed.onerror = resolve;
    });
    failed.slot = 'photo';
    detached.innerHTML = card('').trim();
    detached.firstElementChild!.prepend(failed);
    const late = await show('<div></div>');
    late.append(detached.firstElementChild!);
    const lateCard = late.querySelector('oped-author-card')!;
    await frames();
    await until(() => !part(lateCard, 'photo').checkVisibility(), 'the failed photo to go');
  });

  it('closes the hole of a photo that was shown, and has another source that fails', async () => {
    const element = await show(card());
    const photo = element.querySelector('img')!;
    await photo.decode();
    expect(part(element, 'photo').checkVisibility()).to.equal(true);
    photo.src = '/no-such-photo';
    await until(() => !part(element, 'photo').checkVisibility(), 'the failed photo to go');
    photo.src = portrait;
    await until(() => part(element, 'photo').checkVisibility(), 'the photo again');
  });

  it('paints nothing for what is empty', async () => {
    const element = await show(
      '<oped-author-card><p slot="name"></p><p>Ana is a librarian.</p></oped-author-card>',
    );
    const bare = await show('<oped-author-card><p>Ana is a librarian.</p></oped-author-card>');
    expect(rect(element).height).to.be.closeTo(rect(bare).height, 0.1);
    expect(part(element, 'photo').checkVisibility()).to.equal(false);
  });

  it('separates further authors by a hairline', async () => {
    const root = await show(`<oped-article><p>Text.</p>${card()}${card()}</oped-article>`);
    const widths = Array.from(root.querySelectorAll('oped-author-card'), (element) =>
      parseFloat(getComputedStyle(group(element)!).borderBlockStartWidth),
    );
    expect(widths).to.deep.equal([3, 1]);
  });

  it('has no accessibility finding, also several in a row', async () => {
    await expect(await show(`<main><h1>Title</h1>${card()}${card()}</main>`)).to.be.accessible();
  });

  it('shows children that are added late', async () => {
    const element = await show('<oped-author-card></oped-author-card>');
    element.innerHTML = '<h2 slot="name">Inés Gil</h2><p>Economist.</p>';
    await frames();
    expect(seenText(element)).to.equal('Inés Gil Economist.');
    expect(group(element)?.getAttribute('aria-labelledby')).to.equal(part(element, 'name').id);
  });
});
