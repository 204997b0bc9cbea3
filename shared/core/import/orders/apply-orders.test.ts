import { expect, test } from 'vitest';
import { applyFile, dump, freshDb, line, lines, nobody, who } from '../../../testing/apply-drafts.ts';

const ada = who({ id: '7', email: 'ada@x.test', name: 'Ada Lovelace' });

test('orders, lines, products and buyers come out of lines, and equal lines are all kept', async () => {
  const db = await freshDb();
  const result = applyFile(db, {
    drafts: [
      line(1, { key: 'A', who: ada, sku: 'MUG', product: 'Mug', amount: 950 }),
      line(2, { key: 'A', who: ada, sku: 'MUG', product: 'Mug', amount: 950 }),
      line(3, {
        key: 'B',
        who: nobody,
        sku: 'TEA',
        amount: -700,
        quantity: -1,
        state: 'return',
        buyer: { country: 'SE' },
      }),
    ],
  });
  expect(result).toMatchObject({ created: 3, updated: 0, unchanged: 0 });
  expect(result.added).toEqual({ customers: 1, products: 2, orders: 2, orderLines: 3 });
  expect(lines(db, 'SELECT order_key, customer_id, state, custom, row FROM orders')).toEqual([
    'A | 1 | paid | – | 1',
    'B | – | return | [["country","SE"]] | 3',
  ]);
  expect(lines(db, 'SELECT order_id, ordinal, product_id, amount_minor, row FROM order_line')).toEqual([
    '1 | 1 | 1 | 950 | 1',
    '1 | 2 | 1 | 950 | 2',
    '2 | 1 | 2 | -700 | 3',
  ]);
  expect(lines(db, 'SELECT name, email_key, first_seen_on, search_text FROM customer')).toEqual([
    'Ada Lovelace | ada@x.test | 2024-01-02 | ada lovelace ada x test 7',
  ]);
  expect(lines(db, 'PRAGMA foreign_key_check')).toEqual([]);
});

test('the same file again changes nothing, whatever the order of its rows', async () => {
  const db = await freshDb();
  const rows = [
    line(1, { key: 'A', who: ada, sku: 'MUG', amount: 950 }),
    line(2, { key: 'B', who: nobody, sku: 'TEA', amount: 1 }),
    line(3, { key: 'A', who: ada, sku: 'MUG', amount: 950 }),
    line(4, { key: 'A', day: null, who: ada, sku: 'TEA', amount: 400 }),
    line(5, { who: ada, amount: 1177 }),
    line(6, { who: ada, amount: 1177 }),
  ];
  applyFile(db, { drafts: rows });
  const before = dump(db);
  expect(applyFile(db, { drafts: rows })).toMatchObject({ created: 0, updated: 0, unchanged: 6, added: {} });
  expect(dump(db)).toEqual(before);
  const turned = [5, 0, 4, 3, 2, 1].map((at, row) => ({ ...rows[at]!, row: row + 1 }));
  expect(applyFile(db, { drafts: turned })).toMatchObject({ created: 0, updated: 0, unchanged: 6 });
  expect(dump(db)).toEqual(before);
});

test('a changed line is matched by its product, a new one is added, none is deleted', async () => {
  const db = await freshDb();
  applyFile(db, {
    drafts: [line(1, { key: 'A', sku: 'MUG', amount: 950 }), line(2, { key: 'A', sku: 'TEA', amount: 400 })],
  });
  const result = applyFile(db, {
    drafts: [line(1, { key: 'A', sku: 'MUG', amount: 900 }), line(2, { key: 'A', sku: 'POT', amount: 6200 })],
  });
  expect(result).toMatchObject({ created: 1, updated: 1, unchanged: 0 });
  expect(result.changes).toEqual([{ row: 1, field: 'line.amount', before: '9.50', after: '9.00' }]);
  expect(lines(db, 'SELECT ordinal, amount_minor, import_id FROM order_line')).toEqual([
    '1 | 900 | 2',
    '2 | 400 | 1',
    '3 | 6200 | 2',
  ]);
  const [kept] = lines(
    db,
    "SELECT before FROM import_change WHERE table_name = 'order_line' AND row_id = '1/1'",
  );
  expect(JSON.parse(kept!)).toMatchObject({ amount_minor: 950, import_id: 1, row: 1 });
});

test('an order that was refunded since is updated and its line counts as such', async () => {
  const db = await freshDb();
  applyFile(db, { drafts: [line(1, { key: 'A', sku: 'MUG' }), line(2, { key: 'A', sku: 'TEA' })] });
  const result = applyFile(db, {
    drafts: [
      line(1, { key: 'A', sku: 'MUG', state: 'refunded' }),
      line(2, { key: 'A', sku: 'TEA', state: 'refunded' }),
    ],
  });
  expect(result).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
  expect(result.changes).toEqual([{ row: 1, field: 'orders.state', before: 'paid', after: 'refunded' }]);
});

