import { noDay, type FeedbackColumns } from '../../feedback/columns.ts';
import { cutPeriods, type Periods } from '../../feedback/scope/periods.ts';
import { dayFromNumber } from '../../model/day.ts';
import { partsAt, type Answered } from './answered.ts';
import { adjustAll, differenceOf } from './difference.ts';
import { estimateOf } from './estimate.ts';
import type { ScoresParams, ScoresResult } from './schema.ts';

/** Periods of the responses that are looked at, and the day of each, by place. */
export function periodsOf(
  { responses: { day } }: FeedbackColumns,
  { responses }: Answered,
  length: ScoresParams['period'],
): Readonly<{ periods: Periods; dayOf: Int32Array }> {
  const dayOf = responses.map((row) => day[row] ?? noDay);
  return { periods: cutPeriods(dayOf, length), dayOf };
}

/** A period's name among the selections. */
export function periodSelection(start: number): string {
  return `period-${dayFromNumber(start)}`;
}

/** The number by period, each against the last one before it that has answers. */
export function trendOf(
  feedback: FeedbackColumns,
  answered: Answered,
  length: ScoresParams['period'],
): ScoresResult['trend'] {
  const { periods, dayOf } = periodsOf(feedback, answered, length);
  const { measure, scale } = answered.measuring;
  const places = periods.starts.slice(0, -1).map((): number[] => []);
  dayOf.forEach((day, place) => {
    if (day !== noDay) places[periods.of(day)]?.push(place);
  });
  const parts = places.map((own) => partsAt(answered, own));
  let before: Float64Array | null = null;
  const changes = parts.map((own) => {
    if (own.length === 0) return null;
    const change = before === null ? null : differenceOf(answered.measuring, own, before);
    before = own;
    return change;
  });
  const { adjusted, tests, believed } = adjustAll(changes);
  return {
    length: periods.length,
    periods: parts.map((own, at) => {
      const start = periods.starts[at] ?? 0;
      return {
        selection: periodSelection(start),
        from: dayFromNumber(start),
        to: dayFromNumber((periods.starts[at + 1] ?? start + 1) - 1),
        ...estimateOf(measure, own, scale),
        change: adjusted[at] ?? null,
      };
    }),
    tests,
    believed,
  };
}
