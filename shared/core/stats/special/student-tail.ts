import { incompleteBeta } from './incomplete-beta.ts';

/**
 * The two-sided tail of Student's t: the probability that a variable lies at least as far from 0 as `t`.
 *
 * @param degrees of freedom, above 0, need not be whole
 * @returns 0–1
 * @see Press et al. (1992), Numerical Recipes in C, § 6.4
 */
export function studentTail(t: number, degrees: number): number {
  return incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5);
}
