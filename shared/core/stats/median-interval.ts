import { logBinomial } from './special/log-binomial.ts';

/**
 * A 95 % interval of a median between two order statistics, whatever the distribution.
 *
 * @param sorted ascending
 * @returns the values at ranks that leave at most 2.5 % of a binomial distribution outside each; null for fewer than six, where none does
 * @see Conover (1999), Practical Nonparametric Statistics, 3rd ed., § 3.2
 */
export function medianInterval(sorted: ArrayLike<number>): [low: number, high: number] | null {
  const n = sorted.length;
  let below = 0;
  let rank = 0;
  // how many may lie below the interval: as long as fewer values on that side have at most 2.5 %
  for (; rank < n; rank += 1) {
    below += Math.exp(logBinomial(rank, n, 0.5));
    if (below > 0.025) break;
  }
  if (rank === 0) return null;
  return [sorted[rank - 1] ?? Number.NaN, sorted[n - rank] ?? Number.NaN];
}
