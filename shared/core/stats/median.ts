import { quantile } from './quantile.ts';

/** The median of numbers in any order, without NaN; NaN of none. */
export function median(values: ArrayLike<number>): number {
  return quantile(Float64Array.from(values).sort(), 0.5);
}
