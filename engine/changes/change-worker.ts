import { startAskedWorker, type AskedWorker } from '../on-a-copy/asked-worker.ts';
import type { Answers, Question } from './messages.ts';

/** A worker thread that looks at a copy of the workspace for what could be changed, and makes large changes on it. */
export type ChangeWorker = AskedWorker<Question, Answers>;

/** Starts one that has nothing yet. */
export function startChangeWorker(): ChangeWorker {
  return startAskedWorker<Question, Answers>('change-worker');
}
