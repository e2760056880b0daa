import {OpedElement} from '../base/oped-element.js';
import {str} from '@lit/localize';
import {html, isServer, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {define} from '../base/define.js';
import {readingMinutes} from '../content/article.js';
import {isUpdated, namesIn, slotOf} from '../content/header.js';
import {elementOf, isFilled, nearestArticle} from '../content/tree.js';
import {checkHeader} from '../development/check-header.js';
import {checkLang} from '../development/check-lang.js';
import {checkWhenSettled} from '../development/check-when-settled.js';
import {around} from '../locale/around.js';
import {renderDate} from '../locale/date.js';
import {exactTag, formatNumber, listParts, pluralOf} from '../locale/format.js';
import {LocaleController} from '../locale/locale-controller.js';
import {tokens} from '../styles/tokens.styles.js';
import {styles} from './oped-header.styles.js';

/**
 * The opening of a piece: topic, headline, dek, who wrote it, when, and how long it takes to read.
 *
 * ```html
 * <oped-header reading-time="auto">
 *   <p slot="kicker">Libraries</p>
 *   <h1 slot="headline">Open the library on Sundays</h1>
 *   <p slot="dek">A city that closes its reading rooms on the one day people have time …</p>
 *   <a slot="author" rel="author" href="/authors/ana-ruiz" translate="no">Ana Ruiz</a>
 *   <a slot="author" rel="author" href="/authors/ines-gil" translate="no">Inés Gil</a>
 *   <time slot="published" datetime="2026-07-12">July 12, 2026</time>
 *   <time slot="updated" datetime="2026-07-14T09:30-05:00">July 14, 2026</time>
 * </oped-header>
 * ```
 *
 * Authors are joined in the reader's language, “By A, B and C”, «Por A, B e Inés», and stay the
 * page's own links: the element numbers their slots (`author`, `author-2`, …; translators alike),
 * which is all it writes on them. A date is shown in the reader's language when its `datetime` is a
 * valid date string; a day never shifts, a time is that of its own offset. Where it is missing or
 * impossible, the written text is shown. The label “Opinion” is the disclaimer's: the kicker is the
 * topic. No landmark comes from it, and the heading level is the page's.
 *
 * @see https://html.spec.whatwg.org/multipage/text-level-semantics.html#the-time-element
 *
 * @element oped-header
 * @slot kicker - The topic.
 * @slot headline - The headline: the page's own `<h1>`.
 * @slot dek - The sentence between headline and text.
 * @slot author - An author: one `<a rel="author">` or `<span>` each.
 * @slot byline - The house's own line, instead of the joined authors.
 * @slot translator - A translator: one element each.
 * @slot original - The link to the original: `<a rel="alternate" hreflang="es">`.
 * @slot published - `<time datetime>` of publication.
 * @slot updated - `<time datetime>` of the last change. Shown when it is later than the publication.
 * @slot meta - What else belongs to the dates.
 * @slot - Anything else, after all that.
 * @csspart kicker - The topic.
 * @csspart headline - The headline.
 * @csspart dek - The dek.
 * @csspart byline - The authors.
 * @csspart translator - The translators.
 * @csspart original - The link to the original.
 * @csspart dates - Dates, reading time and `meta`.
 * @csspart published - The date of publication.
 * @csspart updated - The date of the last change.
 * @csspart reading-time - The reading time.
 * @csspart meta - What else belongs to the dates.
 * @cssprop [--oped-ui-font=inherit] - Font family of all but headline and dek.
 * @cssprop [--oped-headline-font=inherit] - Font family of headline and dek.
 * @cssprop [--oped-accent=currentColor] - Colour of the kicker and its rule.
 * @cssprop [--oped-rule-width=3px] - Thickness of the rule before the kicker.
 * @cssprop [--oped-muted] - Colour of dek and dates. Default: 70% of the page's ink.
 */
export class OpedHeader extends OpedElement {
  static override styles = [tokens, styles];

  /**
   * Minutes that reading takes, a whole number from 1, or `auto`: counted from the words of the
   * article, at 238 a minute, in Spanish 218. Any other value shows none.
   */
  @property({attribute: 'reading-time'}) readingTime?: string;

  /**
   * The time zone in which times with an offset are shown, such as `America/Mexico_City` (a name of
   * the IANA time zone database). Default, also for any other value: the offset as written, never
   * the reader's own zone.
   */
  @property({attribute: 'time-zone'}) timeZone?: string;

  readonly #locale = new LocaleController(this);

  protected override willUpdate() {
    if (!isServer) this.#numberNames();
  }

  override render(): TemplateResult {
    return html`<div class="box">
      ${this.#slot('kicker')} ${this.#slot('headline')} ${this.#slot('dek')} ${this.#byline()}
      ${this.#translators()} ${this.#slot('original')}
      <div class="dates" part="dates">
        ${this.#published()}${this.#minutes()}${this.#updated()} ${this.#slot('meta')}
      </div>
      <slot></slot>
    </div>`;
  }

  #slot(name: string) {
    return html`<div class=${name} part=${name} ?hidden=${!isFilled(this.tree, name)}>
      <slot name=${name}></slot>
    </div>`;
  }

  #byline() {
    if (isFilled(this.tree, 'byline')) return this.#slot('byline');
    const {msg} = this.#locale;
    return this.#names('author', 'byline', (names) => msg(str`By ${names}`, {id: 'byline'}));
  }

  #translators() {
    const {msg} = this.#locale;
    return this.#names('translator', 'translator', (names) =>
      msg(str`Translation by ${names}`, {id: 'byline.translation'}),
    );
  }

  /** The names of the page, each in a slot of its own, joined by words of ours. */
  #names(slot: string, part: string, message: (names: string) => string) {
    const locale = this.#locale;
    const names = namesIn(this.tree, slot);
    if (!names.length) return nothing;
    let i = 0;
    const list = listParts(
      names.map(({text}) => text.trim()),
      exactTag(locale),
    ).map(({type, value}) => {
      if (type === 'element') return html`<slot name=${slotOf(slot, i++)}></slot>`;
      return locale.ready ? locale.words(value) : ', ';
    });
    return html`<div class=${part} part=${part}>${around(locale, message, list)}</div>`;
  }

  #published() {
    const {msg} = this.#locale;
    return this.#date('published', (date) => msg(str`Published ${date}`, {id: 'date.published'}));
  }

  #updated() {
    if (!isUpdated(this.tree)) return nothing;
    const {msg} = this.#locale;
    return this.#date('updated', (date) => msg(str`Updated ${date}`, {id: 'date.updated'}));
  }

  #date(slot: string, message: (date: string) => string) {
    if (!isFilled(this.tree, slot)) return nothing;
    const date = renderDate(this.#locale, this.tree, slot, this.timeZone);
    return html`<span part=${slot}>${around(this.#locale, message, date)}</span>`;
  }

  #minutes() {
    const minutes = readingMinutes(nearestArticle(this.tree), this.readingTime);
    const {msg, ready} = this.#locale;
    if (!minutes || !ready) return nothing;
    const tag = exactTag(this.#locale);
    const n = formatNumber(minutes, tag);
    const spoken =
      pluralOf(minutes, tag) === 'one'
        ? msg(str`Reading time: ${n} minute`, {id: 'read.time.long.one'})
        : msg(str`Reading time: ${n} minutes`, {id: 'read.time.long.other'});
    return html`<span part="reading-time"
      ><span aria-hidden="true"
        >${this.#locale.words(msg(str`${n} min read`, {id: 'read.time'}))}</span
      ><span class="spoken">${this.#locale.words(spoken)}</span></span
    >`;
  }

  #numberNames() {
    for (const slot of ['author', 'translator']) {
      namesIn(this.tree, slot).forEach((name, i) => {
        const element = elementOf(name);
        if (element.slot !== slotOf(slot, i)) element.slot = slotOf(slot, i);
      });
    }
  }
}

if (__DEV__) checkWhenSettled(OpedHeader, checkHeader, checkLang);
define('oped-header', OpedHeader);

declare global {
  interface HTMLElementTagNameMap {
    'oped-header': OpedHeader;
  }
}
