import type { Mapping } from '../../model/import.ts';
import type { AnswerCounts } from './answer-counts.ts';

/** What a file says about its questions, beside its columns. */
export type SurveyFile = Readonly<{
  questions: Mapping['questions'];
  /** How often each answer was given, by column, over all rows. */
  answers: ReadonlyMap<number, AnswerCounts>;
}>;
