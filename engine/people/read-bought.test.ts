import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildColumns } from '../../shared/core/columns/build.ts';
import { orderStates } from '../../shared/core/columns/columns.ts';
import { customerTotals } from '../../shared/core/columns/customer-totals.ts';
import { runs } from '../../shared/testing/property-runs.ts';
import { fillShop, type Shop, type ShopOrder } from '../../shared/testing/shop.ts';
import { openDb } from '../open.ts';
import { totalsOf } from './customer-rows.ts';
import { readBought } from './read-bought.ts';

const rates = [{ currency: 'USD', base: 'EUR', day: '2024-02-01', rate: 0.913 }];

async function bought(orders: readonly Omit<ShopOrder, 'customer'>[]) {
  const db = await openDb();
  const shop: Shop = {
    currency: 'EUR',
    customers: [{ id: 1 }, { id: 2 }],
    rates,
    orders: orders.map((order) => ({ ...order, customer: 1 })),
  };
  fillShop(db, shop);
  const found = readBought(db, 1);
  const nobody = readBought(db, 2);
  const columns = buildColumns(db, 1);
  db.close();
  return { found, nobody, columns };
}

test('orders are counted, what came back is taken off, and what has no rate is told apart', async () => {
  const { found, nobody } = await bought([
    { on: '2024-03-01', discount: 100, lines: [{ amount: 1000, discount: 50 }, { amount: 5 }] },
    { on: '2024-03-02', state: 'refunded', lines: [{ amount: 700 }] },
    { on: '2024-03-03', state: 'cancelled', lines: [{ amount: 9000 }] },
    { on: '2024-03-04', state: 'return', lines: [{ amount: -300 }] },
    { on: '2024-03-05', currency: 'USD', lines: [{ amount: 1000 }] },
    { on: '2024-01-05', currency: 'USD', lines: [{ amount: 1000 }] },
    { on: '2024-03-06', total: 250, lines: [] },
  ]);
  expect(found).toEqual({
    // the cancelled one and the return are no orders, and of January there is no rate
    orders: 4,
    // 1000 - 50 + 5 - 100, 700 - 700, -300, 1000 * 0.913, 250
    spentMinor: 855 - 300 + 913 + 250,
    firstOrderOn: '2024-03-01',
    lastOrderOn: '2024-03-06',
    returned: 2,
    withoutRate: 1,
  });
  expect(nobody).toMatchObject({ orders: 0, spentMinor: 0, firstOrderOn: null, lastOrderOn: null });
});

test('one customer is added up as all of them are', async () => {
  const amount = fc.integer({ min: -500, max: 5000 });
  const line = fc.record({
    amount,
    discount: fc.integer({ min: 0, max: 200 }),
    refunded: fc.integer({ min: 0, max: 300 }),
  });
  const order = fc.record({
    on: fc.constantFrom('2024-01-01', '2024-02-01', '2024-02-02', '2025-07-09'),
    state: fc.constantFrom(...orderStates),
    currency: fc.constantFrom('EUR', 'USD', 'JPY'),
    discount: fc.integer({ min: 0, max: 300 }),
    tax: fc.integer({ min: 0, max: 100 }),
    total: fc.option(amount),
    refunded: fc.integer({ min: 0, max: 600 }),
    lines: fc.array(line, { maxLength: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(order, { maxLength: 8 }), async (orders) => {
      const { found, columns } = await bought(orders);
      const { orders: count, spentMinor, firstOrderOn, lastOrderOn } = found;
      expect({ orders: count, spentMinor, firstOrderOn, lastOrderOn }).toEqual(
        totalsOf(customerTotals(columns), 0),
      );
      expect(found.withoutRate).toBe(columns.ordersWithoutRate);
    }),
    { numRuns: runs(60) },
  );
});
