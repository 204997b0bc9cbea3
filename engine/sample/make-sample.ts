import type { Job } from '../../shared/core/model/progress.ts';
import { createWorkspace } from '../store/open-workspace.ts';

export async function makeSample(path: string, now: () => string, job: Job): Promise<void> {
  job.throwIfCancelled();
  await (await createWorkspace(path, null, { now })).close();
}
