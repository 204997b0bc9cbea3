import * as z from 'zod';
import {
  AnswerRef,
  FeedbackChange,
  FeedbackPeriod,
  FeedbackScope,
  FeedbackShare,
} from '../../model/feedback-scope.ts';

const feelings = ['negative', 'neutral', 'positive', 'unsure'] as const;

export const SentimentParams = FeedbackScope.extend({
  /** Length of the periods of the trend; as long as gives about twelve when `auto`. */
  period: z.enum(['auto', 'day', 'week', 'month', 'quarter', 'year']).default('auto'),
  /** Whether every answer is given with its label. */
  detail: z.boolean().default(false),
});
export type SentimentParams = z.infer<typeof SentimentParams>;

const Count = z.int().min(0);
const Counts = z.object({ negative: Count, neutral: Count, positive: Count, unsure: Count });
const MacroF1 = z.tuple([z.number(), z.number(), z.number()]).readonly().nullable();

/** Answers of a part by how they feel. Shares are of those that are sure, with Wilson's 95 % interval. */
export const FeelingsOfPart = z.object({
  texts: Count,
  counts: Counts,
  negative: FeedbackShare,
  neutral: FeedbackShare,
  positive: FeedbackShare,
});
export type FeelingsOfPart = z.infer<typeof FeelingsOfPart>;

export const SentimentResult = z.object({
  /** Answers with words, without junk; responses they stand in; customers known to have given those. */
  texts: Count,
  responses: Count,
  people: Count,
  /** Answers left out because they say nothing. */
  junk: Count,
  /** Responses whose day is not known: in no period. */
  undated: Count,
  all: FeelingsOfPart,
  /** By survey, those with most answers first. */
  sources: z.array(z.object({ survey: z.int(), name: z.string(), ...FeelingsOfPart.shape })),
  languages: z.array(
    z.object({ language: z.enum(['unknown', 'en', 'ar', 'arabizi', 'mixed']), ...FeelingsOfPart.shape }),
  ),
  /** In the order of time; responses are those with words. */
  periods: z.array(FeedbackPeriod.extend(FeelingsOfPart.shape)),
  /** How the share of negative answers changed from the earlier half of the time to the later; null of fewer than two periods. */
  change: FeedbackChange.nullable(),
  /** How feelings were read, and how well that does on answers that came with a score. */
  method: z.object({
    by: z.enum(['lexicon', 'trained']),
    checkedOn: Count.nullable(),
    macroF1: MacroF1,
    lexiconMacroF1: MacroF1,
  }),
  /** Of `detail` alone; else empty. `score` -1 … 1, `confidence` 0 … 1. */
  labels: z.array(AnswerRef.extend({ label: z.enum(feelings), score: z.number(), confidence: z.number() })),
});
export type SentimentResult = z.infer<typeof SentimentResult>;
