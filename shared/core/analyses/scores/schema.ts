import * as z from 'zod';
import { PeopleChoice } from '../../model/people-choice.ts';
import { QuestionKind } from '../../model/survey.ts';

const Count = z.int().min(0);
const Interval = z.tuple([z.number(), z.number()]);
const Day = z.iso.date();

/** Days on which was answered, both included. */
export const AnsweredSpan = z.object({ kind: z.literal('days'), from: Day, to: Day });
export type AnsweredSpan = z.infer<typeof AnsweredSpan>;

/** What is compared with each other: what some customers answered, or what was answered in some days. */
export const ScoreGroup = z.union([AnsweredSpan, PeopleChoice]);
export type ScoreGroup = z.infer<typeof ScoreGroup>;

export const ScoresParams = z.object({
  /** Database id; the survey of the question, or the one with most responses, when null. */
  surveyId: z.int().min(1).nullable().default(null),
  /** Database id; the survey's recommendation question, or its first with a score, or its first, when null. */
  questionId: z.int().min(1).nullable().default(null),
  /** Of a question of choices: the option whose share is followed; the most chosen when null. */
  option: z.string().nullable().default(null),
  /** Length of the periods of the trend; the shortest that gives at most about fourteen when `auto`. */
  period: z.enum(['auto', 'day', 'week', 'month', 'quarter', 'year']).default('auto'),
  /** Days answered on, both included. Who answered on an unknown day is in only where neither is given. */
  from: Day.nullable().default(null),
  to: Day.nullable().default(null),
  /** Whose answers are looked at; everybody's, known or not, when null. */
  segment: PeopleChoice.nullable().default(null),
  /** Groups that are compared with each other. */
  by: z.array(ScoreGroup).max(4).default([]),
  /** Whether answers of surveys that were not finished count. */
  unfinished: z.boolean().default(true),
});
export type ScoresParams = z.infer<typeof ScoresParams>;

/**
 * What the number of a question is. `nps`: per cent of promoters less per cent of detractors, -100 … 100. `top`: share of answers in the highest
 * places of the scale. `agree`: share of answers above its middle. `share`: share that chose the option. `mean`: mean of the numbers.
 * `written`: share of responses that wrote something.
 */
export const scoreMeasures = ['nps', 'top', 'agree', 'share', 'mean', 'written'] as const;
export const ScoreMeasure = z.enum(scoreMeasures);
export type ScoreMeasure = z.infer<typeof ScoreMeasure>;

/**
 * How an interval of 95 % was found. `score`: Tango's score interval, of a net score of fewer than a hundred answers; `closed`: the closed form, from
 * a hundred on; `wilson`: of a share; `t`: Student's, of a mean; `same`: of numbers that are all the same, by what others might have answered unseen;
 * `order`: by order statistics, of a median.
 */
export const ScoreInterval = z.enum(['score', 'closed', 'wilson', 't', 'same', 'order']);
export type ScoreInterval = z.infer<typeof ScoreInterval>;

/** A number with how sure it is. Null value: nobody answered. Null interval: too few to say. */
export const Estimate = z.object({
  n: Count,
  value: z.number().nullable(),
  /** By the closed form, in the unit of the value; null with fewer than two answers. */
  standardError: z.number().nullable(),
  interval: Interval.nullable(),
  method: ScoreInterval.nullable(),
  /** Value ± 1.96 standard errors, as published figures have it; too narrow where there are few answers. */
  closedForm: Interval.nullable(),
});
export type Estimate = z.infer<typeof Estimate>;

/** A question of the survey in one line. */
export const ScoredQuestion = Estimate.extend({
  id: z.int(),
  key: z.string(),
  label: z.string(),
  kind: QuestionKind,
  group: z.object({ key: z.string(), label: z.string() }).nullable(),
  measure: ScoreMeasure,
  /** The option whose share it is. */
  option: z.string().nullable(),
});
export type ScoredQuestion = z.infer<typeof ScoredQuestion>;

/** A bar: what was answered, how often. Its people are `members` of `selection`. */
export const ScoreBar = z.object({
  selection: z.string(),
  /** The text that was chosen; null of a number. */
  option: z.string().nullable(),
  /** The number answered, or the place on an ordered scale from 1. Null of options without an order. */
  value: z.number().nullable(),
  /** Up to which number, of a bar that takes several together; null of one value. */
  until: z.number().nullable(),
  count: Count,
  share: z.number(),
  interval: Interval,
  /** `low`, `middle`, `high`: of a scale; of a recommendation detractors, passives and promoters. */
  band: z.enum(['low', 'middle', 'high']).nullable(),
  /** Of a ranking: the mean place it was put on, from 1. */
  meanRank: z.number().nullable(),
});
export type ScoreBar = z.infer<typeof ScoreBar>;

/** A difference, first minus second; q is p adjusted for all tests of its list. */
export const ScoreDifference = z.object({
  value: z.number(),
  interval: Interval.nullable(),
  p: z.number(),
  q: z.number(),
  /** q at most 0.05: more than noise. */
  isBeyondNoise: z.boolean(),
  /** Fewer than twenty answers on a side: a guide only. */
  isSmall: z.boolean(),
});
export type ScoreDifference = z.infer<typeof ScoreDifference>;

export const TrendPeriod = Estimate.extend({
  selection: z.string(),
  from: Day,
  to: Day,
  /** Against the last period before it that has answers; null of the first. */
  change: ScoreDifference.nullable(),
});
export type TrendPeriod = z.infer<typeof TrendPeriod>;

