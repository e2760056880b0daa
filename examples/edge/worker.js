// A worker between readers and a site: pages are finished on their way. `ORIGIN` is the site's address.
import {prerenderStream} from 'oped-elements/prerender.js';

export default {
  async fetch(request, {ORIGIN}) {
    const asked = new URL(request.url);
    const origin = new URL(ORIGIN);
    origin.pathname = asked.pathname;
    origin.search = asked.search;
    const response = await fetch(origin, request);
    const type = response.headers.get('Content-Type') ?? '';
    if (!type.startsWith('text/html') || !response.body) return response;

    const headers = new Headers(response.headers);
    headers.set('Content-Type', 'text/html; charset=utf-8');
    // They are those of the page as it was.
    headers.delete('Content-Length');
    headers.delete('ETag');
    const [, charset = 'utf-8'] = /charset=["']?([\w-]+)/i.exec(type) ?? [];
    const body = response.body
      .pipeThrough(new TextDecoderStream(charset))
      .pipeThrough(prerenderStream({url: asked.origin + asked.pathname}))
      .pipeThrough(new TextEncoderStream());
    return new Response(body, {status: response.status, headers});
  },
};
