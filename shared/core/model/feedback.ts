import * as z from 'zod';
import { RequestKind, ScoreBand, Sentiment, TextLanguage } from './answer-terms.ts';
import { AnswerRef } from './feedback-scope.ts';
import { QuestionKind, QuestionScale } from './survey.ts';

const Count = z.int().min(0);

/** A question as it was answered. */
export const QuestionSummary = z.object({
  id: z.int(),
  key: z.string(),
  label: z.string(),
  kind: QuestionKind,
  scale: QuestionScale.nullable(),
  /** The grid it is a row of. */
  group: z.object({ key: z.string(), label: z.string() }).nullable(),
  /** Responses that answer it. */
  answered: Count,
  /** Of these, in words. */
  withWords: Count,
  /** Whether its answers are points of an ordered scale, so that there is a score. */
  isScore: z.boolean(),
});
export type QuestionSummary = z.infer<typeof QuestionSummary>;

export const SurveySummary = z.object({
  id: z.int(),
  name: z.string(),
  kind: z.enum(['survey', 'reviews', 'testimonials']),
  responses: Count,
  finished: Count,
  /** Responses of whom the customer is known. */
  known: Count,
  /** Of those that have a day; null where none has. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  withoutDay: Count,
  questions: z.array(QuestionSummary),
});
export type SurveySummary = z.infer<typeof SurveySummary>;

/** What the feedback of a workspace lacks, so that something cannot be told: each has the message `feedback.missing.<name>`. */
export const feedbackGaps = ['surveys', 'scores', 'words', 'customers', 'days'] as const;
export const FeedbackOverview = z.object({
  surveys: z.array(SurveySummary),
  responses: Count,
  /** Answers with words. */
  texts: Count,
  missing: z.array(z.enum(feedbackGaps)),
});
export type FeedbackOverview = z.infer<typeof FeedbackOverview>;

/** How sentiment was read, and how well that does on the team's own scored answers; values with 95 % intervals. */
export const ReadingMethod = z.object({
  by: z.enum(['lexicon', 'trained']),
  checkedOn: Count.nullable(),
  macroF1: z.tuple([z.number(), z.number(), z.number()]).readonly().nullable(),
  lexiconMacroF1: z.tuple([z.number(), z.number(), z.number()]).readonly().nullable(),
});

/** How far the words of all answers are read. */
export const ReadingState = z.discriminatedUnion('state', [
  /** Nobody has asked for it since the data or the rules changed. */
  z.object({ state: z.literal('not-begun') }),
  z.object({ state: z.literal('reading'), done: Count, total: Count.nullable() }),
  z.object({
    state: z.literal('ready'),
    texts: Count,
    languages: z.array(z.object({ language: TextLanguage, texts: Count })),
    junk: Count,
    duplicates: Count,
    method: ReadingMethod,
  }),
  /** The message of the code says why; asking again tries again. */
  z.object({ state: z.literal('failed'), code: z.string() }),
]);
export type ReadingState = z.infer<typeof ReadingState>;

export const answerOrders = ['newest', 'oldest', 'most-negative', 'most-positive', 'least-sure'] as const;

/** The score that stands beside an answer: of the first question of its survey that has one. */
export const ScoreBeside = z.object({
  question: z.int(),
  label: z.string(),
  kind: QuestionKind,
  value: z.number(),
  least: z.number(),
  most: z.number(),
  band: ScoreBand,
});
export type ScoreBeside = z.infer<typeof ScoreBeside>;

/** What a text feels like: how positive, -1 … 1, and how sure that is, 0 … 1. */
export const ReadSentiment = z.object({ label: Sentiment, score: z.number(), confidence: z.number() });
export type ReadSentiment = z.infer<typeof ReadSentiment>;

/** A theme of an answer, and why: by a rule, whose words are shown, or because somebody said so. */
export const ThemeOfAnswer = z.object({
  key: z.string(),
  nameEn: z.string(),
  nameAr: z.string(),
  rule: z.object({ pattern: z.string(), language: z.string(), origin: z.string() }).nullable(),
  isCorrected: z.boolean(),
});
export type ThemeOfAnswer = z.infer<typeof ThemeOfAnswer>;

/** An answer with words, and what was read out of it. */
export const AnswerRow = AnswerRef.extend({
  survey: z.int(),
  surveyName: z.string(),
  questionLabel: z.string(),
  day: z.string().nullable(),
  text: z.string(),
  /** Null: nobody knows who wrote it. `name` is null of somebody without one. */
  who: z.object({ id: z.int(), name: z.string().nullable() }).nullable(),
  score: ScoreBeside.nullable(),
  language: TextLanguage,
  sentiment: ReadSentiment,
  themes: z.array(ThemeOfAnswer),
  /** Themes that somebody said it does not speak of. */
  notAbout: z.array(z.string()),
  isJunk: z.boolean(),
  isDuplicate: z.boolean(),
  /** `group` is null of one that nobody else has. */
  requests: z.array(
    z.object({ kind: RequestKind, group: z.string().nullable(), title: z.string().nullable() }),
  ),
});
export type AnswerRow = z.infer<typeof AnswerRow>;

/** How many answers each choice of a filter would leave, the rest of the filter being as it is. */
export const AnswerFacets = z.object({
  total: Count,
  surveys: z.array(z.object({ id: z.int(), answers: Count })),
  questions: z.array(z.object({ id: z.int(), answers: Count })),
  themes: z.array(z.object({ key: z.string(), nameEn: z.string(), nameAr: z.string(), answers: Count })),
  withoutTheme: Count,
  sentiments: z.array(z.object({ sentiment: Sentiment, answers: Count })),
  languages: z.array(z.object({ language: TextLanguage, answers: Count })),
  bands: z.array(z.object({ band: ScoreBand, answers: Count })),
  kinds: z.array(z.object({ kind: RequestKind, answers: Count })),
  flagged: Count,
  known: Count,
  anonymous: Count,
});
export type AnswerFacets = z.infer<typeof AnswerFacets>;
