// The program of the worker of texts: it keeps the words it read, so that changed rules need no second reading.
import { parentPort } from 'node:worker_threads';
import { makeTextDesk } from './text-desk.ts';

if (parentPort === null) throw new Error('the worker of texts must run as a worker thread');
const port = parentPort;
port.on(
  'message',
  makeTextDesk((message) => port.postMessage(message)),
);
