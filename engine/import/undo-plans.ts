import { checkUndoable } from '../../shared/core/import-undo/undo-import.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type { ImportEntry } from '../../shared/core/model/import.ts';
import type { ImportUndoPreview } from '../../shared/core/model/import-undo.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import { perSession } from '../per-session.ts';
import type { Session } from '../session.ts';
import type { Workspace } from '../store/workspace.ts';
import { onACopy, tryFresh } from '../on-a-copy/on-a-copy.ts';
import { startImportWorker, type ImportWorker } from './import-worker.ts';
import { readImport } from './read-imports.ts';

/** Undoing imports: carried out on a copy in a thread of its own, looked at, and then put in the workspace's place or left. */
export interface UndoPlans {
  /** @throws {AppError} 'import-missing', 'import-undone', 'import-not-reversible', 'cancelled', … */
  readonly preview: (importId: number, job: Job) => Promise<ImportUndoPreview>;
  /** @throws {AppError} 'import-plan-gone', 'import-running', 'workspace-read-only', 'cancelled', … */
  readonly undo: (plan: string, job: Job) => Promise<ImportEntry>;
  /** Unknown plans are gone already, which is what was wanted. */
  readonly discard: (plan: string) => Promise<void>;
  readonly discardAll: () => Promise<void>;
}

type Kept = {
  readonly importId: number;
  readonly fileName: string;
  readonly workspace: Workspace;
  dataVersion: number;
  worker: ImportWorker;
  isCommitting: boolean;
};

function makeUndoPlans(session: Session): UndoPlans {
  const plans = new Map<string, Kept>();
  let lastPlan = 0;

  async function carryOut(workspace: Workspace, importId: number, job: Job) {
    const now = session.now();
    const { answer, ...copy } = await onACopy(workspace, startImportWorker, (worker, image, transfer) =>
      worker.ask({ ask: 'undo', image, importId, now }, job, transfer),
    );
    return { ...copy, preview: answer };
  }

  function find(plan: string): Kept {
    const kept = plans.get(plan);
    if (kept?.workspace === session.openWorkspace()) return kept;
    plans.delete(plan);
    void kept?.worker.end();
    throw new AppError('import-plan-gone');
  }

  async function undoOnce(kept: Kept, job: Job): Promise<ImportEntry> {
    const { workspace, importId } = kept;
    if (kept.dataVersion !== workspace.dataVersion()) {
      await kept.worker.end();
      const again = await carryOut(workspace, importId, job);
      Object.assign(kept, { worker: again.worker, dataVersion: again.dataVersion });
    }
    job.progress({ phase: 'saving', done: 0, total: null, unit: 'steps' });
    const image = await kept.worker.ask({ ask: 'takeUndone' }, job);
    await kept.worker.end();
    job.throwIfCancelled();
    const { fileName } = kept;
    await workspace.replace({ name: 'undo-import', params: { file: fileName } }, image, kept.dataVersion);
    const entry = readImport(workspace.db, importId);
    if (entry === null) throw new Error(`import ${importId} is not in the workspace`);
    return entry;
  }

  async function discardAll(): Promise<void> {
    const all = [...plans.values()].filter(({ isCommitting }) => !isCommitting);
    plans.clear();
    for (const kept of all) await kept.worker.end();
  }

  return {
    discardAll,
    async preview(importId, job) {
      const workspace = session.workspace();
      const fileName = checkUndoable(workspace.db, importId);
      // one copy of the workspace at a time
      await discardAll();
      const { preview, worker, dataVersion } = await carryOut(workspace, importId, job);
      lastPlan += 1;
      const plan = `undo-${lastPlan}`;
      plans.set(plan, { importId, fileName, workspace, dataVersion, worker, isCommitting: false });
      return { plan, ...preview };
    },
    async undo(plan, job) {
      const kept = find(plan);
      const { readOnly } = kept.workspace;
      if (readOnly !== null) throw new AppError('workspace-read-only', readOnly);
      if (kept.isCommitting) throw new AppError('import-running');
      kept.isCommitting = true;
      try {
        return await tryFresh(
          () => kept.workspace === session.openWorkspace(),
          () => undoOnce(kept, job),
        );
      } finally {
        plans.delete(plan);
        await kept.worker.end();
      }
    },
    async discard(plan) {
      const kept = plans.get(plan);
      plans.delete(plan);
      await kept?.worker.end();
    },
  };
}

/** The undoings of a window. */
export const undoPlansOf = perSession(makeUndoPlans);
