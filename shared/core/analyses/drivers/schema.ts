import * as z from 'zod';
import { PeopleChoice } from '../../model/people-choice.ts';
import { QuestionKind } from '../../model/survey.ts';

const Count = z.int().min(0);
const Interval = z.tuple([z.number(), z.number()]);
const Day = z.iso.date();

/** With fewer responses to each driver weights are little more than chance, and none are given. */
export const leastPerDriver = 10;

export const DriversParams = z.object({
  /** Database id; the survey of the outcome, or the one in which most can be explained, when null. */
  surveyId: z.int().min(1).nullable().default(null),
  /** The question to be explained; the survey's recommendation, satisfaction or overall rating when null. */
  outcomeId: z.int().min(1).nullable().default(null),
  /** Questions that may explain it; every other question with a score of the survey when empty. */
  driverIds: z.array(z.int().min(1)).max(40).default([]),
  from: Day.nullable().default(null),
  to: Day.nullable().default(null),
  /** Whose answers are looked at; everybody's when null. */
  segment: PeopleChoice.nullable().default(null),
  /** Drawings with replacement that intervals come from. */
  resamples: z.int().min(200).max(10_000).default(1_000),
  seed: z.int().min(0).max(0x7fffffff).default(1),
});
export type DriversParams = z.infer<typeof DriversParams>;

/** A question with a score. */
export const DriverQuestion = z.object({
  id: z.int(),
  key: z.string(),
  label: z.string(),
  kind: QuestionKind,
  /** Responses that answer it with a score. */
  n: Count,
});
export type DriverQuestion = z.infer<typeof DriverQuestion>;

export const Driver = DriverQuestion.extend({
  /** Johnson's relative weight: its part of R²; all add up to R². */
  weight: z.number(),
  interval: Interval,
  /** Of R², 0 … 1. */
  share: z.number(),
  shareInterval: Interval,
  /** Whether its weight lies above that of pure chance: of a driver drawn at random, in the same drawings. */
  isBeyondChance: z.boolean(),
  /** Coefficient of the least squares, in the outcome's points for one point; and with both in standard deviations. */
  coefficient: z.number(),
  standardised: z.number(),
  /** Pearson's correlation with the outcome. */
  correlation: z.number(),
  /** Variance inflation: 1 when no other driver says the same; above 5 it is hard to tell apart from others, above 10 hardly at all. */
  vif: z.number(),
  /** Mean of the responses that count, and where it lies between the least and the most of the scale, 0 … 100. */
  mean: z.number(),
  performance: z.number().nullable(),
  /**
   * Where it stands on the map, against an equal share of R² and the mean performance: `improve` weighs much and does badly, `keep` weighs much and does
   * well, `watch` weighs little and does well, `low-priority` neither.
   */
  quadrant: z.enum(['improve', 'keep', 'watch', 'low-priority']).nullable(),
});
export type Driver = z.infer<typeof Driver>;

/** Why there are no weights: each has the message `drivers.refused.<name>`. */
export const driversRefusals = [
  'no-survey',
  'no-outcome',
  'no-drivers',
  'too-few',
  'outcome-same',
  'collinear',
] as const;

export const DriversResult = z.object({
  survey: z.object({ id: z.int(), name: z.string() }).nullable(),
  outcome: DriverQuestion.nullable(),
  /** All questions with a score, from which outcome and drivers can be chosen. */
  questions: z.array(DriverQuestion),
  /** Responses that answer the outcome and every driver; and those that answer the outcome but lack a driver. */
  n: Count,
  incomplete: Count,
  /** Of those, how many lack each driver. */
  missing: z.array(z.object({ id: z.int(), responses: Count })),
  /** How many responses are needed for these drivers. */
  needed: Count,
  refusal: z.enum(driversRefusals).nullable(),
  /** Drivers that are the same for everybody, so that they explain nothing: left out. */
  constant: z.array(z.int()),
  /** Drivers that the others determine exactly. */
  redundant: z.array(z.int()),
  rSquared: z.number().nullable(),
  rSquaredInterval: Interval.nullable(),
  adjustedRSquared: z.number().nullable(),
  /** Drawings that could be computed. */
  resamples: Count,
  /** The largest weight first. */
  drivers: z.array(Driver),
  /** Where the quadrants meet: mean share of R², mean performance. */
  centre: z.object({ share: z.number(), performance: z.number() }).nullable(),
});
export type DriversResult = z.infer<typeof DriversResult>;
