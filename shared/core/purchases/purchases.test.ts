import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDb } from '../../../engine/open.ts';
import { runs } from '../../testing/property-runs.ts';
import { fillShop, type ShopOrder } from '../../testing/shop.ts';
import { buildColumns } from '../columns/build.ts';
import type { Columns, OrderState } from '../columns/columns.ts';
import { orderStates } from '../columns/columns.ts';
import { markOfName, marksOf, productMarks } from './product-marks.ts';
import { purchasesOf, type PurchaseOptions, type Purchases } from './purchases.ts';
import { sizeFence } from './wholesale-orders.ts';

async function columnsOf(orders: readonly ShopOrder[]): Promise<Columns> {
  const db = await openDb();
  try {
    fillShop(db, { customers: [{ id: 1 }, { id: 2 }, { id: 3 }], products: [1, 2, 3, 4], orders });
    return buildColumns(db, 1);
  } finally {
    db.close();
  }
}
const line = (product: number | null, amount = 100, more: { quantity?: number; refunded?: number } = {}) => ({
  ...{ product, amount, ...more },
});
const order = (customer: number | null, on: string, lines: ShopOrder['lines'], state?: OrderState) => ({
  ...{ customer, on, lines },
  ...(state === undefined ? {} : { state }),
});
const bought = async (orders: readonly ShopOrder[], options?: PurchaseOptions) =>
  purchasesOf(await columnsOf(orders), options);
/** Product ids of the purchases, in their order. */
const productsOf = ({ product }: Purchases) => [...product].map((row) => row + 1);
const reasonsOf = ({ leftOut }: Purchases) =>
  Object.fromEntries(Object.entries(leftOut).filter(([, count]) => count > 0));

test('purchases are lines of what was bought, by customer, then day', async () => {
  const found = await bought([
    order(2, '2024-01-02', [line(2), line(3, 50, { quantity: 2 })]),
    order(null, '2024-01-01', [line(4)]),
    order(1, '2024-02-01', [line(1)]),
    order(2, '2024-01-01', [line(1)]),
  ]);
  expect(productsOf(found)).toEqual([1, 1, 2, 3, 4]);
  expect([...found.customer]).toEqual([0, 1, 1, 1, -1]);
  expect([...found.offsets]).toEqual([0, 1, 4, 4]);
  expect([...found.quantity]).toEqual([1, 1, 1, 2, 1]);
  expect([...found.amountMinor]).toEqual([100, 100, 100, 50, 100]);
  expect(reasonsOf(found)).toEqual({});
});

test.each(['cancelled', 'failed', 'pending'] as const)(
  'lines of %s orders are no purchases',
  async (state) => {
    const found = await bought([
      order(1, '2024-01-01', [line(1), line(2)], state),
      order(1, '2024-01-02', [line(3)]),
    ]);
    expect(productsOf(found)).toEqual([3]);
    expect(reasonsOf(found)).toEqual({ [state]: 2 });
  },
);

test('a later return takes the latest sale of the same product back, in part or whole', async () => {
  const found = await bought([
    order(1, '2024-01-01', [line(1, 300, { quantity: 3 })]),
    order(1, '2024-01-05', [line(1, 200, { quantity: 2 })]),
    // 3 come back: the 2 of 5 January, and 1 of the 3 of 1 January; 2 of 3 stay, with 200 of 300
    order(1, '2024-01-09', [line(1, -300, { quantity: -3 })], 'return'),
    // bought after the return
    order(1, '2024-01-10', [line(1, 100)]),
    // of another customer
    order(2, '2024-01-02', [line(1, 100)]),
  ]);
  expect([...found.quantity]).toEqual([2, 1, 1]);
  expect([...found.amountMinor]).toEqual([200, 100, 100]);
  // the line of the return, and the sale that came back whole
  expect(reasonsOf(found)).toEqual({ returned: 2 });
});

test('a line below 0 takes back within its own order, also of nobody; a cancelled return takes nothing', async () => {
  const found = await bought([
    order(null, '2024-01-01', [line(1), line(2), line(1, -100, { quantity: -1 })]),
    order(null, '2024-01-02', [line(2, -100, { quantity: -1 })], 'return'),
    order(1, '2024-01-01', [line(3)]),
    order(1, '2024-01-02', [line(3, -100, { quantity: -1 })], 'cancelled'),
  ]);
  expect(productsOf(found)).toEqual([3, 2]);
  expect(reasonsOf(found)).toEqual({ returned: 3, cancelled: 1 });
});

test('what was paid back whole is no purchase; what was paid back in part has the rest of its amount', async () => {
  const found = await bought([
    order(1, '2024-01-01', [line(1)], 'refunded'),
    order(
      1,
      '2024-01-02',
      [line(2, 100, { refunded: 100 }), line(3, 100, { refunded: 30 })],
      'partly-refunded',
    ),
    { ...order(2, '2024-01-03', [line(1, 40), line(2, 60)]), refunded: 100 },
  ]);
  expect(productsOf(found)).toEqual([3]);
  expect([...found.amountMinor]).toEqual([70]);
  expect(reasonsOf(found)).toEqual({ refunded: 4 });
});

test('what was given for nothing is a gift, unless no line of all has an amount', async () => {
  const found = await bought([order(1, '2024-01-01', [line(1), line(2, 0)])]);
  expect(productsOf(found)).toEqual([1]);
  expect(reasonsOf(found)).toEqual({ gift: 1 });
  const without = await bought([order(1, '2024-01-01', [line(1, 0), line(2, 0)])]);
  expect(productsOf(without)).toEqual([1, 2]);
});

