import * as z from 'zod';
import { PeopleChoice } from '../../model/people-choice.ts';
import { leftOutReasons } from '../../model/line-left-out.ts';

export const SequencesParams = z.object({
  /** What these bought; what everybody known bought when null. */
  segment: PeopleChoice.nullable().default(null),
  level: z.enum(['product', 'category']).default('product'),
  /** Days after the first purchase of the one thing within which the first of the other counts. */
  windowDays: z.int().min(1).max(1000).default(120),
  /** A pair is tested when both things have so many buyers, and shown when so many did it. */
  minCustomers: z.int().min(2).max(1_000_000).default(5),
  /** False: only pairs that are more than chance (q below 0.05). */
  all: z.boolean().default(false),
  /** Only pairs with one of these on either side: ids of products, or names of categories. Everything when empty. */
  having: z.array(z.string()).max(100).default([]),
  /** What comes first. */
  by: z.enum(['difference', 'lift', 'customers']).default('difference'),
  /** How many pairs are given back at most. */
  top: z.int().min(0).max(100_000).default(10_000),
});
export type SequencesParams = z.infer<typeof SequencesParams>;

const Count = z.int().min(0);
const Share = z.number().min(0).max(1);
const ShareInterval = z.tuple([Share, Share]);

export const SequenceSummary = z.object({
  /** Names, as people know the products or categories; and what they are known by in a selection. */
  from: z.string(),
  to: z.string(),
  fromKey: z.string(),
  toKey: z.string(),
  /** Who bought the first thing, not yet the second, long enough ago, and has others like them; and who of them did it. */
  buyers: Count,
  customers: Count,
  /** Those without others like them: in no comparison. */
  unmatched: Count,
  confidence: Share,
  confidenceInterval: ShareInterval,
  /** Visits of others like them, and the share of those who bought the second thing as long after. */
  others: Count,
  otherConfidence: Share,
  otherInterval: ShareInterval,
  difference: z.object({ value: z.number(), interval: z.tuple([z.number(), z.number()]) }),
  /** How many times as many as of the others; null when none of the others did it. */
  lift: z.number().min(0).nullable(),
  /** Days from the first purchase of the one to the first of the other; the interval is null for fewer than six. */
  medianDays: z.number().min(0),
  medianInterval: z.tuple([z.number(), z.number()]).nullable(),
  p: Share,
  log10P: z.number().max(0),
  /** After Benjamini and Hochberg over `tested` pairs. */
  q: Share,
  /** Who bought the first thing, not yet the second, and is still within the window on `lastDay`. */
  waiting: Count,
});
export type SequenceSummary = z.infer<typeof SequenceSummary>;

export const SequencesResult = z.object({
  windowDays: Count,
  /** The last day of all purchases: what is still within the window on it is not over. Null without purchases. */
  lastDay: z.iso.date().nullable(),
  customers: Count,
  /** First purchases whose window is over, and those it is not over for: they are in no comparison. */
  observed: Count,
  censored: Count,
  tested: Count,
  /** Pairs that meet what was asked for; `rules` has the first of them. */
  total: Count,
  rules: z.array(SequenceSummary),
  /** Lines that count, and those left out, by reason. */
  lines: Count,
  leftOut: z.record(z.enum(leftOutReasons), Count),
});
export type SequencesResult = z.infer<typeof SequencesResult>;
