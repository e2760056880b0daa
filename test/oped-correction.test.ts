import {expect} from '@open-wc/testing';
import {setLocale} from 'oped-elements';
import {expectedFor, valuesOf} from './manifest.js';
import {clear, frames, part, rect, seenText, show} from './support.js';

const date = '<time slot="date" datetime="2026-07-14">as written</time>';
const text = '<p>It was 840.</p>';

const shown = async (inside = date + text, attributes = '') =>
  (
    await show(
      `<section lang="en"><oped-correction ${attributes}>${inside}</oped-correction></section>`,
    )
  ).firstElementChild as HTMLElement;

const note = (element: Element) => element.shadowRoot!.querySelector('[role=note]');

describe('<oped-correction>', () => {
  before(() => setLocale('es'));
  beforeEach(() => setLocale('en'));
  afterEach(clear);

  const unknown = 'constructor';
  const labels: Record<string, [english: string, spanish: string]> = {
    '': ['Correction', 'Corrección'],
    correction: ['Correction', 'Corrección'],
    clarification: ['Clarification', 'Aclaración'],
    update: ['Update', 'Actualización'],
    'editors-note': ['Editor’s note', 'Nota de la redacción'],
  };
  for (const kind of ['', ...valuesOf('oped-correction', 'kind'), unknown]) {
    it(`shows the label of kind="${kind}", and the date`, async () => {
      const [english, spanish] = expectedFor(
        labels,
        kind === unknown ? '' : kind,
        'test/oped-correction.test.ts',
      );
      const element = await shown(undefined, kind && `kind="${kind}"`);
      expect(seenText(element)).to.equal(`${english} July 14, 2026 It was 840.`);
      element.parentElement!.lang = 'es';
      await frames();
      expect(seenText(element)).to.equal(`${spanish} 14 de julio de 2026 It was 840.`);
    });
  }

  it('shows a custom label instead', async () => {
    const element = await shown(`<p slot="label">We were wrong</p>${text}`);
    expect(seenText(element)).to.equal('We were wrong It was 840.');
  });

  it('keeps the written text of an invalid date', async () => {
    const element = await shown(`<time slot="date" datetime="2026-02-30">July 14</time>${text}`);
    expect(seenText(element)).to.equal('Correction July 14 It was 840.');
  });

  it('is a note named by its label', async () => {
    const element = await shown();
    expect(note(element)?.getAttribute('aria-labelledby')).to.equal(part(element, 'label').id);
  });

  it('leaves the role to the page that gives it one', async () => {
    expect(note(await shown(undefined, 'role="none"'))).to.equal(null);
  });

  it('paints nothing without content, and what there is without text', async () => {
    const element = await shown(' <p hidden>It was 840.</p> ');
    expect(rect(element).height).to.equal(0);
    element.innerHTML = date;
    await frames();
    expect(seenText(element)).to.equal('Correction July 14, 2026');
    element.insertAdjacentHTML('beforeend', text);
    await frames();
    expect(seenText(element)).to.equal('Correction July 14, 2026 It was 840.');
  });

  it('shares its line with one before it', async () => {
    const one = `<oped-correction>${date}${text}</oped-correction>`;
    const article = await show(`<oped-article lang="en"><p>Text.</p>${one}\n${one}</oped-article>`);
    const [first, second] = Array.from(article.querySelectorAll('oped-correction'), (element) =>
      note(element)!,
    );
    expect(rect(second!).y).to.be.closeTo(rect(first!).y + rect(first!).height, 0.5);
    expect(getComputedStyle(first!).borderBottomWidth).to.equal('1px');
    expect(getComputedStyle(second!).borderTopWidth).to.equal('0px');
    expect(getComputedStyle(first!).borderTopWidth).to.equal('1px');
  });

  for (const [what, first] of [
    ['hidden', `<oped-correction hidden>${date}${text}</oped-correction>`],
    ['empty', '<oped-correction></oped-correction>'],
    ['blank', '<oped-correction>\n</oped-correction>'],
  ]) {
    it(`has a line and its distance of its own after one that is ${what!}`, async () => {
      const article = await show(
        `<oped-article lang="en"><p>Text.</p>${first!}<oped-correction>${date}${text}</oped-correction></oped-article>`,
      );
      const last = note(article.querySelector('oped-correction:last-child')!)!;
      expect(getComputedStyle(last).borderTopWidth).to.equal('1px');
      const above = rect(article.querySelector('p')!);
      expect(rect(last).y - above.y - above.height).to.be.greaterThan(20);
    });
  }
});
