import {expect} from '@open-wc/testing';
import {OpedShareEvent, setLocale} from 'oped-elements';
import {
  clear,
  frames,
  isHiddenFromAssistiveTechnology,
  part,
  seenText,
  show,
  until,
} from './support.js';

const passage = 'A locked door is also a sentence, and everyone can read it.';

const article = (attributes = '', inside = '', quote = 'from="door" shareable') =>
  `<section lang="en"><oped-article ${attributes}>${inside}<p>The chairs are up. <span id="door">${passage}</span> It rains.</p><oped-pull-quote ${quote}></oped-pull-quote></oped-article></section>`;

const quoteIn = async (...options: Parameters<typeof article>) =>
  (await show(article(...options))).querySelector('oped-pull-quote')!;

const button = (element: Element) => part(element, 'share') as HTMLButtonElement;

/** What a click shares, when the page cancels it. */
const shared = (element: Element) =>
  new Promise<Event & {text: string; url: string}>((resolve) => {
    document.addEventListener(
      'oped-share',
      (event) => {
        event.preventDefault();
        resolve(event);
      },
      {once: true},
    );
    button(element).click();
  });

/** Replaces what the browser offers, until the test ends. */
const offered: string[] = [];
const offer = (name: 'share' | 'clipboard', value: unknown) => {
  offered.push(name);
  Object.defineProperty(navigator, name, {value, configurable: true});
};

const clipboard = (written: string[]) => ({
  writeText: (text: string) => {
    written.push(text);
    return Promise.resolve();
  },
});

