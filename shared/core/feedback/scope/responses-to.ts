import { dayNumber, readDay } from '../../model/day.ts';
import { hasBit, type Bits } from '../../segments/bits.ts';
import { noDay, type FeedbackColumns } from '../columns.ts';

/** The number of a day that was checked as one. */
export function numberOfDay(text: string): number {
  const day = readDay(text);
  if (day === null) throw new Error(`${text} is no day`);
  return dayNumber(day);
}

/** Which responses to a survey count. */
export type ResponseScope = Readonly<{
  /** 'YYYY-MM-DD', both included. An unknown day is in only where neither is given. */
  from: string | null;
  to: string | null;
  /** Whether those that were not finished count. */
  unfinished: boolean;
}>;

/**
 * Rows of the responses to a survey that count, ascending.
 *
 * @param survey index in `surveys`
 * @param people rows of customers whose responses count; null for everybody's, known or not
 */
export function responsesTo(
  { responses }: FeedbackColumns,
  survey: number,
  { from, to, unfinished }: ResponseScope,
  people: Bits | null,
): Int32Array {
  const isDated = from !== null || to !== null;
  const first = from === null ? noDay + 1 : numberOfDay(from);
  const last = to === null ? Number.POSITIVE_INFINITY : numberOfDay(to);
  const isInTime = (day: number) => !isDated || (day !== noDay && day >= first && day <= last);
  const isOfPeople = (row: number) => people === null || (row >= 0 && hasBit(people, row));
  return Int32Array.from({ length: responses.count }, (_, row) => row).filter(
    (row) =>
      responses.survey[row] === survey &&
      (unfinished || responses.isFinished[row] === 1) &&
      isInTime(responses.day[row] ?? noDay) &&
      isOfPeople(responses.customer[row] ?? -1),
  );
}
