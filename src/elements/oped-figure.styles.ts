import {css} from 'lit';

export const styles = css`
  figure {
    --_out: 0px;
    clear: both;
    margin: 0 calc(-1 * var(--_out)) 2em;
    text-align: start;
    break-inside: avoid;
  }

  .wide {
    --_out: var(--_oped-wide, 0px);
  }

  .full {
    --_out: var(--_oped-side, 0px);
  }

  ::slotted(iframe) {
    display: block;
    inline-size: 100%;
    aspect-ratio: 16 / 9;
    border: 0;
  }

  /* Outside the column, the text must not touch the article's edge. */
  figcaption {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1.5em;
    margin-block-start: 0.6em;
    padding-inline: max(0px, var(--_oped-gutter, 0px) - var(--_oped-side, 0px) + var(--_out));
    font-family: var(--_oped-ui-font);
    line-height: 1.5;
    hyphens: manual;
    color: var(--_oped-muted);
  }

  /* The padding above is in the column's em, the text is not. */
  figcaption > div {
    font-size: var(--_oped-ui-size);
  }

  ::slotted([slot]) {
    margin: 0;
    font: inherit;
  }

  [part='credit'] ::slotted(p) {
    display: inline;
  }
`;
