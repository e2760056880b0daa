import * as htmlPlugin from 'prettier/plugins/html';
import {format} from 'prettier/standalone';

/** Attributes that our elements write on themselves, or on the page's children, when they are rendered. */
const written = (element: Element) => {
  for (const name of ['author', 'translator']) {
    if (element.slot.startsWith(`${name}-`)) element.slot = name;
  }
  if (element.closest('oped-locale-switch')) element.removeAttribute('aria-current');
};

/**
 * What a publisher pastes for a story: its HTML without the paper around it, without the comments of the
 * renderer, and set as people write it.
 */
export const pasted = async (code: string): Promise<string> => {
  const {body} = new DOMParser().parseFromString(code, 'text/html');
  const framed = body.querySelector('.scriptless[srcdoc]')?.getAttribute('srcdoc');
  const whole = framed ? new DOMParser().parseFromString(framed, 'text/html').body : body;
  const page = whole.querySelector('.paper > .page') ?? whole;
  const comments = document.createTreeWalker(page, NodeFilter.SHOW_COMMENT);
  const all: Node[] = [];
  while (comments.nextNode()) all.push(comments.currentNode);
  for (const comment of all) (comment as Comment).remove();
  page.normalize();
  page.querySelectorAll('*').forEach(written);
  const html = await format(page.innerHTML, {
    parser: 'html',
    plugins: [htmlPlugin],
    printWidth: 100,
    htmlWhitespaceSensitivity: 'ignore',
  });
  // A boolean attribute needs no value.
  return html.replaceAll('=""', (value, at: number, text: string) =>
    /\b(?:alt|value)$/.test(text.slice(0, at)) ? value : '',
  );
};