test('the only order of a customer is a gift when it was wrapped as one', async () => {
  const marks = marksOf(['Mug', 'Gift Wrapping', 'Tea', 'Jug']);
  const orders = [
    order(1, '2024-01-01', [line(1), line(2)]),
    // wrapped too, but customer 2 came again
    order(2, '2024-01-01', [line(1), line(2)]),
    order(2, '2024-02-01', [line(3)]),
    // five rolls of wrapping for one mug are goods for a drawer
    order(3, '2024-01-01', [line(1), line(2, 50, { quantity: 5 })]),
  ];
  const found = await bought(orders, { marks, keep: [] });
  expect(productsOf(found)).toEqual([1, 3, 1]);
  expect([...found.customer]).toEqual([1, 1, 2]);
  expect(reasonsOf(found)).toEqual({ gift: 1, 'not-goods': 3 });
  expect((await bought(orders, { marks, keep: ['gift', 'not-goods'] })).count).toBe(7);
});

test('postage, fees and discounts are not goods, by the words their names end or begin with', async () => {
  const charges = ['DOTCOM POSTAGE', 'Shipping fee', 'Bank Charges', 'Manual', 'رسوم التوصيل', 'Discount'];
  expect(charges.map(markOfName)).toEqual(charges.map(() => productMarks.charge));
  const goods = ['Delivery box', 'Manual grinder', 'Mug', '', 'Eid Gift Box', 'بن حرازي', 'Feel good tea'];
  expect(goods.map(markOfName)).toEqual(goods.map(() => productMarks.goods));
  expect(['Gift Wrapping', 'تغليف هدية'].map(markOfName)).toEqual([2, 2]);
  const found = await bought(
    [order(1, '2024-01-01', [line(1), line(2), line(3, -20), line(4, 0, { quantity: 0 }), line(null)])],
    { marks: marksOf(['Mug', 'Postage', 'Tea', 'Jug']), keep: [] },
  );
  expect(productsOf(found)).toEqual([1]);
  expect(reasonsOf(found)).toEqual({ 'not-goods': 3, 'no-product': 1 });
});

test('an order far beyond the size of others is wholesale; below 30 orders nothing says what is far', async () => {
  // orders of 1, 2, 4 … units: ln 1, ln 2, ln 4 in turn; median ln 2, deviations ln 2 twice of three times, so the spread is
  // ln 2 · 1.4826 and the fence exp(ln 2 + 3.5 · 1.4826 · ln 2) = 2^(1 + 5.1891) = 72.96
  const sizes = Float64Array.from({ length: 30 }, (_, at) => 2 ** (at % 3));
  expect(sizeFence(sizes)).toBeCloseTo(2 ** 6.1891, 6);
  expect(sizeFence(sizes.slice(1))).toBe(Number.POSITIVE_INFINITY);
  expect(sizeFence(new Float64Array(40).fill(7))).toBe(Number.POSITIVE_INFINITY);
  const usual = Array.from({ length: 30 }, (_, at) =>
    order(1, '2024-01-01', [line(1, 100 * 2 ** (at % 3), { quantity: 2 ** (at % 3) })]),
  );
  const large = order(2, '2024-01-01', [line(2, 20_000, { quantity: 200 }), line(3, 10)]);
  const found = await bought([...usual, large]);
  expect(reasonsOf(found)).toEqual({ wholesale: 2 });
  expect((await bought([...usual, large], { marks: null, keep: ['wholesale'] })).count).toBe(32);
  expect((await bought([...usual.slice(0, 20), large])).count).toBe(22);
});

test('what is kept because it was sold is whole again', async () => {
  const orders = [
    order(1, '2024-01-01', [line(1, 300, { quantity: 3 })]),
    order(1, '2024-01-02', [line(1, -300, { quantity: -3 })], 'return'),
    order(1, '2024-01-03', [line(2)], 'refunded'),
  ];
  const found = await bought(orders, { marks: null, keep: ['returned', 'refunded'] });
  expect(productsOf(found)).toEqual([1, 2]);
  expect(reasonsOf(found)).toEqual({ returned: 1 });
});

test('nothing sold is nothing', async () => {
  expect(await bought([])).toMatchObject({ count: 0, offsets: Int32Array.of(0, 0, 0, 0) });
});

test('whatever comes: every line is a purchase or left out once, and nobody kept more than was sold', async () => {
  const anyLine = fc.record({
    product: fc.option(fc.integer({ min: 1, max: 4 })),
    amount: fc.integer({ min: -300, max: 300 }),
    quantity: fc.integer({ min: -3, max: 3 }),
    refunded: fc.integer({ min: 0, max: 100 }),
  });
  const anyOrder = fc.record({
    customer: fc.option(fc.integer({ min: 1, max: 3 })),
    on: fc.integer({ min: 1, max: 9 }).map((day) => `2024-01-0${day}`),
    state: fc.constantFrom(...orderStates),
    lines: fc.array(anyLine, { maxLength: 4 }),
  });
  const marks = Uint8Array.of(0, 2, 0, 1);
  await fc.assert(
    fc.asyncProperty(fc.array(anyOrder, { maxLength: 12 }), async (orders) => {
      const columns = await columnsOf(orders);
      const found = purchasesOf(columns, { marks, keep: [] });
      const out = Object.values(found.leftOut).reduce((sum, count) => sum + count, 0);
      expect(found.count + out).toBe(columns.lines.count);
      expect(found.quantity.every((quantity) => quantity > 0)).toBe(true);
      expect(found.amountMinor.every((amount) => amount >= 0 && Number.isSafeInteger(amount))).toBe(true);
      expect(found.product.every((product) => product >= 0)).toBe(true);
      for (let customer = 0; customer < 3; customer += 1)
        expect(
          found.customer
            .subarray(found.offsets[customer], found.offsets[customer + 1])
            .every((row) => row === customer),
        ).toBe(true);
    }),
    { numRuns: runs(60) },
  );
});
