import type { Codes, Ints, Reals } from '../columns/columns.ts';
import type { QuestionKind, QuestionScale } from '../model/survey.ts';

/**
 * Everything that was answered, as typed arrays that threads share, made once per data version. Rows of `responses` lie by day, those without
 * one last, then by id; rows of `answers` by response, then by question. Responses that were previews of the survey are not here.
 */
export type FeedbackColumns = Readonly<{
  dataVersion: number;
  surveys: readonly FeedbackSurvey[];
  /** By survey, then by position. */
  questions: readonly FeedbackQuestion[];
  responses: Readonly<{
    count: number;
    /** Database id. */
    id: Ints;
    /** Index in `surveys`. */
    survey: Ints;
    /** Row of `Columns.customers`; -1 where nobody knows who answered. */
    customer: Ints;
    /** Days since 1970-01-01; `noDay` where none is known. */
    day: Ints;
    /** 1 where the survey was finished. */
    isFinished: Codes;
    /** Answers of response i: from `offsets[i]` to `offsets[i + 1]`; length count + 1. */
    offsets: Ints;
  }>;
  answers: Readonly<{
    count: number;
    /** Row of `responses`. */
    response: Ints;
    /** Index in `questions`. */
    question: Ints;
    /** NaN where the answer is no number. */
    number: Reals;
    /** Index in the question's `options`, chosen in answer i: `options[j]` for j from `optionOffsets[i]` to `optionOffsets[i + 1]`. */
    optionOffsets: Ints;
    options: Ints;
    /** Bytes of the answer's words in `words`: from `wordOffsets[i]` to `wordOffsets[i + 1]`; none where nothing was written. */
    wordOffsets: Ints;
  }>;
  /** UTF-8. */
  words: Codes;
}>;

export type FeedbackSurvey = Readonly<{
  /** Database id. */
  id: number;
  name: string;
  kind: 'survey' | 'reviews' | 'testimonials';
}>;

export type FeedbackQuestion = Readonly<{
  /** Database id. */
  id: number;
  /** Index in `surveys`. */
  survey: number;
  key: string;
  label: string;
  kind: QuestionKind;
  scale: QuestionScale | null;
  /** The grid that it is a row of. */
  group: Readonly<{ key: string; label: string }> | null;
  /** Every text that was chosen, or may be: those of the scale in their order, then others as they came. */
  options: readonly string[];
}>;

/** The day of a response that has none. */
export { noDay } from '../columns/customer-totals.ts';
