import { afterAll, expect, test } from 'vitest';
import { isPlainMapping } from '../../shared/core/import/coded/plain-orders.ts';
import type { Mapping } from '../../shared/core/model/import.ts';
import { lines } from '../../shared/testing/apply-drafts.ts';
import { byColumn, importBothWays } from '../../shared/testing/import-both-ways.ts';
import { makeFiles } from '../../shared/testing/import-files.ts';
import { inspectFile } from '../read/inspect-file.ts';
import { readCoded } from '../read/columnar/read-coded.ts';

const files = makeFiles();
afterAll(() => files.remove());

const names = ['order_id', 'date', 'customer_id', 'city', 'sku', 'quantity', 'unit_price', 'note'];
const meanings = [
  'orders.key', 'orders.placedAt', 'customer.externalId', 'customer.city', 'line.sku', 'line.quantity', 'line.unitPrice',
  'custom',
]; // prettier-ignore
type Policies = Readonly<Record<string, NonNullable<Mapping['policy']>>>;

/** Plain order lines: they are read by columns. */
function plain(name: string, rows: readonly string[], policies: Policies = {}) {
  const columns = names.map((column, at) => {
    const policy = policies[column];
    const own = { name: column, meaning: meanings[at] ?? 'custom' };
    return policy === undefined ? own : { ...own, policy };
  });
  const path = files.write(name, `${names.join(',')}\n${rows.join('\n')}\n`);
  return { path, decided: { kind: 'order-lines', columns } as const };
}

/** Whether a file is read by columns, its lines being found as they are when it is imported. */
async function isCoded(path: string, decided: Partial<Mapping> = {}): Promise<boolean> {
  const known = { currency: 'EUR', savedMapping: () => null };
  const { mapping } = await inspectFile(path, byColumn, decided.kind, known);
  const complete = { ...mapping, currency: 'EUR', ...decided };
  if (!isPlainMapping(complete)) return false;
  return (await readCoded(path, byColumn, complete.columns.length, {})) !== null;
}

test('a policy for each column settles the cells of the next file alike both ways', async () => {
  const first = plain('1.csv', ['A,2024-01-13,1,Cairo,M,1,9.50,call', 'B,2024-01-14,2,,T,2,4.00,']);
  const later = plain(
    '2.csv',
    ['A,2024-01-15,1,Luxor,M,3,9.50,gift', 'B,2024-01-14,2,Giza,T,2,5.00,', 'C,2024-01-16,3,Siwa,M,1,9.50,'],
    { city: 'keep', note: 'append', quantity: 'keep', unit_price: 'overwrite' },
  );
  expect(await isCoded(later.path, later.decided)).toBe(true);
  const { plans, db } = await importBothWays([first, later]);
  expect(plans[1]?.counts).toMatchObject({ rows: 3, created: 1, updated: 2 });
  const custom =
    "SELECT order_line.custom FROM order_line JOIN orders ON orders.id = order_id WHERE order_key = 'A'";
  expect(lines(db, custom)).toEqual(['[["note","call; gift"]]']);
  db.close();
});

