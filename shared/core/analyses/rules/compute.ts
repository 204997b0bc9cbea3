import { arrangeBaskets, type Baskets } from '../../baskets/baskets.ts';
import { mineItemsets } from '../../baskets/mine-itemsets.ts';
import { measureRule } from '../../baskets/rule-measures.ts';
import { findRules, type Rule } from '../../baskets/rules.ts';
import { believedRate } from '../../stats/adjusted-p.ts';
import { probabilityOf } from '../../stats/fisher-tail.ts';
import type { Report } from '../define.ts';
import { fillBaskets, type FilledBaskets } from './fill-baskets.ts';
import type { RulesInput } from './query.ts';
import type { RulesParams, RulesResult, RuleSummary } from './schema.ts';

/** 60 bytes each while room for them grows, and as much again for their rules: below 200 MB. */
const mostItemsets = 1_000_000;
/** What the usual view believes was seen at least so often. */
const fewestTimes = 5;

type Order = (a: Rule, b: Rule) => number;
const confidenceOf = ({ counts }: Rule) => counts.both / counts.antecedent;
/** Lifts of rules over the same baskets compare as these do. */
const liftOver = ({ counts }: Rule) => counts.both / counts.antecedent / counts.consequent;
const orders: Readonly<Record<RulesParams['by'], Order>> = {
  lift: (a, b) => liftOver(b) - liftOver(a),
  confidence: (a, b) => confidenceOf(b) - confidenceOf(a),
  count: (a, b) => b.counts.both - a.counts.both,
};

/** Sorts by what was asked for, equal ones by the others; where all are equal, as their itemsets come, which is always the same. */
function rank(rules: readonly Rule[], by: RulesParams['by']): Rule[] {
  const all = [orders[by], orders.lift, orders.count, orders.confidence];
  return rules.toSorted((a, b) => {
    for (const order of all) {
      const found = order(a, b);
      if (found !== 0) return found;
    }
    return 0;
  });
}

const isBelieved = ({ logQ, counts, redundant }: Rule) =>
  logQ < Math.log(believedRate) && counts.both >= fewestTimes && !redundant;

function summarise(rule: Rule, { ids }: Baskets, { words: { nameOf, keyOf } }: FilledBaskets): RuleSummary {
  const antecedent = rule.antecedent.map((item) => ids[item] ?? -1);
  const consequent = [ids[rule.consequent] ?? -1];
  return {
    ...{ antecedent: antecedent.map(nameOf), consequent: consequent.map(nameOf) },
    ...{ antecedentKeys: antecedent.map(keyOf), consequentKeys: consequent.map(keyOf) },
    ...measureRule(rule.counts),
    p: probabilityOf(rule.logP),
    // -0 is no logarithm to show
    log10P: rule.logP === 0 ? 0 : rule.logP / Math.LN10,
    q: probabilityOf(rule.logQ),
    redundant: rule.redundant,
  };
}

/** Whether a rule has one of some things; every rule when none are named. */
function hasOneOf(
  { having }: RulesParams,
  { ids }: Baskets,
  { words: { itemOf } }: FilledBaskets,
): (rule: Rule) => boolean {
  if (having.length === 0) return () => true;
  const wanted = new Set(having.map(itemOf));
  return ({ antecedent, consequent }) =>
    [...antecedent, consequent].some((item) => wanted.has(ids[item] ?? -1));
}

/**
 * What is bought together: rules with one thing on the right, with what was counted, how sure it is, and how much more than chance.
 *
 * @returns the whole result, at most `top` rules of `total`; no rules where nothing is frequent
 * @throws {AppError} 'itemsets-too-many' the limits are so low that more than a million sets of things are frequent
 * @see README.md beside this file
 */
export function computeRules(input: RulesInput, params: RulesParams, report: Report): RulesResult {
  const filled = fillBaskets(input, params);
  const baskets = arrangeBaskets(filled.baskets, params.minSupport, params.all ? 1 : fewestTimes);
  const itemsets = mineItemsets(baskets, params.maxLength, mostItemsets, report);
  const { tested, rules } = findRules(itemsets, baskets.count, params);
  const isWanted = hasOneOf(params, baskets, filled);
  const shown = rank(
    rules.filter((rule) => (params.all || isBelieved(rule)) && isWanted(rule)),
    params.by,
  );
  return {
    baskets: baskets.count,
    items: baskets.kinds,
    entries: baskets.entries,
    frequentItems: baskets.ids.length,
    minCount: baskets.minCount,
    itemsets: itemsets.count,
    itemsetsBySize: itemsets.bySize.slice(1),
    tested,
    total: shown.length,
    rules: shown.slice(0, params.top).map((rule) => summarise(rule, baskets, filled)),
    countsAnonymous: filled.countsAnonymous,
    anonymousOrders: filled.baskets.anonymousOrders,
    withoutCategory: filled.baskets.withoutItem,
    lines: filled.purchases.count,
    leftOut: filled.purchases.leftOut,
  };
}
