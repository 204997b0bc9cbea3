import { afterAll, expect, test } from 'vitest';
import { int, text } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { computeCustomer, goldenColumns } from '../../shared/core/identity/recompute.ts';
import type { Mapping } from '../../shared/core/model/import.ts';
import type { Policy } from '../../shared/core/model/policy.ts';
import { dump, freshDb, lines } from '../../shared/testing/apply-drafts.ts';
import { bringIn, makeFiles } from '../../shared/testing/import-files.ts';
import type { OpenDb } from '../open.ts';
import { readChanges } from './read-changes.ts';
import { listImports } from './read-imports.ts';

const files = makeFiles();
afterAll(() => files.remove());

const contactNames = ['Email', 'City', 'Company', 'Phone', 'Tags'];
const contactMeanings = ['customer.email', 'customer.city', 'customer.company', 'customer.phone', 'custom'];
type Policies = Readonly<Record<string, Policy>>;

function columnsOf(names: readonly string[], meanings: readonly string[], own: Policies): Mapping['columns'] {
  return names.map((name, at) => {
    const meaning = meanings[at] ?? 'custom';
    const policy = own[name];
    return policy === undefined ? { name, meaning } : { name, meaning, policy };
  });
}

function contacts(db: OpenDb, name: string, row: string, own: Policies = {}, policy: Policy = 'fill-blanks') {
  const columns = columnsOf(contactNames, contactMeanings, own);
  const path = files.write(name, `${contactNames.join(',')}\n${row}\n`);
  return bringIn(db, path, { kind: 'contacts', system: name, columns, policy, country: 'EG' });
}

const shown = 'SELECT city, company, phone, custom FROM customer';

/** What every customer stores is what their records and the mappings of their imports say. */
function expectComputed(db: OpenDb): void {
  const list = { text: goldenColumns.join(', '), params: [] };
  db.all(sql`SELECT id FROM customer`, { id: int }).forEach(({ id }) => {
    db.scan(sql`SELECT ${list} FROM customer WHERE id = ${id}`, (cells) =>
      expect([...cells]).toEqual(computeCustomer(db, id)),
    );
  });
}

const first = 'ada@x.test,Rome,Acme,,"vip, b2b"';
const second = 'ada@x.test,Oslo,Beta,+201001234567,"b2b, press"';

test('without a choice blanks are filled; each column can choose another way', async () => {
  const db = await freshDb();
  await contacts(db, 'a.csv', first);
  await contacts(db, 'b.csv', second);
  expect(lines(db, shown)).toEqual(['Rome | Acme | +201001234567 | [["Tags","vip, b2b"]]']);
  expectComputed(db);

  const other = await freshDb();
  await contacts(other, 'a.csv', first);
  const plan = await contacts(other, 'b.csv', second, {
    City: 'overwrite',
    Company: 'append',
    Phone: 'keep',
    Tags: 'append',
  });
  expect(lines(other, shown)).toEqual(['Oslo | Acme; Beta | – | [["Tags","vip, b2b; press"]]']);
  expectComputed(other);
  expect(plan.changed).toEqual({ 'customer.city': 1, 'customer.company': 1, 'custom.Tags': 1 });
  expect(plan.changes).toContainEqual({ row: 1, field: 'customer.city', before: 'Rome', after: 'Oslo' });
});

test('a file-wide policy holds for every column without one of its own', async () => {
  const db = await freshDb();
  await contacts(db, 'a.csv', first);
  await contacts(db, 'b.csv', second, { City: 'keep' }, 'overwrite');
  expect(lines(db, shown)).toEqual(['Rome | Beta | +201001234567 | [["Tags","b2b, press"]]']);
  expectComputed(db);
});

test('every changed cell is counted and can be looked up after the import, in contacts', async () => {
  const db = await freshDb();
  const rows = (city: string) => Array.from({ length: 60 }, (_, at) => `p${at}@x.test,${city},,,`).join('\n');
  await contacts(db, 'a.csv', rows('Rome'));
  const plan = await contacts(db, 'b.csv', rows('Oslo'), { City: 'overwrite' });
  // a sample of twenty, and all sixty counted
  expect(plan.changes).toHaveLength(20);
  expect(plan.changed).toEqual({ 'customer.city': 60 });
  expect(listImports(db)[0]?.changed).toEqual({ 'customer.city': 60 });
  const all = readChanges(db, 2, 0, 500);
  expect([all.total, all.cells.length]).toEqual([60, 60]);
  expect(all.cells[0]).toEqual({
    row: 1,
    of: 'p0@x.test',
    field: 'customer.city',
    before: 'Rome',
    after: 'Oslo',
  });
  expect(readChanges(db, 2, 50, 500).cells).toHaveLength(10);
  // a later import changes nothing of what this one did
  await contacts(db, 'c.csv', rows('Bern'), { City: 'overwrite' });
  expect(readChanges(db, 2, 0, 500).cells[0]).toMatchObject({ before: 'Rome', after: 'Oslo' });
});

