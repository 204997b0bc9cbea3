import { Worker } from 'node:worker_threads';
import { fromErrorData } from '../../shared/contract/error-data.ts';
import type { ReadOrder, RuleQuestion } from '../../shared/core/feedback/read/read-order.ts';
import type { TextReading } from '../../shared/core/feedback/reading.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type { RuleEffectPreview } from '../../shared/core/model/theme-book.ts';
import { workerFile } from '../worker-file.ts';
import type { FromWorker, ToWorker } from './messages.ts';

type Tell = (done: number, total: number) => void;

/** Something the thread was asked, and the way to say that nobody waits for it any more: then it fails with 'cancelled'. */
export type Asked<T> = Readonly<{ done: Promise<T>; cancel: () => void }>;

/** A thread that reads words, one request after another, and keeps what it read from one to the next. */
export interface TextWorker {
  /** @throws {AppError} 'cancelled', 'analysis-crashed', 'out-of-memory' */
  readonly read: (order: ReadOrder, tell: Tell) => Asked<TextReading>;
  /** Asks of the reading made last. @throws {AppError} as `read`; 'theme-unknown', 'theme-rule-invalid', 'answer-unknown' */
  readonly ask: (question: RuleQuestion, tell: Tell) => Asked<readonly RuleEffectPreview[]>;
  /** Ends the thread; whatever waits is cancelled. */
  readonly close: () => Promise<void>;
}

type Heard = Exclude<FromWorker, { say: 'progress' | 'failed' }>;
type Waiting = Readonly<{ tell: Tell; resolve: (heard: Heard) => void; reject: (error: AppError) => void }>;

function crash(cause: unknown): AppError {
  const isMemory = cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return new AppError(isMemory ? 'out-of-memory' : 'analysis-crashed', {}, { cause });
}

/** @param file the worker's program; it is started when first needed, and again after it has crashed */
export function startTextWorker(file: URL = workerFile('text-worker')): TextWorker {
  const waiting = new Map<number, Waiting>();
  let running: Worker | null = null;
  let lastId = 0;

  function take(id: number): Waiting | undefined {
    const found = waiting.get(id);
    waiting.delete(id);
    // an idle thread must not keep a program running; a busy one must
    if (waiting.size === 0) running?.unref();
    return found;
  }

  function hear(message: FromWorker): void {
    if (message.say === 'progress') waiting.get(message.id)?.tell(message.done, message.total);
    else if (message.say === 'failed') take(message.id)?.reject(fromErrorData(message.error));
    else take(message.id)?.resolve(message);
  }

  function endAll(error: AppError): Promise<unknown> {
    const ended = running?.terminate();
    running = null;
    for (const id of [...waiting.keys()]) take(id)?.reject(error);
    return ended ?? Promise.resolve();
  }

  function start(): Worker {
    if (running !== null) return running;
    const worker = new Worker(file);
    running = worker;
    const fail = (cause: unknown) => {
      if (running === worker) void endAll(crash(cause));
    };
    worker.on('message', hear);
    worker.on('error', fail);
    worker.on('exit', (code) => fail(new Error(`the worker of texts ended with code ${code}`)));
    return worker;
  }

  type Said = Readonly<{ say: 'read'; order: ReadOrder } | { say: 'ask'; question: RuleQuestion }>;
  function post(said: Said, tell: Tell): Asked<Heard> {
    lastId += 1;
    const id = lastId;
    const cancelled = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const done = new Promise<Heard>((resolve, reject) => {
      const worker = start();
      waiting.set(id, { tell, resolve, reject });
      worker.ref();
      worker.postMessage({ id, cancelled, ...said } satisfies ToWorker);
    });
    const cancel = () => {
      Atomics.store(cancelled, 0, 1);
      take(id)?.reject(new AppError('cancelled'));
    };
    return { done, cancel };
  }

  return {
    read(order, tell) {
      const { done, cancel } = post({ say: 'read', order }, tell);
      return {
        cancel,
        done: done.then((heard) => {
          if (heard.say !== 'read') throw new Error(`the worker of texts said ${heard.say}`);
          return heard.reading;
        }),
      };
    },
    ask(question, tell) {
      const { done, cancel } = post({ say: 'ask', question }, tell);
      return {
        cancel,
        done: done.then((heard) => {
          if (heard.say !== 'answered') throw new Error(`the worker of texts said ${heard.say}`);
          return heard.previews;
        }),
      };
    },
    async close() {
      await endAll(new AppError('cancelled'));
    },
  };
}
