import {str} from '@lit/localize';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {LocaleController} from '../locale/locale-controller.js';
import {
  bestOf,
  canonicalTag,
  exactTag,
  isLoaded,
  isOfSite,
  languageLinks,
  matchLocale,
  sourceLocale,
  switchLocale,
  unclobbered,
  webUrl,
} from './shared.js';
import {showVersions} from './show-versions.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly toggle: boolean;
  readonly remember: boolean;
  readonly history: boolean;
}

/** Where the language that a reader chose is kept. */
const key = 'oped-locale';

const recall = () => {
  try {
    return localStorage.getItem(key);
  } catch {
    // The page, or the reader, does not allow storage.
    return null;
  }
};

const keep = (tag: string) => {
  try {
    localStorage.setItem(key, tag);
  } catch {
    // The choice is for this page alone.
  }
};

/** True when a link leads to the page as it is. */
const isHere = ({hash, href}: HTMLAnchorElement) =>
  href === (hash ? location.href : location.href.replace(/#.*/s, ''));

/** The name of a language in another one: «español», “Spanish”. */
const languageName = (tag: string, locale: string) => {
  try {
    return new Intl.DisplayNames(locale, {type: 'language'}).of(canonicalTag(tag) ?? tag) ?? tag;
  } catch {
    // An old browser, or a page that changes `Intl`.
    return tag;
  }
};

const canonicalLink = () =>
  unclobbered(document).querySelector<HTMLLinkElement>('link[rel~=canonical]');

const toggles = new Set<Toggle>();

/** Switches the page's language in place, and shows the articles in it. */
class Toggle implements ReactiveController {
  readonly #host: Host;
  readonly #page: LocaleController;
  readonly #locale: LocaleController;
  #start: string | undefined;

  /** The page's language and its canonical address, as they were written. */
  #written = {tag: '', address: ''};

  /** The language that the page was changed to: what its scripts then change stays so. */
  #shown: string | undefined;

  /** How far down the reader was. */
  #top = 0;

  /** What is announced: the language that the reader switched to, as a tag. */
  #announced = '';

  constructor(host: Host, page: LocaleController, locale: LocaleController) {
    (this.#host = host).addController(this);
    this.#page = page;
    this.#locale = locale;
  }

  /** What a screen reader announces, once after each switch. */
  get announcement() {
    if (!this.#announced) return undefined;
    const {msg} = this.#locale;
    const language = languageName(this.#announced, exactTag(this.#locale));
    return this.#locale.localized(msg(str`Language: ${language}`, {id: 'lang.changed'}));
  }

  hostConnected() {
    toggles.add(this);
    // A script that runs before the page is parsed has not seen every version.
    unclobbered(document).addEventListener('DOMContentLoaded', this.#update);
  }

  hostDisconnected() {
    toggles.delete(this);
    removeEventListener('popstate', this.#return);
    removeEventListener('scroll', this.#notePlace);
    unclobbered(document).removeEventListener('DOMContentLoaded', this.#update);
  }

  hostUpdate() {
    // An announcement is not repeated in another language.
    if (this.#linkFor(this.#announced) !== this.#linkFor(this.#page.tag)) this.#announced = '';
  }

  hostUpdated() {
    if (!this.#host.toggle || !this.#links.length) return;
    if (this.#start === undefined) this.#begin();
    if (this.#host.history) {
      // Adding a listener again has no effect.
      addEventListener('popstate', this.#return);
      addEventListener('scroll', this.#notePlace);
    }
    const {tag} = this.#page;
    if (tag === this.#shown || !isLoaded(matchLocale(tag) || sourceLocale)) return;
    this.#shown = tag;
    this.#followAddress(tag);
    showVersions(this.#host, tag);
    this.#notePlace();
  }

  readonly #update = () => {
    this.#shown = undefined;
    this.#host.requestUpdate();
  };

  readonly #notePlace = () => (this.#top = scrollY);

  /** Goes to the language of a history entry. Readers stay where they are, not where the entry was left. */
  readonly #return = () => {
    const {history, toggle} = this.#host;
    const [first] = Array.from(toggles).filter((one) => one.#host.toggle && one.#host.history);
    if (!toggle || !history || first !== this) return;
    const tag = this.#languageOfUrl ?? this.#start ?? '';
    if (this.#linkFor(tag) === this.#linkFor(this.#page.tag)) return;
    // Engines restore the scroll position of the entry before or after this, in a text that is not the entry's.
    scrollTo({top: this.#top, behavior: 'instant'});
    void this.#switchTo(tag).then(() => {
      const top = scrollY;
      requestAnimationFrame(() => scrollTo({top, behavior: 'instant'}));
    });
  };

  get #links() {
    return languageLinks(this.#host);
  }

  get #languageOfUrl() {
    return this.#links.find(isHere)?.hreflang;
  }

  #linkFor(tag: string) {
    const links = this.#links;
    return links[
      bestOf(
        tag,
        links.map(({hreflang}) => hreflang),
      )
    ];
  }

  /** The language of the page's address, else the one that the reader chose before, else the page's. */
  #begin() {
    const kept = this.#host.remember && recall();
    const remembered = this.#links.find(({hreflang}) => hreflang === kept)?.hreflang;
    const {tag} = this.#page;
    this.#written = {tag, address: canonicalLink()?.href ?? ''};
    this.#start = this.#languageOfUrl ?? remembered ?? tag;
    if (this.#linkFor(this.#start) === this.#linkFor(tag)) return;
    // A failure to load is reported where it happens; the page stays as it is.
    switchLocale(this.#start).catch(() => {});
  }

  /** Follows a link in place of the browser. */
  follow(link: HTMLAnchorElement) {
    void this.#switchTo(link.hreflang, link);
  }

  async #switchTo(tag: string, link?: HTMLAnchorElement) {
    const {history, remember} = this.#host;
    try {
      const isShown = await switchLocale(tag, () => {
        if (link && history && !isHere(link)) this.#push(link.href);
      });
      if (!isShown) return;
    } catch {
      // The page that the link leads to needs no messages. Offline there is none: the reader may try again.
      const url = link && navigator.onLine && !isHere(link) && webUrl(link.href);
      if (url) location.assign(url);
      return;
    }
    if (remember && link) keep(tag);
    this.#announce(tag);
  }

  /** The canonical URL, which readers share and search engines index, is that of the language. */
  #followAddress(tag: string) {
    const canonical = canonicalLink();
    const link = this.#linkFor(tag);
    const written = this.#written;
    if (!canonical || !link || !isOfSite(link.href, canonical.href)) return;
    const address = (link === this.#linkFor(written.tag) && written.address) || link.href;
    if (canonical.href !== address) canonical.href = address;
  }

  #push(href: string) {
    try {
      window.history.pushState(window.history.state, '', href);
    } catch {
      // The address is of another site, or the page may not change its own.
    }
  }

  /** Once, by a switch that is shown: this one may be in a version that is hidden now. */
  #announce(tag: string) {
    const isHidden = !this.#host.getClientRects().length;
    const heir = isHidden
      ? Array.from(toggles).find((one) => one.#host.getClientRects().length)
      : this;
    if (!heir) return;
    heir.#announced = tag;
    heir.#host.requestUpdate();
    if (isHidden) (heir.#linkFor(tag) ?? heir.#links[0])?.focus();
  }
}

type MakeToggle = (
  host: Host,
  page: LocaleController,
  locale: LocaleController,
  shared: object,
) => Toggle;

/** Makes what switches in place for a host. `shared` is for the bundle of this module, which has none of that. */
export const makeToggle: MakeToggle = (host, page, locale) => new Toggle(host, page, locale);
