import { int, type WriteDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { targetOf } from '../../shared/core/model/cleaning-target.ts';
import type {
  CleaningFix,
  CleaningOffer,
  CleaningPreview,
  CleaningStep,
  CleaningTarget,
} from '../../shared/core/model/cleaning.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import { applyStep } from '../../shared/core/quality/clean/steps/apply-step.ts';
import { checkUndoableStep, undoCleaningStep } from '../../shared/core/quality/clean/steps/undo-step.ts';
import { largeFrom } from '../changes/large-from.ts';
import type { Clusters } from '../changes/messages.ts';
import { adoptMade } from '../changes/adopt-made.ts';
import { tryFresh } from '../on-a-copy/on-a-copy.ts';
import { perSession } from '../per-session.ts';
import type { Session } from '../session.ts';
import type { Workspace } from '../store/workspace.ts';
import { findStep } from './list-steps.ts';
import { makeCopyDesk } from './copy-desk.ts';

/** Cleaning of one window's workspace. Whatever looks at every value, or changes many, is done on a copy in a thread of its own. */
export interface CleaningDesk {
  readonly offer: (job: Job) => Promise<CleaningOffer>;
  readonly clusters: (target: CleaningTarget, job: Job) => Promise<Clusters>;
  readonly preview: (
    fix: CleaningFix,
    page: Readonly<{ offset: number; limit: number }>,
    job: Job,
  ) => Promise<CleaningPreview>;
  /** @throws {AppError} 'cleaning-nothing' when it changes no value, 'cleaning-changed', 'cancelled', … */
  readonly apply: (fix: CleaningFix, job: Job) => Promise<CleaningStep>;
  /** @throws {AppError} 'cleaning-missing', 'cleaning-undone', 'cleaning-overlaid', 'cleaning-changed', 'cancelled', … */
  readonly undo: (id: number, job: Job) => Promise<CleaningStep>;
  /** Lets go of the copy that is looked at. */
  readonly discard: () => Promise<void>;
}

/** In words for whoever did not ask for an import. */
function ofCleaning(error: unknown): unknown {
  const isStale = error instanceof AppError && error.code === 'import-plan-gone';
  return isStale ? new AppError('cleaning-changed', {}, { cause: error }) : error;
}

function refuseReadOnly({ readOnly }: Workspace): void {
  if (readOnly !== null) throw new AppError('workspace-read-only', readOnly);
}

/** Values that a step has changed by now, in rows of later imports too. */
function countChanged({ db }: Workspace, stepId: number): number {
  const changes = sql`SELECT COUNT(*) AS n FROM cleaning_change WHERE step_id = ${stepId}`;
  return db.first(changes, { n: int })?.n ?? 0;
}

function makeCleaningDesk(session: Session): CleaningDesk {
  const copies = makeCopyDesk(session);

  /** Does it again on the data as they are now, when they have changed meanwhile: then nothing of what was done is kept. */
  async function onPresentData<T>(workspace: Workspace, attemptOnce: () => Promise<T>): Promise<T> {
    refuseReadOnly(workspace);
    try {
      return await tryFresh(() => workspace === session.openWorkspace(), attemptOnce);
    } catch (error) {
      throw ofCleaning(error);
    }
  }

  async function applyOnce(workspace: Workspace, wanted: CleaningFix, job: Job): Promise<number> {
    const most = largeFrom;
    const { dataVersion, answer } = await copies.ask({ ask: 'find', fix: wanted, most }, job);
    const { fix, cells, changes } = answer;
    if (cells === 0) throw new AppError('cleaning-nothing');
    const { field } = targetOf(fix);
    const step = { name: 'clean', params: { kind: fix.kind, field, cells } } as const;
    const at = session.now();
    if (changes === null) {
      const made = await copies.give({ ask: 'clean', fix, step, at }, dataVersion, job);
      await adoptMade(workspace, step, made, dataVersion, job);
      return made.result;
    }
    job.progress({ phase: 'saving', done: 0, total: null, unit: 'steps' });
    return workspace.change(step, (db: WriteDb) => {
      if (workspace.dataVersion() !== dataVersion) throw new AppError('import-plan-gone');
      return applyStep(db, fix, changes, at);
    });
  }

  async function undoOnce(workspace: Workspace, id: number, job: Job): Promise<void> {
    checkUndoableStep(workspace.db, id);
    const { fix } = findStep(workspace.db, id);
    const step = { name: 'undo-cleaning', params: { kind: fix.kind, field: targetOf(fix).field } } as const;
    const at = session.now();
    if (countChanged(workspace, id) > largeFrom) {
      const dataVersion = workspace.dataVersion();
      const made = await copies.give({ ask: 'undoCleaning', id, step, at }, dataVersion, job);
      await adoptMade(workspace, step, made, dataVersion, job);
      return;
    }
    await workspace.change(step, (db) => undoCleaningStep(db, id, at));
  }

  return {
    async offer(job) {
      return (await copies.ask({ ask: 'offer' }, job)).answer;
    },
    async clusters(target, job) {
      return (await copies.ask({ ask: 'clusters', target }, job)).answer;
    },
    async preview(fix, page, job) {
      return (await copies.ask({ ask: 'preview', fix, ...page }, job)).answer;
    },
    async apply(fix, job) {
      const workspace = session.workspace();
      const id = await onPresentData(workspace, () => applyOnce(workspace, fix, job));
      return findStep(workspace.db, id);
    },
    async undo(id, job) {
      const workspace = session.workspace();
      await onPresentData(workspace, () => undoOnce(workspace, id, job));
      return findStep(workspace.db, id);
    },
    discard: copies.discard,
  };
}

/** The cleaning of a window. */
export const cleaningDeskOf = perSession(makeCleaningDesk);
