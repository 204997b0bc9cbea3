import * as z from 'zod';
import { AnswerRef } from './feedback-scope.ts';
import { ScoreBand } from './answer-terms.ts';
import { ReadSentiment, ThemeOfAnswer } from './feedback.ts';
import { QuestionKind } from './survey.ts';

/** The last score somebody gave in answer to a question. */
export const LastScore = AnswerRef.extend({
  survey: z.string(),
  label: z.string(),
  kind: QuestionKind,
  value: z.number(),
  least: z.number(),
  most: z.number(),
  band: ScoreBand,
  day: z.string().nullable(),
});
export type LastScore = z.infer<typeof LastScore>;

/** What somebody wrote. */
export const LastComment = AnswerRef.extend({
  survey: z.string(),
  label: z.string(),
  text: z.string(),
  day: z.string().nullable(),
  /** Null until the words are read. */
  sentiment: ReadSentiment.nullable(),
  themes: z.array(ThemeOfAnswer),
});
export type LastComment = z.infer<typeof LastComment>;

/** What a customer said last, newest first: a score for every question with one, and the last comments. */
export const CustomerFeedback = z.object({
  scores: z.array(LastScore),
  comments: z.array(LastComment),
  /** Comments in all. */
  totalComments: z.int().min(0),
  /** The words of the present data have been read: sentiments and themes are there. Else `feedback.ofCustomer` waits for them. */
  isRead: z.boolean(),
});
export type CustomerFeedback = z.infer<typeof CustomerFeedback>;
