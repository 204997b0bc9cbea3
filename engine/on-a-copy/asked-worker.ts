import { Worker, type Transferable } from 'node:worker_threads';
import { fromErrorData } from '../../shared/contract/error-data.ts';
import type { AppErrorData } from '../../shared/contract/errors.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type { Job, Progress } from '../../shared/core/model/progress.ts';
import { workerFile, type WorkerProgram } from '../worker-file.ts';

/** What a worker says to whoever asked it. */
export type WorkerMessage =
  | Readonly<{ say: 'progress'; progress: Progress }>
  | Readonly<{ say: 'done'; value: unknown }>
  | Readonly<{ say: 'failed'; error: AppErrorData }>;

/**
 * A worker thread that is asked one question at a time.
 * @typeParam Q its questions, told apart by `ask`
 * @typeParam A the answer to each
 */
export interface AskedWorker<Q extends Readonly<{ ask: string }>, A extends Record<Q['ask'], unknown>> {
  /** @throws {AppError} 'cancelled' when ended meanwhile, 'out-of-memory', or what the worker says */
  readonly ask: <K extends Q['ask']>(
    question: Extract<Q, { ask: K }>,
    job: Job,
    transfer?: Transferable[],
  ) => Promise<A[K]>;
  /** Whether it can still be asked. */
  readonly isRunning: () => boolean;
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

/** Starts a worker of a program that answers by `answerQuestions`. */
export function startAskedWorker<Q extends Readonly<{ ask: string }>, A extends Record<Q['ask'], unknown>>(
  program: WorkerProgram,
  { heapMb = defaultHeapMb }: WorkerLimits = {},
): AskedWorker<Q, A> {
  const worker = new Worker(workerFile(program), {
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
  worker.on('exit', (code) => fail(crash(new Error(`the ${program} ended with code ${code}`))));

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
        if (waiting) throw new Error(`the ${program} is busy: ${question.ask}`);
        // the worker answers each question with the answer of its kind
        const mine: Waiting = { resolve: resolve as (value: unknown) => void, reject, job };
        waiting = mine;
        worker.ref();
        worker.postMessage(question, transfer);
        // a question that has been answered is not cancelled any more
        job.onCancel(() => {
          if (waiting === mine) void end();
        });
      });
    },
    isRunning: () => ended === null,
    end,
  };
}
