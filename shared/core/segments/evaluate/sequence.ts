import { countsAsOrder } from '../../columns/counted-orders.ts';
import type { Bits } from '../bits.ts';
import { bitsWhere } from '../combine-bits.ts';
import { periodRange, type DayRange } from '../days/day-range.ts';
import type { Facts } from '../facts/facts.ts';
import type { Condition, SequenceStep } from '../schema.ts';
import type { Asked } from './asked.ts';
import { meantEvents } from './behaviour.ts';
import { hasMeant, meantProducts } from './goods.ts';

/** When something happened to every customer, ascending by day: parts of longer lists that are meant. */
type Occurrences = Readonly<{
  offsets: Int32Array;
  day: Int32Array;
  at: Float64Array;
  isMeant: (place: number) => boolean;
}>;

function occurrencesOf(step: SequenceStep, facts: Facts): Occurrences {
  switch (step.what) {
    case 'order': {
      const columns = facts.get('columns');
      const { state, amountMinor, day } = columns.orders;
      const meant = meantProducts(step.goods, facts);
      return {
        offsets: columns.customers.orderOffsets,
        day,
        at: facts.get('moments'),
        isMeant: (order) =>
          countsAsOrder(state[order] ?? 0, amountMinor[order] ?? 0) &&
          (meant === null || hasMeant(columns, order, meant)),
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

/** Whether something happened after something else of the same day: only where both moments are known. */
function isLaterThatDay(then: number | undefined, first: number | undefined): boolean {
  return (then ?? Number.NaN) > (first ?? Number.NaN);
}

/** Says of something by its place whether something else followed, on a later day within `days` or later on the same day. */
function follows(then: Occurrences, first: Occurrences, days: number, on: number) {
  return (place: number, from: number, end: number): boolean => {
    const day = first.day[place] ?? 0;
    const last = Math.min(day + days, on);
    for (let at = from; at < end; at += 1) {
      const own = then.day[at] ?? 0;
      if (own > last) return false;
      if (own < day || !then.isMeant(at)) continue;
      if (own > day || isLaterThatDay(then.at[at], first.at[place])) return true;
    }
    return false;
  };
}

/**
 * Who did something in a period and then something else, or not, within some days. A thing follows another on a later day, or on the
 * same day where both moments are known and its own is the later. That it did not follow is known once all the days have passed.
 */
export function sequences(condition: Extract<Condition, { kind: 'sequence' }>, { facts, on }: Asked): Bits {
  const first = occurrencesOf(condition.first, facts);
  const then = occurrencesOf(condition.then, facts);
  const range: DayRange = periodRange(condition.period, on);
  const { days, happens } = condition;
  const isFollowed = follows(then, first, days, on);
  return bitsWhere(first.offsets.length - 1, (row) => {
    const end = first.offsets[row + 1] ?? 0;
    const thenEnd = then.offsets[row + 1] ?? 0;
    let from = then.offsets[row] ?? 0;
    for (let at = first.offsets[row] ?? 0; at < end; at += 1) {
      const day = first.day[at] ?? 0;
      if (day > range.to) return false;
      if (day < range.from || !first.isMeant(at)) continue;
      if (!happens && day + days > on) return false; // later ones have even less time behind them
      while (from < thenEnd && (then.day[from] ?? 0) < day) from += 1;
      if (isFollowed(at, from, thenEnd) === happens) return true;
    }
    return false;
  });
}
