import {css} from 'lit';

export const styles = css`
  .box {
    display: flex;
    flex-wrap: wrap;
    column-gap: 0.9em;
    clear: both;
    margin-block-end: 3em;
    border-block: 1px solid var(--_oped-rule);
    padding-block: 0.75em;
    font-family: var(--_oped-ui-font);
    font-size: var(--_oped-ui-size);
    line-height: 1.5;
    text-align: start;
  }

  /* The label has a column of its own, as wide in every language: no layout shift when its text loads.
     Where there is no room for text beside it, it takes a whole line. */
  .label {
    flex: 1 0 8.4em;
    min-block-size: 1.5em;
    font-weight: 650;
    color: var(--_oped-accent);
  }

  .text {
    flex: 9e4 1 20em;
    min-inline-size: 0;
    color: var(--_oped-muted);
  }

  .long .label {
    flex-basis: 100%;
  }

  ::slotted(*) {
    margin: 0;
    font-size: inherit;
  }

  .disclosure,
  .policy {
    display: block;
    margin-block-start: 0.5em;
  }

  .disclosure strong {
    display: block;
    min-block-size: 1.5em;
    font-weight: 650;
  }

  .compact {
    display: block;
  }

  .compact :is(div, strong, .policy),
  .compact ::slotted(p) {
    display: inline;
    margin-inline-end: 0.4em;
  }
`;
