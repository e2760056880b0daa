// The op-ed page: 1,500 words, a picture, a banner, two quotes and an author's card.
import {pieceOf} from '../servers/piece.mjs';

/** The body of page `i` with the elements of an adapter. */
export function bodyOf({components: {banner, card, quote}}, i = 0) {
  const {headline, author, paragraphs} = pieceOf(i);
  const text = paragraphs.map((paragraph) => `<p>${paragraph}</p>`);
  return `<body>
<main>
<article>
<header><p class="byline">Libraries</p><h1>${headline}</h1><p class="byline">By <a href="#author">${author}</a></p></header>
${banner(0)}
<figure class="lead"><img src="picture.svg" width="1600" height="900" alt="A reading room"><figcaption>The reading room on a Sunday.</figcaption></figure>
${text.slice(0, 4).join('\n')}
${quote(0)}
${text.slice(4, 9).join('\n')}
${quote(1)}
${text.slice(9).join('\n')}
${card(0)}
</article>
</main>
</body>`;
}

/** What the components of that page show, in the order of the page. */
export const articleRoles = [
  ['banner', 0],
  ['quote', 0],
  ['quote', 1],
  ['card', 0],
];
