import {css} from 'lit';

export const styles = css`
  .box {
    clear: both;
    margin-block: 2em 3em;
    border-block: 1px solid var(--_oped-rule);
    border-block-start-width: var(--_oped-note-rule, 1px);
    padding-block: 0.75em;
    font-family: var(--_oped-ui-font);
    font-size: var(--_oped-ui-size);
    line-height: 1.5;
    text-align: start;
    break-inside: avoid;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    min-block-size: 1.5em;
  }

  strong {
    font-weight: 650;
  }

  [part='date'] {
    color: var(--_oped-muted);
  }

  ::slotted(*) {
    margin: 0;
    font: inherit;
  }

  [part='text'] ::slotted(p + p) {
    margin-block-start: 0.5em;
  }
`;
