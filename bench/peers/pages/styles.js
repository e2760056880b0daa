// The styles of the hand-written elements, the same as those of plain.css.
export const quoteStyles = `
  :host {
    display: block;
    margin: 2rem 0;
  }
  figure {
    margin: 0;
    border-inline-start: 4px solid #b3001b;
    padding-inline-start: 1.25rem;
  }
  blockquote {
    margin: 0;
    font-size: 1.5em;
    line-height: 1.3;
  }
  figcaption {
    font-size: 0.9em;
    color: #555;
  }
  button {
    font: inherit;
  }
`;

export const cardStyles = `
  :host {
    display: block;
    margin: 2rem 0;
  }
  aside {
    display: flex;
    gap: 1rem;
    border-top: 1px solid #ccc;
    padding-top: 1rem;
  }
  p {
    margin: 0;
  }
  .about {
    font-size: 0.8em;
    color: #555;
  }
  .name {
    font-weight: 700;
  }
  ::slotted(img) {
    border-radius: 50%;
  }
`;

export const bannerStyles = `
  :host {
    display: block;
    margin: 1rem 0;
  }
  div {
    display: flex;
    gap: 0.5rem;
    background: #fff4d6;
    border: 1px solid #e0c060;
    padding: 0.75rem 1rem;
  }
  button {
    margin-inline-start: auto;
    font: inherit;
  }
`;
