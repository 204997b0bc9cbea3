import { afterAll, expect, test } from 'vitest';
import { dump, freshDb, lines } from '../../shared/testing/apply-drafts.ts';
import { bringIn, makeFiles } from '../../shared/testing/import-files.ts';

const files = makeFiles();
afterAll(() => files.remove());

const allOrders = `SELECT order_key, placed_on, total_minor, refunded_minor, state FROM orders ORDER BY order_key`;
const allLines = `SELECT order_key, product.name, quantity, amount_minor
                    FROM order_line
                    JOIN orders ON orders.id = order_id
                    LEFT JOIN product ON product.id = product_id
                   ORDER BY order_key, ordinal`;

const heads = [
  'order_id,order_date,email,currency,total',
  'A1,2024-01-05,ada@x.test,EUR,23.00',
  'A2,2024-01-06,bob@x.test,EUR,9.00',
];
const parts = [
  'order_id,sku,product_name,quantity,unit_price',
  'A1,M1,Mug,2,9.50',
  'A1,T1,Tea,1,4.00',
  'A2,P1,Pot,1,9.00',
];

test('heads and lines in two files come to the same, whichever comes first', async () => {
  const headFile = files.write('heads.csv', heads.join('\n'));
  const lineFile = files.write('lines.csv', parts.join('\n'));
  const found: string[][] = [];
  for (const order of [
    [headFile, lineFile],
    [lineFile, headFile],
  ]) {
    const db = await freshDb();
    for (const path of order) {
      const plan = await bringIn(db, path, { currency: 'EUR' });
      expect(plan.counts).toMatchObject({ created: plan.counts.rows, rejected: 0 });
    }
    found.push([...lines(db, allOrders), ...lines(db, allLines)]);
    const before = dump(db);
    for (const path of order)
      expect((await bringIn(db, path, { currency: 'EUR' })).counts).toMatchObject({ created: 0, updated: 0 });
    expect(dump(db)).toEqual(before);
    expect(lines(db, 'PRAGMA foreign_key_check')).toEqual([]);
  }
  expect(found[0]).toEqual([
    'A1 | 2024-01-05 | 2300 | 0 | paid',
    'A2 | 2024-01-06 | 900 | 0 | paid',
    'A1 | Mug | 2 | 1900',
    'A1 | Tea | 1 | 400',
    'A2 | Pot | 1 | 900',
  ]);
  expect(found[1]).toEqual(found[0]);
});

test('lines wait for their orders, are counted as waiting, and what joined them is said', async () => {
  const db = await freshDb();
  const waits = await bringIn(db, files.write('lines-2.csv', parts.join('\n')), { currency: 'EUR' });
  expect(waits.counts).toMatchObject({ rows: 3, created: 3, rejected: 0 });
  expect(waits.issues).toMatchObject([{ code: 'order-part-waits', count: 3 }]);
  expect(lines(db, 'SELECT COUNT(*) FROM orders')).toEqual(['0']);
  const joins = await bringIn(db, files.write('heads-2.csv', heads.join('\n')));
  expect(joins.issues).toMatchObject([{ code: 'order-parts-joined', count: 2 }]);
  expect(joins.added).toMatchObject({ orders: 2, orderLines: 3 });
  expect(joins.totals[0]).toMatchObject({
    fileTotalMinor: 3200,
    storedTotalMinor: 3200,
    storedLinesMinor: 3200,
    unexplainedOrders: 0,
  });
  // each line still knows the file and row it came from
  expect(lines(db, 'SELECT import_id, row FROM order_line ORDER BY row')).toEqual([
    '1 | 1',
    '1 | 2',
    '1 | 3',
  ]);
});

test('refunds and cancellations in files of their own count once, before and after their orders', async () => {
  const refunds = files.write(
    'refunds.csv',
    [
      'Order ID,Refund date,Refund amount',
      'A1,2024-01-09,5.00',
      'A1,2024-01-12,4.00',
      'A2,2024-01-12,9.00',
    ].join('\n'),
  );
  const ends = files.write('cancellations.csv', ['Order ID,Cancelled at', 'A2,2024-01-07'].join('\n'));
  const headFile = files.write('heads-3.csv', heads.join('\n'));
  for (const order of [
    [headFile, refunds, ends],
    [refunds, ends, headFile],
  ]) {
    const db = await freshDb();
    for (const path of order) await bringIn(db, path, { currency: 'EUR' });
    const expected = [
      'A1 | 2024-01-05 | 2300 | 900 | partly-refunded',
      'A2 | 2024-01-06 | 900 | 900 | cancelled',
    ];
    expect(lines(db, allOrders)).toEqual(expected);
    for (const path of [headFile, refunds, ends, headFile])
      expect((await bringIn(db, path, { currency: 'EUR' })).counts).toMatchObject({ created: 0, updated: 0 });
    expect(lines(db, allOrders)).toEqual(expected);
  }
});

test('a refund row beneath its order is paid back; a second total of another sum is refused, not lost', async () => {
  const db = await freshDb();
  const path = files.write(
    'payments.csv',
    [
      'order_id,order_date,currency,total',
      'A1,2024-01-05,EUR,23.00',
      'A1,2024-01-09,EUR,-3.00',
      'A2,2024-01-06,EUR,9.00',
      'A2,2024-01-06,EUR,9.00',
      'A2,2024-01-06,EUR,8.00',
    ].join('\n'),
  );
  const plan = await bringIn(db, path);
  expect(lines(db, allOrders)).toEqual([
    'A1 | 2024-01-05 | 2300 | 300 | partly-refunded',
    'A2 | 2024-01-06 | 900 | 0 | paid',
  ]);
  expect(plan.counts).toMatchObject({ rows: 5, created: 4, rejected: 1 });
  expect(plan.rejects).toMatchObject([{ row: 5, reason: 'order-repeated' }]);
});
