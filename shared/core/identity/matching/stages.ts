import type { PeopleColumns } from '../../columns/people-columns.ts';
import { planBlocks, type BlockPlan } from './blocking/block-plan.ts';
import type { Slice } from './blocking/each-pair.ts';
import { joinPairs, type JoinedPairs, type ScannedPairs } from './clusters/join-pairs.ts';
import { makeComparer } from './compare/comparer.ts';
import { estimateModel } from './model/estimate-model.ts';
import type { MatchModel } from './model/match-model.ts';
import type { BlockedValue, MatchTable } from './prepare/match-table.ts';
import { prepareTable } from './prepare/prepare-table.ts';
import { recordsOfPeople } from './records/from-people.ts';
import type { MatchRecords } from './records/match-records.ts';
import { scanPairs, type Scan } from './scan/scan-pairs.ts';
import { bitsOfProbability, priorBits } from './scan/weight-bins.ts';

/** Everything that scoring a pair needs, in memory that threads share. */
export type Prepared = Readonly<{
  table: MatchTable;
  plan: BlockPlan;
  model: MatchModel;
  blocked: readonly BlockedValue[];
}>;

const leastProbability = 0.05;
// the prior is known better only when all pairs are scored
const priorMargin = 3;

/** The first stage: records made ready, pairs planned, the model learnt. @param seed of the random pairs */
export function prepareMatching(records: MatchRecords, seed: number): Prepared {
  const { table, blocked } = prepareTable(records);
  const plan = planBlocks(table);
  return { table, plan, blocked, model: estimateModel(table, plan, makeComparer(table), seed) };
}

/** The second stage, which any number of threads share: one slice of all pairs. */
export function scanSlice({ table, plan, model }: Prepared, slice: Slice): Scan {
  const prior = bitsOfProbability(Math.min(0.5, Math.max(model.share, 1e-12)));
  return scanPairs(table, plan, model, slice, bitsOfProbability(leastProbability) - prior - priorMargin);
}

/** All slices together, and what they say of how many pairs are one person. */
export type Scored = Readonly<{
  pairs: ScannedPairs;
  histogram: Float64Array;
  compared: number;
  prior: number;
}>;

/** Puts the slices together. */
export function gatherScans({ table, model }: Prepared, scans: readonly Scan[]): Scored {
  const total = scans.reduce((sum, { a }) => sum + a.length, 0);
  const pairs = { a: new Int32Array(total), b: new Int32Array(total), weight: new Float32Array(total) };
  const histogram = new Float64Array(scans[0]?.histogram.length ?? 0);
  let at = 0;
  for (const scan of scans) {
    pairs.a.set(scan.a, at);
    pairs.b.set(scan.b, at);
    pairs.weight.set(scan.weight, at);
    at += scan.a.length;
    scan.histogram.forEach((count, bin) => (histogram[bin] = (histogram[bin] ?? 0) + count));
  }
  const allPairs = Math.max(1, (table.count * (table.count - 1)) / 2);
  const compared = scans.reduce((sum, scan) => sum + scan.pairs, 0);
  return { pairs, histogram, compared, prior: priorBits(histogram, allPairs, model.share) };
}

/** The last stage: bands, guards and groups at some thresholds. */
export function joinScored(
  { table, model }: Prepared,
  { pairs, prior }: Scored,
  thresholds: Readonly<{ merge: number; review: number }>,
  isApart: (a: number, b: number) => boolean,
): JoinedPairs {
  return joinPairs(table, model, pairs, prior, thresholds, isApart);
}

/** What a thread is given, by stage. */
export type MatchingWork =
  | Readonly<{ stage: 'prepare'; people: PeopleColumns; seed: number }>
  | Readonly<{ stage: 'scan'; prepared: Prepared; slice: Slice }>
  | Readonly<{
      stage: 'join';
      prepared: Prepared;
      scored: Scored;
      thresholds: Readonly<{ merge: number; review: number }>;
      /** Rows that were decided to be two people, two after two. */
      apart: Int32Array;
    }>;

/** Carries out one stage, in whatever thread this is called. */
export function carryOutMatching(work: MatchingWork): Prepared | Scan | JoinedPairs {
  if (work.stage === 'prepare') return prepareMatching(recordsOfPeople(work.people), work.seed);
  if (work.stage === 'scan') return scanSlice(work.prepared, work.slice);
  const { prepared, scored, thresholds, apart } = work;
  const { count } = prepared.table;
  const keyOf = (a: number, b: number) => Math.min(a, b) * count + Math.max(a, b);
  const keys = new Set<number>();
  for (let at = 0; at + 1 < apart.length; at += 2) keys.add(keyOf(apart[at] ?? 0, apart[at + 1] ?? 0));
  return joinScored(prepared, scored, thresholds, (a, b) => keys.size > 0 && keys.has(keyOf(a, b)));
}
