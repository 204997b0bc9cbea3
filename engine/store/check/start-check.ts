import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import { workerFile } from '../../worker-file.ts';

const Result = z.object({
  problems: z.array(z.object({ code: z.string(), detail: z.string() })),
  save: z.string().nullable(),
});

/** A check under way. */
export type RunningCheck = Readonly<{ end: () => void }>;

/**
 * Verifies a workspace file in a thread of its own, some time after it was opened: its hash vouches for every byte, so nobody has to wait for it.
 * @param told what was found wrong in which save; not called when nothing was, or when the check could not be made
 */
export function startCheck(
  path: string,
  delayMs: number,
  told: (problems: readonly string[], save: string | null) => void,
): RunningCheck {
  let worker: Worker | null = null;
  const timer = setTimeout(() => {
    worker = new Worker(workerFile('check-worker'), { workerData: path });
    worker.unref();
    worker.on('message', (message: unknown) => {
      const parsed = Result.safeParse(message);
      if (parsed.success && parsed.data.problems.length > 0)
        told(
          parsed.data.problems.map(({ code, detail }) => `${code}: ${detail}`),
          parsed.data.save,
        );
    });
    // a check that ends early has found nothing out; the next opening tries again
    worker.on('error', () => undefined);
  }, delayMs);
  timer.unref();
  return {
    end() {
      clearTimeout(timer);
      void worker?.terminate();
    },
  };
}
