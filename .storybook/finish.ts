let worker: Worker | undefined;

/** The library for servers, in a worker: it brings elements of its own. */
const startWorker = () =>
  new Worker(new URL('finish.worker.ts', import.meta.url), {type: 'module'});

/** Finishes a page, as a server does. */
export const finish = (html: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = ({data}: MessageEvent<string>) => {
      port1.close();
      resolve(data);
    };
    worker ??= startWorker();
    const fail = () => {
      reject(new Error('The page could not be finished: its worker failed.'));
    };
    worker.addEventListener('error', fail, {once: true});
    worker.postMessage(html, [port2]);
  });
