import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDb, type OpenDb } from '../../../engine/open.ts';
import { runs } from '../../testing/property-runs.ts';
import { fillShop, type Shop } from '../../testing/shop.ts';
import { int, optional, real, text } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import { dayFromNumber, dayNumber, type Day } from '../model/day.ts';
import { buildColumns } from './build.ts';
import { customerTotals, noDay } from './customer-totals.ts';
import { orderStates, type Columns } from './columns.ts';

async function withShop<T>(shop: Shop, work: (db: OpenDb, columns: Columns) => T): Promise<T> {
  const db = await openDb();
  try {
    fillShop(db, shop);
    return work(db, buildColumns(db, 1));
  } finally {
    db.close();
  }
}

/** Lines as rows of plain data, in the order of the snapshot. */
function linesOf({ lines, customers, orders, products }: Columns) {
  return Array.from({ length: lines.count }, (_, at) => ({
    customer: customers.id[lines.customer[at]!] ?? null,
    order: orders.id[lines.order[at]!]!,
    product: products.id[lines.product[at]!] ?? null,
    day: dayFromNumber(lines.day[at]!),
    quantity: lines.quantity[at]!,
    amount: lines.amountMinor[at]!,
    refunded: lines.refundedMinor[at]!,
  }));
}

test('lines lie by customer, day and order; a sale to nobody comes last', async () => {
  const shop: Shop = {
    customers: [{ id: 3 }, { id: 7 }],
    products: [11, 12],
    orders: [
      { id: 1, customer: 7, on: '2024-03-02', lines: [{ product: 12, quantity: 2, amount: 500 }] },
      { id: 2, customer: null, on: '2024-01-01', lines: [{ amount: 40 }] },
      {
        id: 3,
        customer: 3,
        on: '2024-03-01',
        discount: 20,
        lines: [{ product: 11, amount: 100, discount: 10 }, { amount: 30 }],
      },
      { id: 4, customer: 7, on: '1969-12-31', lines: [{ amount: -5, quantity: -1 }] },
    ],
  };
  await withShop(shop, (_, columns) => {
    const line = { product: null, quantity: 1, refunded: 0 };
    expect(linesOf(columns)).toEqual([
      { ...line, customer: 3, order: 3, product: 11, day: '2024-03-01', amount: 90 },
      { ...line, customer: 3, order: 3, day: '2024-03-01', amount: 30 },
      { ...line, customer: 7, order: 4, day: '1969-12-31', quantity: -1, amount: -5 },
      { ...line, customer: 7, order: 1, product: 12, day: '2024-03-02', quantity: 2, amount: 500 },
      { ...line, customer: null, order: 2, day: '2024-01-01', amount: 40 },
    ]);
    expect([...columns.customers.offsets]).toEqual([0, 2, 4]);
    expect([...columns.customers.orderOffsets]).toEqual([0, 1, 3]);
    expect([...columns.orders.lineOffsets]).toEqual([0, 2, 3, 4, 5]);
    // 90 + 30 - 20 of the order's own discount
    expect([...columns.orders.amountMinor]).toEqual([100, -5, 500, 40]);
  });
});

test('an order of another currency is told in the workspace’s by the last rate on or before its day', async () => {
  const rate = { currency: 'KWD', base: 'EUR' };
  const order = (id: number, on: string, currency: string) => ({
    id,
    customer: 1,
    on,
    currency,
    lines: [{ amount: 1500 }],
  });
  const shop: Shop = {
    customers: [{ id: 1 }],
    rates: [
      { ...rate, day: '2024-01-01', rate: 3 },
      { ...rate, day: '2024-02-01', rate: 2.5 },
    ],
    orders: [
      order(1, '2023-12-31', 'KWD'), // before the first rate: not known
      order(2, '2024-01-01', 'KWD'), // 1.500 KWD × 3 = 4.50 EUR
      order(3, '2024-06-01', 'KWD'), // 1.500 KWD × 2.5 = 3.75 EUR
      order(4, '2024-06-01', 'USD'), // no rate at all
      order(5, '2024-06-02', 'EUR'),
    ],
  };
  await withShop(shop, (_, columns) => {
    expect(columns.currency).toBe('EUR');
    expect([...columns.orders.id]).toEqual([2, 3, 5]);
    expect([...columns.orders.amountMinor]).toEqual([450, 375, 1500]);
    expect(columns.ordersWithoutRate).toBe(2);
    expect(columns.linesWithoutRate).toBe(2);
  });
});

