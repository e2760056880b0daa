import {css} from 'lit';

export const styles = css`
  .box {
    display: flex;
    align-items: start;
    gap: 1.1em;
    clear: both;
    margin-block-start: var(--_oped-card-space, 1.5em);
    border-block-start: var(
      --_oped-card-rule,
      var(--_oped-rule-width) solid var(--oped-rule-heavy, currentColor)
    );
    padding-block-start: 1.1em;
    text-align: start;
    break-inside: avoid;
  }

  .photo {
    flex: none;
    inline-size: 4.6em;
    block-size: 4.6em;
    border-radius: 50%;
  }

  /* Not around a focusable photo: it would cut off the focus ring, and the photo is round by itself. */
  .clip {
    overflow: clip;
  }

  .photo slot,
  ::slotted([slot='photo']) {
    display: block;
    block-size: 100%;
    border-radius: inherit;
  }

  /* Nothing else beats a reset's img rules. */
  ::slotted(img[slot='photo']) {
    display: block !important;
    inline-size: 100% !important;
    block-size: 100% !important;
    max-inline-size: none !important;
    margin: 0 !important;
    object-fit: cover !important;
  }

  ::slotted(*) {
    margin: 0;
    font: inherit;
  }

  .text {
    flex: 1;
    min-inline-size: 0;
  }

  .name {
    font-family: var(--_oped-headline-font);
    font-weight: 600;
  }

  .role,
  .links {
    font-family: var(--_oped-ui-font);
    font-size: var(--_oped-ui-size);
    line-height: 1.5;
  }

  .role {
    color: var(--_oped-muted);
  }

  .links {
    font-weight: 550;
  }

  .role,
  .bio,
  .links {
    display: block;
  }

  /* The space belongs to the text: an empty box takes none. */
  .bio::slotted(*) {
    margin-block: 0.5em;
  }

  .links::slotted(a) {
    margin-inline-end: 1.1em;
  }

  .links::slotted(ul) {
    padding: 0;
    list-style: none;
  }
`;
