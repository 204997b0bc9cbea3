import type { Job } from '../../shared/core/model/progress.ts';
import type { Step } from '../../shared/core/model/steps.ts';
import type { Workspace } from '../store/workspace.ts';
import type { MadeStep } from './messages.ts';

/**
 * Puts the copy on which a step was made in the workspace's place. From here on it is not cancelled any more: it is saved, whole or not at all.
 * @param dataVersion of the state that was copied
 * @throws {AppError} 'cancelled'; 'import-plan-gone' when the data have changed since: the change made meanwhile stands, and nothing else
 */
export async function adoptMade(
  workspace: Workspace,
  step: Step,
  { image }: MadeStep<unknown>,
  dataVersion: number,
  job: Job,
): Promise<void> {
  job.throwIfCancelled();
  job.progress({ phase: 'saving', done: 0, total: null, unit: 'steps' });
  await workspace.adopt(step, image, dataVersion);
}
