import { comparisons, level, levelCount } from '../levels.ts';

/** What a level of agreement is worth. Lists are `comparisons` times `levelCount`. */
export type MatchModel = Readonly<{
  /** How often each level is found among pairs of one person. */
  m: Float64Array;
  /** How often among pairs of two people. */
  u: Float64Array;
  /** log2(m / u), never higher for a lesser agreement; 0 for blanks. */
  weights: Float64Array;
  /** The share of all pairs of records that are one person, as far as it is known before pairs are scored. */
  share: number;
}>;

/** Makes the weights of rates. */
export function makeModel(m: Float64Array, u: Float64Array, share: number): MatchModel {
  const weights = new Float64Array(comparisons.length * levelCount);
  for (let at = 0; at < comparisons.length; at += 1) {
    let most = Infinity;
    for (let l: number = level.same; l >= 0; l -= 1) {
      const cell = at * levelCount + l;
      most = Math.min(most, Math.log2((m[cell] ?? 0) / (u[cell] ?? 1)));
      weights[cell] = most;
    }
  }
  return { m, u, weights, share };
}
