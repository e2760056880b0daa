import * as htmlPlugin from 'prettier/plugins/html';
import * as cssPlugin from 'prettier/plugins/postcss';
import {format} from 'prettier/standalone';
import {elements} from '../stories/elements.js';

/** Attributes that our elements write on themselves, or on the page's children, when they are rendered. */
const written = (element: Element) => {
  for (const name of ['author', 'translator']) {
    if (element.slot.startsWith(`${name}-`)) element.slot = name;
  }
  if (element.closest('oped-locale-switch')) element.removeAttribute('aria-current');
  // A picture of ours has a name, and in the built book a hash.
  for (const attribute of ['src', 'poster']) {
    const path = element.getAttribute(attribute) ?? '';
    const [, name] = /([^/]+?)(?:-[\w-]{8})?\.svg$/.exec(path) ?? [];
    if (name) element.setAttribute(attribute, `${name}.svg`);
  }
};

/** What stands on lines of its own: our elements, and what an editor puts into their slots. */
const apart = `:is(${elements.map(({tag}) => tag).join()}), [slot], div > img, iframe, video`;

/** Tells Prettier so. */
const block = ' display: block ';

/**
 * What a publisher pastes for a story: its HTML without the paper around it, without the comments of the
 * renderer, and set as people write it; before it the CSS of the tokens and parts that are set in the controls.
 */
export const pasted = async (code: string): Promise<string> => {
  const {body} = new DOMParser().parseFromString(code, 'text/html');
  const framed = body.querySelector<HTMLElement>('.scriptless')?.dataset.page;
  const whole = framed ? new DOMParser().parseFromString(framed, 'text/html').body : body;
  const page = whole.querySelector('.page') ?? whole;
  const css = page.parentElement?.querySelector<HTMLElement>('.page + style')?.dataset.css;
  const comments = document.createTreeWalker(page, NodeFilter.SHOW_COMMENT);
  const all: Node[] = [];
  while (comments.nextNode()) all.push(comments.currentNode);
  for (const comment of all) (comment as Comment).remove();
  page.normalize();
  page.querySelectorAll('*').forEach(written);
  // Between these white space says nothing; anywhere else it is a space to a reader.
  for (const element of page.querySelectorAll(apart)) element.before(new Comment(block));
  const style = css ? `<style>${css}</style>\n` : '';
  const html = await format(style + page.innerHTML, {
    parser: 'html',
    plugins: [htmlPlugin, cssPlugin],
    printWidth: 100,
  });
  // A boolean attribute needs no value.
  return html
    .replaceAll(new RegExp(` *<!--${block}-->\\n?`, 'g'), '')
    .replaceAll('=""', (value, at: number, text: string) =>
      /\b(?:alt|value)$/.test(text.slice(0, at)) ? value : '',
    );
};
