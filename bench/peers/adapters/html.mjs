// Plain HTML and CSS without a script: the limit for any library. Its “upgrade” is the stylesheet added to what
// is there, its switch of the locale a loop that rewrites the text.
import {author, bio, note, portrait, quote, role} from '../text.mjs';

const copy =
  "navigator.clipboard.writeText(this.closest('figure').firstChild.textContent).then(() => { this.textContent = 'Copied' })";

const components = {
  quote: (i) =>
    `<figure class="quote"><blockquote>${quote(i)}</blockquote><figcaption><cite>${author}</cite><button type="button" onclick="${copy}">Copy quote</button></figcaption></figure>`,
  card: () =>
    `<aside class="card" aria-label="About the author">${portrait()}<div><p class="about">About the author</p><p class="name">${author}</p><p class="role">${role}</p><div class="bio">${bio}</div></div></aside>`,
  banner: () =>
    `<div class="banner" role="note"><span class="note">${note.en}</span><button type="button" aria-label="Dismiss" onclick="this.parentNode.remove()">×</button></div>`,
};

const texts = {en: [note.en, 'Dismiss'], es: [note.es, 'Cerrar']};

export const html = {
  name: 'html',
  title: 'Plain HTML',
  components,
  selector: '.quote, .card, .banner',
  styles: {page: ['./pages/plain.css']},
  locale: {
    component: components.banner,
    shows: note,
    switch: `(locale) => {
      const [note, close] = ${JSON.stringify(texts)}[locale];
      document.documentElement.lang = locale;
      for (const {firstChild, lastChild} of document.querySelectorAll('.banner')) {
        firstChild.textContent = note;
        lastChild.setAttribute('aria-label', close);
      }
    }`,
  },
  click: {component: components.quote, target: '.quote button', shows: 'Copied'},
};
