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

  ::slotted(a) {
    color: inherit;
    text-decoration-thickness: 1.5px;
    text-decoration-color: var(--_oped-accent);
    text-underline-offset: 0.22em;
  }

  /* Told apart without colour too: it has no line. */
  ::slotted(a[aria-current]) {
    color: var(--_oped-accent);
    text-decoration-line: none;
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
