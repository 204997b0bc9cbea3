import { startAskedWorker, type AskedWorker, type WorkerLimits } from '../on-a-copy/asked-worker.ts';
import type { Answers, Question } from './messages.ts';

/** A worker thread that inspects or carries out the import of one file. */
export type ImportWorker = AskedWorker<Question, Answers>;

/** Starts a worker. */
export function startImportWorker(limits: WorkerLimits = {}): ImportWorker {
  return startAskedWorker<Question, Answers>('import-worker', limits);
}
