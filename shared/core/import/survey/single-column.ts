import type { ColumnGuess } from '../../model/import.ts';
import { isQuestion } from '../../model/question-list.ts';
import { isTechnical } from '../recognise/guess-question.ts';
import { headerWords } from '../recognise/header-words.ts';
import type { AnswerCounts } from './answer-counts.ts';
import { answerMeaning, isNumeric } from './answer-meaning.ts';
import type { ColumnPart } from './column-part.ts';
import type { FoundMeaning } from './found-meaning.ts';
import { reviewQuestion } from './review-names.ts';

/** What a name means by chance, as 'Class Name' means a person, is less than this. */
const sure = 0.7;
const nothing = { meaning: 'custom', confidence: 0.7 } as const;

type Column = Readonly<{
  part: ColumnPart;
  /** As for any file, by name and values. */
  guess: ColumnGuess;
  answers: AnswerCounts;
}>;

/** A fact about the reply or the person, or something about the product; null for a column that may be a question. */
function beside({ part, guess }: Column, isReview: boolean): FoundMeaning | null {
  const isOurs = guess.meaning !== 'custom' && guess.meaning !== 'ignore' && !isQuestion(guess.meaning);
  const own = isOurs && guess.confidence >= sure ? guess : nothing;
  const found = { meaning: own.meaning, confidence: own.confidence };
  if (isReview && !reviewQuestion(guess.name)) return found;
  if (part.question !== null) return null;
  return own !== nothing || isTechnical(headerWords(guess.name)) ? found : null;
}

function namesOf({ question, code }: ColumnPart): Pick<FoundMeaning, 'question' | 'code'> {
  return {
    ...(question === null ? {} : { question }),
    ...(question === null || code === null ? {} : { code }),
  };
}

/**
 * What a column means that is no part of a question of several.
 *
 * @param isReview whether the file is a list of reviews: only what reviewers say is asked of them
 * @param isSure   whether the file is known to be a survey: then a column without answers is a question nobody answered
 */
export function singleColumn(column: Column, isReview: boolean, isSure: boolean): FoundMeaning {
  const { part, guess, answers } = column;
  if (part.meaning !== null) return { meaning: part.meaning, confidence: 0.97, ...namesOf(part) };
  const found = beside(column, isReview);
  if (found) return found;
  if (answers.size === 0 && !isSure && guess.meaning === 'custom') return nothing;
  const asked = answerMeaning(part.label, answers, isNumeric(answers));
  const confidence =
    guess.meaning === asked.meaning ? Math.max(guess.confidence, asked.confidence) : asked.confidence;
  return { meaning: asked.meaning, confidence, ...namesOf(part) };
}
