import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OpenDb } from '../../../engine/open.ts';
import { contact, freshDb, line, lines, who } from '../../testing/apply-drafts.ts';
import { bringIn, identical, undo } from '../../testing/undo-one.ts';
import { sql } from '../db/sql.ts';
import type { ProductDraft } from '../import/normalise/drafts.ts';
import { minor, type Currency } from '../model/money.ts';

let db: OpenDb;
beforeEach(async () => {
  db = await freshDb();
});
afterEach(() => db.close());

const ada = who({ id: '1', email: 'ada@x.test', name: 'Ada' });
const grace = who({ id: '2', email: 'grace@x.test', name: 'Grace' });
const order = (amount: number, row = 1) => line(row, { key: 'A', sku: 'MUG', who: ada, amount });
const shownLines = 'SELECT amount_minor, import_id, row FROM order_line ORDER BY order_id, ordinal';

function product(row: number, parts: Partial<ProductDraft>): ProductDraft {
  const blank = { name: null, category: null, price: null, cost: null, family: null, step: null };
  return {
    kind: 'products',
    row,
    custom: [],
    sku: 'MUG',
    currency: 'USD' as Currency,
    state: 'active',
    ...blank,
    ...parts,
  };
}

test('a cell that a later file wrote too stays, and undoing that one brings back what stood before both', () => {
  bringIn(db, { drafts: [order(1000)] });
  const second = bringIn(db, { drafts: [order(2000)], policy: 'overwrite' });
  const third = bringIn(db, { drafts: [order(3000)], policy: 'overwrite', fileName: 'may.csv' });
  db.run(sql`UPDATE import SET file_name = 'may.csv' WHERE id = ${third}`);
  const preview = undo(db, second);
  expect(lines(db, shownLines)).toEqual(['3000 | 3 | 1']);
  expect(preview).toMatchObject({ restored: 0, keptCells: 1, keptRows: 0, gone: {} });
  // amounts are shown as decimal numbers; a line has no currency of its own
  expect(preview.examples).toEqual([
    { field: 'line.amount', value: '20.00', laterFile: 'may.csv', laterValue: '30.00' },
  ]);
  undo(db, third);
  expect(lines(db, shownLines)).toEqual(['1000 | 1 | 1']);
});

test('what only the undone file overwrote comes back', () => {
  bringIn(db, { drafts: [order(1000)] });
  const before = identical(db);
  const second = bringIn(db, { drafts: [order(2000)], policy: 'overwrite' });
  expect(undo(db, second)).toMatchObject({ restored: 1, keptCells: 0 });
  expect(identical(db)).toEqual(before);
});

test('a row that a later file has too stays, as that file’s, under the row it has there', () => {
  const first = bringIn(db, { drafts: [order(1000), line(2, { key: 'B', who: grace, amount: 500 })] });
  const second = bringIn(db, { drafts: [line(1, { key: 'C', who: ada, amount: 1 }), order(1000, 2)] });
  const { gone, laterFiles, keptRows } = undo(db, first);
  // Grace with her order goes; Ada, her order, its line and the mug stay
  expect(gone).toEqual({ orderLines: 1, orders: 1, records: 1, customers: 1 });
  expect([keptRows, laterFiles]).toEqual([4, ['f']]);
  expect(lines(db, shownLines)).toEqual(['1000 | 2 | 2', '1 | 2 | 1']);
  expect(lines(db, 'SELECT name FROM customer')).toEqual(['Ada']);
  undo(db, second);
  expect(
    lines(db, 'SELECT id FROM customer UNION SELECT id FROM orders UNION SELECT id FROM product'),
  ).toEqual([]);
});

test('of a product that others sell, what only the undone list said goes', () => {
  const list = bringIn(db, { drafts: [product(1, { name: 'Mug', price: minor(900) })] });
  bringIn(db, { drafts: [order(1000)] });
  undo(db, list);
  expect(lines(db, 'SELECT sku, name, price_minor, import_id, search_text FROM product')).toEqual([
    'MUG | – | – | 2 | mug',
  ]);
});

test('a price that the undone list kept another list from filling in is filled in', () => {
  const first = bringIn(db, { drafts: [product(1, { price: minor(900) })] });
  bringIn(db, { drafts: [product(1, { price: minor(950), name: 'Mug' })], policy: 'fill-blanks' });
  expect(lines(db, 'SELECT price_minor FROM product')).toEqual(['900']);
  undo(db, first);
  expect(lines(db, 'SELECT price_minor, name, import_id FROM product')).toEqual(['950 | Mug | 2']);
});

test('a version in the middle goes, and the versions around it are joined', () => {
  const of = (city: string) => ({
    drafts: [contact(1, { who: ada, values: { city } })],
    policy: 'overwrite' as const,
  });
  bringIn(db, of('Rome'));
  const second = bringIn(db, of('Oslo'));
  const third = bringIn(db, of('Cairo'));
  const preview = undo(db, second);
  expect(lines(db, 'SELECT id, replaced_by FROM record ORDER BY id')).toEqual(['1 | 3', '3 | –']);
  expect(preview.examples).toEqual([
    { field: 'customer.city', value: 'Oslo', laterFile: 'f', laterValue: 'Cairo' },
  ]);
  undo(db, third);
  expect(lines(db, 'SELECT city FROM customer')).toEqual(['Rome']);
});

test('a person somebody wrote a note about stays with what is known of them, and is counted', () => {
  const first = bringIn(db, { drafts: [contact(1, { who: ada }), contact(2, { who: grace })] });
  db.run(
    sql`INSERT INTO customer_note (customer_id, body, author, written_at) VALUES (1, 'Calls back', 'me', 't')`,
  );
  const { gone, userMade } = undo(db, first);
  expect([gone, userMade]).toEqual([{ records: 1, customers: 1 }, { notes: 1 }]);
  expect(
    lines(db, 'SELECT name, body FROM customer JOIN customer_note ON customer_id = customer.id'),
  ).toEqual(['Ada | Calls back']);
  expect(lines(db, 'PRAGMA foreign_key_check')).toEqual([]);
});

test('decisions on who is the same keep the records they are about', () => {
  const first = bringIn(db, { drafts: [contact(1, { who: ada }), contact(2, { who: grace })] });
  db.run(sql`INSERT INTO identity_decision (record_a, record_b, verdict, decided_by, decided_at)
             VALUES (1, 2, 'different', 'me', 't')`);
  expect(undo(db, first)).toMatchObject({ gone: {}, userMade: { decisions: 2 } });
  expect(lines(db, 'SELECT name FROM customer ORDER BY id')).toEqual(['Ada', 'Grace']);
});

test('an import is undone once; one that is not there or that an earlier version made is refused', () => {
  const first = bringIn(db, { drafts: [order(1000)] });
  const old = bringIn(db, { drafts: [order(1500)], policy: 'overwrite' });
  db.run(sql`UPDATE import SET is_reversible = 0 WHERE id = ${old}`);
  undo(db, first);
  expect(() => undo(db, first)).toThrow('import-undone');
  expect(() => undo(db, old)).toThrow('import-not-reversible');
  expect(() => undo(db, 77)).toThrow('import-missing');
});