export const ComparedGroup = Estimate.extend({
  selection: z.string(),
  /** Responses of it; and customers who gave them. */
  responses: Count,
  customers: Count,
  distribution: z.array(ScoreBar),
});
export type ComparedGroup = z.infer<typeof ComparedGroup>;

export const GroupComparison = ScoreDifference.extend({
  /** Places in `groups`. */
  first: Count,
  second: Count,
  /** Of a question of choices: whose share differs. */
  option: z.string().nullable(),
  /** Responses of customers, or days, that are in both: they count to neither. */
  both: Count,
});
export type GroupComparison = z.infer<typeof GroupComparison>;

/** How far the rows of a grid, or the questions on the same scale, say one thing: Cronbach's alpha with Feldt's interval. */
export const Reliability = z.object({
  of: z.enum(['grid', 'same-scale']),
  questions: z.array(z.int()),
  /** Responses that answer all of them; those that lack some are left out. */
  n: Count,
  incomplete: Count,
  alpha: z.number().nullable(),
  interval: Interval.nullable(),
});
export type Reliability = z.infer<typeof Reliability>;

export const strataDimensions = ['country', 'spend', 'recency'] as const;
export const StrataDimension = z.enum(strataDimensions);
export type StrataDimension = z.infer<typeof StrataDimension>;

/** Customers who are alike in one thing, and whether they answered as often as others. */
export const Stratum = z.object({
  selection: z.string(),
  /** `country`: its name; null of all others and of those without. `spend`: `none`, `low`, `middle`, `high`. `recency`: `none`, `90`, `365`, `more` (days). */
  name: z.string().nullable(),
  customers: Count,
  respondents: Count,
  /** Share of respondents less share of all other customers, with Newcombe's interval. */
  difference: z.number(),
  interval: Interval,
  q: z.number(),
  /** Over- or under-represented, beyond noise. */
  lean: z.enum(['over', 'under', 'even']),
});
export type Stratum = z.infer<typeof Stratum>;

export const NonResponse = z.object({
  /** All customers; and those among them who answered the question. */
  customers: Count,
  respondents: Count,
  dimensions: z.array(
    z.object({
      dimension: StrataDimension,
      /** Cramér's V of respondents against all others, and the χ² test. */
      v: z.number(),
      chiSquare: z.number(),
      p: z.number(),
      q: z.number(),
      isRough: z.boolean(),
      strata: z.array(Stratum),
    }),
  ),
  /** Whether respondents differ from all customers beyond noise in any of them. */
  differs: z.boolean(),
});
export type NonResponse = z.infer<typeof NonResponse>;

export const Weighting = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('done'),
    /** Customers, each with their last answer. */
    people: Count,
    /** As they answered, a person once; and as if all strata had answered alike often. */
    unweighted: Estimate,
    weighted: Estimate,
    /** Kish's: as many people as say as much without weights. */
    effectiveN: z.number(),
    cells: Count,
    /** Cells that were too small and taken together with others. */
    collapsed: Count,
    /** Weights cut to `leastWeight` … `mostWeight` before the last scaling, in people. */
    trimmed: Count,
    leastWeight: z.number(),
    mostWeight: z.number(),
    /** Customers of cells that nobody answered in and that were joined with others. */
    customers: Count,
  }),
  z.object({
    state: z.literal('refused'),
    reason: z.enum(['no-customers', 'too-few', 'one-cell']),
    people: Count,
  }),
]);
export type Weighting = z.infer<typeof Weighting>;

export const ScoresResult = Estimate.extend({
  survey: z
    .object({ id: z.int(), name: z.string(), kind: z.enum(['survey', 'reviews', 'testimonials']) })
    .nullable(),
  /** Responses that were looked at; those not finished, without a day, of nobody known; and the customers who gave the others. */
  responses: Count,
  unfinished: Count,
  withoutDay: Count,
  anonymous: Count,
  customers: Count,
  /** Every question of the survey. */
  questions: z.array(ScoredQuestion),
  /** The question that all below is about; null without questions. */
  question: ScoredQuestion.nullable(),
  /** Between what its numbers lie; null of one without a scale. */
  scale: z.object({ least: z.number(), most: z.number() }).nullable(),
  /** The least value that counts as `top`, or as agreeing. */
  threshold: z.number().nullable(),
  /** Responses that do not answer it, and answers that are no place on its scale. */
  skipped: Count,
  unreadable: Count,
  /** Beside the value: the mean of a scale, the share in its highest places, the median of numbers. */
  beside: z.array(Estimate.extend({ measure: z.enum([...scoreMeasures, 'median']) })),
  distribution: z.array(ScoreBar),
  trend: z.object({
    length: z.enum(['day', 'week', 'month', 'quarter', 'year']).nullable(),
    periods: z.array(TrendPeriod),
    tests: Count,
    believed: Count,
  }),
  groups: z.array(ComparedGroup),
  comparisons: z.array(GroupComparison),
  /** Tests among the comparisons, and how many are believed at a false discovery rate of 5 %. */
  tests: Count,
  believed: Count,
  /** The other rows of its grid, itself among them, with their bars. */
  grid: z.array(ScoredQuestion.extend({ distribution: z.array(ScoreBar) })),
  reliability: Reliability.nullable(),
  nonResponse: NonResponse.nullable(),
  weighting: Weighting,
});
export type ScoresResult = z.infer<typeof ScoresResult>;
