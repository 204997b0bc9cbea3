import * as z from 'zod';
import { requestKinds, sentiments, textLanguages } from '../feedback/reading.ts';
import { AnswerRef } from './feedback-scope.ts';
import { People } from './people.ts';
import { QuestionKind, QuestionScale } from './survey.ts';

const Count = z.int().min(0);
const Day = z.iso.date();

export const Sentiment = z.enum(sentiments);
export const TextLanguage = z.enum(textLanguages);
export const RequestKind = z.enum(requestKinds);

/**
 * Where an answer lies on its scale: of 0–10 to how likely one is to recommend 0–6, 7–8 and 9–10 (detractors, passives, promoters); of every
 * other ordered scale its lowest two fifths, its middle fifth and its highest two.
 */
export const scoreBands = ['low', 'middle', 'high'] as const;
export const ScoreBand = z.enum(scoreBands);
export type ScoreBand = z.infer<typeof ScoreBand>;

/** Days from one to another, both included; null: open on that side. */
export const DaySpan = z.object({ from: Day.nullable(), to: Day.nullable() });
export type DaySpan = z.infer<typeof DaySpan>;

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

/** Which answers with words are meant. An empty list asks for nothing; what is left out is not asked for. */
export const AnswerFilter = z.object({
  /** Words, in either script, folded as customers are searched; all of them must be there. */
  search: z.string().max(200).default(''),
  surveys: z.array(z.int()).max(500).default([]),
  questions: z.array(z.int()).max(500).default([]),
  /** Keys of themes; any of them. */
  themes: z.array(z.string().max(100)).max(100).default([]),
  /** Only answers that no theme was found in. */
  isWithoutTheme: z.boolean().default(false),
  sentiments: z.array(Sentiment).max(sentiments.length).default([]),
  languages: z.array(TextLanguage).max(textLanguages.length).default([]),
  /** Of the score that stands beside the answer. */
  bands: z.array(ScoreBand).max(scoreBands.length).default([]),
  /** What nobody meant to say, and what was said twice. */
  flagged: z.enum(['all', 'without', 'only']).default('all'),
  kinds: z.array(RequestKind).max(requestKinds.length).default([]),
  /** Key of a group of requests. */
  group: z.string().max(200).nullable().default(null),
  who: z.enum(['all', 'known', 'anonymous']).default('all'),
  from: Day.nullable().default(null),
  to: Day.nullable().default(null),
  people: People.nullable().default(null),
});
export type AnswerFilter = z.output<typeof AnswerFilter>;

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
