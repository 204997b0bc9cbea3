import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDb } from '../../../../engine/open.ts';
import { runs } from '../../../testing/property-runs.ts';
import { fillShop, type ShopOrder } from '../../../testing/shop.ts';
import { buildColumns } from '../../columns/build.ts';
import { orderStates } from '../../columns/columns.ts';
import { dayFromNumber } from '../../model/day.ts';
import { measureCustomers } from '../../measures/measure-customers.ts';
import { computeActivity } from './compute.ts';
import { activityMembers } from './members.ts';
import { ActivityParams, ActivityResult, type ActivityMeasure } from './schema.ts';

const order: fc.Arbitrary<ShopOrder> = fc
  .record({
    customer: fc.integer({ min: 1, max: 6 }),
    on: fc.integer({ min: 19_600, max: 20_300 }).map(dayFromNumber),
    state: fc.constantFrom(...orderStates),
    amount: fc.integer({ min: 0, max: 9_999 }),
    refunded: fc.integer({ min: 0, max: 99 }),
  })
  .map(({ amount, ...rest }) => ({
    ...rest,
    lines: [{ amount: rest.state === 'return' ? -amount : amount }],
  }));
const period = fc.constantFrom('auto', 'day', 'week', 'month', 'quarter', 'year');

async function columnsOf(orders: readonly ShopOrder[]) {
  const db = await openDb();
  try {
    fillShop(db, { customers: Array.from({ length: 6 }, (_, at) => ({ id: at + 1 })), orders });
    return buildColumns(db, 1);
  } finally {
    db.close();
  }
}

const sum = (list: Iterable<number>) => [...list].reduce((total, one) => total + one, 0);
const total = ({ periods }: ActivityResult, measure: ActivityMeasure) =>
  sum(periods.map(({ measures }) => measures[measure].value ?? 0));

test('over all periods sums are those of the measures of customers, and people as many as their numbers', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(order, { maxLength: 40 }), period, async (orders, length) => {
      const columns = await columnsOf(orders);
      const input = { ...columns, people: null };
      const params = ActivityParams.parse({ period: length });
      const found = ActivityResult.parse(computeActivity(input, params));
      const measured = measureCustomers(
        { columns, people: null, opens: null, clicks: null, asOf: 30_000, today: dayFromNumber(30_000) },
        ['orders', 'spent'],
      );
      expect(total(found, 'orders')).toBe(sum(measured.get('orders') ?? []));
      expect(total(found, 'revenue')).toBe(sum(measured.get('spent') ?? []));
      expect(found.revenueMinor).toBe(total(found, 'revenue'));
      expect(total(found, 'newBuyers')).toBe(found.buyers);
      for (const { start, measures } of found.periods.slice(-3)) {
        expect(activityMembers(input, params, `buyers:${start}`)?.length).toBe(measures.buyers.value);
        expect(activityMembers(input, params, `new:${start}`)?.length).toBe(measures.newBuyers.value);
      }
    }),
    { numRuns: runs(20) },
  );
});

const valuesOf = ({ periods }: ActivityResult) => periods.map(({ measures }) => measures.revenue.value ?? 0);
/** By how much revenue changed, and how sure that is. */
const changesOf = ({ periods }: ActivityResult) =>
  periods.flatMap(({ measures: { revenue } }) => [revenue.previous?.value ?? 0, revenue.yearBefore?.p ?? 1]);

test('twice the amounts are twice the revenue, and the same changes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(order, { maxLength: 40 }), async (orders) => {
      const twice = orders.map((one) => ({
        ...one,
        refunded: (one.refunded ?? 0) * 2,
        lines: one.lines.map(({ amount }) => ({ amount: amount * 2 })),
      }));
      const params = ActivityParams.parse({ period: 'quarter' });
      const [once, doubled] = [
        computeActivity({ ...(await columnsOf(orders)), people: null }, params),
        computeActivity({ ...(await columnsOf(twice)), people: null }, params),
      ];
      expect(valuesOf(doubled)).toEqual(valuesOf(once).map((value) => value * 2));
      const [changes, others] = [changesOf(once), changesOf(doubled)];
      expect(others).toHaveLength(changes.length);
      for (const [at, change] of changes.entries()) expect(others[at]).toBeCloseTo(change, 9);
    }),
    { numRuns: runs(20) },
  );
});
