import { expect, test } from 'vitest';
import { openDb } from '../../../engine/open.ts';
import { fillShop, type Shop } from '../../testing/shop.ts';
import { buildColumns } from '../columns/build.ts';
import { buildPeople } from '../columns/build-people.ts';
import { customerTotals } from '../columns/customer-totals.ts';
import { countEvents } from '../columns/event-counts.ts';
import { readProductCategories } from '../columns/product-categories.ts';
import { sql } from '../db/sql.ts';
import { dayNumber, readDay, type Day } from '../model/day.ts';
import { customerMeasures } from '../model/measures.ts';
import { measureCustomers, type MeasureSources } from './measure-customers.ts';
import { dayAfterLastOrder } from './measure-orders.ts';

const day = (text: string): Day => {
  const read = readDay(text);
  if (read === null) throw new Error(text);
  return read;
};

const shop: Shop = {
  customers: [
    { id: 1, name: 'Mona', email: 'mona@example.com' },
    { id: 2 },
    { id: 3 },
    { id: 4, mergedInto: 1 },
  ],
  products: [10, 11],
  orders: [
    {
      customer: 1,
      on: '2024-01-01',
      lines: [
        { product: 10, quantity: 2, amount: 1000 },
        { product: 11, quantity: 1, amount: 500 },
      ],
    },
    { customer: 4, on: '2024-01-11', lines: [{ product: 10, quantity: 3, amount: 1500 }], refunded: 300 },
    {
      customer: 1,
      on: '2024-01-12',
      state: 'cancelled',
      lines: [{ product: 11, quantity: 9, amount: 9000 }],
    },
    { customer: 2, on: '2024-01-21', lines: [{ product: null, quantity: 1, amount: 700 }] },
    { customer: 1, on: '2024-01-31', lines: [{ product: 11, quantity: 1, amount: 100 }] },
  ],
};

async function withShop<T>(
  work: (sources: MeasureSources, db: Awaited<ReturnType<typeof openDb>>) => T,
): Promise<T> {
  const db = await openDb();
  try {
    fillShop(db, shop);
    db.run(sql`UPDATE customer SET birth_date = '2000-02-29' WHERE id = 1`);
    db.run(sql`UPDATE customer SET birth_date = '2030-01-01' WHERE id = 2`);
    for (const [at, customer] of [1, 1, 4, 2].entries())
      db.run(
        sql`INSERT INTO event (source_id, event_key, customer_id, kind, happened_on, import_id, row)
            VALUES (1, ${`e${at}`}, ${customer}, ${at === 3 ? 'visit' : 'email_open'}, '2024-01-01', 1, 1)`,
      );
    const columns = buildColumns(db, 1);
    return work(
      {
        columns,
        people: buildPeople(db, 1),
        opens: countEvents(db, 'email_open'),
        clicks: countEvents(db, 'email_click'),
        asOf: dayNumber(day('2024-01-31')),
        today: day('2023-02-28'),
      },
      db,
    );
  } finally {
    db.close();
  }
}

test('every measure of three customers, worked by hand', async () => {
  await withShop((sources) => {
    const found = measureCustomers(sources, customerMeasures);
    const of = (row: number) =>
      Object.fromEntries(customerMeasures.map((measure) => [measure, found.get(measure)?.[row]]));
    // orders of 1 and 11 January, the one of 31 January is too late: 15.00 + 15.00 - 3.00
    expect(of(0)).toEqual({
      recency: 20,
      orders: 2,
      spent: 2700,
      averageOrder: 1350,
      items: 6,
      products: 2,
      tenure: 30,
      gap: 10,
      refundShare: 0.1,
      opens: 3,
      clicks: Number.NaN,
      age: 22,
      completeness: 3 / 13,
    });
    expect(of(1)).toMatchObject({
      recency: 10,
      orders: 1,
      products: 0,
      gap: Number.NaN,
      opens: 0,
      age: Number.NaN,
    });
    expect(of(2)).toMatchObject({
      recency: Number.NaN,
      orders: 0,
      spent: 0,
      averageOrder: Number.NaN,
      refundShare: Number.NaN,
      completeness: 0,
    });
  });
});

test('without a limit in time, orders and money are those that the list of customers shows', async () => {
  await withShop((sources) => {
    const found = measureCustomers({ ...sources, asOf: dayAfterLastOrder(sources.columns) ?? 0 }, [
      'orders',
      'spent',
    ]);
    const totals = customerTotals(sources.columns);
    expect([...(found.get('orders') ?? [])]).toEqual([...totals.orders]);
    expect([...(found.get('spent') ?? [])]).toEqual([...totals.spentMinor]);
    expect(dayAfterLastOrder(sources.columns)).toBe(dayNumber(day('2024-02-01')));
  });
});

test('what was done before a merge counts to whom it was merged into; what nobody did is not known', async () => {
  await withShop((sources) => {
    expect(sources.opens && [...sources.opens]).toEqual([3, 0, 0]);
    expect(sources.clicks).toBeNull();
  });
});

test('products without a category have none', async () => {
  await withShop((_, db) => {
    db.run(sql`UPDATE product SET category = 'Tea' WHERE id = 11`);
    const { names, codes } = readProductCategories(db);
    expect([names, [...codes]]).toEqual([['Tea'], [-1, 0]]);
  });
});
