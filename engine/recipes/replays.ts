import { fromErrorData } from '../../shared/contract/error-data.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import type { ReplayPlan } from '../../shared/core/model/recipe.ts';
import { startImportWorker, type ImportWorker } from '../import/import-worker.ts';
import { workspaceCurrency } from '../import/import-rows.ts';
import { checkUnchanged } from '../import/plans.ts';
import { onACopy, tryFresh } from '../on-a-copy/on-a-copy.ts';
import { perSession } from '../per-session.ts';
import type { Session } from '../session.ts';
import type { Workspace } from '../store/workspace.ts';
import { describeReplay, reportOf, type Carried } from './describe-replay.ts';
import { fitFiles, unreadable, type Fitted, type Refused } from './fit-files.ts';
import type { Source } from './recipe-source.ts';

/** Replaying recipes: all files of a replay come in together, or none does. */
export interface Replays {
  /** Carries every step out over every row of its file, on a copy. @throws {AppError} 'replay-nothing', 'cancelled', … */
  readonly prepare: (source: Source, paths: readonly string[], job: Job) => Promise<ReplayPlan>;
  /** @throws {AppError} 'replay-gone', 'import-undecided', 'file-changed', 'workspace-read-only', … */
  readonly commit: (replay: string, job: Job) => Promise<ReplayPlan>;
  /** Also for one that is gone already. */
  readonly discard: (replay: string) => Promise<void>;
  readonly discardAll: () => Promise<void>;
}

type Kept = {
  readonly name: string;
  readonly workspace: Workspace;
  readonly startedAt: string;
  carried: Carried;
  dataVersion: number;
  worker: ImportWorker | null;
};

function isCode(error: unknown, code: AppError['code']): boolean {
  return error instanceof AppError && error.code === code;
}

/** @throws {AppError} 'import-undecided', naming the first file that leaves a question open */
function refuseUndecided({ prepared }: Carried): void {
  for (const { plan } of prepared) {
    const [open] = plan.undecided;
    if (open) throw new AppError('import-undecided', { key: open.key, column: open.column ?? '' });
  }
}

export function makeReplays(session: Session): Replays {
  // one at a time: each holds a copy of the database
  let kept: Kept | null = null;
  let last = 0;

  async function drop(): Promise<void> {
    const { worker } = kept ?? { worker: null };
    kept = null;
    await worker?.end();
  }

  function inspector(workspace: Workspace, job: Job) {
    const currency = workspaceCurrency(workspace.db);
    return async (path: string, read: Fitted['mapping']['read']) => {
      const worker = startImportWorker();
      try {
        return await worker.ask({ ask: 'inspect', path, read, kind: undefined, currency, saved: [] }, job);
      } finally {
        await worker.end();
      }
    };
  }

  /** Runs the files that fit; one whose rows cannot be read is taken out, and the others are run without it. */
  async function carryOut(
    workspace: Workspace,
    source: Source,
    { fitted, refused }: { fitted: readonly Fitted[]; refused: readonly Refused[] },
    job: Job,
  ): Promise<Pick<Kept, 'carried' | 'worker' | 'dataVersion'>> {
    if (fitted.length === 0)
      return {
        carried: { source, fitted, refused, prepared: [], cleaned: { cells: 0, steps: 0 } },
        worker: null,
        dataVersion: workspace.dataVersion(),
      };
    const files = fitted.map(({ path, bytes, mapping }) => ({ path, bytes, mapping }));
    const { cleaning } = source.body;
    const now = session.now();
    const {
      answer: outcome,
      worker,
      dataVersion,
    } = await onACopy(workspace, startImportWorker, (asked, image, transfer) =>
      asked.ask({ ask: 'replay', image, files, cleaning, now }, job, transfer),
    );
    if (outcome.done)
      return {
        carried: { source, fitted, refused, prepared: outcome.files, cleaned: outcome.cleaned },
        worker,
        dataVersion,
      };
    await worker.end();
    const failed = fitted[outcome.at];
    const error = fromErrorData(outcome.error);
    if (failed === undefined || isCode(error, 'internal') || isCode(error, 'out-of-memory')) throw error;
    const others = {
      fitted: fitted.filter((file) => file !== failed),
      refused: [...refused, unreadable(failed.path, error)],
    };
    return carryOut(workspace, source, others, job);
  }

  function find(replay: string): Kept {
    if (kept?.name === replay && kept.workspace === session.openWorkspace()) return kept;
    throw new AppError('replay-gone');
  }

  async function commitOnce(run: Kept, job: Job): Promise<void> {
    if (run.worker === null || run.dataVersion !== run.workspace.dataVersion()) {
      await run.worker?.end();
      const { source, fitted, refused } = run.carried;
      Object.assign(run, await carryOut(run.workspace, source, { fitted, refused }, job));
    }
    const { worker, carried } = run;
    if (worker === null) throw new AppError('replay-nothing');
    refuseUndecided(carried);
    job.progress({ phase: 'saving', done: 0, total: null, unit: 'steps' });
    const record = { recipe: carried.source, startedAt: run.startedAt, report: reportOf(carried) };
    const image = await worker.ask({ ask: 'keepReplay', record, now: session.now() }, job);
    run.worker = null;
    await worker.end();
    job.throwIfCancelled();
    const params = { recipe: carried.source.name, files: carried.fitted.length };
    await run.workspace.replace({ name: 'replay', params }, image, run.dataVersion);
  }

  return {
    async prepare(source, paths, job) {
      const workspace = session.workspace();
      if (source.body.steps.length === 0 || paths.length === 0) throw new AppError('replay-nothing');
      await drop();
      const startedAt = session.now();
      const fit = await fitFiles(paths, source.body.steps, inspector(workspace, job), job);
      const carried = await carryOut(workspace, source, fit, job);
      last += 1;
      kept = { name: `replay-${last}`, workspace, startedAt, ...carried };
      return describeReplay(kept.name, kept.carried, false);
    },
    async commit(replay, job) {
      const run = find(replay);
      const { readOnly } = run.workspace;
      if (readOnly !== null) throw new AppError('workspace-read-only', readOnly);
      refuseUndecided(run.carried);
      for (const [at, { path }] of run.carried.fitted.entries()) {
        const prepared = run.carried.prepared[at];
        if (prepared) await checkUnchanged(path, prepared);
      }
      await tryFresh(
        () => run.workspace === session.openWorkspace(),
        () => commitOnce(run, job),
      );
      const made = describeReplay(run.name, run.carried, true);
      await drop();
      return made;
    },
    async discard(replay) {
      if (kept?.name === replay) await drop();
    },
    discardAll: drop,
  };
}

/** The replays of a window. */
export const replaysOf = perSession(makeReplays);
