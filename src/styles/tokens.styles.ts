import {css} from 'lit';

/**
 * What every element shares. Each public token is read here, once, into a private one of the same
 * name, with the default that inherits from the page. Text in the UI font is smaller than the
 * article's, but never too small to read.
 */
export const tokens = css`
  :host {
    display: block;
    --_oped-headline-font: var(--oped-headline-font);
    --_oped-ui-font: var(--oped-ui-font);
    --_oped-ui-size: clamp(0.74em, 13px, 1em);
    --_oped-accent: var(--oped-accent, currentColor);
    --_oped-muted: var(--oped-muted, color-mix(in srgb, currentColor 70%, transparent));
    --_oped-rule: var(--oped-rule, color-mix(in srgb, currentColor 25%, transparent));
    --_oped-rule-width: var(--oped-rule-width, 3px);
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  @media print {
    :host {
      --_oped-accent: currentColor;
      --_oped-muted: currentColor;
    }
  }
`;
