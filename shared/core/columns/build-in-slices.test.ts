import { expect, test } from 'vitest';
import { openDb, type OpenDb } from '../../../engine/open.ts';
import { fillShop, type Shop } from '../../testing/shop.ts';
import { buildColumns, buildingColumns } from './build.ts';

async function withShop<T>(shop: Shop, work: (db: OpenDb) => T): Promise<T> {
  const db = await openDb();
  try {
    fillShop(db, shop);
    return work(db);
  } finally {
    db.close();
  }
}

test('the pauses grow with the rows, so that nobody waits for all of them', async () => {
  const pausesFor = (count: number) => {
    const order = { customer: 1, on: '2024-01-01', lines: [{ amount: 1 }] };
    const shop: Shop = { customers: [{ id: 1 }], orders: Array.from({ length: count }, () => order) };
    return withShop(shop, (db) => [...buildingColumns(db, 1)].length);
  };
  const few = await pausesFor(100);
  // 4,000 orders more are two pages of them and four stretches of lines
  expect((await pausesFor(4_100)) - few).toBe(2 + 4);
  // 10,000 more are five pages, ten stretches of lines, two of looking for orders without lines, and one stretch each of finding customers,
  // of choosing orders, of counting and placing them by day and by customer, and of arranging orders and lines
  expect((await pausesFor(10_100)) - few).toBe(5 + 10 + 2 + 1 + 1 + 2 + 2 + 1 + 1);
});

test('of the orders without lines the amount is the total, wherever they lie', async () => {
  // 5,001 orders are two stretches: the first and the last of the first, and the one of the second, have no lines
  const without = [1, 5000, 5001];
  const orders = Array.from({ length: 5001 }, (_, at) => ({
    ...{ id: at + 1, customer: 1, on: '2024-01-01' },
    ...(without.includes(at + 1) ? { total: 70 + at, tax: 20, lines: [] } : { lines: [{ amount: 1 }] }),
  }));
  await withShop({ customers: [{ id: 1 }], orders }, (db) => {
    const { id, amountMinor } = buildColumns(db, 1).orders;
    const told = [...id].flatMap((one, at) => (amountMinor[at] === 1 ? [] : [[one, amountMinor[at]]]));
    expect(told).toEqual([
      [1, 50],
      [5000, 70 + 4999 - 20],
      [5001, 70 + 5000 - 20],
    ]);
  });
});
