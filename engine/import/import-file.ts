import { AppError } from '../../shared/core/model/errors.ts';
import type { ImportEntry, Mapping } from '../../shared/core/model/import.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import type { Session } from '../session.ts';
import { plansOf } from './plans.ts';

/**
 * Brings a file in without asking anybody.
 * @param mapping null: what inspecting the file finds
 * @throws {AppError} 'import-undecided' with the mapping key that decides, when the file leaves something open
 */
export async function importFile(
  session: Session,
  path: string,
  mapping: Mapping | null,
  job: Job,
): Promise<ImportEntry> {
  const plans = plansOf(session);
  const decided = mapping ?? (await plans.inspect(path, {}, undefined, job)).mapping;
  const plan = await plans.prepare(path, decided, job);
  const [open] = plan.undecided;
  if (open) {
    await plans.discard(plan.plan);
    throw new AppError('import-undecided', { key: open.key, column: open.column ?? '' });
  }
  return plans.commit(plan.plan, job);
}
