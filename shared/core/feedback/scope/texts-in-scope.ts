import { dayNumber, readDay } from '../../model/day.ts';
import type { FeedbackScope } from '../../model/feedback-scope.ts';
import { hasBit, type Bits } from '../../segments/bits.ts';
import { noDay, type FeedbackColumns } from '../columns.ts';
import { textFlags, type TextReading } from '../reading.ts';

/** The answers in words that an analysis looks at. */
export type ScopedTexts = Readonly<{
  /** Rows of the reading, ascending; without junk. */
  texts: Int32Array;
  /** Rows of `responses` they stand in, ascending, each once. */
  responses: Int32Array;
  /** Texts left out because they say nothing. */
  junk: number;
}>;

function dayOf(text: string | null, otherwise: number): number {
  const day = text === null ? null : readDay(text);
  return day === null ? otherwise : dayNumber(day);
}

/** Tells whether a response is in scope. */
function responseTest({ surveys, responses }: FeedbackColumns, scope: FeedbackScope, people: Bits | null) {
  const wanted = new Set(scope.surveys);
  const isWanted = surveys.map(({ id }) => wanted.size === 0 || wanted.has(id));
  const isDated = scope.from !== null || scope.to !== null;
  const from = dayOf(scope.from, noDay + 1);
  const to = dayOf(scope.to, 0x7fffffff);
  const isInTime = (day: number) => !isDated || (day !== noDay && day >= from && day <= to);
  const isOfPeople = (row: number) => people === null || (row >= 0 && hasBit(people, row));
  return (row: number) =>
    isWanted[responses.survey[row] ?? -1] === true &&
    isInTime(responses.day[row] ?? noDay) &&
    isOfPeople(responses.customer[row] ?? -1);
}

/**
 * Finds the answers in words that are looked at. O(texts).
 *
 * @param people rows of customers whose answers count; null for everybody's
 */
export function textsInScope(
  columns: FeedbackColumns,
  reading: TextReading,
  scope: FeedbackScope,
  people: Bits | null,
): ScopedTexts {
  const isIn = responseTest(columns, scope, people);
  const wanted = new Set(scope.questions);
  const isAsked = columns.questions.map(({ id }) => wanted.size === 0 || wanted.has(id));
  const texts: number[] = [];
  const responses: number[] = [];
  let junk = 0;
  for (let text = 0; text < reading.count; text += 1) {
    const answer = reading.answer[text] ?? 0;
    const response = columns.answers.response[answer] ?? 0;
    if (isAsked[columns.answers.question[answer] ?? -1] !== true || !isIn(response)) continue;
    if (((reading.flags[text] ?? 0) & textFlags.junk) !== 0) {
      junk += 1;
      continue;
    }
    texts.push(text);
    // answers lie in the order of their responses
    if (responses.at(-1) !== response) responses.push(response);
  }
  return { texts: Int32Array.from(texts), responses: Int32Array.from(responses), junk };
}
