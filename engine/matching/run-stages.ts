import type { PeopleColumns } from '../../shared/core/columns/people-columns.ts';
import type { JoinedPairs } from '../../shared/core/identity/matching/clusters/join-pairs.ts';
import type { Scan } from '../../shared/core/identity/matching/scan/scan-pairs.ts';
import {
  gatherScans,
  type MatchingWork,
  type Prepared,
  type Scored,
} from '../../shared/core/identity/matching/stages.ts';
import type { MatchThresholds } from '../../shared/core/model/matching.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import type { AnalysisPool } from '../analysis/pool.ts';

// the same customers give the same pairs, also tomorrow
const seed = 20_250_101;
const customersPerSlice = 25_000;
const fewestSlices = 2;

/** Customers compared and weighed; where the bands begin does not matter to it. */
export type ScoredPeople = Readonly<{ prepared: Prepared; scored: Scored }>;

function carryOut(pool: AnalysisPool, work: MatchingWork, job: Job): Promise<unknown> {
  // the progress of one piece is that of the whole
  return pool.run({ id: 'matching', work }, { ...job, progress: () => undefined });
}

/** Compares customers in the analysis workers, piece by piece; cancelling ends the workers. @throws {AppError} as the pool does */
export async function scorePeople(
  pool: AnalysisPool,
  people: PeopleColumns,
  job: Job,
): Promise<ScoredPeople> {
  job.progress({ phase: 'matching-prepare', done: 0, total: null, unit: 'customers' });
  // what a stage answers is fixed by `carryOutMatching`
  const prepared = (await carryOut(pool, { stage: 'prepare', people, seed }, job)) as Prepared;
  job.throwIfCancelled();
  const of = Math.max(fewestSlices, Math.ceil(people.count / customersPerSlice));
  let done = 0;
  const report = () => job.progress({ phase: 'matching-compare', done, total: of, unit: 'steps' });
  report();
  const scans = await Promise.all(
    Array.from({ length: of }, async (_, index) => {
      const scan = (await carryOut(pool, { stage: 'scan', prepared, slice: { index, of } }, job)) as Scan; // likewise
      done += 1;
      report();
      return scan;
    }),
  );
  job.throwIfCancelled();
  return { prepared, scored: gatherScans(prepared, scans) };
}

/** Bands and groups at some thresholds. @param apart rows decided to be two people, two after two */
export async function joinPeople(
  pool: AnalysisPool,
  { prepared, scored }: ScoredPeople,
  thresholds: MatchThresholds,
  apart: Int32Array,
  job: Job,
): Promise<JoinedPairs> {
  const work = { stage: 'join', prepared, scored, thresholds, apart } as const;
  return (await carryOut(pool, work, job)) as JoinedPairs; // what this stage answers
}
