import * as htmlPlugin from 'prettier/plugins/html';
import * as cssPlugin from 'prettier/plugins/postcss';
import {format} from 'prettier/standalone';
import {tags} from './manifest.js';

/** Undoes what the elements change in the light DOM when they render. */
const restore = (element: Element) => {
  for (const name of ['author', 'translator']) {
    if (element.slot.startsWith(`${name}-`)) element.slot = name;
  }
  if (element.closest('oped-locale-switch')) element.removeAttribute('aria-current');
  // Images get a path, and in the built Storybook a hash.
  for (const attribute of ['src', 'poster']) {
    const path = element.getAttribute(attribute) ?? '';
    const [, name] = /([^/]+?)(?:-[\w-]{8})?\.svg$/.exec(path) ?? [];
    if (name) element.setAttribute(attribute, `${name}.svg`);
  }
};

/** What gets its own lines: the elements, and what an editor puts into their slots. */
const apart = `:is(${tags.join()}), [slot], div > img, iframe, video`;

/** The comment that makes Prettier do so. */
const block = ' display: block ';

/**
 * The code that a publisher pastes for a story: its HTML, formatted, without the page around it and the
 * renderer's comments; before it the CSS of the tokens and parts set in the controls.
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
  page.querySelectorAll('*').forEach(restore);
  // Around these, white space means nothing; anywhere else readers see a space.
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
