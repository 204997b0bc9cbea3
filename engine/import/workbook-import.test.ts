// A workbook through the whole of an import: two passes, rows in = stored + listed rejects.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { sql } from '../../shared/core/db/sql.ts';
import { text } from '../../shared/core/db/db.ts';
import { freshDb } from '../../shared/testing/apply-drafts.ts';
import { bringIn, makeFiles } from '../../shared/testing/import-files.ts';
import { writeWorkbook, type TestSheet } from '../../shared/testing/workbook.ts';
import type { OpenDb } from '../open.ts';
import { readRejects } from './reject-store.ts';

let db: OpenDb;
let files: ReturnType<typeof makeFiles>;
beforeEach(async () => {
  db = await freshDb();
  files = makeFiles();
});
afterEach(() => {
  db.close();
  files.remove();
});

const orders: TestSheet = {
  name: 'Orders',
  rows: [
    ['Orders of the spring'],
    null,
    ['Order ID', 'Order Date', 'Email', 'Product', 'Amount', 'Currency'],
    ['00501', { value: 45_019, style: 1 }, 'a@example.com', 'Tea', 12.5, 'EUR'],
    ['00502', { value: 45_020, style: 1 }, 'b@example.com', 'Coffee', { formula: 'A1*2' }, 'EUR'],
    ['00503', { value: 45_021, style: 1 }, 'a@example.com', 'Milk', { value: '19.989999999999998' }, 'EUR'],
    ['00504', { value: '#N/A', type: 'e' }, 'c@example.com', 'Tea', 1, 'EUR'],
    null,
    ['Total', null, null, null, 33.49],
    ['Source: the shop'],
  ],
};
const people: TestSheet = {
  name: 'People',
  rows: [
    ['Email', 'City'],
    ['a@example.com', 'Oslo'],
  ],
};

function write(name: string, isPacked = false): string {
  const path = join(files.place, name);
  const content = writeWorkbook({ sheets: [people, orders], formats: [14] });
  writeFileSync(path, isPacked ? gzipSync(content) : content);
  return path;
}

test.each([false, true])(
  'notes are left out, totals listed, every row counted (packed: %s)',
  async (isPacked) => {
    const path = write(isPacked ? 'book.xlsx.gz' : 'book.xlsx', isPacked);
    const plan = await bringIn(db, path);
    expect(plan.kind).toBe('order-lines');
    expect(plan.counts).toEqual({ rows: 6, created: 2, updated: 0, unchanged: 0, rejected: 4 });
    // the amount of 00502 has no value in the file; 00504 has an error for its date
    expect(readRejects(db, 1, 0, 10).map(({ row, reason }) => [row, reason])).toEqual([
      [2, 'amount-missing'],
      [4, 'date-unreadable'],
      [5, 'total-row'],
      [6, 'below-table'],
    ]);
    expect(plan.issues).toEqual(
      expect.arrayContaining([
        { code: 'formula-without-value', column: 'Amount', count: 1, example: '=A1*2', firstRow: 2 },
        { code: 'cell-error', column: 'Order Date', count: 1, example: '#N/A', firstRow: 4 },
      ]),
    );
    const stored = db.all(
      sql`SELECT order_key AS orderKey, placed_on AS placedOn FROM orders ORDER BY order_key`,
      {
        orderKey: text,
        placedOn: text,
      },
    );
    expect(stored).toEqual([
      { orderKey: '00501', placedOn: '2023-04-03' },
      { orderKey: '00503', placedOn: '2023-04-05' },
    ]);
  },
);

test('the same workbook again changes nothing; another sheet of it is another kind of data', async () => {
  const path = write('book.xlsx');
  await bringIn(db, path);
  const again = await bringIn(db, path);
  expect(again.counts).toEqual({ rows: 6, created: 0, updated: 0, unchanged: 2, rejected: 4 });
});

test('a CSV with notes above and below its table is read like a workbook with them', async () => {
  const lines = [
    'Orders of the spring,,,,,',
    'Order ID,Order Date,Email,Product,Amount,Currency',
    '00501,2023-04-03,a@example.com,Tea,12.50,EUR',
    '00502,2023-04-04,b@example.com,Coffee,5.00,EUR',
    'Total,,,,17.50,',
    'Source: the shop,,,,,',
  ];
  const plan = await bringIn(db, files.write('orders.csv', lines.join('\n')));
  expect(plan.counts).toEqual({ rows: 4, created: 2, updated: 0, unchanged: 0, rejected: 2 });
  expect(plan.rejects.map(({ row, reason }) => [row, reason])).toEqual([
    [3, 'total-row'],
    [4, 'below-table'],
  ]);
});
