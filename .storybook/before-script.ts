import {html, render, type TemplateResult} from 'lit';
import {ref} from 'lit/directives/ref.js';
import reserve from 'oped-elements/oped.css?inline';

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

/** A paper as a reader has it before the script, or without it: in a window that runs none, nor follows links. */
export const beforeScript = (paper: TemplateResult, title: string): TemplateResult => {
  const {lang, dir, style} = document.documentElement;
  const page = `<!DOCTYPE html><html lang="${lang}" dir="${dir}" style="${style.cssText}">
    <head><title>${title}</title><base target="_blank">
    <style>${reserve}</style>${stylesOfPage()}</head>
    <body style="margin: 0">${plainHtml(paper)}</body></html>`;
  return html`<iframe
    class="scriptless"
    sandbox="allow-same-origin"
    title=${title}
    srcdoc=${page}
    ${ref(followSize)}
  ></iframe>`;
};
