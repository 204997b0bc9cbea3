import { afterAll, expect, test } from 'vitest';
import type { ImportPlan } from '../../shared/core/model/import.ts';
import { dump, freshDb, lines } from '../../shared/testing/apply-drafts.ts';
import { bringIn, makeFiles } from '../../shared/testing/import-files.ts';

const files = makeFiles();
afterAll(() => files.remove());

const allLines = `SELECT order_key, product.name, quantity, amount_minor
                    FROM order_line
                    JOIN orders ON orders.id = order_id
                    LEFT JOIN product ON product.id = product_id
                   ORDER BY order_key, ordinal`;

type Totals = ImportPlan['totals'][number];
/** From the lines to the total, as the plan shows it. */
function bridge(totals: Totals | undefined): number {
  if (totals === undefined) throw new Error('no totals');
  const { comparedLinesMinor, lineDiscountMinor, discountMinor, taxMinor, taxIncludedMinor } = totals;
  const { shippingMinor, tipMinor, feeMinor, roundingMinor, unexplainedMinor } = totals;
  return (
    comparedLinesMinor - lineDiscountMinor - discountMinor + taxMinor - taxIncludedMinor +
    shippingMinor + tipMinor + feeMinor + roundingMinor + unexplainedMinor
  ); // prettier-ignore
}

/** Imports a file twice: the second time nothing may change. */
async function twice(db: Awaited<ReturnType<typeof freshDb>>, path: string, currency: string | null = 'EUR') {
  const plan = await bringIn(db, path, { currency });
  const before = dump(db);
  const again = await bringIn(db, path, { currency });
  expect(again.counts).toEqual({
    ...plan.counts,
    created: 0,
    updated: 0,
    unchanged: plan.counts.rows - plan.counts.rejected,
  });
  expect(dump(db)).toEqual(before);
  return plan;
}

test('lines in one cell, each part named, are taken apart and add up to the total', async () => {
  const db = await freshDb();
  const path = files.write(
    'woo-orders.csv',
    [
      'order_id,date,status,customer_email,discount_total,shipping_total,tax_total,fee_total,order_total,line_items',
      '501,2024-03-01 10:00:00,completed,ada@x.test,2.00,5.00,1.00,0.50,24.50,"name:Mug|product_id:7|sku:M1|quantity:2|subtotal:16.00|total:14.00|meta:Colour=red;name:Tea; green|sku:T1|quantity:1|subtotal:4.00|total:4.00"',
      '502,2024-03-02 11:00:00,completed,bob@x.test,0.00,0.00,0.00,0.00,9.00,name:Pot|sku:P1|quantity:1|subtotal:9.00|total:9.00',
      '503,2024-03-03 11:00:00,cancelled,bob@x.test,0,0,0,0,7.00,one pot for bob',
    ].join('\n'),
  );
  const plan = await twice(db, path);
  expect(plan.counts).toMatchObject({ rows: 3, created: 3, rejected: 0 });
  expect(lines(db, allLines)).toEqual([
    '501 | Mug | 2 | 1600',
    '501 | Tea; green | 1 | 400',
    '502 | Pot | 1 | 900',
    '503 | – | 1 | 700',
  ]);
  // 20.00 of lines, 2.00 off, 5.00 shipping, 1.00 tax and 0.50 fee make 24.50
  const [totals] = plan.totals;
  expect(totals).toMatchObject({
    orders: 3,
    fileTotalMinor: 4050,
    storedTotalMinor: 4050,
    soldTotalMinor: 3350,
  });
  expect(totals).toMatchObject({
    discountMinor: 200,
    shippingMinor: 500,
    taxMinor: 100,
    feeMinor: 50,
    unexplainedOrders: 0,
  });
  expect(bridge(totals)).toBe(totals?.comparedTotalMinor);
  // the cell that nobody can take apart is counted, and its text kept
  expect(plan.issues).toContainEqual(
    expect.objectContaining({ code: 'lines-unreadable', count: 1, firstRow: 3 }),
  );
  expect(lines(db, "SELECT custom FROM order_line WHERE custom LIKE '%bob%'")).toEqual([
    '[["line_items","one pot for bob"]]',
  ]);
  expect(lines(db, "SELECT custom FROM order_line WHERE custom LIKE '%Colour%'")).toEqual([
    '[["line_items: product_id","7"],["line_items: meta","Colour=red"]]',
  ]);
});

