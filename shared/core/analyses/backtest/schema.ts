import * as z from 'zod';
import { ChancesTold } from '../../model/opportunities.ts';

/** What a score can weigh, by name. */
export const offerFeatureNames = [
  'together',
  'next',
  'popular',
  'category',
  'interest',
  'viewed',
  'bought',
  'due',
  'repeats',
  'idle',
  'orders',
  'away',
] as const;
export type OfferFeatureName = (typeof offerFeatureNames)[number];

export const BacktestParams = z.object({
  /** Share of the time, at its end, that is foretold. */
  split: z.number().min(0.05).max(0.5).default(0.2),
  /** How many of the first products count as shown. */
  at: z.array(z.int().min(1).max(10)).min(1).max(5).default([1, 3, 10]),
  /** Days within which a product is bought; null: 90, and at most the time that is foretold. */
  horizonDays: z.int().min(1).max(365).nullable().default(null),
});
export type BacktestParams = z.infer<typeof BacktestParams>;

const Count = z.int().min(0);
const Interval = z.tuple([z.number(), z.number()]);
/** By how many are shown. */
const AtEach = z.record(z.string(), z.number());
const IntervalAtEach = z.record(z.string(), Interval);

export const BacktestMethod = z.object({
  method: z.enum(['model', 'popularity', 'repeat', 'item-to-item']),
  /** Share of people who took at least one of the first. */
  hitRate: AtEach,
  /** 95 %, of the hit rates. */
  interval: IntervalAtEach,
  /** Mean share of what people took that is among the first. */
  recall: AtEach,
  recallInterval: IntervalAtEach,
  /** Of the first ten. */
  ndcg: z.number(),
  ndcgInterval: Interval,
  /** Share of all products known that somebody is shown among the first ten. */
  coverage: z.number(),
});
export type BacktestMethod = z.infer<typeof BacktestMethod>;

export const BacktestResult = z.object({
  /** What was bought later by customers; the one left out of each basket, where nobody is known; or nothing, for there is too little. */
  kind: z.enum(['time', 'baskets', 'none']),
  /** Customers, or baskets, that were tested. */
  people: Count,
  /** Last day that was known. */
  splitOn: z.iso.date().nullable(),
  testDays: Count.nullable(),
  horizonDays: Count.nullable(),
  methods: z.array(BacktestMethod),
  /** Hit rate at three of the score less that of popularity, on the same people. */
  difference: z.object({ value: z.number(), interval: Interval }).nullable(),
  beatsPopularity: z.boolean(),
  /** Whether what was called probable happened as often: over the three products shown to everybody known. */
  calibration: z
    .object({
      n: Count,
      /** Mean squared error of the probabilities, and of saying the mean of all. */
      brier: z.number(),
      brierOfMean: z.number(),
      /** That of what the weights alone would have told. */
      brierUnadjusted: z.number(),
      bins: z.array(
        z.object({
          ...{ n: Count, expected: z.number(), happened: z.number(), interval: Interval },
          /** What the weights alone would have told. */
          unadjusted: z.number(),
        }),
      ),
    })
    .nullable(),
  /** How the chances of the score are told: as a window later than its weights had it, or as they come, and why; null without a score. */
  chances: ChancesTold.nullable(),
  /** What that later window made of the log-odds, and the things shown in it that this was learned from. */
  recalibration: z.object({ shift: z.number(), slope: z.number(), shown: Count, bought: Count }).nullable(),
  /** What the score weighs, learned before the split. */
  weights: z.array(
    z.object({ feature: z.string(), reason: z.string().nullable(), weight: z.number(), interval: Interval }),
  ),
});
export type BacktestResult = z.infer<typeof BacktestResult>;
