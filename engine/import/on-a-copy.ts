import type { Transferable } from 'node:worker_threads';
import { AppError } from '../../shared/core/model/errors.ts';
import { copied, memoryOf, type Image } from '../image/image.ts';
import type { Workspace } from '../store/workspace.ts';
import { startImportWorker, type ImportWorker, type WorkerLimits } from './import-worker.ts';

/** What a worker made of a copy of a workspace, which it goes on holding, and the state that was copied. */
export type OnACopy<A> = Readonly<{ worker: ImportWorker; answer: A; dataVersion: number }>;

/**
 * Has a worker carry something out on a copy of a workspace. When it fails the worker is ended.
 * @param ask given the copy's image and its memory, which are handed over
 */
export async function onACopy<A>(
  workspace: Workspace,
  ask: (worker: ImportWorker, image: Image, transfer: Transferable[]) => Promise<A>,
  limits: WorkerLimits = {},
): Promise<OnACopy<A>> {
  const dataVersion = workspace.dataVersion();
  // the workspace goes on using its own
  const image = copied(workspace.image());
  const worker = startImportWorker(limits);
  try {
    const answer = await ask(worker, image, memoryOf(image));
    return { worker, answer, dataVersion };
  } catch (error) {
    await worker.end();
    throw error;
  }
}

const attempts = 3;

/**
 * Puts what was made on a copy in the workspace's place, and tries again when an edit was made meanwhile.
 * @param isCurrent whether the workspace is still the window's
 */
export async function tryFresh<T>(isCurrent: () => boolean, attemptOnce: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptOnce();
    } catch (error) {
      const isStale = error instanceof AppError && error.code === 'import-plan-gone';
      if (!isStale || attempt === attempts || !isCurrent()) throw error;
    }
  }
}
