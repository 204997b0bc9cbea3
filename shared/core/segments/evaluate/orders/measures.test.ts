import { afterEach, expect, test } from 'vitest';
import { openDb, type OpenDb } from '../../../../../engine/open.ts';
import { membersNow } from '../../../../testing/evaluate-now.ts';
import { fillShop, type Shop, type ShopOrder } from '../../../../testing/shop.ts';
import { sql } from '../../../db/sql.ts';
import type { Condition, DayTest, Goods, NumberTest, Period } from '../../schema.ts';

const on = '2024-03-31';
const anything: Goods = { by: 'anything' };
const tea: Goods = { by: 'category', categories: ['TEA'] };
const ever: Period = { op: 'ever' };
type Measure = Extract<Condition, { kind: 'orders' }>['measure'];
const exactly = (value: number): NumberTest => ({ op: 'exactly', value });

let db: OpenDb | undefined;
afterEach(() => {
  db?.close();
  db = undefined;
});

/** A shop of customers 1 … 4; products 1 and 2 are tea, 3 is coffee, 4 has no category. */
async function shopOf(orders: readonly ShopOrder[], more: Shop = {}): Promise<OpenDb> {
  const made = await openDb();
  db = made;
  const customers = [1, 2, 3, 4].map((id) => ({ id }));
  fillShop(made, { customers, products: [1, 2, 3, 4], orders, ...more });
  made.run(sql`UPDATE product SET category = 'Tea' WHERE id = 1`);
  made.run(sql`UPDATE product SET category = 'téa' WHERE id = 2`);
  made.run(sql`UPDATE product SET category = 'Coffee' WHERE id = 3`);
  return made;
}
const ask = (
  of: OpenDb,
  measure: Measure,
  numbers: NumberTest,
  goods: Goods = anything,
  period: Period = ever,
  day = on,
) => membersNow(of, { kind: 'orders', measure, goods, period, test: numbers }, day);

test('orders are those that went through and cost something; everybody else has none', async () => {
  const order = { on, lines: [{ amount: 100 }] };
  const shop = await shopOf([
    { ...order, customer: 1 },
    { ...order, customer: 1, state: 'refunded' },
    { ...order, customer: 2, state: 'cancelled' },
    { ...order, customer: 2, state: 'pending' },
    { ...order, customer: 2, state: 'failed' },
    { ...order, customer: 2, state: 'return' },
    { ...order, customer: 2, lines: [{ amount: 0 }] },
    { ...order, customer: null },
    { ...order, customer: 3, state: 'partly-refunded' },
  ]);
  expect(ask(shop, 'orders', exactly(2))).toEqual([1]);
  expect(ask(shop, 'orders', exactly(1))).toEqual([3]);
  expect(ask(shop, 'orders', exactly(0))).toEqual([2, 4]);
});

test('a period has its first and its last day, and nothing after the day asked for', async () => {
  const order = (customer: number, day: string) => ({ customer, on: day, lines: [{ amount: 100 }] });
  const shop = await shopOf([
    order(1, '2024-02-29'),
    order(2, '2024-02-28'),
    order(3, '2024-03-31'),
    order(4, '2024-04-01'),
  ]);
  const some = { op: 'at-least', value: 1 } as const;
  const within = { op: 'within-last', count: 1, unit: 'month' } as const;
  const between = { op: 'between', from: '2024-02-29', to: '2024-05-01' } as const;
  expect(ask(shop, 'orders', some, anything, within)).toEqual([1, 3]);
  expect(ask(shop, 'orders', some, anything, { ...within, op: 'longer-ago' })).toEqual([2]);
  expect(ask(shop, 'orders', some, anything, between)).toEqual([1, 3]);
  expect(ask(shop, 'orders', some, anything, between, '2024-04-01')).toEqual([1, 3, 4]);
  expect(ask(shop, 'orders', some, anything, { op: 'on-or-before', day: '2024-02-28' })).toEqual([2]);
  // on 30 March a month ago is 29 February too; the year before has 28 days
  expect(ask(shop, 'orders', some, anything, within, '2024-03-28')).toEqual([1, 2]);
});