test('with policy keep nothing that is there changes', async () => {
  const db = await freshDb();
  applyFile(db, { drafts: [line(1, { key: 'A', sku: 'MUG' })] });
  const before = dump(db);
  const drafts = [line(1, { key: 'A', sku: 'MUG', amount: 5, state: 'refunded' })];
  expect(applyFile(db, { drafts, policy: 'keep' })).toMatchObject({ updated: 0, unchanged: 1 });
  expect(dump(db)).toEqual(before);
});

test('rows before the row that dates their order belong to it; those of an order never dated wait for it', async () => {
  const db = await freshDb();
  const result = applyFile(db, {
    drafts: [
      line(1, { key: 'A', day: null, sku: 'TEA' }),
      line(2, { key: 'A', sku: 'MUG' }),
      line(3, { key: 'Z', day: null, sku: 'MUG' }),
    ],
  });
  expect(result).toMatchObject({ created: 3, refused: [] });
  expect(result.issues).toMatchObject([{ code: 'order-part-waits', count: 1, example: 'Z' }]);
  expect(lines(db, 'SELECT order_key, placed_on, row FROM orders')).toEqual(['A | 2024-01-02 | 2']);
  // another file brings the order: its line comes to it
  const later = applyFile(db, { drafts: [line(1, { key: 'Z', sku: 'TEA' })] });
  expect(later.issues).toMatchObject([{ code: 'order-parts-joined', example: 'Z' }]);
  const joined = `SELECT sku, order_line.import_id, order_line.row FROM order_line JOIN product ON product.id = product_id
                   WHERE order_id = 2 ORDER BY ordinal`;
  expect(lines(db, joined)).toEqual(['TEA | 2 | 1', 'MUG | 1 | 3']);
});

test('one key in two currencies is two orders and is said', async () => {
  const db = await freshDb();
  const drafts = [
    line(1, { key: 'A', amount: 100 }),
    line(2, { key: 'A', amount: 100, currency: 'EUR' }),
    line(3, { key: 'A', amount: 7 }),
  ];
  const result = applyFile(db, { drafts });
  expect(lines(db, 'SELECT order_key, currency FROM orders')).toEqual(['A | USD', 'A (EUR) | EUR']);
  expect(result.issues).toMatchObject([
    { code: 'order-currencies-differ', count: 1, firstRow: 2, example: 'A' },
  ]);
  const before = dump(db);
  expect(applyFile(db, { drafts })).toMatchObject({ unchanged: 3 });
  expect(dump(db)).toEqual(before);
});

test('a name alone is a buyer where the file has nothing better', async () => {
  const db = await freshDb();
  const named = (row: number, name: string) => line(row, { who: who({ name }), amount: row });
  applyFile(db, { drafts: [named(1, 'Ahmed Ali'), named(2, 'AHMED ali'), named(3, 'Sara')] });
  applyFile(db, { drafts: [named(4, 'Ahmed ali')] });
  expect(
    lines(db, 'SELECT name, (SELECT count(*) FROM orders WHERE customer_id = customer.id) FROM customer'),
  ).toEqual(['AHMED ali | 3', 'Sara | 1']);
});

test('a hundred thousand equal rows of one order are stored in time', async () => {
  const db = await freshDb();
  const drafts = Array.from({ length: 100_000 }, (_, at) => line(at + 1, { key: 'A', sku: 'MUG' }));
  expect(applyFile(db, { drafts })).toMatchObject({ created: 100_000 });
  expect(applyFile(db, { drafts })).toMatchObject({ unchanged: 100_000 });
}, 60_000);

test('a policy that keeps what stands still lets a file say all it knows of a product it brings itself', async () => {
  const db = await freshDb();
  applyFile(db, {
    policy: 'keep',
    drafts: [
      line(1, { key: 'A', who: nobody, sku: 'MUG', amount: 950 }),
      line(2, { key: 'B', who: nobody, sku: 'MUG', product: 'Mug', amount: 950 }),
    ],
  });
  applyFile(db, {
    policy: 'keep',
    drafts: [line(1, { key: 'C', who: nobody, sku: 'MUG', product: 'Cup', amount: 950 })],
  });
  expect(lines(db, 'SELECT sku, name, category, search_text FROM product')).toEqual([
    'MUG | Mug | – | mug mug',
  ]);
});
