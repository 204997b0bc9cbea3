import { parentPort, type Transferable } from 'node:worker_threads';
import { toErrorData } from '../../shared/contract/error-data.ts';
import type { AppErrorData } from '../../shared/contract/errors.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type { Progress } from '../../shared/core/model/progress.ts';
import { memoryOf, type Image } from '../image/image.ts';
import type { WorkerMessage } from './asked-worker.ts';

const reportEveryMs = 100;

function post(message: WorkerMessage, transfer: Transferable[] = []): void {
  parentPort?.postMessage(message, transfer);
}

/** Says how far it is, ten times a second at most; a new phase at once. */
function makeReport(): (progress: Progress) => void {
  let last = 0;
  let phase = '';
  return (progress) => {
    const now = performance.now();
    if (progress.phase === phase && now - last < reportEveryMs) return;
    last = now;
    phase = progress.phase;
    post({ say: 'progress', progress });
  };
}

/** sql.js and V8 each have their own words for memory that has run out. */
function explain(error: unknown): AppErrorData {
  const text = error instanceof Error ? error.message : String(error);
  if (
    !(error instanceof AppError) &&
    /out of memory|cannot enlarge memory|allocation failed|array buffer allocation/iu.test(text)
  )
    return { code: 'out-of-memory', params: {}, detail: text };
  return toErrorData(error);
}

/**
 * Answers the questions of an `AskedWorker`, from now on.
 * @param imageIn the image in an answer, whose memory is handed over with it; null when it has none
 */
export function answerQuestions<Q extends Readonly<{ ask: string }>, A extends Record<Q['ask'], unknown>>(
  answer: (question: Q, report: (progress: Progress) => void) => Promise<A[Q['ask']]>,
  imageIn: (value: A[Q['ask']]) => Image | null,
): void {
  parentPort?.on('message', (question: Q) => {
    answer(question, makeReport()).then(
      (value) => {
        const image = imageIn(value);
        post({ say: 'done', value }, image === null ? [] : memoryOf(image));
      },
      (error: unknown) => post({ say: 'failed', error: explain(error) }),
    );
  });
}
