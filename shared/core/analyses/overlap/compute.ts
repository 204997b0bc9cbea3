import { masksOf } from './masks.ts';
import type { OverlapInput } from './query.ts';
import type { OverlapResult } from './schema.ts';

const has = (mask: number, set: number) => ((mask >>> set) & 1) === 1;

/** Sums of the counts of the masks that a test holds for. */
function sumWhere(counts: Int32Array, holds: (mask: number) => boolean): number {
  return counts.reduce((sum, count, mask) => (holds(mask) ? sum + count : sum), 0);
}

function everyTwo(counts: Int32Array, sets: number): OverlapResult['pairs'] {
  const places = Array.from({ length: sets }, (_, at) => at);
  return places.flatMap((first) =>
    places.slice(first + 1).map((second) => {
      const both = sumWhere(counts, (mask) => has(mask, first) && has(mask, second));
      const either = sumWhere(counts, (mask) => has(mask, first) || has(mask, second));
      return { first, second, both, either, jaccard: either === 0 ? null : both / either };
    }),
  );
}

/**
 * How sets of customers overlap: every customer is in exactly one of the intersections, or in none of the sets.
 *
 * @returns the whole result; without sets everybody is in none
 * @see README.md beside this file
 */
export function computeOverlap(input: OverlapInput): OverlapResult {
  const customers = input.customerId.length;
  const sets = input.sets.length;
  const counts = new Int32Array(1 << sets);
  for (const mask of masksOf(input)) counts[mask] = (counts[mask] ?? 0) + 1;
  const share = (count: number) => (customers === 0 ? 0 : count / customers);
  const places = Array.from({ length: sets }, (_, at) => at);
  const intersections = Array.from(counts, (count, mask) => ({
    inSets: places.filter((set) => has(mask, set)),
    customers: count,
    share: share(count),
  })).filter(({ inSets, customers: count }) => inSets.length > 0 && count > 0);
  return {
    customers,
    sets: places.map((set) => {
      const own = sumWhere(counts, (mask) => has(mask, set));
      return { customers: own, share: share(own) };
    }),
    inNone: counts[0] ?? 0,
    // the sort keeps the order of masks among equals
    intersections: intersections.sort((a, b) => b.customers - a.customers),
    pairs: everyTwo(counts, sets),
  };
}
