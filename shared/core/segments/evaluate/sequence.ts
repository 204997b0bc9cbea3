import type { Bits } from '../bits.ts';
import { bitsWhere } from '../combine-bits.ts';
import { periodRange } from '../days/day-range.ts';
import type { Condition, SequenceStep } from '../schema.ts';
import type { Asked } from './asked.ts';
import { meantEvents } from './behaviour.ts';
import { countedOrders } from './orders/counted.ts';
import type { Remember } from './remember.ts';

/** When something happened to every customer, ascending by day. */
type Moments = Readonly<{ offsets: Int32Array; day: Int32Array; at: Float64Array }>;
/** The places of a longer list that are meant. */
type Occurrences = Moments & Readonly<{ isMeant: (place: number) => boolean }>;

function occurrencesOf(step: SequenceStep, asked: Asked, remember: Remember): Occurrences {
  const { facts } = asked;
  switch (step.what) {
    case 'order': {
      const columns = facts.get('columns');
      const counted = countedOrders(step.goods, asked, remember);
      return {
        offsets: columns.customers.orderOffsets,
        day: columns.orders.day,
        at: facts.get('moments'),
        isMeant: (order) => counted[order] === 1,
      };
    }
    case 'event':
      return { ...facts.get('events'), isMeant: meantEvents(step, facts) };
    case 'response': {
      const responses = facts.get('responses');
      const { survey } = step;
      return { ...responses, isMeant: (at) => survey === null || responses.survey[at] === survey };
    }
  }
}

/** Which of two moments of one day stands for it; NaN is a moment that is not known. */
type Choice = (a: number, b: number) => number;
const known =
  (choose: Choice): Choice =>
  (a, b) =>
    Number.isNaN(a) ? b : Number.isNaN(b) ? a : choose(a, b);
/** The easiest to be followed: something that happened later may come after it. */
const earliest = known(Math.min);
/** The most likely to follow. */
const latest = known(Math.max);
/** The hardest to be followed: a moment that is not known, then the latest. */
const hardest: Choice = Math.max; // NaN wins

/** What is meant, one entry a day of a customer, so that any number of things on a day costs no more than one. */
function byDay({ offsets, day, at, isMeant }: Occurrences, choose: Choice): Moments {
  const days = {
    offsets: new Int32Array(offsets.length),
    day: new Int32Array(day.length),
    at: new Float64Array(day.length),
  };
  let count = 0;
  for (let row = 0; row + 1 < offsets.length; row += 1) {
    const first = count;
    const end = offsets[row + 1] ?? 0;
    for (let place = offsets[row] ?? 0; place < end; place += 1) {
      if (!isMeant(place)) continue;
      const on = day[place] ?? 0;
      const moment = at[place] ?? Number.NaN;
      if (count > first && days.day[count - 1] === on) {
        days.at[count - 1] = choose(days.at[count - 1] ?? Number.NaN, moment);
        continue;
      }
      days.day[count] = on;
      days.at[count] = moment;
      count += 1;
    }
    days.offsets[row + 1] = count;
  }
  return days;
}

/** Says of a day of `first` whether something followed: later that day, or on another until `days` after it and until `on`. */
function follower(first: Moments, then: Moments, days: number, on: number) {
  /** @param next place of the first day of `then` that is not before it; @param end where those of the customer end */
  return (place: number, next: number, end: number): boolean => {
    if (next >= end) return false;
    const day = first.day[place] ?? 0;
    const last = Math.min(day + days, on);
    let found = next;
    if (then.day[next] === day) {
      // NaN is later than nothing, and nothing is later than it
      if ((then.at[next] ?? Number.NaN) > (first.at[place] ?? Number.NaN)) return true;
      found += 1;
    }
    return found < end && (then.day[found] ?? 0) <= last;
  };
}

/**
 * Who did something in a period and then something else, or not, within some days. A thing follows another on a later day, or on the
 * same day where both moments are known and its own is the later. That it did not follow is known once all the days have passed.
 */
export function sequences(
  { first: one, then: other, happens, days, period }: Extract<Condition, { kind: 'sequence' }>,
  asked: Asked,
  remember: Remember,
): Bits {
  const { on } = asked;
  const first = byDay(occurrencesOf(one, asked, remember), happens ? earliest : hardest);
  const then = byDay(occurrencesOf(other, asked, remember), latest);
  const range = periodRange(period, on);
  const { from } = range;
  // of what happened too late it cannot be known yet that nothing followed
  const to = happens ? range.to : Math.min(range.to, on - days);
  const isFollowed = follower(first, then, days, on);
  /** Whether a day of `first` in the range was followed, or was not. */
  const hasOne = (start: number, end: number, thenStart: number, thenEnd: number): boolean => {
    let next = thenStart;
    for (let place = start; place < end; place += 1) {
      const day = first.day[place] ?? 0;
      if (day > to) return false;
      while (next < thenEnd && (then.day[next] ?? 0) < day) next += 1;
      if (day >= from && isFollowed(place, next, thenEnd) === happens) return true;
    }
    return false;
  };
  const bounds = ({ offsets }: Moments, row: number) => [offsets[row] ?? 0, offsets[row + 1] ?? 0] as const;
  return bitsWhere(first.offsets.length - 1, (row) => hasOne(...bounds(first, row), ...bounds(then, row)));
}
