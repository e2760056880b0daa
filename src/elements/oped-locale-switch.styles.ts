import {css} from 'lit';

export const styles = css`
  nav,
  ::slotted(:is(ul, ol)) {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.1em;
  }

  nav {
    font-family: var(--_oped-ui-font);
    font-size: var(--_oped-ui-size);
    line-height: max(1.5em, 24px);
    text-align: start;
  }

  ::slotted(:is(ul, ol)) {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .spoken {
    position: absolute;
    inline-size: 1px;
    overflow: clip;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media print {
    nav {
      display: none;
    }
  }
`;
