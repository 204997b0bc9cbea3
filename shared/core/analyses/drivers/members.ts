import { scoreBand } from '../../feedback/score/score-band.ts';
import { chooseQuestions, type Chosen } from './choose.ts';
import type { DriversInput } from './query.ts';
import type { DriversParams } from './schema.ts';

/** Says of a response by its place whether it is meant; null when there is no such part. */
function testOf(
  { outcome, drivers, questions }: Chosen,
  selection: string,
): ((place: number) => boolean) | null {
  const known = (value: Float64Array, place: number) => !Number.isNaN(value[place] ?? Number.NaN);
  if (selection === 'complete' || selection === 'incomplete') {
    const isWhole = (place: number) => drivers.every(({ value }) => known(value, place));
    return (place) =>
      outcome !== null && known(outcome.value, place) && isWhole(place) === (selection === 'complete');
  }
  const [, id, band] = /^question-(\d{1,10})-(low|middle|high)$/u.exec(selection) ?? [];
  const scored = questions.find(({ question }) => question.id === Number(id));
  if (scored?.scale === undefined || scored.scale === null) return null;
  const { scale, value, question } = scored;
  return (place) => known(value, place) && scoreBand(question.kind, value[place] ?? 0, scale) === band;
}

/**
 * The customers behind a part of the result.
 *
 * @param selection 'complete' for those whose answers count, 'incomplete' for those who lack a driver; 'question-ID-low', '-middle' or '-high' for
 *   those who answered so to a question
 * @returns customer ids, ascending; null when there is no such part
 */
export function driverMembers(
  input: DriversInput,
  params: DriversParams,
  selection: string,
): Int32Array | null {
  const chosen = chooseQuestions(input, params);
  const test = testOf(chosen, selection);
  if (test === null) return null;
  const rows = new Set<number>();
  chosen.responses.forEach((response, place) => {
    const customer = input.feedback.responses.customer[response] ?? -1;
    if (customer >= 0 && test(place)) rows.add(customer);
  });
  return Int32Array.from(rows, (row) => input.customerId[row] ?? 0).sort();
}
