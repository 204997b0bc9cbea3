import { normal975 } from '../../stats/interval.ts';

/** The 80 % quantile of the standard normal distribution (R: `qnorm(0.8)`). */
const normal80 = 0.8416212335729143;

/**
 * The smallest difference of two shares that a comparison finds at 5 % in 8 of 10 cases, by the normal approximation with the spread of the
 * share that is expected anyway.
 *
 * @param share     that is expected without a campaign, 0 … 1
 * @param contacted people of one side; likewise `heldOut`
 * @returns 0 … 1, in points; null when a side is empty
 * @see Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, 3rd ed., § 4.2
 */
export function smallestLift(share: number, contacted: number, heldOut: number): number | null {
  if (contacted === 0 || heldOut === 0) return null;
  // where next to nobody is expected to buy, nobody would be seen to: one buyer of all is the least there can be
  const all = contacted + heldOut;
  const base = Math.min(1 - 1 / all, Math.max(1 / all, share));
  const error = Math.sqrt(base * (1 - base) * (1 / contacted + 1 / heldOut));
  return Math.min(1, (normal975 + normal80) * error);
}
