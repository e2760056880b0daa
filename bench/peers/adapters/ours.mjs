// The library as it is published: the files of dist/cdn, as a page links them.
import {author, bio, portrait, quote, role} from '../text.mjs';

const components = {
  quote: (i) =>
    `<oped-pull-quote expose shareable>${quote(i)}<p slot="attribution">${author}</p></oped-pull-quote>`,
  card: () =>
    `<oped-author-card>${portrait('photo')}<p slot="name">${author}</p><p slot="role">${role}</p><p>${bio}</p></oped-author-card>`,
  banner: () => '<oped-disclaimer kind="guest" publisher="The Daily Example"></oped-disclaimer>',
};

const label = {en: 'Guest essay', es: 'Ensayo invitado'};

/** The elements alone, in no article. */
export const ours = {
  name: 'ours',
  title: 'oped-elements',
  components,
  shows: {banner: () => [label.en, 'The Daily Example']},
  selector: 'oped-pull-quote, oped-author-card, oped-disclaimer',
  folder: '../../../dist/cdn/',
  script: 'oped.js',
  sizes: {
    all: '../../../dist/cdn/oped.js',
    one: '../../../dist/size/oped-pull-quote.js',
    page: '../../../dist/cdn/oped.js',
    styles: '../../../dist/cdn/oped.css',
    oneLanguage: '../../../dist/cdn/oped.en.js',
    auto: '../../../dist/cdn/oped.auto.js',
  },
  locale: {
    component: components.banner,
    shows: label,
    switch: '(locale, {setLocale}) => setLocale(locale)',
  },
  click: {component: components.quote, target: 'oped-pull-quote button', shows: 'Link copied'},
  async server() {
    const {prerender} = await import('../../../dist/prerender.js');
    return (page) => prerender(page);
  },
};

/** The same elements, fifty to an article. */
export const oursInArticles = {
  ...ours,
  name: 'ours-articles',
  title: 'oped-elements, in articles',
  group: ['<oped-article kind="guest" publisher="The Daily Example">', '</oped-article>'],
  tests: ['upgrade', 'memory', 'leak', 'locale'],
};

/** A page that a server has prerendered, and that the script hydrates. */
export const oursPrerendered = {
  ...ours,
  name: 'ours-prerendered',
  title: 'oped-elements, prerendered',
  tests: ['page'],
  prerendered: true,
  links: ['oped.prose.css'],
};

/** The same page with the script that loads what a page turns out to need. */
export const oursAuto = {
  ...oursPrerendered,
  name: 'ours-auto',
  title: 'oped-elements, oped.auto.js',
  script: 'oped.auto.js',
};
