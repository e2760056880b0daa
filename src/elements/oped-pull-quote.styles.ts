import {css} from 'lit';

export const styles = css`
  /* Keeps the column's em, in which the article measures the margin: larger type only further in.
     A presentational align attribute on a host would center the text in two engines. */
  .box {
    box-sizing: border-box;
    clear: both;
    margin: 1.25em 0 1.75em;
    text-align: start;
    break-inside: avoid;
  }

  blockquote {
    margin: 0;
    border-block-start: var(--_oped-rule-width) solid var(--_oped-accent);
    padding-block-start: 0.5em;
    font-family: var(--_oped-headline-font);
    font-size: 1.55em;
    font-style: italic;
    line-height: 1.2em;
    text-indent: var(--_oped-quote-indent);
    text-wrap: balance;
    hyphens: manual;
    --_oped-quote-open: var(--oped-quote-open, '“');
    --_oped-quote-close: var(--oped-quote-close, '”');
    --_oped-quote-indent: var(--oped-quote-indent, -0.42em);
  }

  blockquote:lang(es-ES) {
    --_oped-quote-open: var(--oped-quote-open, '«');
    --_oped-quote-close: var(--oped-quote-close, '»');
    --_oped-quote-indent: var(--oped-quote-indent, -0.55em);
  }

  /* Visible only: the text after the slash is what assistive technology gets. */
  .open::before {
    content: var(--_oped-quote-open) / '';
  }

  .close::before {
    content: var(--_oped-quote-close) / '';
  }

  ::slotted(*) {
    margin: 0;
    font: inherit;
  }

  blockquote ::slotted(p) {
    display: inline;
  }

  /* White space around the page's elements would separate the text from its marks. A line height,
     which is inherited as a length, gives it its size back; a low one shifts no line. */
  @supports (font-size: 1lh) {
    .tight {
      font-size: 0;
      line-height: 0.4lh;
    }

    .tight::slotted(*) {
      font-size: calc(1lh / 0.48);
      line-height: 1.2;
    }
  }

  .tight::slotted(:nth-last-child(n + 2 of :not([slot])))::after {
    content: ' ';
  }

  .small {
    display: block;
    margin-block-start: 0.5em;
    font-family: var(--_oped-ui-font);
    font-size: var(--_oped-ui-size);
    line-height: 1.5;
    color: var(--_oped-muted);
  }

  .share {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.9em;
  }

  button {
    all: unset;
    outline: revert;
    min-block-size: 24px;
    font-weight: 550;
    text-decoration: underline;
    cursor: pointer;
  }

  input {
    max-inline-size: 100%;
    font: inherit;
  }

  @media print {
    .share {
      display: none;
    }
  }

  .end,
  .start {
    margin-block-start: var(--_oped-hang-top, 1.25em);
    inline-size: var(--_oped-hang-size, auto);
  }

  .end {
    float: var(--_oped-hang-end, none);
    margin-inline-end: calc(-1 * var(--_oped-hang-size, 0px));
    padding-inline-start: var(--_oped-hang-pad, 0);
  }

  .start {
    float: var(--_oped-hang-start, none);
    margin-inline-start: calc(-1 * var(--_oped-hang-size, 0px));
    padding-inline-end: var(--_oped-hang-pad, 0);
  }

  .end blockquote,
  .start blockquote {
    font-size: var(--_oped-hang-type, 1.55em);
  }

  .center {
    text-align: center;
  }

  .center blockquote {
    text-indent: 0;
  }

  .wide {
    margin-inline: calc(-1 * min(5em, var(--_oped-side, 0px) - var(--_oped-gutter, 0px)));
  }

  .wide blockquote {
    font-size: 1.9em;
  }
`;
