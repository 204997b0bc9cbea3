import { expect, test } from 'vitest';
import { openDb } from '../../../../engine/open.ts';
import { fillShop, type Shop, type ShopOrder } from '../../../testing/shop.ts';
import { buildColumns } from '../../columns/build.ts';
import { noBits, setBit } from '../../segments/bits.ts';
import { computeActivity } from './compute.ts';
import { activityMembers } from './members.ts';
import type { ActivityInput } from './query.ts';
import { ActivityParams, ActivityResult, type ActivityPeriod } from './schema.ts';
import type * as z from 'zod';

type Params = z.input<typeof ActivityParams>;
type Measures = ActivityPeriod['measures'];

async function inputOf(shop: Shop, rows: readonly number[] | null = null): Promise<ActivityInput> {
  const db = await openDb();
  try {
    fillShop(db, shop);
    const columns = buildColumns(db, 1);
    const people = rows === null ? null : noBits(columns.customers.count);
    for (const row of rows ?? []) if (people !== null) setBit(people, row);
    return { ...columns, people };
  } finally {
    db.close();
  }
}

const run = (input: ActivityInput, params: Params = {}) =>
  ActivityResult.parse(computeActivity(input, ActivityParams.parse({ period: 'month', ...params })));
const members = (input: ActivityInput, selection: string, params: Params = {}) => {
  const ids = activityMembers(input, ActivityParams.parse({ period: 'month', ...params }), selection);
  return ids && [...ids];
};
const order = (
  customer: number | null,
  on: string,
  amount: number,
  more: Partial<ShopOrder> = {},
): ShopOrder => ({ customer, on, lines: [{ amount }], ...more });
const people = (...ids: number[]) => ids.map((id) => ({ id }));
const values = ({ periods }: ActivityResult) =>
  periods.map(({ measures: { revenue, orders, buyers, newBuyers, averageOrder } }) => [
    ...[revenue.value, orders.value, buyers.value, newBuyers.value, averageOrder.value],
  ]);

/** The worked example of README.md; A–C are 1–3. */
const example: Shop = {
  customers: people(1, 2, 3),
  orders: [
    order(1, '2024-01-01', 10_000),
    order(1, '2024-01-20', 5_000),
    order(1, '2024-02-05', 6_000),
    order(2, '2024-01-10', 5_000),
    order(2, '2024-02-20', -2_000, { state: 'return' }),
    order(2, '2024-03-15', 3_000),
    order(3, '2024-02-10', 4_000, { state: 'partly-refunded', refunded: 1_000 }),
    order(3, '2024-02-11', 9_000, { state: 'cancelled' }),
  ],
};

function measuresOf({ periods }: ActivityResult, at: number): Measures {
  const period = periods[at];
  if (period === undefined) throw new Error(`there is no period ${at}`);
  return period.measures;
}

/** The ends of an interval as people write them. */
const endsOf = ({ interval }: Measures['orders'], unit: number) =>
  interval?.map((end) => (end / unit).toFixed(2));

/** What a measure changed by since the period before. */
function before({ previous }: Measures['orders']) {
  if (previous === null) throw new Error('it is not compared');
  return previous;
}

test('the worked example of the README', async () => {
  const found = run(await inputOf(example));
  expect(found).toMatchObject({ length: 'month', orders: 6, revenueMinor: 30_000, buyers: 3 });
  expect(values(found)).toEqual([
    [20_000, 3, 2, 2, 20_000 / 3],
    [7_000, 2, 2, 1, 3_500],
    [3_000, 1, 1, 0, 3_000],
  ]);
  const [january, february, march] = found.periods;
  expect([january?.isWhole, february?.isWhole, march?.isWhole]).toEqual([true, true, false]);
  expect(march).toMatchObject({ from: '2024-03-01', to: '2024-03-15', days: 15, isUnfinished: true });
  const { revenue, orders, averageOrder } = measuresOf(found, 1);
  expect(endsOf(revenue, 100)).toEqual(['-67.20', '207.20']);
  expect(endsOf(averageOrder, 100)).toEqual(['-256.14', '326.14']);
  expect(endsOf(orders, 1)).toEqual(['0.24', '7.22']);
  expect(before(orders).value).toBeCloseTo((2 * 31) / (3 * 29) - 1, 12);
});

test('an unfinished period is compared with as many first days of the one before', async () => {
  const { revenue, orders, averageOrder } = measuresOf(run(await inputOf(example)), 2);
  expect(before(orders)).toMatchObject({ from: '2024-02-01', to: '2024-02-15', value: -0.5 });
  expect(before(orders).p).toBeCloseTo(1, 12);
  expect(before(orders).difference.value).toBe(-1);
  expect(before(revenue).value).toBeCloseTo(-2 / 3, 12);
  expect(before(revenue).p).toBeCloseTo(0.3784, 3);
  expect(before(revenue).difference.value).toBe(-6_000);
  // √(30² + 60² + 30²) = 73.4847, times 1.96
  expect(before(revenue).difference.interval[0]).toBeCloseTo(-6_000 - 14_402.7, 0);
  expect(averageOrder.previous).toBeNull(); // of one order nobody knows how far orders spread
});

