import type { AnalysisId } from '../../shared/core/analyses/catalog.ts';
import { registry, type AnalysisParams, type AnalysisResult } from '../../shared/core/analyses/registry.ts';
import type { Columns } from '../../shared/core/columns/columns.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import { perSession } from '../per-session.ts';
import type { Session } from '../session.ts';
import { startPool, type AnalysisPool } from './pool.ts';

/** Runs analyses of a session's workspace and keeps what was computed until the data changes. */
export interface Analyses {
  readonly run: <Id extends AnalysisId>(
    id: Id,
    params: AnalysisParams<Id>,
    job: Job,
  ) => Promise<AnalysisResult<Id>>;
  /**
   * Ids of the people behind a part of a result, ascending.
   * @throws {AppError} 'people-unknown' when the result has no such part
   */
  readonly members: <Id extends AnalysisId>(
    id: Id,
    params: AnalysisParams<Id>,
    selection: string,
    job: Job,
  ) => Promise<Int32Array>;
  /** The workers, for other long computations; started when first asked for. */
  readonly pool: () => AnalysisPool;
  readonly close: () => Promise<void>;
}

const keptResults = 32;

function startAnalyses(session: Session): Analyses {
  let pool: AnalysisPool | undefined;
  // a snapshot is one object per data version, so what hangs on it dies with that version
  const results = new WeakMap<Columns, Map<string, unknown>>();

  const workers = (): AnalysisPool => (pool ??= startPool());

  async function compute<Id extends AnalysisId>(
    id: Id,
    params: AnalysisParams<Id>,
    selection: string | null,
    job: Job,
  ): Promise<unknown> {
    const columns = await session.columns();
    job.throwIfCancelled();
    const kept = results.get(columns) ?? new Map<string, unknown>();
    results.set(columns, kept);
    const key = JSON.stringify([id, params, selection]);
    if (kept.has(key)) return kept.get(key);
    const value = await workers().run(
      { id, input: registry[id].query(columns, params), params, selection },
      job,
    );
    const oldest = kept.keys().next();
    if (kept.size >= keptResults && !oldest.done) kept.delete(oldest.value);
    kept.set(key, value);
    return value;
  }

  return {
    // the worker ran the computation that the registry has under this id
    run: async <Id extends AnalysisId>(id: Id, params: AnalysisParams<Id>, job: Job) =>
      (await compute(id, params, null, job)) as AnalysisResult<Id>,
    async members(id, params, selection, job) {
      const ids = await compute(id, params, selection, job);
      if (ids instanceof Int32Array) return ids;
      throw new AppError('people-unknown', { id, selection });
    },
    pool: workers,
    async close() {
      await pool?.close();
      pool = undefined;
    },
  };
}

/** The analyses of a session; one set of workers however many handlers ask. */
export const analysesOf = perSession(startAnalyses);
