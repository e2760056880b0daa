import {parentPort} from 'node:worker_threads';
import {finishFile, type Task} from './page-file.js';

parentPort?.on('message', (task: Task) => {
  void finishFile(task).then((outcome) => parentPort?.postMessage(outcome));
});
