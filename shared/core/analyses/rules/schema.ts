import * as z from 'zod';
import { leftOutReasons } from '../../model/line-left-out.ts';
import { PeopleChoice } from '../../model/people-choice.ts';

export const RulesParams = z.object({
  /** What these bought; what everybody bought when null. */
  segment: PeopleChoice.nullable().default(null),
  level: z.enum(['product', 'category']).default('product'),
  /** An order, everything of a customer, or what a customer bought within `windowDays` of the first thing in the basket. */
  basket: z.enum(['order', 'customer', 'window']).default('order'),
  windowDays: z.int().min(1).max(1000).default(30),
  /** Orders of nobody known: `auto` counts them where they are more than half of all. Only for baskets that are orders. */
  anonymous: z.enum(['auto', 'count', 'leave-out']).default('auto'),
  /** Share of baskets that all of a rule must be in. */
  minSupport: z.number().min(0).max(1).default(0.001),
  minConfidence: z.number().min(0).max(1).default(0.1),
  minLift: z.number().min(0).default(0),
  /** Things of a rule, both sides together. */
  maxLength: z.int().min(2).max(12).default(3),
  /**
   * False: rules that are more than chance (q below 0.05), seen at least five times and not redundant, of what was bought and kept. True: every
   * rule over the limits, of everything that was sold, for comparison with other programs.
   */
  all: z.boolean().default(false),
  /** Only rules with one of these on either side: ids of products, or names of categories. Everything when empty. */
  having: z.array(z.string()).max(100).default([]),
  /** What comes first. */
  by: z.enum(['lift', 'confidence', 'count']).default('lift'),
  /** How many rules are given back at most. */
  top: z.int().min(0).max(100_000).default(10_000),
});
export type RulesParams = z.infer<typeof RulesParams>;

const Count = z.int().min(0);
const Share = z.number().min(0).max(1);
const ShareInterval = z.tuple([Share, Share]);
const Ratio = z.number().min(0);

export const RuleSummary = z.object({
  /** Names, as people know the products or categories. */
  antecedent: z.array(z.string()),
  consequent: z.array(z.string()),
  /** What they are known by in a selection: ids of products, or names of categories. */
  antecedentKeys: z.array(z.string()),
  consequentKeys: z.array(z.string()),
  /** Baskets with all of it, with the left side, with the right side. */
  count: Count,
  antecedentCount: Count,
  consequentCount: Count,
  support: Share,
  supportInterval: ShareInterval,
  /** Of baskets with the left side, the share that has the right side too. */
  confidence: Share,
  confidenceInterval: ShareInterval,
  /** How many times more often than by chance. */
  lift: Ratio,
  liftInterval: z.tuple([Ratio, Ratio]),
  /** Fisher's exact test, one-sided; what is too small for a number is the smallest there is. */
  p: Share,
  /** Its decimal logarithm, which keeps its digits. */
  log10P: z.number().max(0),
  /** After Benjamini and Hochberg over `tested` rules. */
  q: Share,
  /** A rule with fewer things on the left holds as often or more. */
  redundant: z.boolean(),
});
export type RuleSummary = z.infer<typeof RuleSummary>;

export const RulesResult = z.object({
  /** Baskets with anything in them; different things; things in baskets. */
  baskets: Count,
  items: Count,
  entries: Count,
  /** Things that are in enough baskets, and how many are enough. */
  frequentItems: Count,
  minCount: Count,
  itemsets: Count,
  /** By how many things they have: the first of one thing. */
  itemsetsBySize: z.array(Count),
  /** Rules that were tested: all of those itemsets. */
  tested: Count,
  /** Rules that meet what was asked for; `rules` has the first of them. */
  total: Count,
  rules: z.array(RuleSummary),
  /** Whether orders of nobody known are baskets; and how many of them are none. */
  countsAnonymous: z.boolean(),
  anonymousOrders: Count,
  /** Lines of products that belong to no category. */
  withoutCategory: Count,
  /** Lines that count, and those left out, by reason. */
  lines: Count,
  leftOut: z.record(z.enum(leftOutReasons), Count),
});
export type RulesResult = z.infer<typeof RulesResult>;
