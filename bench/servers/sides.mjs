// What is measured: each side makes page `i`, in a process of its own, since a process has one registry
// of elements. `prepare` loads what the side needs.
import {pageOf, pieceOf} from './piece.mjs';

/** A package of the library's root: the one in this folder is Web Awesome's. */
const fromRoot = (path) => import(new URL(`../../node_modules/${path}`, import.meta.url).href);

export const sides = {
  'parse5 alone, with the places of the tags': async () => {
    const {parse} = await fromRoot('parse5/dist/index.js');
    return (html) => parse(html, {sourceCodeLocationInfo: true});
  },

  'parse5 alone, without them': async () => {
    const {parse} = await fromRoot('parse5/dist/index.js');
    return (html) => parse(html);
  },

  'prerender()': async () => {
    const {prerender} = await import('../../dist/prerender.js');
    return (html) => prerender(html);
  },

  'prerender(), with structured data': async () => {
    const {prerender} = await import('../../dist/prerender.js');
    const options = {url: 'https://example.org/piece'};
    return (html) => prerender(html.replace('drop-cap', 'drop-cap structured-data'), options);
  },

  'A template string': async () => {
    const {prerender} = await import('../../dist/prerender.js');
    // The shadow roots of one piece, with what differs inserted by hand.
    const model = pieceOf(0);
    const roots = Object.fromEntries(
      Array.from(
        prerender(pageOf(model)).matchAll(/<(oped-[a-z-]+)[^>]*>(<template.*?<\/template>)/gs),
        ([, tag, root]) => [tag, root],
      ),
    );
    const [before, after] = roots['oped-pull-quote'].split(model.quote);
    const [head, middle, tail] = roots['oped-header'].split(
      /2026-07-01T00:00-05:00|July 1, 2026, 12:00\sAM GMT-5/,
    );
    if (after === undefined || tail === undefined) throw new Error('The template has no place.');
    const escape = (text) => text.replace(/[&<>]/g, (c) => `&#${c.charCodeAt()};`);
    const day = new Intl.DateTimeFormat('en', {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: 'Etc/GMT+5',
    });
    const [card, bio] = roots['oped-author-card'].split(model.author);
    return (html, piece) =>
      pageOf(piece, (tag) => {
        if (tag === 'oped-pull-quote') return before + escape(piece.quote) + after;
        if (tag === 'oped-header') {
          return head + piece.date + middle + day.format(Date.parse(piece.date)) + tail;
        }
        if (tag === 'oped-author-card') return card + escape(piece.author) + bio;
        return roots[tag];
      });
  },

  'Stock @lit-labs/ssr, the same elements': async () => {
    const {render} = await fromRoot('@lit-labs/ssr/index.js');
    const {collectResultSync} = await fromRoot('@lit-labs/ssr/lib/render-result.js');
    const {html} = await fromRoot('lit/index.js');
    await import('../../dist/index.js');
    return (_, {headline, author, date, paragraphs}) =>
      collectResultSync(
        render(
          html`<main>
            <oped-article kind="guest" publisher="The Harbor Ledger" drop-cap>
              <oped-disclaimer></oped-disclaimer>
              <oped-header reading-time="7">
                <h1 slot="headline">${headline}</h1>
                <a slot="author" href="/authors">${author}</a>
                <time slot="published" datetime=${date}>${date}</time>
              </oped-header>
              <oped-figure><img src="/room.jpg" alt="" /></oped-figure>
              ${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
              <oped-pull-quote>${paragraphs[1]}</oped-pull-quote>
              <oped-author-card><h2 slot="name">${author}</h2></oped-author-card>
            </oped-article>
          </main>`,
        ),
      );
  },

  'Web Awesome on @lit-labs/ssr, six of its elements': async () => {
    const {render} = await import('@lit-labs/ssr');
    const {collectResultSync} = await import('@lit-labs/ssr/lib/render-result.js');
    const {html} = await import('lit');
    for (const name of ['avatar', 'badge', 'callout', 'card', 'divider', 'format-date']) {
      await import(`@awesome.me/webawesome/dist/components/${name}/${name}.js`);
    }
    return (_, {headline, author, date, paragraphs}) =>
      collectResultSync(
        render(
          html`<main>
            <article>
              <wa-callout>Guest essay</wa-callout>
              <wa-badge>Libraries</wa-badge>
              <h1>${headline}</h1>
              <wa-format-date date=${date}></wa-format-date>
              <wa-divider></wa-divider>
              ${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
              <wa-card
                ><wa-avatar label=${author}></wa-avatar>
                <h2>${author}</h2></wa-card
              >
            </article>
          </main>`,
        ),
      );
  },
};

/** Makes pages `from` to before `to`, which differ from each other. The pages themselves do not count. */
export async function cpuTimeOf(make, from, to) {
  const pieces = Array.from({length: to - from}, (_, i) => pieceOf(from + i));
  const pages = pieces.map((piece) => pageOf(piece));
  const start = process.cpuUsage();
  let made;
  for (let i = 0; i < pages.length; i++) made = make(pages[i], pieces[i]);
  const {user, system} = process.cpuUsage(start);
  if (!made) throw new Error('Nothing was made.');
  return (user + system) / 1e6 / pages.length;
}