const orderNames = ['order_id', 'date', 'status', 'sku', 'quantity', 'price', 'note'];
const orderMeanings = [
  'orders.key',
  'orders.placedAt',
  'orders.state',
  'line.sku',
  'line.quantity',
  'line.unitPrice',
  'custom',
];

function orders(db: OpenDb, row: string, own: Policies = {}, policy: Policy = 'fill-blanks') {
  const path = files.write('orders.csv', `${orderNames.join(',')}\n${row}\n`);
  const columns = columnsOf(orderNames, orderMeanings, own);
  return bringIn(db, path, { kind: 'order-lines', columns, policy, currency: 'EUR' });
}
const allOrders =
  'SELECT state, quantity, amount_minor, order_line.custom FROM orders JOIN order_line ON order_id = orders.id';

test('of an order each column follows its own policy, and the others the newer file', async () => {
  const db = await freshDb();
  await orders(db, 'A,2024-01-02,pending,M1,1,9.50,call');
  const plan = await orders(db, 'A,2024-01-02,paid,M1,2,9.50,gift', { quantity: 'keep', note: 'append' });
  expect(lines(db, allOrders)).toEqual(['paid | 1 | 1900 | [["note","call; gift"]]']);
  expect(plan.changed).toMatchObject({ 'orders.state': 1, 'line.amount': 1 });
  const { cells } = readChanges(db, 2, 0, 100);
  expect(cells).toContainEqual({ row: 1, of: 'A', field: 'orders.state', before: 'pending', after: 'paid' });
  expect(cells).toContainEqual({
    row: 1,
    of: 'A',
    field: 'custom.note',
    before: 'call',
    after: 'call; gift',
  });
  expect(cells).toContainEqual({ row: 1, of: 'A', field: 'line.amount', before: '9.50', after: '19.00' });
});

test('where the file keeps and one column overwrites, only that column changes', async () => {
  const db = await freshDb();
  await orders(db, 'A,2024-01-02,pending,M1,1,9.50,');
  await orders(db, 'A,2024-01-02,paid,M1,2,9.50,', { status: 'overwrite' }, 'keep');
  expect(lines(db, allOrders)).toEqual(['paid | 1 | 950 | –']);
  const before = dump(db);
  const again = await orders(db, 'A,2024-01-02,paid,M1,2,9.50,', { status: 'overwrite' }, 'keep');
  expect(again.counts).toMatchObject({ updated: 0, unchanged: 1 });
  expect(dump(db)).toEqual(before);
});

test('prices of products and figures of campaigns follow the policy of their column', async () => {
  const db = await freshDb();
  const names = ['sku', 'name', 'category', 'price'];
  const meanings = ['product.sku', 'product.name', 'product.category', 'product.price'];
  const list = (row: string, own: Policies) =>
    bringIn(db, files.write('products.csv', `${names.join(',')}\n${row}\n`), {
      kind: 'products', currency: 'EUR', columns: columnsOf(names, meanings, own),
    }); // prettier-ignore
  await list('M1,Mug,Kitchen,9.50', {});
  const plan = await list('M1,Cup,Gifts,8.00', { price: 'overwrite', category: 'append' });
  expect(lines(db, 'SELECT name, category, price_minor FROM product')).toEqual([
    'Mug | Kitchen; Gifts | 800',
  ]);
  expect(plan.changed).toEqual({ 'product.category': 1, 'product.price': 1 });
  expect(readChanges(db, 2, 0, 9).cells).toContainEqual({
    row: 0,
    of: 'Mug',
    field: 'product.price',
    before: '9.50',
    after: '8.00',
  });

  const spendNames = ['day', 'campaign', 'amount', 'clicks'];
  const spendMeanings = ['spend.day', 'spend.campaign', 'spend.amount', 'spend.clicks'];
  const spend = (row: string, own: Policies) =>
    bringIn(db, files.write('spend.csv', `${spendNames.join(',')}\n${row}\n`), {
      kind: 'spend', currency: 'EUR', columns: columnsOf(spendNames, spendMeanings, own),
    }); // prettier-ignore
  await spend('2024-01-02,Spring,10.00,5', {});
  await spend('2024-01-02,Spring,12.00,7', { clicks: 'keep' });
  expect(lines(db, 'SELECT amount_minor, clicks FROM campaign_spend')).toEqual(['1200 | 5']);
});

test('the policy of a column is offered again with the mapping of last time', async () => {
  const db = await freshDb();
  await contacts(db, 'a.csv', first, { Tags: 'append' });
  const [saved] = db.all(sql`SELECT body FROM mapping`, { body: text });
  expect(JSON.parse(saved?.body ?? '{}')).toMatchObject({
    columns: [{}, {}, {}, {}, { name: 'Tags', policy: 'append' }],
  });
});
