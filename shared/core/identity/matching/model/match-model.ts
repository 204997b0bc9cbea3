import { defaultRates } from './default-rates.ts';
import { comparisons, level, levelCount } from '../levels.ts';

/** What a level of agreement is worth. Lists are `comparisons` times `levelCount`. */
export type MatchModel = Readonly<{
  /** How often each level is found among pairs of one person. */
  m: Float64Array;
  /** How often among pairs of two people. */
  u: Float64Array;
  /** log2(m / u), never higher for a lesser agreement; 0 for blanks. */
  weights: Float64Array;
  /** The weights of the other comparisons where given and family name agree: namesakes have more in common than any two people. */
  namesakeWeights: Float64Array;
  /** What agreement of both names is worth less than that of each by itself, in bits: some names go together. */
  nameDependence: number;
  /** Which share of pairs of one name is two people. */
  strangers: number;
  /** The share of all pairs of records that are one person, as far as it is known before pairs are scored. */
  share: number;
}>;

/** log2 of the ratios of two lists of rates, never higher for a lesser agreement. */
export function weightsOf(m: Float64Array, u: Float64Array): Float64Array {
  const weights = new Float64Array(comparisons.length * levelCount);
  const possible = defaultRates();
  for (let at = 0; at < comparisons.length; at += 1) {
    let most = Infinity;
    for (let l: number = level.same; l >= 0; l -= 1) {
      const cell = at * levelCount + l;
      // a level that this comparison never gives has no say in the order of the others
      if ((possible[cell] ?? 0) === 0) continue;
      most = Math.min(most, Math.log2((m[cell] ?? 0) / (u[cell] ?? 1)));
      weights[cell] = most;
    }
  }
  return weights;
}
