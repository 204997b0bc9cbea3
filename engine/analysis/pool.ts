import { Worker } from 'node:worker_threads';
import { fromErrorData } from '../../shared/contract/error-data.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import { workerFile } from '../worker-file.ts';
import type { Answer, Task, Word } from './task.ts';

/** Workers that compute, so that lists and filters answer meanwhile. */
export interface AnalysisPool {
  /** @throws {AppError} 'cancelled', 'analysis-crashed', 'out-of-memory', or what the analysis threw */
  readonly run: (task: Task, job: Job) => Promise<unknown>;
  /** Ends the workers; whatever is running or waiting is cancelled. */
  readonly close: () => Promise<void>;
}

type Waiting = Readonly<{
  task: Task;
  job: Job;
  resolve: (value: unknown) => void;
  reject: (error: AppError) => void;
}>;
/** A place for one worker, started when first needed and again after it was ended. */
type Slot = { worker: Worker | null; current: Waiting | null };

function crash(cause: unknown): AppError {
  const isMemory = cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return new AppError(isMemory ? 'out-of-memory' : 'analysis-crashed', {}, { cause });
}

/** @param file the worker's program; @param size how many run at once */
export function startPool(file: URL = workerFile('analysis-worker'), size = 2): AnalysisPool {
  const slots: Slot[] = Array.from({ length: size }, () => ({ worker: null, current: null }));
  const queue: Waiting[] = [];

  function finish(slot: Slot): Waiting | null {
    const done = slot.current;
    slot.current = null;
    // an idle worker must not keep a program running; a busy one must
    slot.worker?.unref();
    return done;
  }

  /** Ends the worker of a slot; a next task gets a new one. */
  function end(slot: Slot, error: AppError): void {
    const worker = slot.worker;
    slot.worker = null;
    finish(slot)?.reject(error);
    void worker?.terminate();
    next();
  }

  function workerOf(slot: Slot): Worker {
    if (slot.worker !== null) return slot.worker;
    const worker = new Worker(file);
    slot.worker = worker;
    worker.on('message', (answer: Answer | Word) => {
      if (!('ok' in answer)) {
        slot.current?.job.progress({ phase: 'computing', ...answer, unit: 'steps' });
        return;
      }
      const done = finish(slot);
      if (answer.ok) done?.resolve(answer.value);
      else done?.reject(fromErrorData(answer.error));
      next();
    });
    // after `end` the slot may hold another worker: what the old one says late is not about its task
    worker.on('error', (cause) => {
      if (slot.worker === worker) end(slot, crash(cause));
    });
    worker.on('exit', (code) => {
      if (slot.worker === worker) end(slot, crash(new Error(`an analysis worker ended with code ${code}`)));
    });
    return worker;
  }

  function next(): void {
    const slot = slots.find(({ current }) => current === null);
    const waiting = slot && queue.shift();
    if (!slot || !waiting) return;
    slot.current = waiting;
    waiting.job.progress({ phase: 'computing', done: 0, total: null, unit: 'steps' });
    const worker = workerOf(slot);
    worker.ref();
    try {
      worker.postMessage(waiting.task);
    } catch (cause) {
      end(slot, crash(cause)); // an input that cannot be cloned is our bug; the caller must still hear of it
    }
  }

  function cancel(waiting: Waiting): void {
    const place = queue.indexOf(waiting);
    if (place >= 0) {
      queue.splice(place, 1);
      waiting.reject(new AppError('cancelled'));
      return;
    }
    const slot = slots.find(({ current }) => current === waiting);
    if (slot) end(slot, new AppError('cancelled'));
  }

  return {
    run: (task, job) =>
      new Promise((resolve, reject) => {
        const waiting: Waiting = { task, job, resolve, reject };
        queue.push(waiting);
        job.onCancel(() => cancel(waiting));
        next();
      }),
    async close() {
      for (const waiting of queue.splice(0)) waiting.reject(new AppError('cancelled'));
      const ended = slots.map(({ worker }) => worker?.terminate() ?? Promise.resolve(0));
      for (const slot of slots) {
        slot.worker = null;
        finish(slot)?.reject(new AppError('cancelled'));
      }
      await Promise.all(ended);
    },
  };
}
