import {css} from 'lit';

export const styles = css`
  .box {
    margin-block-end: 2.25em;
    text-align: start;
  }

  ::slotted(:is(p, h1, h2)) {
    margin: 0;
  }

  .kicker,
  .byline,
  .translator,
  .original,
  .dates {
    font-family: var(--_oped-ui-font);
    font-size: var(--_oped-ui-size);
    line-height: 1.5;
  }

  .kicker {
    margin-block-end: 0.75em;
    font-weight: 650;
    color: var(--_oped-accent);
  }

  /* On the page's own element, so that the text is where it was before the script ran. */
  ::slotted([slot='kicker'])::before {
    content: '';
    display: inline-block;
    inline-size: 2.7em;
    margin-inline-end: 0.7em;
    border-block-start: var(--_oped-rule-width) solid;
    vertical-align: calc(0.34em - var(--_oped-rule-width) / 2);
  }

  /* Into the end margin, as far as there is one. */
  .headline {
    margin-inline-end: calc(-1 * var(--_oped-hang-size, 0px));
  }

  .dek {
    margin-block-end: 0.9em;
    font-family: var(--_oped-headline-font);
    font-size: min(0.9em + 0.6 * var(--_oped-cqi, 1vi), 1.22em);
    font-style: italic;
    line-height: 1.38;
    text-wrap: balance;
    hyphens: manual;
    color: var(--_oped-muted);
  }

  .byline {
    font-weight: 550;
  }

  /* Names in one slot. */
  .several::slotted(*) {
    display: inline-block;
  }

  .several::slotted([slot|='author']:nth-last-child(n + 2 of [slot|='author']:not(:empty))),
  .several::slotted(
    [slot|='translator']:nth-last-child(n + 2 of [slot|='translator']:not(:empty))
  ) {
    --_separator: var(--_comma);
  }

  .several::slotted([slot|='author']:nth-last-child(2 of [slot|='author']:not(:empty))),
  .several::slotted([slot|='translator']:nth-last-child(2 of [slot|='translator']:not(:empty))) {
    --_separator: var(--_and);
  }

  /* Not underlined with the link. A screen reader reads links one by one, each by its name. */
  .several::slotted(:not(:empty))::after {
    content: var(--_separator);
    display: inline-block;
    white-space: pre;
  }

  @supports (content: '' / '') {
    .several::slotted(a:not(:empty))::after {
      content: var(--_separator) / '';
    }
  }

  .dates {
    color: var(--_oped-muted);
  }

  /* What follows the point goes to the next line whole; the point stays at the end of the first. */
  [part='published']:has(+ [part='reading-time'])::after {
    content: '\\a0· ';
  }

  [part='reading-time'] {
    display: inline-block;
  }

  [part='updated'] {
    display: block;
  }

  .spoken {
    position: absolute;
    inline-size: 1px;
    overflow: clip;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