test('the people behind a number are as many as it says', async () => {
  const input = await inputOf(example);
  expect(members(input, 'all')).toEqual([1, 2, 3]);
  expect(members(input, 'buyers:2024-02-01')).toEqual([1, 3]);
  expect(members(input, 'new:2024-01-01')).toEqual([1, 2]);
  expect(members(input, 'gone:2024-02-01')).toEqual([2]);
  // C bought on 10 February, within the first 15 days; A too
  expect(members(input, 'gone:2024-03-01')).toEqual([1, 3]);
  expect(members(input, 'gone:2024-01-01')).toEqual([]);
  expect([members(input, 'buyers:2024-01-02'), members(input, 'everything')]).toEqual([null, null]);
});

test('nothing is compared with days that the data do not hold', async () => {
  // the first order lies on 2 January: January may have had one the day before
  const late = {
    ...example,
    orders: [...(example.orders ?? [])].map((one) => ({
      ...one,
      on: one.on === '2024-01-01' ? '2024-01-02' : one.on,
    })),
  };
  const [january, february, march] = run(await inputOf(late)).periods;
  expect(january).toMatchObject({ isWhole: false, isUnfinished: false, from: '2024-01-02' });
  expect(february?.measures.orders.previous).toBeNull();
  expect(march?.measures.orders.previous).not.toBeNull();
  expect(march?.measures.newBuyers.previous).toBeNull();
});

test('a narrowed time looks at its days only, and compares with those before it', async () => {
  const found = run(await inputOf(example), { from: '2024-02-01', to: '2024-02-29' });
  expect(values(found)).toEqual([[7_000, 2, 2, 1, 3_500]]);
  expect(found.periods[0]?.measures.orders.previous).toMatchObject({ from: '2024-01-01', to: '2024-01-31' });
  expect(found).toMatchObject({ orders: 2, revenueMinor: 7_000, buyers: 2 });
  const inside = run(await inputOf(example), { from: '2024-02-06' });
  expect(inside.periods[0]).toMatchObject({ start: '2024-02-01', from: '2024-02-06', isWhole: false });
  expect(inside.periods[0]?.measures.orders).toMatchObject({ value: 1, previous: null });
  // March is held against the first half of February, whatever is shown of it
  expect(inside.periods[1]?.measures.orders.previous?.value).toBe(-0.5);
});

test('a month is compared with the same one a year before, and a week with the one 52 weeks before', async () => {
  const orders = Array.from({ length: 5 }, () => order(1, '2023-05-01', 100));
  const more = Array.from({ length: 20 }, () => order(1, '2024-05-01', 100));
  const input = await inputOf({
    customers: people(1),
    orders: [...orders, ...more, order(1, '2024-06-01', 1)],
  });
  const may = run(input).periods.find(({ start }) => start === '2024-05-01')?.measures.orders;
  expect(may?.yearBefore).toMatchObject({
    from: '2023-05-01',
    to: '2023-05-31',
    value: 3,
    isBeyondNoise: true,
  });
  // nothing was ordered in April
  expect(may?.previous).toBeNull();
  const week = run(input, { period: 'week', from: '2024-04-29' }).periods[0];
  expect(week?.start).toBe('2024-04-29');
  expect(week?.measures.orders.yearBefore).toMatchObject({ from: '2023-05-01', to: '2023-05-07', value: 3 });
  expect(run(input, { period: 'year' }).periods[1]?.measures.orders.yearBefore).toBeNull();
});

test('anonymous orders are orders and money, and nobody; a segment has none of them', async () => {
  const shop = { ...example, orders: [...(example.orders ?? []), order(null, '2024-01-05', 700)] };
  const all = run(await inputOf(shop));
  expect(all).toMatchObject({ orders: 7, anonymousOrders: 1, revenueMinor: 30_700, buyers: 3 });
  expect(values(all)[0]).toEqual([20_700, 4, 2, 2, 5_175]);
  const segment = run(await inputOf(shop, [1]));
  expect(values(segment)).toEqual([
    [5_000, 1, 1, 1, 5_000],
    [-2_000, 0, 0, 0, null],
    [3_000, 1, 1, 0, 3_000],
  ]);
});

test('without orders, and on days without any, there are no periods', async () => {
  const nothing = { length: null, periods: [], orders: 0, tests: 0 };
  expect(run(await inputOf({ customers: people(1) }))).toMatchObject(nothing);
  expect(run(await inputOf(example), { from: '2030-01-01' })).toMatchObject(nothing);
  expect(members(await inputOf({ customers: people(1) }), 'all')).toEqual([]);
});