test('where no currency is decided, the one most orders have is taken', async () => {
  const order = { customer: 1, on: '2024-01-01', lines: [{ amount: 1 }] };
  const orders = [
    { ...order, currency: 'USD' },
    { ...order, currency: 'EGP' },
    { ...order, currency: 'EGP' },
  ];
  await withShop({ currency: null, customers: [{ id: 1 }], orders }, (_, columns) => {
    expect([columns.currency, columns.orders.count, columns.ordersWithoutRate]).toEqual(['EGP', 2, 1]);
  });
});

test('a refund takes back at most what was paid for goods, and all of it when it names no sum', async () => {
  const order = { customer: 1, on: '2024-01-01' };
  const shop: Shop = {
    customers: [{ id: 1 }],
    orders: [
      { ...order, state: 'refunded', refunded: 130, tax: 20, shipping: 10, lines: [{ amount: 100 }] },
      { ...order, state: 'refunded', lines: [{ amount: 70 }] },
      {
        ...order,
        state: 'partly-refunded',
        refunded: 15,
        lines: [
          { amount: 70, refunded: 10 },
          { amount: 5, refunded: 10 },
        ],
      },
      { ...order, state: 'return', refunded: 50, lines: [{ amount: -50 }] },
      { ...order, total: 130, tax: 20, shipping: 10, lines: [] },
    ],
  };
  await withShop(shop, (_, { orders }) => {
    expect([...orders.refundedMinor]).toEqual([100, 70, 20, 0, 0]);
    expect([...orders.amountMinor]).toEqual([100, 70, 75, -50, 100]);
  });
});

test('what a merged customer bought is counted to whom they were merged into', async () => {
  const shop: Shop = {
    customers: [{ id: 1 }, { id: 2, mergedInto: 1 }, { id: 3, mergedInto: 2 }],
    orders: [{ customer: 3, on: '2024-01-01', lines: [{ amount: 9 }] }],
  };
  await withShop(shop, (_, columns) => {
    expect([...columns.customers.id]).toEqual([1]);
    expect([...columns.orders.customer]).toEqual([0]);
  });
});

test('an empty workspace has an empty snapshot', async () => {
  await withShop({ currency: null }, (_, columns) => {
    expect([columns.currency, columns.lines.count, columns.orders.count, columns.customers.count]).toEqual([
      null,
      0,
      0,
      0,
    ]);
    expect([...columns.customers.offsets]).toEqual([0]);
  });
});

const days = fc.integer({ min: -400, max: 900 }).map((n) => dayFromNumber(n + 19_000) as string);
const shops: fc.Arbitrary<Shop> = fc
  .record({
    customers: fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 20 }),
    sparse: fc.boolean(),
    orders: fc.array(
      fc.record({
        who: fc.option(fc.nat(30)),
        on: days,
        state: fc.constantFrom(...orderStates),
        currency: fc.constantFrom('EUR', 'USD', 'JPY'),
        discount: fc.nat(50),
        refunded: fc.nat(300),
        lines: fc.array(
          fc.record({
            product: fc.option(fc.constantFrom(5, 9, 4000)),
            quantity: fc.constantFrom(1, 2, -1, 0.5),
            amount: fc.integer({ min: -500, max: 5000 }),
            discount: fc.nat(20),
            refunded: fc.nat(20),
          }),
          { maxLength: 4 },
        ),
      }),
      { maxLength: 40 },
    ),
    rate: fc.option(days),
  })
  .map(({ customers, sparse, orders, rate }) => ({
    customers: customers.map((id) => ({ id: sparse ? id * 100_003 : id })),
    products: [5, 9, 4000],
    orders: orders.map(({ who, ...order }) => {
      const id = who === null ? undefined : customers[who];
      return { ...order, customer: id === undefined ? null : sparse ? id * 100_003 : id };
    }),
    rates: rate === null ? [] : [{ currency: 'USD', base: 'EUR', day: rate, rate: 0.925 }],
  }));

