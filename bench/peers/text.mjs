// The text that every side shows.
export const quote = (i) => `A locked door is also a sentence, and this is the ${i}th.`;
export const author = 'Ana Ruiz';
export const role = 'Director, East Side Reading Project';
export const bio = 'She spent eleven years as a school librarian, and counts the Sundays.';

/** The banner in both languages. */
export const note = {
  en: 'Opinion: the views expressed are those of the author.',
  es: 'Opinión: las ideas expresadas son del autor.',
};

const square = `<svg xmlns='http://www.w3.org/2000/svg' width='64' height='64'><rect width='64' height='64' fill='%23888'/></svg>`;

/** The author's portrait, in a slot or not. */
export const portrait = (slot) =>
  `<img${slot ? ` slot="${slot}"` : ''} width="64" height="64" alt="" src="data:image/svg+xml,${square.replaceAll('<', '%3C').replaceAll('>', '%3E')}">`;
