import {
  pairBand,
  pairGuard,
  type JoinedPairs,
} from '../../shared/core/identity/matching/clusters/join-pairs.ts';
import { comparisons, level, levelCount } from '../../shared/core/identity/matching/levels.ts';
import type { Prepared, Scored } from '../../shared/core/identity/matching/stages.ts';
import {
  binCount,
  probabilityOf,
  weightOfBin,
} from '../../shared/core/identity/matching/scan/weight-bins.ts';
import type { LearntField, MatchSummary, MatchThresholds } from '../../shared/core/model/matching.ts';

const shownValues = 100;
const levelNames = ['different', 'far', 'short', 'near', 'variant', 'same'] as const;

function learntFields({ table, model }: Prepared): LearntField[] {
  const isKnown = (name: (typeof comparisons)[number]): boolean => {
    if (name === 'birthDate') return table.birth.some((day) => day !== 0);
    if (name === 'gender') return table.gender.some((code) => code !== 0);
    if (name === 'order') return table.family.some((part) => part >= 0);
    if (name === 'given' || name === 'family' || name === 'city')
      return table[name].some((part) => part >= 0);
    return table.coded[name].codes.some((code) => code >= 0);
  };
  return comparisons.flatMap((comparison, at) => {
    if (!isKnown(comparison)) return [];
    const levels = levelNames.map((name) => {
      const cell = at * levelCount + level[name];
      return { level: name, m: model.m[cell] ?? 0, u: model.u[cell] ?? 0, weight: model.weights[cell] ?? 0 };
    });
    return [{ comparison, levels }];
  });
}

function clusterSizes(cluster: Int32Array): MatchSummary['clusters'] {
  const sizes = new Map<number, number>();
  for (const group of cluster) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const joined = [...sizes.values()].filter((size) => size > 1);
  return {
    count: joined.length,
    customers: joined.reduce((sum, size) => sum + size, 0),
    largest: joined.reduce((most, size) => Math.max(most, size), 0),
  };
}

function expectedOf(joined: JoinedPairs, rows: readonly number[]): number | null {
  if (rows.length === 0) return null;
  return rows.reduce((sum, at) => sum + probabilityOf(joined.weight[at] ?? 0), 0) / rows.length;
}

const guardCount = (joined: JoinedPairs, guard: number) =>
  joined.guard.reduce((sum, found) => sum + Number(found === guard), 0);

/** What a run found, as it is shown. @param open of each band the pairs that are not decided yet */
export function summariseMatching(
  prepared: Prepared,
  scored: Scored,
  joined: JoinedPairs,
  open: Readonly<{ merge: readonly number[]; review: readonly number[] }>,
  facts: Readonly<{
    dataVersion: number;
    isStale: boolean;
    thresholds: MatchThresholds;
    decidedApart: number;
  }>,
): MatchSummary {
  return {
    ...facts,
    customers: prepared.table.count,
    pairsCompared: scored.compared,
    pairs: { merge: open.merge.length, review: open.review.length },
    expected: { merge: expectedOf(joined, open.merge), review: expectedOf(joined, open.review) },
    clusters: clusterSizes(joined.cluster),
    guarded: {
      counterEvidence: guardCount(joined, pairGuard.counterEvidence),
      tooManyLinks: guardCount(joined, pairGuard.tooManyLinks),
    },
    priorBits: scored.prior,
    fields: learntFields(prepared),
    blocked: {
      total: prepared.blocked.length,
      values: prepared.blocked
        .toSorted((a, b) => b.records - a.records)
        .slice(0, shownValues)
        .map(({ field, value, records, reason }) => ({ field, value, customers: records, reason })),
    },
    droppedBlocks: prepared.plan.passes
      .filter(({ dropped }) => dropped.blocks > 0)
      .map(({ name, dropped }) => ({ pass: name, blocks: dropped.blocks, customers: dropped.rows })),
    histogram: {
      from: weightOfBin(0) - 0.125 + scored.prior,
      perBit: 4,
      counts: Array.from({ length: binCount }, (_, bin) => scored.histogram[bin] ?? 0),
    },
  };
}

/** The pairs of each band, in the order of their weight, without those for which `isClosed`. */
export function openPairs(
  joined: JoinedPairs,
  isClosed: (a: number, b: number) => boolean,
): Readonly<{ merge: readonly number[]; review: readonly number[] }> {
  const merge: number[] = [];
  const review: number[] = [];
  joined.band.forEach((band, at) => {
    if (band === pairBand.none || isClosed(joined.a[at] ?? 0, joined.b[at] ?? 0)) return;
    (band === pairBand.merge ? merge : review).push(at);
  });
  return { merge, review };
}
