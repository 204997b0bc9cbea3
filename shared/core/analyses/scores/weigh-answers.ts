import { noDay, type FeedbackColumns } from '../../feedback/columns.ts';
import { countedPlaces, type Answered } from './answered.ts';
import { estimateOf } from './estimate.ts';
import type { Weighting } from './schema.ts';
import type { Strata } from './strata.ts';
import { cellsOf, leastWeight, mostWeight, weighPeople } from './weighting.ts';

/** With fewer people weights say more of chance than of customers. */
export const leastPeople = 30;

/** The place of everybody's last answer that counts, by customer row; one without a day only of those who have no other. */
export function lastPlaces({ responses }: FeedbackColumns, answered: Answered): ReadonlyMap<number, number> {
  const dayAt = (place: number) => responses.day[answered.responses[place] ?? -1] ?? noDay;
  const last = new Map<number, number>();
  // responses lie by day, those without one last
  for (const place of countedPlaces(answered)) {
    const customer = responses.customer[answered.responses[place] ?? -1] ?? -1;
    if (customer < 0) continue;
    const before = last.get(customer);
    if (before === undefined || dayAt(place) !== noDay || dayAt(before) === noDay) last.set(customer, place);
  }
  return last;
}

/**
 * The number as if all strata of customers had answered alike often, each person counted once with their last answer.
 *
 * @param hasAnswered 1 by customer row of those who answered
 */
export function weighAnswers(
  feedback: FeedbackColumns,
  answered: Answered,
  strata: readonly Strata[],
  hasAnswered: Uint8Array,
): Weighting {
  const last = lastPlaces(feedback, answered);
  const people = Int32Array.from(last.keys()).sort();
  if (people.length === 0) return { state: 'refused', reason: 'no-customers', people: 0 };
  if (people.length < leastPeople) return { state: 'refused', reason: 'too-few', people: people.length };
  const cells = cellsOf(strata, hasAnswered);
  if (cells.count < 2) return { state: 'refused', reason: 'one-cell', people: people.length };
  const { weight, trimmed, effectiveN } = weighPeople(cells, people);
  const parts = Float64Array.from(people, (row) => answered.part[last.get(row) ?? -1] ?? Number.NaN);
  const { measure, scale } = answered.measuring;
  return {
    state: 'done',
    people: people.length,
    unweighted: estimateOf(measure, parts, scale),
    weighted: estimateOf(measure, parts, scale, weight),
    effectiveN,
    cells: cells.count,
    collapsed: cells.collapsed,
    trimmed,
    leastWeight,
    mostWeight,
    customers: hasAnswered.length,
  };
}
