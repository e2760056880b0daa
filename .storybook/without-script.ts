import {html, render, type TemplateResult} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {until} from 'lit/directives/until.js';
import prose from 'oped-elements/oped.prose.css?inline';
import sheet from 'oped-elements/oped.css?inline';
import {finish} from './prerender.js';

/** The HTML of a story, rendered in a document that has no script: no element there is ever upgraded. */
const plainHtml = (story: TemplateResult) => {
  const inert = document.implementation.createHTMLDocument();
  const page = inert.createElement('div');
  render(story, page, {creationScope: inert});
  return page.innerHTML;
};

const stylesOfPage = () =>
  Array.from(document.head.querySelectorAll('style, link[rel=stylesheet]'), (element) =>
    element instanceof HTMLLinkElement
      ? `<link rel="stylesheet" href="${element.href}">`
      : element.outerHTML,
  ).join('');

const fit = (frame: HTMLIFrameElement) => {
  const paper = frame.contentDocument?.querySelector('.paper');
  if (paper) frame.style.blockSize = `${String(paper.scrollHeight)}px`;
};

const followSize = (frame: Element | undefined) => {
  if (!(frame instanceof HTMLIFrameElement)) return;
  frame.addEventListener('load', () => {
    fit(frame);
    new ResizeObserver(() => {
      fit(frame);
    }).observe(frame.contentDocument?.body ?? frame);
  });
};

interface Look {
  readonly title: string;
  readonly lang: string;
  readonly dir: string;
  /** The size of the reader's text. */
  readonly fontSize: string;
  /** Whether the page comes from a server that finishes it; else it is as it was written. */
  readonly isFinished: boolean;
}

/** A paper as a reader has it without script, or before it: in a window that runs none, nor follows links. */
export const withoutScript = (
  paper: TemplateResult,
  {title, lang, dir, fontSize, isFinished}: Look,
): TemplateResult => {
  const page = `<!DOCTYPE html><html lang="${lang}" dir="${dir}" style="font-size: ${fontSize}">
    <head><title>${title}</title><base target="_blank">
    <style>${isFinished ? prose : sheet}</style>${stylesOfPage()}</head>
    <body style="margin: 0">${plainHtml(paper)}</body></html>`;
  return html`<iframe
    class="scriptless"
    sandbox="allow-same-origin"
    title=${title}
    data-page=${page}
    srcdoc=${isFinished ? until(finish(page), '') : page}
    ${ref(followSize)}
  ></iframe>`;
};