test('what was spent has refunds and returns taken off, and follows the day', async () => {
  const shop = await shopOf([
    { customer: 1, on: '2024-01-01', state: 'partly-refunded', refunded: 30, lines: [{ amount: 100 }] },
    { customer: 1, on: '2024-03-31', state: 'return', lines: [{ amount: -50, quantity: -1 }] },
    { customer: 2, on: '2024-01-01', state: 'refunded', lines: [{ amount: 70 }] },
    {
      customer: 3,
      on: '2024-01-01',
      discount: 15,
      shipping: 9,
      tax: 3,
      lines: [{ amount: 100, discount: 5 }],
    },
  ]);
  expect(ask(shop, 'spent', exactly(20))).toEqual([1]); // 100 - 30 - 50
  expect(ask(shop, 'spent', exactly(70), anything, ever, '2024-03-30')).toEqual([1]);
  expect(ask(shop, 'spent', exactly(0))).toEqual([2, 4]);
  expect(ask(shop, 'spent', exactly(80))).toEqual([3]); // 100 - 5 - 15
  expect(ask(shop, 'refunded', exactly(80))).toEqual([1]); // 30 + 50
  expect(ask(shop, 'refunded', exactly(70))).toEqual([2]);
  expect(ask(shop, 'average', exactly(20))).toEqual([1]); // one order that counts
});

test('without orders there is no average, largest or share with a discount, whatever is asked of them', async () => {
  const shop = await shopOf([
    { customer: 1, on, lines: [{ amount: 100 }] },
    { customer: 1, on, discount: 1, lines: [{ amount: 51 }] },
    { customer: 2, on, lines: [{ amount: 60 }, { amount: 5, discount: 1 }] },
    { customer: 3, on, state: 'return', lines: [{ amount: -10 }] },
  ]);
  const any = { op: 'less-than', value: 1e9 } as const;
  for (const measure of ['average', 'largest', 'discounted'] as const) {
    expect(ask(shop, measure, any)).toEqual([1, 2]);
    expect(ask(shop, measure, { op: 'other-than', value: -1 })).toEqual([1, 2]);
  }
  expect(ask(shop, 'average', exactly(75))).toEqual([1]);
  expect(ask(shop, 'largest', exactly(100))).toEqual([1]);
  expect(ask(shop, 'discounted', exactly(50))).toEqual([1]);
  expect(ask(shop, 'discounted', exactly(100))).toEqual([2]);
});

test('the largest order is told without what was paid back of it', async () => {
  const shop = await shopOf([
    { customer: 1, on, state: 'partly-refunded', refunded: 90, lines: [{ amount: 100 }] },
    { customer: 1, on, lines: [{ amount: 40 }] },
  ]);
  expect(ask(shop, 'largest', exactly(40))).toEqual([1]);
});

test('an order has goods when any of its lines is of them; categories are compared folded', async () => {
  const shop = await shopOf([
    {
      customer: 1,
      on,
      lines: [
        { product: 3, amount: 100 },
        { product: 2, amount: 50 },
      ],
    },
    { customer: 2, on, lines: [{ product: 3, amount: 100 }] },
    { customer: 3, on, lines: [{ product: 4, amount: 100 }, { amount: 1 }] },
    { customer: 4, on, total: 100, lines: [] },
  ]);
  const some = { op: 'at-least', value: 1 } as const;
  expect(ask(shop, 'orders', some, tea)).toEqual([1]);
  expect(ask(shop, 'orders', some, { by: 'product', products: [4, 99] })).toEqual([3]);
  expect(ask(shop, 'orders', some)).toEqual([1, 2, 3, 4]);
  expect(ask(shop, 'spent', exactly(100))).toEqual([2, 4]); // an order without lines has its total
});

test('of goods a line has its own amount and refund, and its share of what is of the whole order', async () => {
  const shop = await shopOf([
    // lines 300 + 100 of all 400, 40 off: tea is a quarter, 100 - 10
    {
      customer: 1,
      on,
      discount: 40,
      lines: [
        { product: 3, amount: 300 },
        { product: 1, amount: 100 },
      ],
    },
    // the refund is of the coffee
    {
      customer: 2,
      on,
      state: 'partly-refunded',
      lines: [
        { product: 3, amount: 300, refunded: 60 },
        { product: 1, amount: 100 },
      ],
    },
    // the refund names no line: a quarter of 60 is the tea's
    {
      customer: 3,
      on,
      state: 'partly-refunded',
      refunded: 60,
      lines: [
        { product: 3, amount: 300 },
        { product: 1, amount: 100 },
      ],
    },
    // all was paid back
    {
      customer: 4,
      on,
      state: 'refunded',
      lines: [
        { product: 3, amount: 300 },
        { product: 1, amount: 100 },
      ],
    },
    // and a return of 80 for tea, -20 for coffee
    {
      customer: 4,
      on,
      state: 'return',
      lines: [
        { product: 1, amount: -80 },
        { product: 3, amount: -20 },
      ],
    },
  ]);
  expect(ask(shop, 'spent', exactly(90), tea)).toEqual([1]);
  expect(ask(shop, 'spent', exactly(100), tea)).toEqual([2]);
  expect(ask(shop, 'spent', exactly(85), tea)).toEqual([3]);
  expect(ask(shop, 'spent', exactly(-80), tea)).toEqual([4]);
  expect(ask(shop, 'refunded', exactly(180), tea)).toEqual([4]);
  expect(ask(shop, 'refunded', exactly(60), { by: 'product', products: [3] })).toEqual([2]);
});

