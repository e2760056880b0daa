// The pages that are measured: 1,500 words, six elements, and no two alike.
import {readFileSync} from 'node:fs';
import {parse} from '../../node_modules/parse5/dist/index.js';

const textOf = (node) => node.value ?? (node.childNodes ?? []).map(textOf).join('');

/** The paragraphs of an essay of the example newspaper. */
function paragraphsOf(file) {
  const found = [];
  const look = (node) => {
    if (node.tagName === 'p' && node.parentNode.tagName === 'oped-article') {
      found.push(textOf(node).trim());
    }
    node.childNodes?.forEach(look);
  };
  look(parse(readFileSync(new URL(`../../examples/newspaper/${file}`, import.meta.url), 'utf8')));
  return found;
}

const all = ['library-on-sundays.html', 'read-it-aloud.html'].flatMap(paragraphsOf);
const wordsOf = (text) => text.split(/\s+/).length;

const names = ['Ana Ruiz', 'Inés Gil', 'Nell Arriaga', 'Mar Olmo', 'Rubén Salas'];

/** The content of page `i`. */
export function pieceOf(i) {
  const start = i % all.length;
  const paragraphs = [];
  let words = 0;
  for (let at = start; words < 1500; at = (at + 1) % all.length) {
    paragraphs.push(all[at]);
    words += wordsOf(all[at]);
  }
  const quoted = 1 + (i % (paragraphs.length - 2));
  const day = String(1 + (i % 28)).padStart(2, '0');
  return {
    headline: `Open the library on Sundays, and leave the lights on, no. ${i}`,
    author: `${names[i % names.length]} ${i}`,
    // To the minute, and no two alike: it is in an attribute.
    date: `2026-07-${day}T${String(i % 24).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}-05:00`,
    paragraphs,
    quoted,
    quote: paragraphs[quoted],
  };
}

/** The page as a publisher's templates write it; `root(tag)` is the shadow root, first in each element. */
export function pageOf({headline, author, date, paragraphs, quoted}, root = () => '') {
  const text = paragraphs.map(
    (paragraph, at) =>
      `<p${at === quoted ? ' id="quoted"' : ''}>${paragraph}</p>${
        at === quoted
          ? `<oped-pull-quote from="quoted">${root('oped-pull-quote')}</oped-pull-quote>`
          : ''
      }`,
  );
  return `<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${headline} | The Harbor Ledger</title>
  <link rel="stylesheet" href="/oped/oped.prose.css">
  <script type="module" src="/oped/oped.js"></script>
</head>
<body>
<header class="masthead"><a href="/">The Harbor Ledger</a></header>
<main>
<oped-article kind="guest" publisher="The Harbor Ledger" drop-cap>${root('oped-article')}
  <oped-disclaimer>${root('oped-disclaimer')}</oped-disclaimer>
  <oped-header reading-time="auto">${root('oped-header')}
    <p slot="kicker">Libraries</p>
    <h1 slot="headline">${headline}</h1>
    <p slot="dek">A city that closes its reading rooms on the one day people have time is telling them whose time counts.</p>
    <a slot="author" rel="author" href="/authors">${author}</a>
    <time slot="published" datetime="${date}">${date}</time>
  </oped-header>
  <oped-figure placement="wide" credit-kind="photo">${root('oped-figure')}
    <img src="/room.jpg" width="1600" height="900" alt="A dark reading room.">
    <p slot="caption">The reading room of the Harbor branch on a Sunday.</p>
    <p slot="credit">Mar Olmo</p>
  </oped-figure>
  ${text.join('\n  ')}
  <oped-author-card>${root('oped-author-card')}
    <p><strong>${author}</strong> spent eleven years as a school librarian.</p>
  </oped-author-card>
</oped-article>
</main>
<footer>The Harbor Ledger, 1 Quay Street</footer>
</body>
</html>
`;
}
