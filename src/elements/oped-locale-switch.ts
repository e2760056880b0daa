import {OpedElement} from '../base/oped-element.js';
import {html, isServer, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {adoptProse} from '../base/adopt-prose.js';
import {define} from '../base/define.js';
import {closest} from '../content/tree.js';
import {checkWhenSettled} from '../development/check-when-settled.js';
import {LocaleController} from '../locale/locale-controller.js';
import {bestOf} from '../locale/lookup.js';
import {PageLocaleController} from '../locale/page-locale-controller.js';
import {tokens} from '../styles/tokens.styles.js';
import {languageLinks} from '../versions/language-links.js';
import {toggleWhenAsked} from '../versions/toggle-when-asked.js';
import {styles} from './oped-locale-switch.styles.js';

/**
 * Links to the page in other languages; with `toggle`, they switch the language in place.
 *
 * ```html
 * <oped-locale-switch>
 *   <a lang="en" hreflang="en" href="/library-on-sundays">English</a>
 *   <a lang="es" hreflang="es" href="/es/biblioteca-los-domingos">Español</a>
 * </oped-locale-switch>
 *
 * <oped-locale-switch toggle history remember>
 *   <a lang="en" hreflang="en" href="/library-on-sundays">English</a>
 *   <a lang="es" hreflang="es" href="/es/biblioteca-los-domingos">Español</a>
 * </oped-locale-switch>
 * <oped-article lang="en">…</oped-article>
 * <oped-article lang="es" hidden>…</oped-article>
 * ```
 *
 * The links are the page's own, one per language, each in its own language, and may be in a list. They
 * work without JavaScript, so each must lead to a URL that shows its language. The element marks the
 * link of the page's language with `aria-current="page"`. It is a `navigation` landmark named
 * “Language”, unless it is inside a `<nav>` or has a `role` of its own.
 *
 * With `toggle`, a click loads the messages and then switches in one frame: `<html lang>`, every
 * element without a `lang` of its own, and the article. Of several `<oped-article lang>` siblings, the
 * one in that language is shown; the others are `hidden` and have no structured data. The paragraph at
 * the top of the window stays there, and the focus stays on the link. If the document's title contains
 * the headline, it gets the new one. A canonical link of the same site gets the URL of the language. The
 * language is announced once, in that language. If the messages fail to load, the link is followed.
 *
 * When the page opens, its language is that of the link to its own URL, or else the remembered one, or
 * else that of `<html lang>`. Each version of the article may also contain a switch.
 *
 * A language that is switched in place has no URL of its own for search engines: give each version a
 * page where that matters.
 *
 * @see https://www.w3.org/TR/wai-aria-1.2/#aria-current
 *
 * @element oped-locale-switch
 * @slot - `<a href lang hreflang>`, one per language, or a list of them. `hreflang` is a BCP 47 language tag, such as `es` or `es-MX`; a link with any other value does not switch.
 * @cssprop [--oped-ui-font=inherit] - Font family.
 * @cssprop [--oped-accent=currentColor] - Color of the current language and of the underlines of the others.
 */
export class OpedLocaleSwitch extends OpedElement {
  static override styles = [tokens, styles];

  /** Whether a click switches the language in place. Has no effect in the single-language bundles. */
  @property({type: Boolean}) toggle = false;

  /**
   * Whether the language that a reader chose is kept for the next page, in `localStorage` under
   * `oped-locale`. Has no effect without `toggle`.
   */
  @property({type: Boolean}) remember = false;

  /**
   * Whether a click also puts the link's URL into the address bar, so that Back returns to the previous
   * language. The URL of another site is not taken. Has no effect without `toggle`.
   */
  @property({type: Boolean}) history = false;

  readonly #locale = new LocaleController(this);
  readonly #page = new PageLocaleController(this);
  readonly #announcement = toggleWhenAsked(this, this.#page, this.#locale);

  override connectedCallback() {
    super.connectedCallback();
    if (!isServer) adoptProse(this);
  }

  override render(): TemplateResult {
    const {msg, ready} = this.#locale;
    const isNav = !closest(this.tree, ({tag}) => tag === 'nav') && !this.hasAttribute('role');
    return html`<nav
      role=${isNav ? nothing : 'presentation'}
      aria-label=${isNav && ready ? msg('Language', {id: 'lang.group'}) : nothing}
    >
      <slot></slot>
      <span class="spoken" role="status">${this.#announcement()}</span>
    </nav>`;
  }

  protected override updated() {
    this.#markCurrent();
  }

  /** The link that was marked last: a script of the page that removes the mark is not contradicted. */
  #current: Element | null | undefined = null;

  #markCurrent() {
    const links = languageLinks(this);
    const index = bestOf(
      this.#page.tag,
      links.map(({hreflang}) => hreflang),
    );
    const current = links[index];
    if (current === this.#current) return;
    this.#current = current;
    for (const link of links) {
      if (link !== current) link.ariaCurrent = null;
      else if (!/page|true/.test(link.ariaCurrent ?? '')) link.ariaCurrent = 'page';
    }
  }
}

if (__DEV__) checkWhenSettled('oped-locale-switch', OpedLocaleSwitch);
define('oped-locale-switch', OpedLocaleSwitch);

declare global {
  interface HTMLElementTagNameMap {
    'oped-locale-switch': OpedLocaleSwitch;
  }
}
