// The program of an analysis worker: one task after another, each a pure computation over shared columns.
import { parentPort } from 'node:worker_threads';
import { toErrorData } from '../../shared/contract/error-data.ts';
import { carryOut, type Answer, type Task, type Word } from './task.ts';

if (parentPort === null) throw new Error('the analysis worker must run as a worker thread');
const port = parentPort;

port.on('message', (task: Task) => {
  let answer: Answer;
  try {
    const report = (done: number, total: number) => port.postMessage({ done, total } satisfies Word);
    answer = { ok: true, value: carryOut(task, report) };
  } catch (error) {
    answer = { ok: false, error: toErrorData(error) };
  }
  port.postMessage(answer);
});
