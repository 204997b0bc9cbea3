import { AppError } from '../shared/core/model/errors.ts';
import type { Job, Progress } from '../shared/core/model/progress.ts';

/** One long piece of work that several may wait for. It ends when nobody waits any more. */
export interface SharedRun<T> {
  /** Waits for it. Whoever cancels the job waits no longer. @throws {AppError} 'cancelled', or what the work threw */
  readonly join: (job: Job) => Promise<T>;
  /** Nobody may join any more: it is given up. */
  readonly isGivenUp: () => boolean;
}

/** Begins a piece of work. @param work is given a job that tells everybody who waits, and is cancelled when nobody does */
export function startShared<T>(work: (job: Job) => Promise<T>): SharedRun<T> {
  const waiting = new Set<Job>();
  const stops: (() => void)[] = [];
  let last: Progress | null = null;
  let isGivenUp = false;
  const done = Promise.resolve().then(() =>
    work({
      progress(progress) {
        last = progress;
        for (const job of waiting) job.progress(progress);
      },
      throwIfCancelled() {
        if (isGivenUp) throw new AppError('cancelled');
      },
      onCancel(stop) {
        if (isGivenUp) stop();
        else stops.push(stop);
      },
    }),
  );
  // whoever waits hears of a failure; one that nobody waited for is nobody's
  done.catch(() => undefined);
  return {
    async join(job) {
      job.throwIfCancelled();
      waiting.add(job);
      if (last !== null) job.progress(last);
      const left = new Promise<never>((_, reject) => job.onCancel(() => reject(new AppError('cancelled'))));
      try {
        return await Promise.race([done, left]);
      } finally {
        waiting.delete(job);
        if (waiting.size === 0 && !isGivenUp) {
          isGivenUp = true;
          for (const stop of stops) stop();
        }
      }
    },
    isGivenUp: () => isGivenUp,
  };
}
