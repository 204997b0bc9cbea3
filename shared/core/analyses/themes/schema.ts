import * as z from 'zod';
import {
  AnswerRef,
  FeedbackChange,
  FeedbackPeriod,
  FeedbackScope,
  FeedbackShare,
} from '../../model/feedback-scope.ts';

export const ThemesParams = FeedbackScope.extend({
  /** Database id of the question whose score themes are held against; the one most of these responses answer when null. */
  score: z.int().min(1).nullable().default(null),
  /** Length of the periods of the trend; as long as gives about twelve when `auto`. */
  period: z.enum(['auto', 'week', 'month', 'quarter', 'year']).default('auto'),
  /** Example answers a theme. */
  examples: z.int().min(0).max(50).default(5),
});
export type ThemesParams = z.infer<typeof ThemesParams>;

const Count = z.int().min(0);

/** A question with a score that enough of the responses answer too. */
export const ThemeScore = z.object({
  question: z.int(),
  survey: z.int(),
  label: z.string(),
  /** `nps`: the score is the Net Promoter Score, -100 … 100; else the mean of the answers. */
  measure: z.enum(['nps', 'mean']),
  /** Responses with words that answer it. */
  n: Count,
});
export type ThemeScore = z.infer<typeof ThemeScore>;

/**
 * The score of responses with the theme minus that of those without, with its 95 % interval, which ends where the scale does. p by Welch's test of
 * the means, which for NPS are those of -100, 0 and 100; with fewer than ten on a side (`isSmall`) by the spread of all together. q is p adjusted
 * for all themes tested.
 */
export const ThemeEffect = z.object({
  value: z.number(),
  interval: z.tuple([z.number(), z.number()]),
  with: z.object({ n: Count, score: z.number() }),
  without: z.object({ n: Count, score: z.number() }),
  p: z.number(),
  q: z.number(),
  isSmall: z.boolean(),
});
export type ThemeEffect = z.infer<typeof ThemeEffect>;

export const ThemeSummary = z.object({
  key: z.string(),
  nameEn: z.string(),
  nameAr: z.string(),
  origin: z.enum(['taxonomy', 'found', 'user']),
  /** Answers that speak of it; responses they stand in; customers known to have given those. */
  n: Count,
  responses: Count,
  people: Count,
  /** Of all responses with words that were looked at. */
  share: FeedbackShare,
  /** Answers with the theme by how they feel. */
  sentiment: z.object({ negative: Count, neutral: Count, positive: Count, unsure: Count }),
  /** Negative answers among those that are sure. */
  negative: FeedbackShare,
  /** Null where no score was answered, by fewer than two on a side, or by all in the same way. */
  effect: ThemeEffect.nullable(),
  /** Responses with the theme in each of the result's periods. */
  trend: z.array(Count),
  /** Null where fewer than two periods have responses. */
  change: FeedbackChange.nullable(),
  /** The clearest first. */
  examples: z.array(AnswerRef),
  /** What people wrote that brought the theme, most frequent first, at most eight. */
  terms: z.array(z.object({ term: z.string(), n: Count })),
});
export type ThemeSummary = z.infer<typeof ThemeSummary>;

export const ThemesResult = z.object({
  /** Answers with words, without junk; responses they stand in; customers known to have given those. */
  texts: Count,
  responses: Count,
  people: Count,
  /** Answers left out because they say nothing. */
  junk: Count,
  /** Answers that speak of no theme. */
  withoutTheme: Count,
  /** Responses with words whose day is not known: in no period. */
  undated: Count,
  score: ThemeScore.nullable(),
  /** All that could be asked for: those that say how content people are first, of these the one with most responses. */
  scores: z.array(ThemeScore),
  periods: z.array(FeedbackPeriod),
  /** Effects on the score that were tested, and those believed at a false discovery rate of 5 %; of changes likewise. */
  tests: z.object({ effects: Count, believedEffects: Count, changes: Count, believedChanges: Count }),
  /** Those that most responses speak of first. */
  themes: z.array(ThemeSummary),
});
export type ThemesResult = z.infer<typeof ThemesResult>;
