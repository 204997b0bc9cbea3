import { logAdjustedP } from '../stats/log-adjusted-p.ts';
import { logFisherTail } from '../stats/fisher-tail.ts';
import { findItemset, itemsOf, type Itemsets } from './itemsets.ts';
import { liftOf, type RuleCounts } from './rule-measures.ts';

/** A rule with one item on the right, in the numbers of its baskets. */
export type Rule = Readonly<{
  /** Ascending. */
  antecedent: readonly number[];
  consequent: number;
  counts: RuleCounts;
  /** Natural logarithms of Fisher's p and of q over all rules that were tested. */
  logP: number;
  logQ: number;
  /** Whether a more general rule, with fewer things on the left, holds as often or more. */
  redundant: boolean;
}>;

export type RuleLimits = Readonly<{ minConfidence: number; minLift: number }>;
export type RulesFound = Readonly<{
  /** Every rule of every itemset: what q is adjusted for, whichever limits are met. */
  tested: number;
  /** Those that meet the limits, in the order of their itemsets. */
  rules: readonly Rule[];
}>;

/** What is left of a list without one place. */
function without(items: readonly number[], place: number): number[] {
  return items.filter((_, at) => at !== place);
}

/** Whether some of a rule's left side, but not all of it, says the right side as surely. */
function isRedundant(
  itemsets: Itemsets,
  antecedent: readonly number[],
  consequent: number,
  counts: RuleCounts,
) {
  const all = 2 ** antecedent.length - 1;
  for (let chosen = 1; chosen < all; chosen += 1) {
    const part = antecedent.filter((_, at) => ((chosen >>> at) & 1) === 1);
    const whole = [...part, consequent].sort((a, b) => b - a);
    const alone = itemsets.support[findItemset(itemsets, part)] ?? 0;
    const both = itemsets.support[findItemset(itemsets, whole)] ?? 0;
    // in whole numbers: two equal shares never differ by rounding
    if (both * counts.antecedent >= counts.both * alone) return true;
  }
  return false;
}

type Visit = (at: number, antecedent: readonly number[], consequent: number, counts: RuleCounts) => void;

/** Goes over every rule with one item on the right; left sides are descending. */
function forEachRule(itemsets: Itemsets, baskets: number, visit: Visit): void {
  const { support, count, bySize } = itemsets;
  let at = 0;
  for (let itemset = bySize[1] ?? 0; itemset < count; itemset += 1) {
    const items = itemsOf(itemsets, itemset);
    items.forEach((consequent, place) => {
      const antecedent = without(items, place);
      visit(at, antecedent, consequent, {
        ...{ both: support[itemset] ?? 0, baskets },
        antecedent: support[findItemset(itemsets, antecedent)] ?? 0,
        consequent: support[consequent] ?? 0,
      });
      at += 1;
    });
  }
}

/**
 * Rules “who has these also has that” of frequent itemsets, with one thing on the right and at least one on the left.
 *
 * All of them are tested; limits only say which are given back, so that choosing those that look strong is paid for in q.
 *
 * @param baskets how many there are, with any item
 * @see Agrawal, Imieliński & Swami (1993), SIGMOD, 207–216; Hahsler et al., R package arules: `is.redundant`, `is.significant`
 */
export function findRules(itemsets: Itemsets, baskets: number, limits: RuleLimits): RulesFound {
  const tested = itemsets.bySize.reduce((sum, sets, size) => (size < 2 ? sum : sum + sets * size), 0);
  const logP = new Float64Array(tested);
  const met: Omit<Rule, 'logQ'>[] = [];
  forEachRule(itemsets, baskets, (at, antecedent, consequent, counts) => {
    const own = logFisherTail(counts.both, counts.antecedent, counts.consequent, baskets);
    logP[at] = own;
    if (counts.both / counts.antecedent < limits.minConfidence || liftOf(counts) < limits.minLift) return;
    const redundant = isRedundant(itemsets, antecedent, consequent, counts);
    met.push({ antecedent: antecedent.toReversed(), consequent, counts, logP: own, redundant });
  });
  const logQ = logAdjustedP(logP);
  return { tested, rules: met.map((rule) => ({ ...rule, logQ: logQ(rule.logP) })) };
}
