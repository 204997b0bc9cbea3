import * as z from 'zod';
import { requestKinds, sentiments, textLanguages } from '../feedback/reading.ts';
import { RequestKind, ScoreBand, scoreBands, Sentiment, TextLanguage } from './answer-terms.ts';
import { BasicPeople } from './basic-people.ts';

export const answerFlags = ['all', 'without', 'without-junk', 'only'] as const;

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
  /** What nobody meant to say, and what was said twice; `without-junk` leaves out only the former, as analyses do. */
  flagged: z.enum(answerFlags).default('all'),
  kinds: z.array(RequestKind).max(requestKinds.length).default([]),
  /** Key of a group of requests. */
  group: z.string().max(200).nullable().default(null),
  who: z.enum(['all', 'known', 'anonymous']).default('all'),
  from: z.iso.date().nullable().default(null),
  to: z.iso.date().nullable().default(null),
  people: BasicPeople.nullable().default(null),
});
export type AnswerFilter = z.output<typeof AnswerFilter>;
