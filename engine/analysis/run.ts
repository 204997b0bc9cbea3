import type { AnalysisId } from '../../shared/core/analyses/catalog.ts';
import { registry, type AnalysisParams, type AnalysisResult } from '../../shared/core/analyses/registry.ts';
import type { Columns } from '../../shared/core/columns/columns.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import { perSession } from '../per-session.ts';
import type { Session } from '../session.ts';
import { askedOf, todayOf, type WhoIs } from './asked.ts';
import { startPool, type AnalysisPool } from './pool.ts';

/** Runs analyses of a session's workspace and keeps what was computed until the data, or the day, change. */
export interface Analyses {
  /** @param whoIs finds the people that an analysis is asked about */
  readonly run: <Id extends AnalysisId>(
    id: Id,
    params: AnalysisParams<Id>,
    whoIs: WhoIs,
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
    whoIs: WhoIs,
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

  /** The input of an analysis and the columns it belongs to: what came from two states of the data is asked for again. */
  async function read<Id extends AnalysisId>(
    id: Id,
    params: AnalysisParams<Id>,
    columns: Columns,
    whoIs: WhoIs,
    job: Job,
  ): Promise<{ input: unknown; of: Columns }> {
    for (let of = columns; ; of = await session.columns()) {
      const input = await registry[id].query(askedOf(session, of, whoIs, job), params);
      job.throwIfCancelled();
      if (session.workspace().dataVersion() === of.dataVersion) return { input, of };
    }
  }

  function keptOf(columns: Columns): Map<string, unknown> {
    const kept = results.get(columns) ?? new Map<string, unknown>();
    results.set(columns, kept);
    return kept;
  }

  async function compute<Id extends AnalysisId>(
    id: Id,
    params: AnalysisParams<Id>,
    selection: string | null,
    whoIs: WhoIs,
    job: Job,
  ): Promise<unknown> {
    const columns = await session.columns();
    job.throwIfCancelled();
    const key = JSON.stringify([id, params, selection, todayOf(session)]);
    const before = keptOf(columns);
    if (before.has(key)) return before.get(key);
    const { input, of } = await read(id, params, columns, whoIs, job);
    const value = await workers().run({ id, input, params, selection }, job);
    const kept = keptOf(of);
    const oldest = kept.keys().next();
    if (kept.size >= keptResults && !oldest.done) kept.delete(oldest.value);
    kept.set(key, value);
    return value;
  }

  return {
    // the worker ran the computation that the registry has under this id
    run: async <Id extends AnalysisId>(id: Id, params: AnalysisParams<Id>, whoIs: WhoIs, job: Job) =>
      (await compute(id, params, null, whoIs, job)) as AnalysisResult<Id>,
    async members(id, params, selection, whoIs, job) {
      const ids = await compute(id, params, selection, whoIs, job);
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
