import { normal975 } from '../interval.ts';
import { studentTail } from './student-tail.ts';

/**
 * The 97.5 % quantile of Student's t (R: `qt(0.975, degrees)`): what a 95 % interval is wide by.
 *
 * @param degrees of freedom, above 0, need not be whole
 * @returns never below the quantile of the normal distribution; found by halving, to nine digits
 */
export function studentQuantile975(degrees: number): number {
  let low = normal975;
  let high = normal975 * 2;
  while (studentTail(high, degrees) > 0.05 && high < 1e6) high *= 2;
  while (high - low > 1e-10 * high) {
    const middle = (low + high) / 2;
    if (studentTail(middle, degrees) > 0.05) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
