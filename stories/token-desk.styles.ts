import {css} from 'lit';

export const styles = css`
  :host {
    display: block;
    container-type: inline-size;
    padding-inline: 1.25rem;
    font:
      400 0.875rem/1.45 var(--oped-ui-font, system-ui),
      sans-serif;
  }

  .layout {
    display: grid;
    gap: 1.5rem 2rem;
  }

  .preview {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    max-block-size: 45vb;
    overflow: auto;
    border-block-end: 1px solid;
    background: var(--paper);
    font-size: 1rem;
    line-height: 1.5;
  }

  .preview > div {
    margin-inline: auto;
  }

  /* From here on the article has room for its measure. */
  @container (width >= 67rem) {
    .layout {
      grid-template-columns: 26rem minmax(0, 1fr);
    }

    .preview {
      order: 1;
      align-self: start;
      max-block-size: 100vb;
      border: 0;
    }
  }

  .tuning {
    display: grid;
    grid-template-columns: auto auto 1fr;
    gap: 0.5rem 0.75rem;
    align-items: baseline;
    margin-block-end: 1.5rem;
  }

  .tuning > :is(label, textarea) {
    grid-column: 1 / -1;
  }

  .row {
    display: grid;
    gap: 0.4rem;
    border-block-start: 1px solid color-mix(in srgb, currentColor 20%, transparent);
    padding-block: 0.75rem;
  }

  code {
    font-size: 0.8125rem;
  }

  .name {
    font-weight: 600;
  }

  p {
    margin: 0;
    overflow-wrap: break-word;
  }

  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .field {
    display: flex;
    gap: 0.4rem;
  }

  .field > [type='color'] {
    flex: none;
    inline-size: 2.5rem;
    block-size: auto;
    padding: 0.2rem;
    cursor: pointer;
  }

  .changed {
    border-inline-start: 4px solid var(--oped-accent, currentColor);
    padding-inline-start: 0.75rem;
  }

  .reset {
    padding-block: 0.1rem;
    font-size: 0.8125rem;
  }

  :is(input, textarea, button, .preview):focus-visible {
    outline: 2px solid var(--oped-accent, currentColor);
    outline-offset: 2px;
  }

  input,
  textarea,
  button {
    box-sizing: border-box;
    inline-size: 100%;
    border: 1px solid color-mix(in srgb, currentColor 60%, transparent);
    padding: 0.35rem 0.5rem;
    background: transparent;
    color: inherit;
    font:
      0.8125rem/1.4 ui-monospace,
      monospace;
  }

  input[aria-invalid='true'] {
    border: 2px dashed;
  }

  button {
    inline-size: auto;
    font: inherit;
  }
`;