describe('<oped-pull-quote shareable>', () => {
  before(() => setLocale('es'));
  beforeEach(() => setLocale('en'));
  afterEach(() => {
    clear();
    for (const name of offered.splice(0)) Reflect.deleteProperty(navigator, name);
  });

  it('has a button in the language of the page, and none unless asked', async () => {
    const element = await quoteIn();
    expect(seenText(button(element))).to.equal('Share this quote');
    element.closest('section')!.lang = 'es';
    await frames();
    expect(seenText(button(element))).to.equal('Compartir esta cita');
    element.shareable = false;
    await frames();
    expect(part(element, 'share')).to.equal(null);
  });

  it('keeps the button exposed where the text is not', async () => {
    const element = await quoteIn();
    expect(isHiddenFromAssistiveTechnology(part(element, 'quote'))).to.equal(true);
    expect(isHiddenFromAssistiveTechnology(button(element))).to.equal(false);
  });

  it('has a target of 24 px at least, which takes the focus visibly', async () => {
    const element = await quoteIn();
    const {width, height} = button(element).getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(24);
    button(element).focus({focusVisible: true} as FocusOptions);
    expect(element.shadowRoot!.activeElement).to.equal(button(element));
    expect(button(element).tabIndex).to.equal(0);
  });

  const labels: [attributes: string, inside: string, text: string][] = [
    ['', '', 'Opinion: “'],
    ['kind="guest"', '', 'Guest essay: “'],
    ['kind="letter"', '', 'Letter to the editor: “'],
    ['kind="sponsored" sponsor="Acme"', '', 'Sponsored content by Acme: “'],
    ['kind="sponsored"', '', 'Advertisement: “'],
    ['kind="constructor"', '', 'Opinion: “'],
    ['kind="guest"', '<oped-disclaimer><p slot="label">Voices</p></oped-disclaimer>', 'Voices: “'],
    ['kind="column" lang="es"', '', 'Columna: “'],
  ];
  for (const [attributes, inside, text] of labels) {
    it(`shares a passage that begins with ${text} in an article ${attributes} ${inside && 'with a label'}`, async () => {
      const event = await shared(await quoteIn(attributes, inside));
      expect(event).to.be.instanceOf(OpedShareEvent);
      expect(event.text).to.equal(`${text}${passage}”`);
    });
  }

  it('adds no marks to text that has its own', async () => {
    const element = await quoteIn('', '', 'shareable');
    element.innerHTML = '<p>“We open at noon,” she said.</p>';
    await frames();
    expect((await shared(element)).text).to.equal('Opinion: “We open at noon,” she said.');
  });

  it('shares the address of the page with a text fragment', async () => {
    const {url} = await shared(await quoteIn());
    const [page, directive] = url.split('#:~:');
    expect(page).to.equal(location.href.replace(/#.*/, ''));
    expect(directive).to.equal(
      'text=chairs%20are%20up.-,A%20locked%20door%20is,everyone%20can%20read%20it.',
    );
  });

  it('escapes the hyphens of the passage, which have a meaning in a text fragment', async () => {
    const element = await quoteIn();
    element.parentElement!.querySelector('#door')!.textContent =
      'Half-open doors - well-read neighbors - are all it takes.';
    await frames();
    expect((await shared(element)).url.split('#:~:')[1]).to.equal(
      'text=chairs%20are%20up.-,Half%2Dopen%20doors%20%2D%20well%2Dread,are%20all%20it%20takes.',
    );
  });

  const canonicals: [href: string, isTaken: boolean][] = [
    ['/the-piece?page=2#top', true],
    ['https://elsewhere.example/the-piece', false],
    [`${location.origin}.elsewhere.example/`, false],
    ['javascript:alert(1)', false],
  ];
  for (const [href, isTaken] of canonicals) {
    it(`${isTaken ? 'takes' : 'does not take'} the canonical link ${href}`, async () => {
      const link = document.createElement('link');
      link.rel = 'canonical';
      link.href = href;
      document.head.append(link);
      const {url} = await shared(await quoteIn());
      link.remove();
      expect(url.split('#')[0]).to.equal(
        isTaken ? `${location.origin}/the-piece?page=2` : location.href.replace(/#.*/, ''),
      );
    });
  }

  it('takes a canonical link that has another relation too', async () => {
    const link = document.createElement('link');
    link.rel = 'alternate canonical';
    link.href = '/the-piece';
    document.head.append(link);
    const {url} = await shared(await quoteIn());
    link.remove();
    expect(url.split('#')[0]).to.equal(`${location.origin}/the-piece`);
  });

  it('dispatches its event across shadow roots, and does nothing when it is canceled', async () => {
    const written: string[] = [];
    offer('share', undefined);
    offer('clipboard', clipboard(written));
    const element = await quoteIn();
    const event = await shared(element);
    expect([event.bubbles, event.composed, event.cancelable]).to.deep.equal([true, true, true]);
    await frames();
    expect(written).to.deep.equal([]);
    expect(part(element, 'status').textContent.trim()).to.equal('');
  });

  it('opens the dialog of the system', async () => {
    const given: ShareData[] = [];
    offer('share', (data: ShareData) => {
      given.push(data);
      return Promise.resolve();
    });
    const element = await quoteIn();
    button(element).click();
    await until(() => given.length, 'the dialog');
    await frames();
    expect(given.length).to.equal(1);
    expect(given[0]!.text).to.equal(`Opinion: “${passage}”`);
    expect(given[0]!.url).to.include('#:~:text=');
    expect(part(element, 'status').textContent.trim()).to.equal('');
  });

  it('is silent when the reader closes that dialog', async () => {
    const written: string[] = [];
    offer('share', () => Promise.reject(new DOMException('Closed', 'AbortError')));
    offer('clipboard', clipboard(written));
    const element = await quoteIn();
    button(element).click();
    await frames(4);
    expect(written).to.deep.equal([]);
    expect(part(element, 'status').textContent.trim()).to.equal('');
    expect(part(element, 'address')).to.equal(null);
  });

  it('copies text and address, and announces it once each time, in a live region that was there', async () => {
    const written: string[] = [];
    offer('share', undefined);
    offer('clipboard', clipboard(written));
    const element = await quoteIn();
    const status = part(element, 'status');
    expect(status.getAttribute('role')).to.equal('status');
    const said: string[] = [];
    new MutationObserver(() => said.push(status.textContent.trim())).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    for (const count of [1, 2]) {
      button(element).click();
      await until(() => written.length === count && status.textContent.trim(), 'the status');
      await frames();
      expect(said.filter(Boolean).length).to.equal(count);
    }
    expect(status.textContent.trim()).to.equal('Link copied');
    expect(written[0]).to.match(/^Opinion: “A locked door .* read it\.”\nhttp.*#:~:text=/);
    element.closest('section')!.lang = 'es';
    await frames();
    expect(status.textContent.trim()).to.equal('Enlace copiado');
  });

  it('shows the address selected where nothing can be copied', async () => {
    offer('share', undefined);
    offer('clipboard', undefined);
    const element = await quoteIn();
    button(element).click();
    await until(() => part(element, 'address'), 'the field');
    const field = part(element, 'address').querySelector('input')!;
    await until(() => element.shadowRoot!.activeElement === field, 'the focus');
    expect(field.readOnly).to.equal(true);
    expect(field.value).to.include('#:~:text=');
    expect(field.value.slice(field.selectionStart!, field.selectionEnd!)).to.equal(field.value);
    expect(field.labels![0]!.textContent.trim()).to.equal('The link could not be copied');
    // The label of the field says it: once.
    expect(part(element, 'status').textContent.trim()).to.equal('');
  });

  it('removes that address when a later click copies it', async () => {
    const written: string[] = [];
    offer('share', undefined);
    offer('clipboard', undefined);
    const element = await quoteIn();
    button(element).click();
    await until(() => part(element, 'address'), 'the field');
    offer('clipboard', clipboard(written));
    button(element).click();
    await until(() => written.length && part(element, 'status').textContent.trim(), 'the status');
    expect(element.shadowRoot!.querySelectorAll('input').length).to.equal(0);
  });
});
