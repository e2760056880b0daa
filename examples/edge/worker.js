// A worker between readers and a site: pages are prerendered on their way. `ORIGIN` is the site's address.
import {prerender} from 'oped-elements/prerender.js';

/** The text of a page, or `undefined` where its charset is unknown. */
const decode = (bytes, type) => {
  const [, charset = 'utf-8'] = /charset=["']?([\w-]+)/i.exec(type) ?? [];
  try {
    return new TextDecoder(charset, {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch {
    return undefined;
  }
};

export default {
  async fetch(request, {ORIGIN}) {
    const {origin, pathname, search} = new URL(request.url);
    // Not `new URL(pathname, ORIGIN)`: a path of `//other.example/` would lead there.
    const address = new URL(ORIGIN);
    address.pathname = pathname;
    address.search = search;
    const response = await fetch(address, request);
    const type = response.headers.get('Content-Type') ?? '';
    if (!type.startsWith('text/html')) return response;

    const bytes = await response.arrayBuffer();
    const page = decode(bytes, type);
    if (page === undefined) return new Response(bytes, response);
    const headers = new Headers(response.headers);
    headers.set('Content-Type', 'text/html; charset=utf-8');
    // They belong to the original response.
    for (const name of ['Content-Length', 'Content-Encoding', 'ETag']) headers.delete(name);
    const prerendered = prerender(page, {url: origin + pathname});
    return new Response(prerendered, {status: response.status, headers});
  },
};
