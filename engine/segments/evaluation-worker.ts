import { Worker } from 'node:worker_threads';
import { fromErrorData } from '../../shared/contract/error-data.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import type { PartKey } from '../../shared/core/segments/facts/facts.ts';
import { conditionsOf } from '../../shared/core/segments/walk.ts';
import { workerFile } from '../worker-file.ts';
import type { FactSet } from './facts.ts';
import type { Found, FromWorker, Order, ToWorker } from './messages.ts';

/** A thread that answers definitions, one after another, and keeps its answers from one edit to the next. */
export interface EvaluationWorker {
  /**
   * Whoever cancels the job waits no longer; the thread stops after the condition it is at, and keeps what it has answered.
   * @throws {AppError} 'cancelled', 'analysis-crashed', 'out-of-memory'
   */
  readonly evaluate: (set: FactSet, order: Order, job: Job) => Promise<Found>;
  /** Ends the thread; whatever waits is cancelled. */
  readonly close: () => Promise<void>;
}

type Waiting = Readonly<{
  job: Job;
  total: number;
  resolve: (found: Found) => void;
  reject: (error: AppError) => void;
}>;
/** A running thread, and what it was given. */
type Running = { readonly worker: Worker; set: FactSet | null; readonly given: Set<PartKey> };

function crash(cause: unknown): AppError {
  const isMemory = cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return new AppError(isMemory ? 'out-of-memory' : 'analysis-crashed', {}, { cause });
}

/** @param file the worker's program; it is started when first needed, and again after it has crashed */
export function startEvaluationWorker(file: URL = workerFile('segment-worker')): EvaluationWorker {
  const waiting = new Map<number, Waiting>();
  let running: Running | null = null;
  let lastId = 0;
  let lastSet = 0;

  function take(id: number): Waiting | undefined {
    const found = waiting.get(id);
    waiting.delete(id);
    // an idle thread must not keep a program running; a busy one must
    if (waiting.size === 0) running?.worker.unref();
    return found;
  }

  function hear(message: FromWorker): void {
    switch (message.say) {
      case 'progress': {
        const asked = waiting.get(message.id);
        asked?.job.progress({ phase: 'computing', done: message.done, total: asked.total, unit: 'steps' });
        return;
      }
      case 'done':
        take(message.id)?.resolve(message);
        return;
      case 'failed':
        take(message.id)?.reject(fromErrorData(message.error));
    }
  }

  function endAll(error: AppError): Promise<unknown> {
    const ended = running?.worker.terminate();
    running = null;
    for (const id of [...waiting.keys()]) take(id)?.reject(error);
    return ended ?? Promise.resolve();
  }

  function start(): Running {
    if (running !== null) return running;
    const worker = new Worker(file);
    const made: Running = { worker, set: null, given: new Set() };
    running = made;
    const fail = (cause: unknown) => {
      if (running === made) void endAll(crash(cause));
    };
    worker.on('message', hear);
    worker.on('error', fail);
    worker.on('exit', (code) => fail(new Error(`the worker of segments ended with code ${code}`)));
    return made;
  }

  /** Gives the thread what it does not have of a set. */
  function give(to: Running, set: FactSet, post: (message: ToWorker) => void): void {
    if (to.set !== set) {
      to.set = set;
      to.given.clear();
      lastSet += 1;
    }
    const missing = new Map([...set.parts].filter(([key]) => !to.given.has(key)));
    if (missing.size === 0) return;
    post({ say: 'facts', set: lastSet, parts: missing });
    for (const key of missing.keys()) to.given.add(key);
  }

  return {
    evaluate: (set, order, job) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        const id = lastId;
        const cancelled = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
        const to = start();
        const trees = [order.root, ...order.segments.values()];
        waiting.set(id, { job, total: trees.flatMap(conditionsOf).length, resolve, reject });
        to.worker.ref();
        const post = (message: ToWorker) => to.worker.postMessage(message);
        give(to, set, post);
        post({ say: 'evaluate', id, order, cancelled });
        job.onCancel(() => {
          Atomics.store(cancelled, 0, 1);
          take(id)?.reject(new AppError('cancelled'));
        });
      }),
    async close() {
      await endAll(new AppError('cancelled'));
    },
  };
}
