import {OpedElement} from '../base/oped-element.js';
import {html, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {define} from '../base/define.js';
import {correctionKinds, type CorrectionKind} from '../content/correction.js';
import {oneOf} from '../content/one-of.js';
import {isFilled, isSeen} from '../content/tree.js';
import {checkWhenSettled} from '../development/check-when-settled.js';
import {renderDate} from '../locale/date.js';
import {LocaleController} from '../locale/locale-controller.js';
import {tokens} from '../styles/tokens.styles.js';
import {styles} from './oped-correction.styles.js';

/**
 * A correction, clarification, update, or editor's note added after publication. It goes at the top or
 * bottom of the article, is printed, and is part of the structured data.
 *
 * ```html
 * <oped-correction>
 *   <time slot="date" datetime="2026-07-14">July 14, 2026</time>
 *   <p>An earlier version of this article misstated the hours of the Harbor branch.</p>
 * </oped-correction>
 * ```
 *
 * The date is shown in the language of the nearest `lang` if its `datetime` is a valid date string,
 * otherwise as written; it never shifts to another day. The element has the role `note`, named by its
 * label, unless it has a `role` of its own. Without any content it shows nothing.
 *
 * @see https://html.spec.whatwg.org/multipage/text-level-semantics.html#the-time-element
 *
 * @element oped-correction
 * @slot - What was wrong, and what is correct.
 * @slot label - Your own label instead of the built-in one.
 * @slot date - `<time datetime>` of the change.
 * @csspart label - The label.
 * @csspart date - The date.
 * @csspart text - The text.
 * @cssprop [--oped-ui-font=inherit] - Font family.
 * @cssprop [--oped-muted] - Color of the date. Default: `currentColor` at 70%.
 * @cssprop [--oped-rule] - Color of the hairlines. Default: `currentColor` at 25%.
 */
export class OpedCorrection extends OpedElement {
  static override styles = [tokens, styles];
  static override slots = ['label', 'date'];

  /**
   * What kind of change this is: `correction` (something was wrong), `clarification`, `update`, or
   * `editors-note`. Any other value counts as `correction`.
   */
  @property({useDefault: true}) kind: CorrectionKind = 'correction';

  readonly #locale = new LocaleController(this);

  override render(): TemplateResult {
    return html`<div
      class="box"
      role=${this.hasAttribute('role') ? nothing : 'note'}
      aria-labelledby="label"
      ?hidden=${!this.tree.children.some(isSeen)}
    >
      <div class="head">
        <strong id="label" part="label"
          >${isFilled(this.tree, 'label') ? nothing : this.#locale.localized(this.#label)}<slot
            name="label"
          ></slot
        ></strong>
        <span part="date" ?hidden=${!isFilled(this.tree, 'date')}
          >${renderDate(this.#locale, this.tree, 'date')}</span
        >
      </div>
      <div part="text"><slot></slot></div>
    </div>`;
  }

  get #label() {
    const {msg} = this.#locale;
    switch (oneOf(this.kind, correctionKinds)) {
      case 'correction':
        return msg('Correction', {id: 'correction.one'});
      case 'clarification':
        return msg('Clarification', {id: 'clarification'});
      case 'update':
        return msg('Update', {id: 'update', desc: 'Label of an addition to an article'});
      case 'editors-note':
        return msg('Editor’s note', {id: 'editors-note'});
    }
  }
}

if (__DEV__) checkWhenSettled('oped-correction', OpedCorrection);
define('oped-correction', OpedCorrection);

declare global {
  interface HTMLElementTagNameMap {
    'oped-correction': OpedCorrection;
  }
}
