import {configureLocalization, type LocaleModule} from '@lit/localize';
import {expect} from '@open-wc/testing';
import 'oped-elements';
import {getLocale, setLocale} from 'oped-elements/locale.js';
import {clear, frames, seenText, show} from './support.js';

type Localize = typeof import('@lit/localize');

/** An application with messages of its own, by the package that the library is built with. */
const application = (localize: Localize, french: string) => {
  const {setLocale: switchTo, getLocale: shown} = localize.configureLocalization({
    sourceLocale: 'en',
    targetLocales: ['fr'],
    loadLocale: () => Promise.resolve({templates: {greeting: french}} as LocaleModule),
  });
  return {switchTo, shown};
};

const quote = '<oped-disclaimer kind="satire"></oped-disclaimer>';

describe('Two applications with @lit/localize of their own', () => {
  afterEach(clear);

  it('keep their language, and the library keeps the page’s', async () => {
    await setLocale('en');
    const element = await show(quote);
    // The copy that the library itself imports, and another one.
    const first = application({configureLocalization} as Localize, 'Bonjour');
    const address = '/another/node_modules/@lit/localize/lit-localize.js';
    const copy = (await import(address)) as Localize;
    expect(copy.configureLocalization).not.to.equal(configureLocalization);
    const second = application(copy, 'Salut');

    await first.switchTo('fr');
    expect(copy.msg('Good morning', {id: 'greeting'})).to.equal('Good morning');
    expect(seenText(element)).to.match(/^Satire/);
    expect(getLocale()).to.equal('en');

    await setLocale('es');
    expect(seenText(element)).to.match(/^Sátira/);
    expect([first.shown(), second.shown()]).to.deep.equal(['fr', 'en']);

    await second.switchTo('fr');
    await frames();
    expect(copy.msg('Good morning', {id: 'greeting'})).to.equal('Salut');
    expect(seenText(element)).to.match(/^Sátira/);
    await setLocale('en');
    expect([first.shown(), second.shown()]).to.deep.equal(['fr', 'fr']);
    expect(seenText(element)).to.match(/^Satire/);
  });
});
