import type { AnswerFacts } from '../facts/facts.ts';

/** Whether one answer is later than another: by day, then by moment, one without a moment first, then as they came. */
function isLater({ day, at }: AnswerFacts, one: number, other: number): boolean {
  if (day[one] !== day[other]) return (day[one] ?? 0) > (day[other] ?? 0);
  const [left, right] = [at[one] ?? Number.NaN, at[other] ?? Number.NaN];
  if (Number.isNaN(left)) return Number.isNaN(right) && one > other;
  return Number.isNaN(right) || left > right || (left === right && one > other);
}

/** The place of the latest answer of a customer until a day; -1 where there is none. */
export function latestAnswer(answers: AnswerFacts, row: number, on: number): number {
  const { offsets, day } = answers;
  const end = offsets[row + 1] ?? 0;
  let latest = -1;
  for (let at = offsets[row] ?? 0; at < end && (day[at] ?? 0) <= on; at += 1)
    if (latest < 0 || isLater(answers, at, latest)) latest = at;
  return latest;
}
