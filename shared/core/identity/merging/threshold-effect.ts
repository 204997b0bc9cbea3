import type { MatchSummary, MatchThresholds } from '../../model/matching.ts';
import type { ThresholdEffect } from '../../model/merging.ts';
import { wilsonInterval } from '../../stats/interval.ts';
import type { DecidedPair } from './decided-pairs.ts';

type Histogram = MatchSummary['histogram'];

/** The weight at which a probability is reached: log2 of its odds. */
function weightAt(probability: number): number {
  return Math.log2(probability / (1 - probability));
}

/** Pairs that weigh at least so much; of the bin that the weight falls in, those are counted as lie evenly above it. */
function countFrom({ from, perBit, counts }: Histogram, weight: number): number {
  let sum = 0;
  counts.forEach((count, at) => {
    const share = (from + (at + 1) / perBit - weight) * perBit;
    sum += count * Math.min(1, Math.max(0, share));
  });
  return sum;
}

/**
 * What thresholds would do: how many pairs fall in each band, and how the pairs decided so far lie about them.
 *
 * @param histogram  pairs by weight, of the last run
 * @param decided    pairs that were looked at, with the probability they had then
 * @returns counts of pairs are estimates to a quarter of a bit, before guards; `precision` is the share of decided pairs of the automatic
 *          band that are the same, with Wilson's 95 % interval, null while none was decided
 */
export function thresholdEffect(
  histogram: Histogram,
  decided: readonly DecidedPair[],
  { merge, review }: MatchThresholds,
): ThresholdEffect {
  const lowest = Math.min(merge, review);
  const inMerge = Math.round(countFrom(histogram, weightAt(merge)));
  const inReview = Math.round(countFrom(histogram, weightAt(lowest))) - inMerge;
  const count = (isSame: boolean, from: number, to: number) =>
    decided.filter((one) => one.isSame === isSame && one.probability >= from && one.probability < to).length;
  const above = 2; // more than any probability
  const tally = (isSame: boolean) => ({
    merge: count(isSame, merge, above),
    review: count(isSame, lowest, merge),
    never: count(isSame, -1, lowest),
  });
  const [same, different] = [tally(true), tally(false)];
  const n = same.merge + different.merge;
  const [low, high] = wilsonInterval(same.merge, n);
  return {
    pairs: { merge: inMerge, review: inReview },
    decided: { same, different },
    precision: n === 0 ? null : { share: same.merge / n, low, high, n },
  };
}