/** Half away from zero, as the snapshot rounds. */
const told = sql`CASE orders.currency WHEN 'EUR' THEN 1 ELSE (SELECT base_per_unit FROM rate WHERE currency = orders.currency AND day <= orders.placed_on) END`;

test('for any shop, lines and totals are those of straightforward SQL', async () => {
  const db = await openDb();
  const empty = db.image();
  db.close();
  await fc.assert(
    fc.asyncProperty(shops, async (shop) => {
      const own = await openDb(empty);
      try {
        fillShop(own, shop);
        const columns = buildColumns(own, 1);
        const expected = own.all(
          sql`SELECT orders.customer_id AS customer, orders.id AS "order", product_id AS product, placed_on AS day, quantity,
                     CAST(ROUND((order_line.amount_minor - order_line.discount_minor) * ${told}) AS INTEGER) AS amount,
                     CAST(ROUND(order_line.refunded_minor * ${told}) AS INTEGER) AS refunded
                FROM order_line JOIN orders ON orders.id = order_line.order_id
               WHERE ${told} IS NOT NULL
               ORDER BY customer_id IS NULL, customer_id, placed_on, orders.id, ordinal`,
          {
            customer: optional(int),
            order: int,
            product: optional(int),
            day: text,
            quantity: real,
            amount: int,
            refunded: int,
          },
        );
        expect(linesOf(columns)).toEqual(expected);
        const without = own.first(
          sql`SELECT COUNT(*) AS n FROM order_line JOIN orders ON orders.id = order_line.order_id WHERE ${told} IS NULL`,
          { n: int },
        );
        expect(columns.linesWithoutRate).toBe(without?.n);
        const totals = customerTotals(columns);
        columns.customers.id.forEach((id, row) => {
          const mine = Array.from({ length: columns.orders.count }, (_, at) => at).filter(
            (at) => columns.orders.customer[at] === row,
          );
          const first = columns.customers.orderOffsets[row]!;
          expect([first, columns.customers.orderOffsets[row + 1]! - first]).toEqual([
            mine[0] ?? first,
            mine.length,
          ]);
          const sums = own.first(
            sql`SELECT COUNT(*) AS n, MIN(placed_on) AS first, MAX(placed_on) AS last
                  FROM (SELECT placed_on, state,
                               COALESCE((SELECT SUM(ROUND((amount_minor - discount_minor) * ${told})) FROM order_line WHERE order_id = orders.id)
                                        - ROUND(orders.discount_minor * ${told}), 0) AS amount
                          FROM orders
                         WHERE customer_id = ${id} AND ${told} IS NOT NULL)
                 WHERE amount > 0 AND state NOT IN ('pending', 'cancelled', 'failed', 'return')`,
            { n: int, first: optional(text), last: optional(text) },
          );
          const asText = (day: number) => (day === noDay ? null : dayFromNumber(day));
          expect([totals.orders[row], asText(totals.firstDay[row]!), asText(totals.lastDay[row]!)]).toEqual([
            sums?.n,
            sums?.first,
            sums?.last,
          ]);
        });
      } finally {
        own.close();
      }
    }),
    { numRuns: runs(60) },
  );
});

test('days before 1970 and in leap years keep their place', async () => {
  const on = ['0001-01-01', '1968-02-29', '2024-02-29', '9999-12-31'];
  const orders = on.map((day) => ({ customer: 1, on: day, lines: [{ amount: 1 }] }));
  await withShop({ customers: [{ id: 1 }], orders }, (_, columns) => {
    expect([...columns.orders.day]).toEqual(on.map((day) => dayNumber(day as Day)));
  });
});
