import { logBinomial } from './special/log-binomial.ts';

/** Adds up terms of the hypergeometric distribution from one on, as multiples of it. @param step the ratio of the next term to this one */
function sumFrom(start: number, end: number, by: 1 | -1, step: (at: number) => number): number {
  let term = 1;
  let sum = 1;
  for (let at = start; at !== end && term > sum * 1e-17; at += by) {
    term *= step(at);
    sum += term;
  }
  return sum;
}

/**
 * Fisher’s exact test of two things that come together more often than by chance: the natural logarithm of the probability that at
 * least `both` do, when `first` and `second` of `all` are drawn apart from each other.
 *
 * @param both whole, at most the smaller of `first` and `second`
 * @returns 0 or below; its digits stay where the probability itself is too small for a number
 * @throws {RangeError} the counts cannot be
 * @see Fisher (1935), J. R. Stat. Soc. 98, 39–54; R: `phyper(both - 1, first, all - first, second, lower.tail = FALSE, log.p = TRUE)`
 */
export function logFisherTail(both: number, first: number, second: number, all: number): number {
  const most = Math.min(first, second);
  const least = Math.max(0, first + second - all);
  if (!(both >= 0 && both <= most && first <= all && second <= all))
    throw new RangeError(`${both} of ${first} and ${second} of ${all}`);
  if (both <= least) return 0;
  const share = second / all;
  const logTerm = (x: number) =>
    logBinomial(x, first, share) +
    logBinomial(second - x, all - first, share) -
    logBinomial(second, all, share);
  const apart = all - first - second;
  if (both * all > first * second) {
    const up = sumFrom(both, most, 1, (x) => ((first - x) * (second - x)) / ((x + 1) * (apart + x + 1)));
    return Math.min(0, logTerm(both) + Math.log(up));
  }
  // below what is expected the other tail is the smaller one
  const down = sumFrom(both - 1, least, -1, (x) => (x * (apart + x)) / ((first - x + 1) * (second - x + 1)));
  return Math.log1p(-Math.min(1, Math.exp(logTerm(both - 1)) * down));
}

/**
 * A probability from its logarithm. What is too small for a number is the smallest one there is, never 0.
 *
 * @param logP 0 or below
 */
export function probabilityOf(logP: number): number {
  return Math.max(Math.exp(logP), Number.MIN_VALUE);
}
