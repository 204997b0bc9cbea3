import type { BlockPlan } from '../blocking/block-plan.ts';
import { eachPair, type Slice } from '../blocking/each-pair.ts';
import { makeComparer } from '../compare/comparer.ts';
import { comparisons } from '../levels.ts';
import type { MatchModel } from '../model/match-model.ts';
import { makeRarity } from '../model/rarity.ts';
import type { MatchTable } from '../prepare/match-table.ts';
import { binOf, binCount } from './weight-bins.ts';
import { makeWeigher } from './weigh.ts';

/** The pairs of a slice that may be one person, and how the weights of all of its pairs lie. */
export type Scan = Readonly<{
  a: Int32Array;
  b: Int32Array;
  /** In bits, without the prior. */
  weight: Float32Array;
  histogram: Float64Array;
  pairs: number;
}>;

const firstRoom = 1 << 14;

/** A growing list of pairs. */
function pairList() {
  let a = new Int32Array(firstRoom);
  let b = new Int32Array(firstRoom);
  let weight = new Float32Array(firstRoom);
  let count = 0;
  return {
    add(first: number, second: number, bits: number): void {
      if (count === a.length) {
        const [moreA, moreB, more] = [
          new Int32Array(count * 2),
          new Int32Array(count * 2),
          new Float32Array(count * 2),
        ];
        moreA.set(a);
        moreB.set(b);
        more.set(weight);
        [a, b, weight] = [moreA, moreB, more];
      }
      a[count] = first;
      b[count] = second;
      weight[count] = bits;
      count += 1;
    },
    lists: () => ({ a: a.slice(0, count), b: b.slice(0, count), weight: weight.slice(0, count) }),
  };
}

/**
 * Compares and weighs every pair of a slice.
 * @param least pairs of less weight are only counted
 */
export function scanPairs(
  table: MatchTable,
  plan: BlockPlan,
  model: MatchModel,
  slice: Slice,
  least: number,
): Scan {
  const compare = makeComparer(table);
  const weigh = makeWeigher(table, model, makeRarity(table));
  const levels = new Uint8Array(comparisons.length);
  const bits = new Float64Array(comparisons.length);
  const histogram = new Float64Array(binCount);
  const kept = pairList();
  let pairs = 0;
  eachPair(plan, slice, (a, b) => {
    compare(a, b, levels, 0);
    const weight = weigh(a, b, levels, 0, bits);
    pairs += 1;
    const bin = binOf(weight);
    histogram[bin] = (histogram[bin] ?? 0) + 1;
    if (weight >= least) kept.add(a, b, weight);
  });
  return { ...kept.lists(), histogram, pairs };
}