test('lines side by side and packed in a cell are left to the reader of rows', async () => {
  const side = files.write(
    'side.csv',
    'Order ID,Order Date,Customer ID,Item 1 Name,Item 1 Qty,Item 1 Price,Item 2 Name,Item 2 Qty,Item 2 Price\n' +
      'A,2024-01-13,1,Mug,1,9.50,Tea,2,4.00\nB,2024-01-14,2,Pot,1,30.00,,,\n',
  );
  const packed = files.write(
    'packed.csv',
    'Order ID,Order Date,Customer ID,Items,Total\nA,2024-01-13,1,"2 x Mug (9.50), 1 x Tea (4.00)",23.00\nB,2024-01-14,2,1 x Pot (30.00),30.00\n',
  );
  // the same meaning twice, though no name has a number
  const columns = [
    'orders.key',
    'orders.placedAt',
    'line.product',
    'line.amount',
    'line.product',
    'line.amount',
  ];
  const twice = {
    path: files.write(
      'twice.csv',
      'key,day,a,b,c,d\nA,2024-01-13,Mug,9.50,Tea,4.00\nB,2024-01-14,Pot,30.00,,\n',
    ),
    decided: {
      kind: 'order-lines',
      columns: columns.map((meaning, at) => ({ name: 'abcdef'[at] ?? '', meaning })),
    },
  } as const;
  for (const file of [{ path: side }, { path: packed }, twice]) {
    expect(await isCoded(file.path, 'decided' in file ? file.decided : {})).toBe(false);
    const { plans, db } = await importBothWays([file, file]);
    expect(plans[0]?.counts).toMatchObject({ rows: 2, created: 2 });
    expect(lines(db, 'SELECT COUNT(*) FROM order_line')).toEqual(['3']);
    db.close();
  }
});

test('tips, fees and kept texts of orders are laid down as pages as statements store them', async () => {
  const path = files.write(
    'tips.csv',
    'Order ID,Order Date,Customer ID,SKU,Quantity,Unit Price,Tip,Fee,Total,Till\n' +
      'A,2024-01-13,1,M,2,9.50,1.00,0.30,20.30,front\nA,2024-01-13,1,T,1,4.00,,,,\nB,2024-01-14,2,T,1,4.00,0,0.10,4.10,\n',
  );
  const meaning = [
    'orders.key', 'orders.placedAt', 'customer.externalId', 'line.sku', 'line.quantity', 'line.unitPrice', 'orders.tip',
    'orders.fee', 'orders.total', 'custom',
  ]; // prettier-ignore
  const columns = meaning.map((one, at) => ({ name: `column ${at}`, meaning: one }));
  const { plans, db } = await importBothWays([{ path, decided: { kind: 'order-lines', columns } }]);
  expect(lines(db, 'SELECT order_key, tip_minor, fee_minor, total_minor FROM orders ORDER BY id')).toEqual([
    'A | 100 | 30 | 2030',
    'B | 0 | 10 | 410',
  ]);
  expect(plans[0]?.totals).toMatchObject([{ fileTotalMinor: 2440, storedTotalMinor: 2440, tipMinor: 100 }]);
  db.close();
});

test('orders without lines of their own, and lines and refunds that waited for their orders, come together alike', async () => {
  const part = 'order_id,sku,product_name,quantity,unit_price\nA,T,Tea,1,4.00\nA,M,,1,9.50\nX,P,Pot,1,9.00\n';
  const refunds = 'order_id,refunded_amount,refund_date\nB,2.00,2024-02-01\n';
  const orders = plain('orders.csv', ['A,2024-01-13,1,Cairo,M,1,9.50,', 'B,2024-01-14,2,,T,2,4.00,']);
  const { plans, db } = await importBothWays([
    { path: files.write('parts.csv', part) },
    { path: files.write('refunds.csv', refunds) },
    orders,
    orders,
  ]);
  expect(plans[0]?.issues).toMatchObject([{ code: 'order-part-waits', count: 3 }]);
  expect(plans[2]?.issues.map(({ code }) => code)).toContain('order-parts-joined');
  expect(lines(db, 'SELECT order_key, refunded_minor, state FROM orders ORDER BY id')).toEqual([
    'A | 0 | paid',
    'B | 200 | partly-refunded',
  ]);
  expect(plans[2]?.totals).toMatchObject([{ currency: 'EUR', orders: 2, fileLinesMinor: 1750 }]);
  db.close();
  const whole = files.write(
    'whole.csv',
    'Order ID,Order Date,Customer ID,Total\nA,2024-01-13,1,9.50\nB,2024-01-14,2,4.00\n',
  );
  const alone = await importBothWays([{ path: whole }, { path: whole }]);
  expect(alone.plans[0]?.counts).toMatchObject({ rows: 2, created: 2 });
  alone.db.close();
});

