import type { AppErrorData } from '../../shared/contract/errors.ts';
import type { ReadOrder, RuleQuestion } from '../../shared/core/feedback/read/read-order.ts';
import type { TextReading } from '../../shared/core/feedback/reading.ts';
import type { RuleEffectPreview } from '../../shared/core/model/theme-book.ts';

/** What the worker is told. Long lists lie in shared memory: nothing is copied. `cancelled` becomes 1 when nobody waits any more. */
export type ToWorker = Readonly<{ id: number; cancelled: Int32Array }> &
  Readonly<{ say: 'read'; order: ReadOrder } | { say: 'ask'; question: RuleQuestion }>;

/** What the worker says. Done and total are texts. */
export type FromWorker = Readonly<{ id: number }> &
  Readonly<
    | { say: 'progress'; done: number; total: number }
    | { say: 'read'; reading: TextReading }
    | { say: 'answered'; previews: readonly RuleEffectPreview[] }
    | { say: 'failed'; error: AppErrorData }
  >;
