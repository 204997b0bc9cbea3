import { setImmediate } from 'node:timers/promises';
import { AppError } from '../../shared/core/model/errors.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import type { Workspace } from '../store/workspace.ts';

/** What was found, and of which state of the data. */
export type Found<T> = Readonly<{ dataVersion: number; value: T }>;

// what else the engine is asked is answered between two slices of about this long, in ms
const sliceMs = 25;

/**
 * Goes through the data of a workspace in slices, on the engine's thread: lists are answered in between, nothing is copied, and it can be
 * cancelled at every slice.
 * @param work yields how many rows are done
 * @throws {AppError} 'cancelled'; 'cleaning-changed' when the data has changed meanwhile
 */
export async function inSlices<T>(
  workspace: Workspace,
  job: Job,
  total: number,
  work: Generator<number | void, T>,
): Promise<Found<T>> {
  const dataVersion = workspace.dataVersion();
  let until = performance.now() + sliceMs;
  for (;;) {
    const step = work.next();
    if (step.done === true) return { dataVersion, value: step.value };
    if (performance.now() < until) continue;
    if (typeof step.value === 'number')
      job.progress({ phase: 'cleaning', done: Math.min(step.value, total), total, unit: 'rows' });
    await setImmediate();
    job.throwIfCancelled();
    if (workspace.dataVersion() !== dataVersion) throw new AppError('cleaning-changed');
    until = performance.now() + sliceMs;
  }
}

const attempts = 3;

/** Does it again on the data as they are now, when they have changed meanwhile. */
export async function onPresentData<T>(attemptOnce: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptOnce();
    } catch (error) {
      const isStale = error instanceof AppError && error.code === 'cleaning-changed';
      if (!isStale || attempt === attempts) throw error;
    }
  }
}
