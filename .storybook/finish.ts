let worker: Worker | undefined;

/** The library for servers, in a worker: it brings elements of its own. */
const startWorker = () =>
  new Worker(new URL('finish.worker.ts', import.meta.url), {type: 'module'});

/** Finishes a page, as a server does. */
export const finish = (html: string): Promise<string> =>
  new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = ({data}: MessageEvent<string>) => {
      resolve(data);
    };
    worker ??= startWorker();
    worker.postMessage(html, [port2]);
  });
