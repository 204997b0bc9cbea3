import { expect, test } from 'vitest';
import { measureOrders } from './measure-orders.ts';
import type { MeantOrder } from './meant-orders.ts';

const order: MeantOrder['order'] = {
  ...{ id: 1, key: 'A-1', day: 20_000, placedOn: '2024-10-04', placedAt: null, state: 0 },
  ...{ amountMinor: 500, refundedMinor: 0, isDiscounted: false, lines: [] },
};
const orders = (count: number): MeantOrder[] =>
  Array.from({ length: count }, (_, at) => ({
    ...{ order, lines: [], counts: at % 2 === 0, netMinor: at % 1000, backMinor: 0 },
  }));

test('whoever stands for all who buy without a name has more orders than a function takes arguments', () => {
  expect(measureOrders('largest', orders(400_000))).toBe(998);
  expect(measureOrders('orders', orders(400_000))).toBe(200_000);
});

test('the largest order is of those that count, also where all are below nothing', () => {
  expect(measureOrders('largest', [])).toBeNull();
  expect(measureOrders('largest', orders(2))).toBe(0);
  const back = orders(1).map((one) => ({ ...one, netMinor: -5 }));
  expect(measureOrders('largest', back)).toBe(-5);
});
