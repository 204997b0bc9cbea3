import { makeComparer } from '../compare/comparer.ts';
import { comparisons } from '../levels.ts';
import type { MatchModel } from '../model/match-model.ts';
import { makeRarity } from '../model/rarity.ts';
import type { MatchTable } from '../prepare/match-table.ts';
import { bitsOfProbability } from '../scan/weight-bins.ts';
import { makeWeigher } from '../scan/weigh.ts';
import { clusterKeeper } from './cluster-keeper.ts';
import { bitsAt, intAt } from '../read-lists.ts';

/** Pairs in the order of their weight, the heaviest first, as lists; with what became of each. */
export type JoinedPairs = Readonly<{
  a: Int32Array;
  b: Int32Array;
  /** In bits, with the prior. */
  weight: Float32Array;
  /** One of `pairBand`. */
  band: Uint8Array;
  /** One of `pairGuard`. */
  guard: Uint8Array;
  /** The least row of the group each row was joined to, its own row when it stands alone. */
  cluster: Int32Array;
}>;

export const pairBand = { none: 0, review: 1, merge: 2 } as const;
export const pairGuard = { none: 0, counterEvidence: 1, tooManyLinks: 2 } as const;

// what two records of one group may have against each other: odds of 64 to 1, the prior counted
const mostAgainst = -6;
const mostRecords = 40;

/** Pairs as the scan found them, weights without the prior. */
export type ScannedPairs = Readonly<{ a: Int32Array; b: Int32Array; weight: Float32Array }>;

/** The pairs that are not set apart, the heaviest first; of equal weight in the order of their rows. */
function orderPairs({ a, b, weight }: ScannedPairs, isApart: (a: number, b: number) => boolean): Uint32Array {
  const order = Uint32Array.from(a.keys()).filter((at) => !isApart(intAt(a, at), intAt(b, at)));
  return order.sort(
    (one, other) =>
      bitsAt(weight, other) - bitsAt(weight, one) ||
      intAt(a, one) - intAt(a, other) ||
      intAt(b, one) - intAt(b, other),
  );
}

/**
 * Decides what becomes of scored pairs. Pairs of the automatic band join groups, the surest first, unless two records of the groups speak
 * against each other, were decided to be two people, or a group would grow beyond what one person leaves: such a pair goes to review, with
 * the reason. A lesser pair within one group is settled by the group.
 *
 * @param prior log2 of the odds of any pair
 * @param thresholds probabilities from which on pairs are joined, and shown
 * @param isApart whether two rows were decided to be two people; such pairs are left out
 */
export function joinPairs(
  table: MatchTable,
  model: MatchModel,
  scanned: ScannedPairs,
  prior: number,
  thresholds: Readonly<{ merge: number; review: number }>,
  isApart: (a: number, b: number) => boolean,
): JoinedPairs {
  const order = orderPairs(scanned, isApart);
  const a = Int32Array.from(order, (at) => intAt(scanned.a, at));
  const b = Int32Array.from(order, (at) => intAt(scanned.b, at));
  const weight = Float32Array.from(order, (at) => bitsAt(scanned.weight, at) + prior);
  const band = new Uint8Array(order.length);
  const guard = new Uint8Array(order.length);
  const compare = makeComparer(table);
  const weigh = makeWeigher(table, model, makeRarity(table));
  const levels = new Uint8Array(comparisons.length);
  const bits = new Float64Array(comparisons.length);
  const speaksAgainst = (one: number, other: number): boolean => {
    if (isApart(one, other)) return true;
    compare(Math.min(one, other), Math.max(one, other), levels, 0);
    return weigh(Math.min(one, other), Math.max(one, other), levels, 0, bits) + prior < mostAgainst;
  };
  const clusters = clusterKeeper(table.count, mostRecords, speaksAgainst);
  const [mergeBits, reviewBits] = [bitsOfProbability(thresholds.merge), bitsOfProbability(thresholds.review)];
  for (let at = 0; at < order.length && bitsAt(weight, at) >= mergeBits; at += 1)
    guard[at] = pairGuard[clusters.join(intAt(a, at), intAt(b, at))];
  for (let at = 0; at < order.length && bitsAt(weight, at) >= Math.min(reviewBits, mergeBits); at += 1) {
    const isTogether = clusters.of(intAt(a, at)) === clusters.of(intAt(b, at));
    band[at] = isTogether ? pairBand.merge : pairBand.review;
    if (isTogether) guard[at] = pairGuard.none;
  }
  return {
    a,
    b,
    weight,
    band,
    guard,
    cluster: Int32Array.from({ length: table.count }, (_, row) => clusters.of(row)),
  };
}
