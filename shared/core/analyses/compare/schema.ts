import * as z from 'zod';
import { PeopleChoice } from '../../model/people-choice.ts';
import { comparedGroups, FieldSubject, NumberSubject, ShareSubject, Subject } from './subject.ts';

export const CompareParams = z.object({
  /** Two; with one it is compared with everybody else. */
  segments: z.array(PeopleChoice).max(2).default([]),
});
export type CompareParams = z.infer<typeof CompareParams>;

const Count = z.int().min(0);
const Interval = z.tuple([z.number(), z.number()]);

/** One test: its p, and q, which is p adjusted for how many tests were made. */
const Test = { p: z.number(), q: z.number() };

/** Of people of whom it is known. */
const NumberSide = z.object({ n: Count, missing: Count, mean: z.number(), median: z.number() });
const ShareSide = z.object({ n: Count, count: Count });

export const ComparedNumber = z.object({
  kind: z.literal('number'),
  subject: NumberSubject,
  first: NumberSide,
  second: NumberSide,
  /** Hedges' g of numbers spread about evenly round their mean, Cliff's delta of others. Above 0: larger in the first. */
  effect: z.object({ by: z.enum(['g', 'delta']), value: z.number(), interval: Interval }),
  ...Test,
});
export type ComparedNumber = z.infer<typeof ComparedNumber>;

export const ComparedShare = z.object({
  kind: z.literal('share'),
  subject: ShareSubject,
  /** Of those of whom it can be said: `n`. */
  first: ShareSide,
  second: ShareSide,
  /** The first share minus the second, with Newcombe's interval. */
  effect: z.object({ value: z.number(), interval: Interval }),
  ...Test,
});
export type ComparedShare = z.infer<typeof ComparedShare>;

export const ComparedField = z.object({
  kind: z.literal('field'),
  subject: FieldSubject,
  /** Of people whose field is filled. */
  n: z.tuple([Count, Count]),
  missing: z.tuple([Count, Count]),
  /** Cramér's V of the whole field. */
  v: z.number(),
  /** Too few people for the test of the whole to be relied on. */
  isRough: z.boolean(),
  ...Test,
  /** The most frequent values; null stands for all others together. */
  values: z.array(
    z.object({
      value: z.string().nullable(),
      first: Count,
      second: Count,
      effect: z.object({ value: z.number(), interval: Interval }),
      ...Test,
    }),
  ),
});
export type ComparedField = z.infer<typeof ComparedField>;

const Weighed = {
  group: z.enum(comparedGroups),
  /**
   * The effect on one scale for all, -1 … 1: how much more often a person of the first has more of it than one of the second than the other
   * way round. Of a field, that of the value that differs most.
   */
  scaled: z.object({ value: z.number(), interval: Interval }),
  isSmall: z.boolean(),
};

export const Compared = z.discriminatedUnion('kind', [
  ComparedNumber.extend(Weighed),
  ComparedShare.extend(Weighed),
  ComparedField.extend(Weighed),
]);
export type Compared = z.infer<typeof Compared>;

/** What there may be more of than is compared: what most people have is. `varied`: columns of the user's own that number people, or have too many
 * different values. */
export const leftOutThings = [
  'categories',
  'topics',
  'preferences',
  'consents',
  'surveys',
  'questions',
  'choices',
  'events',
  'custom',
  'varied',
] as const;
export const LeftOut = z.object({
  group: z.enum(comparedGroups),
  what: z.enum(leftOutThings),
  count: z.int().min(1),
});
export type LeftOut = z.infer<typeof LeftOut>;

export const CompareResult = z.object({
  currency: z.string().nullable(),
  /** Members, as they are; and how many of each were compared. */
  first: z.object({ customers: Count, compared: Count }),
  second: z.object({ customers: Count, compared: Count }),
  /** In both of them. They would blur what is different, so they count to neither; to the one that would otherwise have nobody. */
  both: Count,
  bothCountedTo: z.enum(['neither', 'first', 'second']),
  /** The second is everybody else. */
  isAgainstRest: z.boolean(),
  /** How many tests were made, and how many of them are believed at a false discovery rate of 5 %. */
  tests: Count,
  believed: Count,
  /** The largest difference first; those known of few people after all others. */
  attributes: z.array(Compared),
  /** What is not known of enough people to compare it. */
  unknown: z.array(z.object({ group: z.enum(comparedGroups), subject: Subject })),
  leftOut: z.array(LeftOut),
});
export type CompareResult = z.infer<typeof CompareResult>;
