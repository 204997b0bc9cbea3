import { Worker, type Transferable } from 'node:worker_threads';
import { fromErrorData } from '../../shared/contract/errors.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import { workerFile } from '../worker-file.ts';
import type { Answers, Question, WorkerMessage } from './messages.ts';

/** A worker thread that inspects or carries out the import of one file. */
export interface ImportWorker {
  /** @throws {AppError} 'cancelled' when ended meanwhile, 'out-of-memory', or what the worker says */
  readonly ask: <A extends Question['ask']>(
    question: Extract<Question, { ask: A }>,
    job: Job,
    transfer?: Transferable[],
  ) => Promise<Answers[A]>;
  /** Ends the thread and frees all its memory. Idempotent. */
  readonly end: () => Promise<void>;
}

export type WorkerLimits = Readonly<{ heapMb?: number }>;

// far above what a file within the ceilings needs; past it the worker ends, not the engine
const defaultHeapMb = 6144;
const youngMb = 96;

type Waiting = Readonly<{ resolve: (value: unknown) => void; reject: (error: AppError) => void; job: Job }>;

function crash(cause: unknown): AppError {
  const isMemory = cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return new AppError(isMemory ? 'out-of-memory' : 'internal', {}, { cause });
}

/** Starts a worker. */
export function startImportWorker({ heapMb = defaultHeapMb }: WorkerLimits = {}): ImportWorker {
  const worker = new Worker(workerFile('import-worker'), {
    // rows live briefly: with room for the young ones far fewer are copied about
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: youngMb },
  });
  let waiting: Waiting | null = null;
  let ended: AppError | null = null;

  function settle(): Waiting | null {
    const done = waiting;
    waiting = null;
    // an idle worker must not keep a program running
    worker.unref();
    return done;
  }

  function fail(error: AppError): void {
    ended ??= error;
    settle()?.reject(error);
  }

  worker.on('message', (message: WorkerMessage) => {
    if (message.say === 'progress') waiting?.job.progress(message.progress);
    else if (message.say === 'done') settle()?.resolve(message.value);
    else settle()?.reject(fromErrorData(message.error));
  });
  worker.on('error', (cause) => fail(crash(cause)));
  worker.on('messageerror', (cause) => fail(crash(cause)));
  worker.on('exit', (code) => fail(crash(new Error(`the import worker ended with code ${code}`))));

  const end = async () => {
    fail(new AppError('cancelled'));
    await worker.terminate();
  };

  return {
    ask(question, job, transfer = []) {
      return new Promise((resolve, reject) => {
        if (ended) {
          reject(ended);
          return;
        }
        if (waiting) throw new Error(`the import worker is busy: ${question.ask}`);
        // the worker answers each question with the answer of its kind
        waiting = { resolve: resolve as (value: unknown) => void, reject, job };
        worker.ref();
        worker.postMessage(question, transfer);
        job.onCancel(() => void end());
      });
    },
    end,
  };
}