test('notes and totals below the table are rejected for the same reason both ways', async () => {
  const rows = ['A,2024-01-13,1,Cairo,M,1,9.50,', 'B,2024-01-14,2,,T,2,4.00,', 'C,2024-01-15,2,,T,2,4.00,'];
  const noted = plain('noted.csv', [...rows, 'Total,,,,,,17.50,', 'Source: the till']);
  expect(await isCoded(noted.path, noted.decided)).toBe(false);
  const { plans, db } = await importBothWays([noted, noted]);
  expect(plans[0]?.rejects.map(({ reason }) => reason)).toEqual(['total-row', 'below-table']);
  db.close();
  // the first rows and the last ones meet in a file of 200 to 230 rows
  const many = Array.from({ length: 215 }, (_, at) => `${at},2024-01-13,${at % 7},,M,1,9.50,`);
  const longer = plain('longer.csv', [...many, 'Total,,,,,,17.50,']);
  expect(await isCoded(longer.path, longer.decided)).toBe(false);
  const found = await importBothWays([longer]);
  expect(found.plans[0]?.rejects.map(({ reason }) => reason)).toEqual(['total-row']);
  found.db.close();
});

test('dates of another calendar, counted days and percent signs are read and counted alike', async () => {
  const days: Readonly<Record<string, readonly string[]>> = {
    hijri: ['15/09/1445', '01/10/1445', '12/10/1445', '29/02/1446'],
    counted: ['45321', '45322.5', '45400', '45321'],
    seconds: ['1707782400', '1707868800', '1707782400', '1707955200'],
    short: ['13/02/24', '14/02/24', '03/02/24', '13/02/24'],
    mixed: ['2024-02-13', '15/09/1445', '45321', '13/02/2024'],
    contradicting: ['13/02/2024', '02/14/2024', '03/04/2024', '13/02/2024'],
  };
  for (const [sort, written] of Object.entries(days)) {
    const rows = written.map((day, at) => `${at},${day},${at % 2},,M,${at === 2 ? '50%' : '3%'},9.50,`);
    const file = plain(`${sort}.csv`, rows);
    expect(await isCoded(file.path, file.decided)).toBe(true);
    const { plans, db } = await importBothWays([file, file]);
    expect([sort, plans[0]?.counts.rows]).toEqual([sort, plans[0]?.undecided.length ? 0 : 4]);
    db.close();
  }
});

test('what is kept of a file to compare the next one with is the same both ways', async () => {
  // more rows than are looked at for numbers and days, and some that are too short, too long or not closed
  const rows = (count: number, city: string) =>
    Array.from({ length: count }, (_, at) => {
      if (at % 97 === 0) return `${at},2024-01-13,${at % 50}`;
      const note = ['', ' ', 'gift', `n${at % 60}`][at % 4] ?? '';
      const row = `${at >> 1},2024-01-${10 + (at % 19)},${at % 50},${city},S${at % 9},${at % 5},${at % 31}.50,${note}`;
      return at % 101 === 0 ? `${row},more` : row;
    });
  const first = plain('january.csv', rows(5000, 'Cairo'));
  const second = plain('february.csv', rows(3000, 'Luxor'));
  expect(await isCoded(first.path, first.decided)).toBe(true);
  const { plans, db } = await importBothWays([first, second]);
  expect(plans[1]?.drift?.findings.map(({ code }) => code)).toContain('category-new');
  // 4,948 rows have eight cells or more, of which every fourth note is blank and every fourth a space
  expect(
    lines(db, "SELECT profile ->> '$.columns[7].blank' > 2400 FROM import_profile WHERE import_id = 1"),
  ).toEqual(['1']);
  expect(
    lines(
      db,
      "SELECT profile ->> '$.columns[6].numbers.n' BETWEEN 1900 AND 2000 FROM import_profile WHERE import_id = 1",
    ),
  ).toEqual(['1']);
  db.close();
});
