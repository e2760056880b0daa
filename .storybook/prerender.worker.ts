import {prerender} from 'oped-elements/prerender.js';

addEventListener('message', ({data, ports: [port]}: MessageEvent<string>) => {
  port?.postMessage(prerender(data));
});
