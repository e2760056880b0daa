let worker: Worker | undefined;

/** The server's library, in a worker: it defines elements of its own. */
const startWorker = () =>
  new Worker(new URL('prerender.worker.ts', import.meta.url), {type: 'module'});

/** Prerenders a page, as a server does. */
export const prerender = (html: string): Promise<string> =>
  new Promise((resolve, reject) => {
    worker ??= startWorker();
    const {port1, port2} = new MessageChannel();
    const settled = new AbortController();
    port1.onmessage = ({data}: MessageEvent<string>) => {
      port1.close();
      settled.abort();
      resolve(data);
    };
    const fail = () => {
      reject(new Error('The page could not be prerendered: its worker failed.'));
    };
    worker.addEventListener('error', fail, {once: true, signal: settled.signal});
    worker.postMessage(html, [port2]);
  });
