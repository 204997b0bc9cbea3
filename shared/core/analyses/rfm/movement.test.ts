import fc from 'fast-check';
import { expect, test } from 'vitest';
import type * as z from 'zod';
import { openDb } from '../../../../engine/open.ts';
import { runs } from '../../../testing/property-runs.ts';
import { fillShop, type ShopOrder } from '../../../testing/shop.ts';
import { buildColumns } from '../../columns/build.ts';
import { dayFromNumber } from '../../model/day.ts';
import { computeRfm } from './compute.ts';
import { rfmMembers } from './members.ts';
import { rfmInput, type RfmInput } from './query.ts';
import { RfmParams, RfmResult } from './schema.ts';

type Params = z.input<typeof RfmParams>;

async function inputOf(orders: readonly ShopOrder[], customers = 5): Promise<RfmInput> {
  const db = await openDb();
  try {
    fillShop(db, { customers: Array.from({ length: customers }, (_, at) => ({ id: at + 1 })), orders });
    return rfmInput(buildColumns(db, 1));
  } finally {
    db.close();
  }
}

const order = (customer: number, on: string, amount: number, importId = 1): ShopOrder => ({
  ...{ customer, on, importId },
  lines: [{ amount }],
});
const run = (input: RfmInput, params: Params = {}) =>
  RfmResult.parse(computeRfm(input, RfmParams.parse({ detail: true, movement: true, ...params })));
const members = (input: RfmInput, selection: string, params: Params = {}) => [
  ...(rfmMembers(input, RfmParams.parse(params), selection) ?? [-1]),
];

// scores of three by bounds that stay: up to 30 and 60 days, 1 and 2 orders, 10.00 and 20.00
const fixed: Params = {
  scale: 3,
  method: 'fixed',
  thresholds: { recencyDays: [30, 60], orders: [1, 2], moneyMinor: [1000, 2000] },
};

test('fixed bounds belong to the lower score, and stay whoever else is there', async () => {
  const input = await inputOf([
    // 31 days, two orders, 20.00 before the last day; 1 day, three orders, 20.01
    ...[order(1, '2024-03-01', 1000), order(1, '2024-05-31', 1000)],
    ...[order(2, '2024-06-01', 1), order(2, '2024-06-10', 1000), order(2, '2024-06-30', 1000)],
    order(3, '2024-04-30', 1000),
  ]);
  const result = run(input, fixed);
  expect(result.scores?.map(({ r, f, m, group }) => [r, f, m, group])).toEqual([
    [2, 2, 2, 'needs-attention'],
    [3, 3, 3, 'champions'],
    [1, 1, 1, 'lost'],
  ]);
  expect(result.thresholds).toEqual(fixed.thresholds);
});

test('bounds must be one fewer than the scores, and ascend', () => {
  const cuts = { recencyDays: [30, 60], orders: [1, 2], moneyMinor: [1000, 2000] };
  const parse = (params: Params) => RfmParams.safeParse(params).success;
  expect(parse({ scale: 3, method: 'fixed', thresholds: cuts })).toBe(true);
  expect(parse({ scale: 4, method: 'fixed', thresholds: cuts })).toBe(false);
  expect(parse({ scale: 3, method: 'fixed' })).toBe(false);
  expect(parse({ scale: 3, method: 'fixed', thresholds: { ...cuts, orders: [2, 2] } })).toBe(false);
  expect(parse({ scale: 4, method: 'quantile' })).toBe(true);
});

test('everyone is scored as before the last import, and who moved can be looked at', async () => {
  const input = await inputOf([
    // before: the last order is of 30 May, so recency counts from 31 May; now from 30 July
    ...[order(1, '2024-05-01', 1000), order(2, '2024-05-30', 5000)],
    // with the last import 2 buys again, 3 is new, and 1 has not been back for 90 days
    ...[order(2, '2024-07-29', 500, 2), order(3, '2024-07-01', 1500, 2)],
  ]);
  const { movement } = run(input, fixed);
  // 1 was r 3 (30 days), 1 order, 10.00: new; is r 1: lost. 2 was r 3, f 1, m 3: value 2; is r 3, f 2, m 3: value 3
  expect(movement).toEqual({
    asOfBefore: '2024-05-31',
    customersBefore: 2,
    flows: [
      { from: 'potential-loyal', to: 'champions', customers: 1 },
      { from: 'new', to: 'lost', customers: 1 },
      { from: null, to: 'potential-loyal', customers: 1 },
    ],
  });
  expect(members(input, 'moved:new:lost', fixed)).toEqual([1]);
  expect(members(input, 'moved:none:potential-loyal', fixed)).toEqual([3]);
  expect(members(input, 'moved:new:champions', fixed)).toEqual([]);
  for (const wrong of ['moved:none:none', 'moved:', 'moved:new', 'moved:new:elsewhere'])
    expect(members(input, wrong, fixed)).toEqual([-1]);
});

test('with a single import there is no before', async () => {
  expect(run(await inputOf([order(1, '2024-05-01', 1000)])).movement).toBeNull();
  expect(run(await inputOf([])).movement).toBeNull();
});

test('one customer, and thirty of whom all are equal, are scored and grouped', async () => {
  const one = run(await inputOf([order(1, '2024-01-01', 500), order(1, '2024-02-01', 500, 2)]));
  expect(one.movement?.flows).toEqual([{ from: 'new', to: 'new', customers: 1 }]);
  const equal = Array.from({ length: 30 }, (_, at) => order(at + 1, '2024-01-01', 500));
  for (const scale of [3, 4, 5]) {
    const all = run(await inputOf(equal, 30), { scale });
    expect(new Set(all.scores?.map(({ r, f, m }) => `${r} ${f} ${m}`))).toEqual(new Set([`${scale} 1 1`]));
    expect(all.groups.find(({ group }) => group === 'new')?.customers).toBe(30);
  }
});

test('flows part everyone of either time, and each flow is its people', async () => {
  const orders = fc.array(
    fc.record({
      customer: fc.integer({ min: 1, max: 8 }),
      day: fc.integer({ min: 19_000, max: 19_040 }),
      amount: fc.integer({ min: 1, max: 900 }),
      importId: fc.constantFrom(1, 2),
    }),
    { maxLength: 30 },
  );
  await fc.assert(
    fc.asyncProperty(orders, fc.constantFrom(3, 4, 5), async (made, scale) => {
      const rows = made.map(({ customer, day, amount, importId }) =>
        order(customer, dayFromNumber(day), amount, importId),
      );
      const input = await inputOf(rows, 8);
      const result = run(input, { scale });
      // as if the last import had never been
      const past = run(
        await inputOf(
          rows.filter(({ importId }) => importId === 1),
          8,
        ),
        { scale },
      );
      const hasLast = rows.some(({ importId }) => importId === 2);
      if (!hasLast || past.customers === 0) {
        expect(result.movement).toBeNull();
        return;
      }
      const flows = result.movement?.flows ?? [];
      const sum = (of: typeof flows) => of.reduce((total, { customers }) => total + customers, 0);
      for (const { group, customers } of past.groups)
        expect(sum(flows.filter(({ from }) => from === group))).toBe(customers);
      for (const { group, customers } of result.groups)
        expect(sum(flows.filter(({ to }) => to === group))).toBe(customers);
      for (const { from, to, customers } of flows)
        expect(members(input, `moved:${from ?? 'none'}:${to ?? 'none'}`, { scale })).toHaveLength(customers);
    }),
    { numRuns: runs(40) },
  );
});
