import { startAskedWorker, type AskedWorker, type WorkerLimits } from '../on-a-copy/asked-worker.ts';
import { withSpare } from '../on-a-copy/spare-worker.ts';
import { imageBytes, isImage } from '../image/image.ts';
import type { Answers, Question } from './messages.ts';

/** A worker thread that inspects or carries out the import of one file. */
export type ImportWorker = AskedWorker<Question, Answers>;

// what a larger one has grown to is better given back
const keptBytes = 32 * 1024 * 1024;

const start = (limits: WorkerLimits = {}) => startAskedWorker<Question, Answers>('import-worker', limits);

const startOrReuse = withSpare<Question, Answers>(start, (ask, answer) => {
  if (ask === 'inspect') return true;
  return isImage(answer) && imageBytes(answer) <= keptBytes;
});

/** Starts a worker, or gives one that has nothing in it any more. */
export function startImportWorker(limits?: WorkerLimits): ImportWorker {
  return limits === undefined ? startOrReuse() : start(limits);
}
