import {OpedElement} from '../base/oped-element.js';
import {str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {define} from '../base/define.js';
import {readingMinutes} from '../content/article.js';
import {isUpdated, namesBySlot} from '../content/header.js';
import {isFilled, nearestArticle} from '../content/tree.js';
import {checkWhenSettled} from '../development/check-when-settled.js';
import {around} from '../locale/around.js';
import {renderDate} from '../locale/date.js';
import {exactTag, formatNumber, listParts, pluralOf} from '../locale/format.js';
import {LocaleController} from '../locale/locale-controller.js';
import {tokens} from '../styles/tokens.styles.js';
import {styles} from './oped-header.styles.js';

/**
 * The opening of a piece: kicker, headline, dek, byline, dates, and reading time.
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
 * Authors are joined in the language of the nearest `lang` (“By A, B and C”, «Por A, B e Inés») and
 * remain the page's own links, which the element does not change. With a slot for each (`author`, `author-2`,
 * `author-3`, …), what separates them is text, which readers can copy; in one slot it is drawn by CSS. The
 * same is true of translators. `prerender()` numbers the slots.
 *
 * A date is shown in the language of the nearest `lang` if its `datetime` is a valid date string,
 * otherwise as written. A date without a time never shifts to another day; a time is shown with its
 * own offset unless `time-zone` is set.
 *
 * The kicker is the topic of the piece; the label “Opinion” belongs to the disclaimer. The header
 * creates no landmark, and the heading level is the page's own.
 *
 * @see https://html.spec.whatwg.org/multipage/text-level-semantics.html#the-time-element
 *
 * @element oped-header
 * @slot kicker - The kicker: the topic of the piece.
 * @slot headline - The headline: the page's own `<h1>`.
 * @slot dek - The dek: the sentence between the headline and the text.
 * @slot author - An author: one `<a rel="author">` or `<span>` each.
 * @slot byline - Your own byline instead of the joined authors.
 * @slot translator - A translator: one element each.
 * @slot original - A link to the original of a translation: `<a rel="alternate" hreflang="es">`.
 * @slot published - `<time datetime>` of publication.
 * @slot updated - `<time datetime>` of the last change. It is left out if it is not later than `published`.
 * @slot meta - Extra metadata after the dates.
 * @slot - Anything else, after all other slots.
 * @csspart kicker - The kicker.
 * @csspart headline - The headline.
 * @csspart dek - The dek.
 * @csspart byline - The byline.
 * @csspart translator - The translators.
 * @csspart original - The link to the original.
 * @csspart dates - The dates, reading time, and extra metadata.
 * @csspart published - The date of publication.
 * @csspart updated - The date of the last change.
 * @csspart reading-time - The reading time.
 * @csspart meta - The extra metadata.
 * @cssprop [--oped-ui-font=inherit] - Font family of everything except the headline and dek.
 * @cssprop [--oped-headline-font=inherit] - Font family of the headline and dek.
 * @cssprop [--oped-accent=currentColor] - Color of the kicker and its rule.
 * @cssprop [--oped-rule-width=3px] - Thickness of the rule before the kicker.
 * @cssprop [--oped-muted] - Color of the dek and dates. Default: `currentColor` at 70%.
 */
export class OpedHeader extends OpedElement {
  static override styles = [tokens, styles];
  static override slots = [
    'kicker',
    'headline',
    'dek',
    'byline',
    'author',
    'translator',
    'original',
    'published',
    'updated',
    'meta',
  ];

  /**
   * Reading time: a whole number of minutes (`1` to `9999`), or `auto`, counted from the words of the
   * article around it at 238 words per minute (218 in Spanish). Any other value shows none.
   */
  @property({attribute: 'reading-time'}) readingTime?: string;

  /**
   * Time zone in which times with an offset are shown: a name of the IANA time zone database, such as
   * `America/Mexico_City`. Default: the offset as written, never the reader's own zone. Any other value
   * is ignored.
   */
  @property({attribute: 'time-zone'}) timeZone?: string;

  readonly #locale = new LocaleController(this);
  protected override decide() {
    return {
      minutes: readingMinutes(nearestArticle(this.tree), this.readingTime),
    };
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

  /** The names of the page, joined by built-in text. */
  #names(slot: string, part: string, message: (names: string) => string) {
    const locale = this.#locale;
    const groups = [...namesBySlot(this.tree, slot)];
    const names = groups.flatMap(([, group]) => group.map(({text}) => text.trim()));
    if (!names.length) return nothing;
    const separators = listParts(names, exactTag(locale))
      .filter(({type}) => type !== 'element')
      .map(({value}) => (locale.ready ? value : ', '));
    const list = groups.flatMap(([name, group]) => {
      // Nothing is between the names in one slot: CSS separates them.
      const [comma, and = comma] = separators.splice(0, group.length - 1).slice(-2);
      const [next] = separators.splice(0, 1);
      return [
        comma
          ? html`<slot
              class="several"
              name=${name}
              .style=${`--_comma:'${comma}';--_and:'${and}'`}
            ></slot>`
          : html`<slot name=${name}></slot>`,
        ...(next ? [locale.localized(next)] : []),
      ];
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
    const {minutes} = this.decided(this.decide());
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
        >${this.#locale.localized(msg(str`${n} min read`, {id: 'read.time'}))}</span
      ><span class="spoken">${this.#locale.localized(spoken)}</span></span
    >`;
  }
}

if (__DEV__) checkWhenSettled('oped-header', OpedHeader);
define('oped-header', OpedHeader);

declare global {
  interface HTMLElementTagNameMap {
    'oped-header': OpedHeader;
  }
}
