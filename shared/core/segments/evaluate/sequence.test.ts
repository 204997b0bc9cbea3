import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDb, type OpenDb } from '../../../../engine/open.ts';
import { membersNow } from '../../../testing/evaluate-now.ts';
import { runs } from '../../../testing/property-runs.ts';
import { addEvents, addResponses, addSurveys } from '../../../testing/segment-rows.ts';
import { fillShop, type Shop } from '../../../testing/shop.ts';
import { sql } from '../../db/sql.ts';
import { addDays, type Day } from '../../model/day.ts';
import type { Condition, SequenceStep } from '../schema.ts';

type Sequence = Extract<Condition, { kind: 'sequence' }>;
const event = (kind: string): SequenceStep => ({ what: 'event', event: kind, campaigns: [], channel: null });
const order: SequenceStep = { what: 'order', goods: { by: 'anything' } };
const openThenBuy: Sequence = {
  ...{ kind: 'sequence', first: event('open'), then: order, happens: true, days: 14 },
  period: { op: 'ever' },
};

let db: OpenDb;
beforeEach(async () => {
  db = await openDb();
});
afterEach(() => db.close());

function fill(shop: Shop): void {
  fillShop(db, { customers: [1, 2, 3, 4, 5].map((id) => ({ id })), ...shop });
}
const bought = (customer: number, on: string) => ({ customer, on, lines: [{ amount: 100 }] });

test('it follows on a later day within the days after the first; on the same day only by its moment', () => {
  fill({
    orders: [
      bought(1, '2024-01-15'), // the fourteenth day
      bought(2, '2024-01-16'), // the fifteenth
      bought(3, '2024-01-01'),
      bought(4, '2024-01-01'),
      bought(5, '2024-01-01'),
    ],
  });
  db.run(sql`UPDATE orders SET placed_at = '2024-01-01T12:00:00Z' WHERE customer_id IN (3, 4)`);
  addEvents(db, [
    { customer: 1, on: '2024-01-01', kind: 'open' },
    { customer: 2, on: '2024-01-01', kind: 'open' },
    { customer: 3, on: '2024-01-01', at: '2024-01-01T11:59:59Z', kind: 'open' },
    { customer: 4, on: '2024-01-01', at: '2024-01-01T12:00:00Z', kind: 'open' },
    { customer: 5, on: '2024-01-01', at: '2024-01-01T08:00:00Z', kind: 'open' },
  ]);
  expect(membersNow(db, openThenBuy, '2024-06-01')).toEqual([1, 3]);
  expect(membersNow(db, { ...openThenBuy, happens: false }, '2024-06-01')).toEqual([2, 4, 5]);
});

test('what is of after the day has not happened, and that nothing followed is known once the days have passed', () => {
  fill({ orders: [bought(1, '2024-01-10')] });
  addEvents(db, [
    { customer: 1, on: '2024-01-01', kind: 'open' },
    { customer: 2, on: '2024-01-01', kind: 'open' },
  ]);
  const not: Sequence = { ...openThenBuy, happens: false };
  expect(membersNow(db, openThenBuy, '2024-01-09')).toEqual([]);
  expect(membersNow(db, openThenBuy, '2024-01-10')).toEqual([1]);
  expect(membersNow(db, not, '2024-01-14')).toEqual([]);
  expect(membersNow(db, not, '2024-01-15')).toEqual([2]);
});

test('only what first happened in the period begins a sequence; what follows may come after it', () => {
  fill({ orders: [bought(1, '2024-01-20'), bought(2, '2024-02-02')] });
  addEvents(db, [
    { customer: 1, on: '2024-01-10', kind: 'open' },
    { customer: 2, on: '2024-01-31', kind: 'open' },
  ]);
  const period = { op: 'between', from: '2024-01-15', to: '2024-01-31' } as const;
  expect(membersNow(db, { ...openThenBuy, period }, '2024-06-01')).toEqual([2]);
});

test('responses and orders of goods can be parts; orders that do not count cannot', () => {
  fill({
    products: [1, 2],
    orders: [
      { customer: 1, on: '2024-01-01', lines: [{ product: 1, amount: 10 }] },
      { customer: 2, on: '2024-01-01', lines: [{ product: 2, amount: 10 }] },
      { customer: 3, on: '2024-01-01', state: 'cancelled', lines: [{ product: 1, amount: 10 }] },
    ],
  });
  addSurveys(db);
  addResponses(
    db,
    [1, 2, 3].map((customer) => ({ customer, on: '2024-01-02' })),
  );
  const first: SequenceStep = { what: 'order', goods: { by: 'product', products: [1] } };
  const asked: Sequence = { ...openThenBuy, first, then: { what: 'response', survey: 1 } };
  expect(membersNow(db, asked, '2024-06-01')).toEqual([1]);
  expect(membersNow(db, { ...asked, then: { what: 'response', survey: 2 } }, '2024-06-01')).toEqual([]);
  // the same order is not after itself
  expect(membersNow(db, { ...asked, then: first }, '2024-06-01')).toEqual([]);
});

test('it is what looking at every pair gives', async () => {
  const start = '2024-02-20' as Day; // a day as it is written
  const act = fc.record({
    customer: fc.constantFrom(1, 2),
    kind: fc.constantFrom('open', 'click'),
    day: fc.nat(12),
    hour: fc.option(fc.constantFrom('08', '12')),
  });
  const asked = fc.record({
    happens: fc.boolean(),
    days: fc.integer({ min: 1, max: 5 }),
    on: fc.nat(12),
    from: fc.nat(5),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 12 }), asked, async (acts, { happens, days, on, from }) => {
      const own = await openDb();
      fillShop(own, { customers: [{ id: 1 }, { id: 2 }] });
      const dayOf = (day: number) => addDays(start, day);
      addEvents(
        own,
        acts.map(({ customer, kind, day, hour }) => ({
          ...{ customer, kind, on: dayOf(day) },
          ...(hour === null ? {} : { at: `${dayOf(day)}T${hour}:00:00Z` }),
        })),
      );
      const condition: Sequence = {
        ...openThenBuy,
        ...{ then: event('click'), happens, days, period: { op: 'on-or-after', day: dayOf(from) } },
      };
      const expected = [1, 2].filter((customer) => {
        const did = acts.filter((one) => one.customer === customer && one.day <= on);
        return did.some((first) => {
          if (first.kind !== 'open' || first.day < from) return false;
          const isFollowed = did.some((then) => {
            if (then.kind !== 'click' || then.day > first.day + days) return false;
            if (then.day !== first.day) return then.day > first.day;
            return first.hour !== null && then.hour !== null && then.hour > first.hour;
          });
          return happens ? isFollowed : !isFollowed && first.day + days <= on;
        });
      });
      const found = membersNow(own, condition, dayOf(on));
      own.close();
      expect(found).toEqual(expected);
    }),
    { numRuns: runs(40) },
  );
});
