import { noDay, type FeedbackColumns } from '../../feedback/columns.ts';
import { scoreBand } from '../../feedback/score/score-band.ts';
import { dayNumber, readDay } from '../../model/day.ts';
import type { Answered } from './answered.ts';
import { barsOf } from './bars.ts';
import { groupTest } from './compare-groups.ts';
import { lookAt } from './look-at.ts';
import type { ScoresInput } from './query.ts';
import type { ScoresParams } from './schema.ts';
import { strataOf } from './strata.ts';
import { periodsOf } from './trend.ts';

/** Says of a response by its place, or of a customer by its row, whether it is meant. */
type Test = Readonly<{ of: 'place' | 'customer'; test: (at: number) => boolean }>;

function bandTest({ measuring: { scale, question }, value }: Answered, name: string): Test | null {
  if (scale === null || (name !== 'low' && name !== 'middle' && name !== 'high')) return null;
  return {
    of: 'place',
    test: (place) => {
      const own = value[place] ?? Number.NaN;
      return !Number.isNaN(own) && scoreBand(question.kind, own, scale) === name;
    },
  };
}

function periodTest(
  feedback: FeedbackColumns,
  answered: Answered,
  params: ScoresParams,
  name: string,
): Test | null {
  const day = readDay(name.slice('period-'.length));
  if (!name.startsWith('period-') || day === null) return null;
  const { periods, dayOf } = periodsOf(feedback, answered, params.period);
  const wanted = periods.starts.slice(0, -1).indexOf(dayNumber(day));
  if (wanted < 0) return null;
  return {
    of: 'place',
    test: (place) => {
      const own = dayOf[place] ?? noDay;
      return own !== noDay && periods.of(own) === wanted;
    },
  };
}

function groupPart(input: ScoresInput, answered: Answered, name: string): Test | null {
  const at = /^group-(\d)$/u.exec(name)?.[1];
  const group = input.groups[Number(at ?? -1)];
  if (group === undefined) return null;
  const test = groupTest(input.feedback, group);
  return { of: 'place', test: (place) => test(answered.responses[place] ?? -1) };
}

function stratumPart(input: ScoresInput, name: string): Test | null {
  const [, dimension, code] = /^(country|spend|recency)-(\d{1,2})$/u.exec(name) ?? [];
  if (dimension === undefined) return null;
  const strata = strataOf(input).find((one) => one.dimension === dimension);
  if (strata === undefined || Number(code) >= strata.names.length) return null;
  return { of: 'customer', test: (row) => strata.code[row] === Number(code) };
}

function testOf(input: ScoresInput, params: ScoresParams, answered: Answered, name: string): Test | null {
  const counts = (place: number) => !Number.isNaN(answered.part[place] ?? Number.NaN);
  if (name === 'answered' || name === 'respondents') return { of: 'place', test: counts };
  if (name === 'skipped') return { of: 'place', test: (place) => (answered.answer[place] ?? -1) < 0 };
  if (name === 'others') {
    const has = respondents(input.feedback, answered, input.columns.customers.count);
    return { of: 'customer', test: (row) => has[row] === 0 };
  }
  const bar = barsOf(input.feedback, answered).find(({ selection }) => selection === name);
  if (bar !== undefined) return { of: 'place', test: bar.holds };
  return (
    bandTest(answered, name) ??
    periodTest(input.feedback, answered, params, name) ??
    groupPart(input, answered, name) ??
    stratumPart(input, name)
  );
}

/** 1 by customer row of those whose answer counts. */
export function respondents(
  { responses }: FeedbackColumns,
  { part, responses: rows }: Answered,
  customers: number,
): Uint8Array {
  const has = new Uint8Array(customers);
  part.forEach((own, place) => {
    const customer = responses.customer[rows[place] ?? -1] ?? -1;
    if (!Number.isNaN(own) && customer >= 0) has[customer] = 1;
  });
  return has;
}

/**
 * The customers behind a part of the result.
 *
 * @param selection of the result's; 'answered', 'skipped', 'low', 'middle', 'high'; 'others' for customers who did not answer. Several joined with
 *   ':' mean those of whom all hold, of one and the same response
 * @returns customer ids, ascending; null when there is no such part
 */
export function scoreMembers(input: ScoresInput, params: ScoresParams, selection: string): Int32Array | null {
  const { answered } = lookAt(input, params);
  if (answered === null) return null;
  const tests: Test[] = [];
  for (const name of selection.split(':')) {
    const test = testOf(input, params, answered, name);
    if (test === null) return null;
    tests.push(test);
  }
  const ofPlace = tests.filter(({ of }) => of === 'place');
  const { count, id } = input.columns.customers;
  const isIn = new Uint8Array(count).fill(ofPlace.length === 0 ? 1 : 0);
  if (ofPlace.length > 0)
    answered.responses.forEach((response, place) => {
      const customer = input.feedback.responses.customer[response] ?? -1;
      if (customer >= 0 && ofPlace.every(({ test }) => test(place))) isIn[customer] = 1;
    });
  const ofCustomer = tests.filter(({ of }) => of === 'customer');
  return Int32Array.from(id).filter((_, row) => isIn[row] === 1 && ofCustomer.every(({ test }) => test(row)));
}
