import {css} from 'lit';

/**
 * The column. The article asks how much room there is and hands the answers down in inherited
 * properties, because WebKit does not let another element's shadow tree ask this container:
 *
 * - `--_oped-side`  from the column to the article's edge
 * - `--_oped-wide`  how far wide elements extend on each side
 * - `--_oped-cqi`   1% of the article's width, for fluid type
 * - `--_oped-hang*` where a pull quote hangs, when there is a margin for it
 */
export const styles = css`
  .strut {
    display: block;
    block-size: 0;
    overflow: clip;
    visibility: hidden;
    line-height: 0;
  }

  /* A size container is 0 wide where its parent shrinks to fit: text gives it a width to fill. */
  .strut::before {
    content: 'm m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m';
  }

  .page {
    display: block;
    container-type: inline-size;
  }

  .column {
    display: flow-root;
    font-family: var(--oped-text-font);
    font-size: var(--oped-text-size);
    line-height: var(--oped-line-height, 1.56);
    hyphens: auto;
    text-wrap: pretty;
    overflow-wrap: break-word;
    --_oped-gutter: var(--oped-gutter, 0px);
    --_measure: min(var(--oped-measure, 30.3em), 100cqi - 2 * var(--_oped-gutter));
    inline-size: var(--_measure);
    margin-inline: auto;
  }

  /* One level below the rule that sets the size: Firefox resolves the em of a registered property
     against the old one. */
  slot {
    --_oped-cqi: 1cqi;
    --_oped-side: calc((100cqi - var(--_measure)) / 2);
    --_oped-wide: min(12.63em, var(--_oped-side));
  }

  /* Whatever the page sets it to: what is in the column has it from here. */
  @media print {
    .column {
      --oped-accent: currentColor;
    }
  }

  @media screen {
    @container (width >= 66em) {
      slot {
        --_oped-hang-end: inline-end;
        --_oped-hang-start: inline-start;
        --_oped-hang-size: min(12.63em, var(--_oped-side) - var(--_oped-gutter));
        --_oped-hang-pad: 1.9em;
        --_oped-hang-top: 0.3em;
        --_oped-hang-type: 1.43em;
      }
    }
  }
`;
