import { Worker } from 'node:worker_threads';
import { memoryOf } from '../image/image.ts';
import { fromErrorData } from '../../shared/contract/error-data.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type { Audit } from '../../shared/core/quality/run-audit.ts';
import { workerFile } from '../worker-file.ts';
import type { AuditMessage, AuditOrder } from './messages.ts';

/** An audit under way in a thread of its own. */
export interface RunningAudit {
  /** @throws {AppError} 'cancelled', 'analysis-crashed', 'out-of-memory', or what the worker says */
  readonly audit: Promise<Audit>;
  /** Idempotent. */
  readonly cancel: () => void;
}

function crash(cause: unknown): AppError {
  const isMemory = cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return new AppError(isMemory ? 'out-of-memory' : 'analysis-crashed', {}, { cause });
}

/** Starts an audit. @param order its image is handed over: it cannot be used afterwards */
export function startAudit(
  order: AuditOrder,
  onProgress: (done: number, total: number) => void,
): RunningAudit {
  const worker = new Worker(workerFile('audit-worker'));
  // a program that ends need not wait for what nobody asked for
  worker.unref();
  let fail: (error: AppError) => void = () => undefined;
  const audit = new Promise<Audit>((resolve, reject) => {
    fail = reject;
    worker.on('message', (message: AuditMessage) => {
      if (message.say === 'progress') onProgress(message.done, message.total);
      else if (message.say === 'done') resolve(message.audit);
      else reject(fromErrorData(message.error));
    });
    worker.on('error', (cause) => reject(crash(cause)));
    worker.on('exit', (code) => reject(crash(new Error(`the audit worker ended with code ${code}`))));
  }).finally(() => void worker.terminate());
  worker.postMessage(order, memoryOf(order.image));
  return { audit, cancel: () => fail(new AppError('cancelled')) };
}