test('items are added up and different products counted, of orders that count', async () => {
  const shop = await shopOf([
    {
      customer: 1,
      on,
      lines: [
        { product: 1, quantity: 2, amount: 10 },
        { product: 3, quantity: 0.5, amount: 10 },
      ],
    },
    {
      customer: 1,
      on,
      lines: [
        { product: 1, quantity: 1, amount: 10 },
        { quantity: 1, amount: 10 },
      ],
    },
    { customer: 1, on, state: 'cancelled', lines: [{ product: 4, quantity: 9, amount: 10 }] },
    { customer: 2, on, lines: [{ product: 1, quantity: 3, amount: 10 }] },
  ]);
  expect(ask(shop, 'items', exactly(4.5))).toEqual([1]);
  expect(ask(shop, 'products', exactly(2))).toEqual([1]); // 1 and 3; what is not known is no product
  expect(ask(shop, 'products', exactly(1))).toEqual([2]);
  expect(ask(shop, 'items', exactly(3), tea)).toEqual([1, 2]);
  expect(ask(shop, 'products', exactly(0))).toEqual([3, 4]);
});

test('an order in a currency without a rate is none; with one it is told in the workspace’s', async () => {
  const order = { on, lines: [{ product: 1, amount: 100 }] };
  const shop = await shopOf(
    [
      { ...order, customer: 1, currency: 'USD' },
      { ...order, customer: 2, currency: 'GBP' },
    ],
    { rates: [{ currency: 'USD', base: 'EUR', day: '2024-01-01', rate: 0.9 }] },
  );
  expect(ask(shop, 'spent', exactly(90))).toEqual([1]);
  expect(ask(shop, 'orders', exactly(0))).toEqual([2, 3, 4]);
  expect(ask(shop, 'discounted', exactly(0))).toEqual([1]);
});

test('what a merged customer bought counts for whom they were merged into', async () => {
  const shop = await shopOf([{ customer: 9, on, lines: [{ amount: 100 }] }], {
    customers: [{ id: 1 }, { id: 9, mergedInto: 1 }],
  });
  expect(ask(shop, 'orders', exactly(1))).toEqual([1]);
});

test('the first and last order are of the goods, on the day or before; without one the day is blank', async () => {
  const shop = await shopOf([
    { customer: 1, on: '2024-01-01', lines: [{ product: 3, amount: 10 }] },
    { customer: 1, on: '2024-02-01', lines: [{ product: 1, amount: 10 }] },
    { customer: 1, on: '2024-04-01', lines: [{ product: 1, amount: 10 }] },
    { customer: 2, on: '2024-02-01', state: 'cancelled', lines: [{ product: 1, amount: 10 }] },
  ]);
  const day = (which: 'first' | 'last', goods: Goods, of: DayTest, at = on) =>
    membersNow(shop, { kind: 'order-day', which, goods, test: of }, at);
  const is = (text: string): DayTest => ({ op: 'between', from: text, to: text });
  expect(day('first', anything, is('2024-01-01'))).toEqual([1]);
  expect(day('first', tea, is('2024-02-01'))).toEqual([1]);
  expect(day('last', anything, is('2024-02-01'))).toEqual([1]);
  expect(day('last', anything, is('2024-04-01'), '2024-04-01')).toEqual([1]);
  expect(day('last', tea, { op: 'blank' })).toEqual([2, 3, 4]);
  expect(day('last', tea, { op: 'longer-ago', count: 59, unit: 'day' })).toEqual([]); // 59 days before is the day itself
  expect(day('last', tea, { op: 'longer-ago', count: 58, unit: 'day' })).toEqual([1]);
});
