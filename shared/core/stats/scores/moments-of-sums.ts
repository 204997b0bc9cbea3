import type { Moments } from './moments.ts';

/** How many values there are, their sum and the sum of their squares; of values small enough for both to be exact. */
export type Summed = Readonly<{ n: number; sum: number; squares: number }>;

/** Mean and variance from sums; the mean of none is NaN, and so is the variance of fewer than two. O(1). */
export function momentsOfSums({ n, sum, squares }: Summed): Moments {
  return {
    n,
    mean: n === 0 ? Number.NaN : sum / n,
    // what rounding leaves below 0 is no spread
    variance: n < 2 ? Number.NaN : Math.max(0, (squares - (sum * sum) / n) / (n - 1)),
  };
}
