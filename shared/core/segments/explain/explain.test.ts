import { expect, onTestFinished, test } from 'vitest';
import { openDb, type OpenDb } from '../../../../engine/open.ts';
import { measureNow } from '../../../testing/segments/measure-now.ts';
import { fillShop, type Shop } from '../../../testing/shop.ts';
import { sql } from '../../db/sql.ts';
import type { Day } from '../../model/day.ts';
import type { SegmentNode } from '../schema.ts';
import { explainCustomer } from './explain-customer.ts';
import { nearMisses } from './near-misses.ts';

const on = '2024-06-30' as Day;
const day = (text: string) => text as Day; // the texts here are days

async function shopOf(shop: Shop): Promise<OpenDb> {
  const db = await openDb();
  onTestFinished(() => db.close());
  fillShop(db, shop);
  return db;
}

const order = (customer: number, placed: string, amount: number, refunded = 0) => ({
  customer,
  on: placed,
  lines: [{ amount, refunded }],
});

const spentAtLeast = (value: number): SegmentNode => ({
  op: 'condition',
  condition: {
    kind: 'orders',
    measure: 'spent',
    goods: { by: 'anything' },
    period: { op: 'ever' },
    test: { op: 'at-least', value },
  },
});
const boughtLately: SegmentNode = {
  op: 'condition',
  condition: {
    kind: 'order-day',
    which: 'last',
    goods: { by: 'anything' },
    test: { op: 'within-last', count: 30, unit: 'day' },
  },
};
const fromCairo: SegmentNode = {
  op: 'condition',
  condition: { kind: 'text', field: 'city', test: { op: 'is', values: ['Cairo'] } },
};

const shop: Shop = {
  customers: [
    { id: 1, name: 'Ada', city: 'CAIRO' },
    { id: 2, name: 'Mona', city: 'Cairo' },
    { id: 3, name: 'Omar', city: 'Giza' },
    { id: 4, name: 'Sara', city: 'Cairo' },
    { id: 5, name: 'New', city: 'Cairo', firstSeenOn: '2024-07-01' },
  ],
  orders: [
    order(1, '2024-06-10', 6000),
    order(1, '2024-05-01', 5000, 1000),
    order(2, '2024-06-20', 9900),
    order(3, '2024-06-20', 20000),
    order(4, '2024-05-21', 10000),
    order(4, '2024-07-05', 90000),
  ],
};

test('why somebody is in is told condition by condition, with the orders that decide', async () => {
  const db = await shopOf(shop);
  const where: SegmentNode = { op: 'all', nodes: [spentAtLeast(10000), fromCairo] };
  const definition = { version: 1, where } as const;
  // Ada spent 60.00 and 50.00, and had 10.00 of the second back: 100.00
  expect(explainCustomer(db, definition, measureNow(db, where, on), 1, on)).toEqual({
    customer: 1,
    isIn: true,
    nodes: [
      { path: [], holds: true, found: null, rows: [], totalRows: 0 },
      {
        path: [0],
        holds: true,
        found: { as: 'number', unit: 'money', value: 10000 },
        rows: [
          { table: 'orders', id: 1, day: '2024-06-10', label: 'key-1', amountMinor: 6000 },
          { table: 'orders', id: 2, day: '2024-05-01', label: 'key-2', amountMinor: 4000 },
        ],
        totalRows: 2,
      },
      { path: [1], holds: true, found: { as: 'text', values: ['CAIRO'] }, rows: [], totalRows: 0 },
    ],
  });
});

test('an order of after the day is not found', async () => {
  const db = await shopOf(shop);
  const where = spentAtLeast(50000);
  const of = (asked: Day) =>
    explainCustomer(db, { version: 1, where }, measureNow(db, where, asked), 4, asked)?.nodes[0];
  expect(of(on)).toMatchObject({ holds: false, found: { value: 10000 }, totalRows: 1 });
  expect(of(day('2024-07-05'))).toMatchObject({ holds: true, found: { value: 100000 }, totalRows: 2 });
});

