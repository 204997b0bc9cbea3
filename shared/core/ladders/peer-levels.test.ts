import { expect, test } from 'vitest';
import { numberOf, shopOfGoods } from '../../testing/goods.ts';
import { purchasesByProduct } from '../purchases/by-product.ts';
import { purchasesOf } from '../purchases/purchases.ts';
import { headroomIn } from './peer-levels.ts';

const goods = [
  { id: 1, name: 'Tea' },
  { id: 2, name: 'Cup' },
];
const spends = [1000, 2000, 3000, 4000, 10_000];
const shop = (orders: readonly { customer: number; on: string; amount: number; product: number }[]) =>
  shopOfGoods(
    {
      customers: [1, 2, 3, 4, 5, 6].map((id) => ({ id })),
      orders: orders.map(({ customer, on, amount, product }) => ({
        customer,
        on,
        lines: [{ product, amount, quantity: 2 }],
      })),
    },
    goods,
  );

test('headroom is what three quarters of the peers spend at most, less what one spends', async () => {
  const { columns } = await shop([
    ...spends.map((amount, at) => ({ customer: at + 1, on: '2024-05-01', amount, product: 1 })),
    // another category, and too long ago
    { customer: 2, on: '2024-05-01', amount: 90_000, product: 2 },
    { customer: 6, on: '2023-01-01', amount: 1000, product: 1 },
  ]);
  const purchases = purchasesOf(columns);
  const of = headroomIn([0], purchases, purchasesByProduct(purchases, 2), numberOf('2024-05-01'), (row) =>
    row === 6 ? -1 : 0,
  );
  // quantile 0.75 of five is the fourth: 40.00, and 20.00 a unit; one pays less than customer 2, who is half: 1.5 of 5
  expect(of(1)).toEqual({ pricePosition: 0.3, priceMinor: 1000, spendMinor: 2000 });
  expect(of(4)).toEqual({ pricePosition: 0.9, priceMinor: 0, spendMinor: 0 });
  expect(of(5)).toBeNull();
});

test('fewer than five peers are no measure', async () => {
  const { columns } = await shop(
    spends.slice(1).map((amount, at) => ({ customer: at + 1, on: '2024-05-01', amount, product: 1 })),
  );
  const purchases = purchasesOf(columns);
  const of = headroomIn([0], purchases, purchasesByProduct(purchases, 2), numberOf('2024-05-01'), () => 0);
  expect(of(0)).toBeNull();
});
