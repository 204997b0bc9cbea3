// The program of the worker of segments: it keeps the facts it was given and what it answered, until others are given.
import { parentPort } from 'node:worker_threads';
import { makeAnswerer } from './answerer.ts';

if (parentPort === null) throw new Error('the worker of segments must run as a worker thread');
const port = parentPort;
port.on(
  'message',
  makeAnswerer((message) => port.postMessage(message)),
);