test('lines as JSON and lines counted for people are taken apart; shares of an order without prices add up to it', async () => {
  const db = await freshDb();
  const json = files.write(
    'json-orders.csv',
    [
      'Order ID;Order date;Total;Products',
      '1;2024-03-01;23,50;"[{""name"":""Mug"",""quantity"":2,""price"":""9.50""},{""name"":""Tea"",""quantity"":1,""price"":4.5}]"',
      '2;2024-03-02;4,50;"[{""name"":""Tea"",""quantity"":1,""price"":4.5}]"',
    ].join('\n'),
  );
  expect((await twice(db, json)).counts).toMatchObject({ rows: 2, created: 2 });
  expect(lines(db, allLines)).toEqual(['1 | Mug | 2 | 1900', '1 | Tea | 1 | 450', '2 | Tea | 1 | 450']);

  const counted = await freshDb();
  const path = files.write(
    'counted-orders.csv',
    [
      'Order ID,Order date,Total,Items',
      '1,2024-03-01,10.00,2 x Coffee; 1 x Tea',
      '2,2024-03-02,6.00,"3 x Tea"',
      '3,2024-03-04,20,2 x Pot @ 10.00',
    ].join('\n'),
  );
  const plan = await twice(counted, path);
  // 10.00 for three pieces: 6.67 for two, 3.33 for one
  expect(lines(counted, allLines)).toEqual([
    '1 | Coffee | 2 | 667',
    '1 | Tea | 1 | 333',
    '2 | Tea | 3 | 600',
    '3 | Pot | 2 | 2000',
  ]);
  expect(plan.issues.map(({ code, count }) => [code, count])).toEqual([['line-amounts-shared', 1]]);
});

test('lines side by side become lines of one order; places that are empty are none', async () => {
  const db = await freshDb();
  const path = files.write(
    'wide-orders.csv',
    [
      'Order Number,Order Date,Email,Shipping,Order Total,Product Item 1 Name,Product Item 1 SKU,Product Item 1 Quantity,Product Item 1 Total,Product Item 2 Name,Product Item 2 SKU,Product Item 2 Quantity,Product Item 2 Total',
      '9001,2024-05-01,ada@x.test,3.00,22.00,Mug,M1,2,15.00,Tea,T1,1,4.00',
      '9002,2024-05-02,bob@x.test,0.00,8.00,Pot,P1,1,8.00,,,0,0.00',
      '9003,2024-05-02,bob@x.test,0.00,8.00,Pot,P1,1,eight,,,,',
    ].join('\n'),
  );
  const plan = await twice(db, path);
  expect(plan.counts).toMatchObject({ rows: 3, created: 2, rejected: 1 });
  expect(plan.rejects).toMatchObject([
    { row: 3, field: 'Product Item 1 Total', reason: 'amount-unreadable' },
  ]);
  expect(lines(db, allLines)).toEqual([
    '9001 | Mug | 2 | 1500',
    '9001 | Tea | 1 | 400',
    '9002 | Pot | 1 | 800',
  ]);
  const [totals] = plan.totals;
  // the file says 38.00, of which the rejected row says 8.00
  expect(totals).toMatchObject({
    fileTotalMinor: 3800,
    storedTotalMinor: 3000,
    rejectedTotalMinor: 800,
    shippingMinor: 300,
  });
  expect(bridge(totals)).toBe(3000);
});

test('a discount that the lines were named after is not taken off twice', async () => {
  const db = await freshDb();
  const path = files.write(
    'net-lines.csv',
    [
      'order_id,date,discount_total,order_total,line_items',
      // 14.00 and 4.00 make 18.00: the discount of 2.00 is in the lines
      '501,2024-03-01,2.00,18.00,name:Mug|quantity:2|total:14.00;name:Tea|quantity:1|total:4.00',
      // 16.00 less 2.00
      '502,2024-03-01,2.00,14.00,name:Mug|quantity:2|total:16.00',
    ].join('\n'),
  );
  const plan = await twice(db, path);
  expect(lines(db, 'SELECT order_key, discount_minor FROM orders')).toEqual(['501 | 0', '502 | 200']);
  expect(plan.issues).toMatchObject([{ code: 'discount-in-lines', count: 1, example: '2.00' }]);
  expect(lines(db, 'SELECT custom FROM order_line WHERE custom IS NOT NULL')).toEqual([
    '[["discount_total","2.00"]]',
  ]);
  expect(plan.totals[0]).toMatchObject({ unexplainedOrders: 0, discountMinor: 200 });
});

test('prices with their tax in them are told from prices beside it, order by order', async () => {
  const db = await freshDb();
  const path = files.write(
    'taxed.csv',
    [
      'order_id,order_date,currency,total,tax,tip,product,quantity,unit_price',
      '1,2024-01-05,EUR,12.00,2.00,,Mug,1,12.00',
      '2,2024-01-05,EUR,12.00,2.00,,Mug,1,10.00',
      '3,2024-01-05,EUR,11.50,0,1.50,Mug,1,10.00',
      '4,2024-01-05,EUR,99.00,0,,Mug,1,10.00',
    ].join('\n'),
  );
  const [totals] = (await twice(db, path, null)).totals;
  expect(totals).toMatchObject({
    taxMinor: 400,
    taxIncludedMinor: 200,
    tipMinor: 150,
    unexplainedMinor: 8900,
    unexplainedOrders: 1,
  });
  expect(bridge(totals)).toBe(totals?.comparedTotalMinor);
  expect(lines(db, 'SELECT tip_minor FROM orders ORDER BY id')).toEqual(['0', '0', '150', '0']);
});
