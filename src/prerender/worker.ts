import {parentPort, workerData} from 'node:worker_threads';
import {prerenderFile, type MessagesModule, type Task} from './page-file.js';
import {registerLocale, type MessagesLoader} from './prerender.js';

const ready = Promise.all(
  (workerData as readonly MessagesModule[]).map(([tag, url]) =>
    registerLocale(tag, () => import(url) as ReturnType<MessagesLoader>),
  ),
);

parentPort?.on('message', (task: Task) => {
  void ready.then(() => prerenderFile(task)).then((outcome) => parentPort?.postMessage(outcome));
});
