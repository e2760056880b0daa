import {html, render, type TemplateResult} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {until} from 'lit/directives/until.js';
import prose from 'oped-elements/oped.prose.css?inline';
import styles from 'oped-elements/oped.css?inline';
import {prerender} from './prerender.js';

/** The HTML of a story, rendered in an inert document: no element in it is ever upgraded. */
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
  /** The reader's text size. */
  readonly fontSize: string;
  /** Whether the page is prerendered on a server; otherwise it is the HTML as written. */
  readonly isPrerendered: boolean;
}

/** A page without JavaScript, or before it loads: in a frame that runs no scripts and follows no links. */
export const withoutScript = (
  paper: TemplateResult,
  {title, lang, dir, fontSize, isPrerendered}: Look,
): TemplateResult => {
  const page = `<!DOCTYPE html><html lang="${lang}" dir="${dir}" style="font-size: ${fontSize}">
    <head><title>${title}</title><base target="_blank">
    <style>${isPrerendered ? prose : styles}</style>${stylesOfPage()}</head>
    <body style="margin: 0">${plainHtml(paper)}</body></html>`;
  return html`<iframe
    class="scriptless"
    sandbox="allow-same-origin"
    title=${title}
    data-page=${page}
    srcdoc=${isPrerendered ? until(prerender(page), '') : page}
    ${ref(followSize)}
  ></iframe>`;
};
