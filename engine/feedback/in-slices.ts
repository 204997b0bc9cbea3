import { setImmediate } from 'node:timers/promises';
import type { Job } from '../../shared/core/model/progress.ts';
import type { Paused } from '../../shared/core/db/scan-pages.ts';

// what else the engine is asked is answered between two slices of about this long, in ms
const sliceMs = 15;

/** Does work that pauses often, in slices, so that lists answer meanwhile. @throws {AppError} 'cancelled' */
export async function inSlices<T>(work: Paused<T>, job: Job): Promise<T> {
  let until = performance.now() + sliceMs;
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() < until) continue;
    await setImmediate();
    job.throwIfCancelled();
    until = performance.now() + sliceMs;
  }
}