test('somebody first seen after the day was not there yet, and nobody is who is no customer', async () => {
  const db = await shopOf(shop);
  const where: SegmentNode = { op: 'none', nodes: [spentAtLeast(1)] };
  const evaluated = measureNow(db, where, on);
  expect(explainCustomer(db, { version: 1, where }, evaluated, 5, on)).toMatchObject({
    isIn: false,
    nodes: [{ holds: false }, { holds: false, found: { as: 'state', state: 'not-yet' } }],
  });
  expect(explainCustomer(db, { version: 1, where }, evaluated, 99, on)).toBeNull();
  const { people } = nearMisses(db, { version: 1, where }, evaluated, on, 10);
  expect(people.map(({ customerId }) => customerId)).not.toContain(5);
});

test('who misses by one condition comes nearest first, texts last', async () => {
  const db = await shopOf(shop);
  const where: SegmentNode = { op: 'all', nodes: [spentAtLeast(10000), boughtLately, fromCairo] };
  const definition = { version: 1, where } as const;
  // Mona lacks 1.00 of 100.00 (a hundredth); Sara's last order is of 21 May, 10 days before 31 May (a third of 30 days); Omar is of Giza
  expect(nearMisses(db, definition, measureNow(db, where, on), on, 10)).toEqual({
    total: 3,
    people: [
      { customerId: 2, path: [0], found: { as: 'number', unit: 'money', value: 9900 }, missing: 100 },
      { customerId: 4, path: [1], found: { as: 'day', day: '2024-05-21' }, missing: 10 },
      { customerId: 3, path: [2], found: { as: 'text', values: ['Giza'] }, missing: null },
    ],
  });
});

test('who misses because of what must not be is told how far they are from no longer meeting it', async () => {
  const db = await shopOf(shop);
  const where: SegmentNode = { op: 'none', nodes: [spentAtLeast(10000)] };
  const { people } = nearMisses(db, { version: 1, where }, measureNow(db, where, on), on, 1);
  // Ada and Sara spent exactly 100.00: a cent less would do; of alike ones the lower id
  expect(people).toEqual([
    { customerId: 1, path: [0], found: { as: 'number', unit: 'money', value: 10000 }, missing: 1 },
  ]);
});

test('of more rows than are shown the newest are, with how many there are', async () => {
  const orders = Array.from({ length: 25 }, (_, at) =>
    order(1, `2024-03-${String(at + 1).padStart(2, '0')}`, 100),
  );
  const db = await shopOf({ customers: [{ id: 1 }], orders });
  const where = spentAtLeast(1);
  const verdict = explainCustomer(db, { version: 1, where }, measureNow(db, where, on), 1, on);
  expect(verdict?.nodes[0]?.totalRows).toBe(25);
  expect(verdict?.nodes[0]?.rows.map((row) => row.day).slice(0, 2)).toEqual(['2024-03-25', '2024-03-24']);
  expect(verdict?.nodes[0]?.rows.length).toBe(20);
});

test('a merged customer is explained by what both did', async () => {
  const db = await shopOf({
    customers: [{ id: 1 }, { id: 2, mergedInto: 1 }],
    orders: [order(1, '2024-06-01', 100)],
  });
  db.run(sql`INSERT INTO event (source_id, event_key, customer_id, kind, happened_on, import_id, row)
             VALUES (1, 'a', 1, 'Visit', '2024-06-01', 1, 1), (1, 'b', 2, 'visit', '2024-06-02', 1, 2)`);
  const where: SegmentNode = {
    op: 'condition',
    condition: {
      kind: 'events',
      event: 'visit',
      campaigns: [],
      channel: null,
      period: { op: 'ever' },
      test: { op: 'at-least', value: 2 },
    },
  };
  const verdict = explainCustomer(db, { version: 1, where }, measureNow(db, where, on), 1, on);
  expect(verdict).toMatchObject({ isIn: true, nodes: [{ found: { value: 2 }, totalRows: 2 }] });
});
