import { normal975, wilsonInterval } from '../stats/interval.ts';

/** In how many baskets a rule's sides are, together and each, of how many. */
export type RuleCounts = Readonly<{ both: number; antecedent: number; consequent: number; baskets: number }>;

/** How much more often than by chance. 1 is chance. */
export function liftOf({ both, antecedent, consequent, baskets }: RuleCounts): number {
  return both / antecedent / (consequent / baskets);
}

/**
 * A 95 % interval of a lift: its logarithm is nearly normal, with the variance that the delta method gives four cells of one sample,
 * (1/p(both) - 1/p(antecedent) - 1/p(consequent) + 2 · lift - 1) / baskets.
 *
 * @param counts `both` above 0
 * @see Agresti (2013), Categorical Data Analysis, 3rd ed., § 16.1 (the delta method)
 */
export function liftInterval(counts: RuleCounts): [low: number, high: number] {
  const { both, antecedent, consequent } = counts;
  const lift = liftOf(counts);
  // in counts: 1/p/baskets is 1/count
  const variance = 1 / both - 1 / antecedent - 1 / consequent + (2 * lift - 1) / counts.baskets;
  const factor = Math.exp(normal975 * Math.sqrt(Math.max(0, variance)));
  return [lift / factor, lift * factor];
}

/** Shares of a rule with Wilson's intervals, and its lift with its own. */
export function measureRule(counts: RuleCounts) {
  const { both, antecedent, consequent, baskets } = counts;
  return {
    count: both,
    antecedentCount: antecedent,
    consequentCount: consequent,
    support: both / baskets,
    supportInterval: wilsonInterval(both, baskets),
    confidence: both / antecedent,
    confidenceInterval: wilsonInterval(both, antecedent),
    lift: liftOf(counts),
    liftInterval: liftInterval(counts),
  };
}
