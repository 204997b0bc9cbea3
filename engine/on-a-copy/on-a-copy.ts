import type { Transferable } from 'node:worker_threads';
import { AppError } from '../../shared/core/model/errors.ts';
import { copied, memoryOf, type Image } from '../image/image.ts';
import type { Workspace } from '../store/workspace.ts';

/** What a worker made of a copy of a workspace, which it goes on holding, and the state that was copied. */
export type OnACopy<W, A> = Readonly<{ worker: W; answer: A; dataVersion: number }>;

/**
 * Has a worker carry something out on a copy of a workspace. When it fails the worker is ended.
 * @param start starts the worker
 * @param ask   given the copy's image and its memory, which are handed over
 */
export async function onACopy<W extends Readonly<{ end: () => Promise<void> }>, A>(
  workspace: Workspace,
  start: () => W,
  ask: (worker: W, image: Image, transfer: Transferable[]) => Promise<A>,
): Promise<OnACopy<W, A>> {
  const dataVersion = workspace.dataVersion();
  // the workspace goes on using its own
  const image = copied(workspace.image());
  const worker = start();
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
