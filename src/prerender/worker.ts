import {parentPort, workerData} from 'node:worker_threads';
import {finishFile, type Task, type Words} from './page-file.js';
import {registerLocale, type MessagesLoader} from './prerender.js';

const ready = Promise.all(
  (workerData as readonly Words[]).map(([tag, url]) =>
    registerLocale(tag, () => import(url) as ReturnType<MessagesLoader>),
  ),
);

parentPort?.on('message', (task: Task) => {
  void ready.then(() => finishFile(task)).then((outcome) => parentPort?.postMessage(outcome));
});
