import { normal975, wilsonInterval } from '../interval.ts';
import { normalTail } from '../normal-tail.ts';
import type { Effect } from './effect.ts';

/** For each value of `sorted`: how many of `others` lie below it, minus how many lie above. Both ascending. O(n). */
function dominance(sorted: Float64Array, others: Float64Array): Float64Array {
  let below = 0;
  let notAbove = 0;
  return sorted.map((value) => {
    while (below < others.length && (others[below] ?? 0) < value) below += 1;
    while (notAbove < others.length && (others[notAbove] ?? 0) <= value) notAbove += 1;
    return below - (others.length - notAbove);
  });
}

/** Sum of t³ - t over every group of t equal values, of both lists together; both ascending. */
function tieTerm(a: Float64Array, b: Float64Array): number {
  const all = new Float64Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  all.sort();
  let sum = 0;
  for (let from = 0; from < all.length;) {
    let to = from + 1;
    while (to < all.length && all[to] === all[from]) to += 1;
    sum += (to - from) ** 3 - (to - from);
    from = to;
  }
  return sum;
}

/** Pairs, one of each list, of equal values. Both ascending. */
function tiedPairs(a: Float64Array, b: Float64Array): number {
  let pairs = 0;
  let below = 0;
  let notAbove = 0;
  for (const value of a) {
    while (below < b.length && (b[below] ?? 0) < value) below += 1;
    while (notAbove < b.length && (b[notAbove] ?? 0) <= value) notAbove += 1;
    pairs += notAbove - below;
  }
  return pairs;
}

/** Mann–Whitney's test by its normal approximation, corrected for ties and continuity. */
function mannWhitney(delta: number, na: number, nb: number, ties: number): number {
  const n = na + nb;
  const off = (Math.abs(delta) * na * nb) / 2; // U minus its mean
  const variance = ((na * nb) / 12) * (n + 1 - ties / (n * (n - 1)));
  if (variance <= 0) return 1;
  return Math.min(1, 2 * normalTail(Math.max(0, off - 0.5) / Math.sqrt(variance)));
}

/**
 * Samples that do not overlap show no variance to build an interval from: how sure that is rests on the smaller one, all of whose values lie
 * on one side, as a share of 1 has Wilson's interval.
 */
function intervalWithoutOverlap(isFirstAbove: boolean, smaller: number): [number, number] {
  const [low] = wilsonInterval(smaller, smaller);
  return isFirstAbove ? [2 * low - 1, 1] : [-1, 1 - 2 * low];
}

/** Feng and Cliff's interval, which is not symmetric and stays within -1 … 1. */
function intervalOf(delta: number, variance: number): [number, number] {
  const z = normal975;
  const d2 = delta * delta;
  const half = z * Math.sqrt(variance) * Math.sqrt((1 - d2) ** 2 + z * z * variance);
  const scale = 1 - d2 + z * z * variance;
  return [
    Math.max(-1, (delta - delta ** 3 - half) / scale),
    Math.min(1, (delta - delta ** 3 + half) / scale),
  ];
}

function sumOfSquares(values: Float64Array, size: number, mean: number): number {
  let sum = 0;
  for (const value of values) sum += (value / size - mean) ** 2;
  return sum;
}

/**
 * How much more often a value of the first sample is above one of the second than below it: needs no normal distribution and does not mind
 * outliers. Its test is Mann–Whitney's. O(n log n).
 *
 * @param a values of the first sample, without NaN, any order; likewise `b`
 * @returns -1 … 1; 0.2 means that of all pairs 20 % more have the larger value in the first. Where the samples do not overlap at all the
 *          interval rests on the size of the smaller. Null when a sample has fewer than two values.
 * @see Cliff (1996), Multivariate Behavioral Research 31, 331–350; Feng & Cliff (2004), J. Mod. Appl. Stat. Methods 3, 322–332: the interval
 */
export function cliffsDelta(a: Float64Array, b: Float64Array): Effect | null {
  const na = a.length;
  const nb = b.length;
  if (na < 2 || nb < 2) return null;
  const first = a.toSorted();
  const second = b.toSorted();
  const ofFirst = dominance(first, second);
  const ofSecond = dominance(second, first);
  let sum = 0;
  for (const rows of ofFirst) sum += rows;
  const delta = sum / (na * nb);
  const squares = na * nb - tiedPairs(first, second) - na * nb * delta * delta;
  const variance =
    (nb * nb * sumOfSquares(ofFirst, nb, delta) + na * na * sumOfSquares(ofSecond, na, -delta) - squares) /
    (na * nb * (na - 1) * (nb - 1));
  // rounding, and samples with hardly any overlap, may give less than what cannot be undercut
  const least = (1 - delta * delta) / (na * nb - 1);
  return {
    value: delta,
    interval:
      Math.abs(delta) === 1
        ? intervalWithoutOverlap(delta > 0, Math.min(na, nb))
        : intervalOf(delta, Math.max(variance, least)),
    p: mannWhitney(delta, na, nb, tieTerm(first, second)),
  };
}
