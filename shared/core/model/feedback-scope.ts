import * as z from 'zod';
import { BasicPeople } from './basic-people.ts';

/** Which answers an analysis looks at: all, unless something narrows them. */
export const FeedbackScope = z.object({
  /** Database ids; every survey when empty. */
  surveys: z.array(z.int().min(1)).max(500).default([]),
  /** Database ids of questions that are answered in words; every such question when empty. */
  questions: z.array(z.int().min(1)).max(500).default([]),
  /** Days answered on, both included. Who answered on an unknown day is in only where neither is given. */
  from: z.iso.date().nullable().default(null),
  to: z.iso.date().nullable().default(null),
  /** Only what these customers answered, a saved segment by its id or any others; everybody, known or not, when null. */
  segment: z
    .union([z.int().min(1), BasicPeople])
    .nullable()
    .default(null),
});
export type FeedbackScope = z.infer<typeof FeedbackScope>;

const Count = z.int().min(0);

/** A share with Wilson's 95 % interval, 0 … 1. */
export const FeedbackShare = z.object({
  count: Count,
  n: Count,
  value: z.number(),
  interval: z.tuple([z.number(), z.number()]),
});
export type FeedbackShare = z.infer<typeof FeedbackShare>;

/** A stretch of days, both included, of the same length for all of a result. */
export const FeedbackPeriod = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  /** Responses with words in it: what shares of the period are of. */
  responses: Count,
});
export type FeedbackPeriod = z.infer<typeof FeedbackPeriod>;

/**
 * How a share changed from the earlier half of the time looked at to the later one; both sides, their difference with Newcombe's interval,
 * and whether it is more than noise at a false discovery rate of 5 %.
 */
export const FeedbackChange = z.object({
  before: FeedbackShare,
  after: FeedbackShare,
  value: z.number(),
  interval: z.tuple([z.number(), z.number()]),
  p: z.number(),
  q: z.number(),
  isBeyondNoise: z.boolean(),
});
export type FeedbackChange = z.infer<typeof FeedbackChange>;

/** Where an answer is found: database ids. */
export const AnswerRef = z.object({ response: z.int(), question: z.int() });
export type AnswerRef = z.infer<typeof AnswerRef>;
