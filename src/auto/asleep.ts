import {html, isMatch, nearestLang} from './page.js';

/** The language that a reader chose on another page. */
const remembered = () => {
  try {
    return localStorage.getItem('oped-locale');
  } catch {
    return null;
  }
};

/** True when a switch has nothing to do: its link is marked, and no other language was asked for. */
const isSettled = (element: Element) => {
  const marked = element.querySelector('[aria-current]')?.getAttribute('hreflang');
  if (!marked || !element.hasAttribute('toggle')) return !!marked;
  const links = Array.from(element.querySelectorAll<HTMLAnchorElement>('a[hreflang]'));
  const wanted =
    links.find(({href}) => href === location.href.replace(/#.*/s, ''))?.hreflang ??
    (element.hasAttribute('remember') && remembered());
  return !wanted || wanted === marked;
};

/**
 * True when an element needs no script until something changes: `prerender()` has made its shadow root, in the
 * language that it is in by now, and the page has let the styles of both in.
 */
export const isAsleep = (element: Element) => {
  const style = element.shadowRoot?.querySelector<HTMLStyleElement>('style[data-oped]');
  const [, , lang = ''] = style?.dataset.oped?.split(' ') ?? [];
  return (
    // A Content Security Policy without its hash leaves it without.
    !!style?.sheet &&
    lang === nearestLang(element) &&
    // Of `oped.prose.css`.
    !!getComputedStyle(html).getPropertyValue('--_oped-prerendered') &&
    (!isMatch(element, 'oped-locale-switch') || isSettled(element))
  );
};
