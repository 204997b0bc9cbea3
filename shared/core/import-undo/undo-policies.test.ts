import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OpenDb } from '../../../engine/open.ts';
import { contact, freshDb, line, lines, who } from '../../testing/apply-drafts.ts';
import { bringIn, identical, undo } from '../../testing/undo-one.ts';
import type { ProductDraft } from '../import/normalise/drafts.ts';
import { minor, type Currency } from '../model/money.ts';

let db: OpenDb;
beforeEach(async () => {
  db = await freshDb();
});
afterEach(() => db.close());

const ada = who({ id: '1', email: 'ada@x.test' });
const appended = [{ name: 'Note', meaning: 'custom' as const, policy: 'append' as const }];
const noted = (text: string) => ({
  drafts: [contact(1, { who: ada, custom: [['Note', text]] })],
  columns: appended,
});
const note = () => lines(db, `SELECT custom FROM customer`);

test('of texts that were joined, the one of the undone file goes, whichever it was', () => {
  const [first, second] = [bringIn(db, noted('tall')), bringIn(db, noted('quick'))];
  const third = bringIn(db, noted('kind'));
  const joined = note()[0] ?? '';
  for (const word of ['tall', 'quick', 'kind']) expect(joined).toContain(word);
  undo(db, second);
  expect(note()[0]).toContain('tall');
  expect(note()[0]).not.toContain('quick');
  expect(note()[0]).toContain('kind');
  undo(db, first);
  expect(note()[0]).toContain('kind');
  expect(note()[0]).not.toContain('tall');
  undo(db, third);
  expect(note()).toEqual([]);
});

test('lines of a file with a policy for one column become what they were', () => {
  const of = (amount: number) => [line(1, { key: 'A', sku: 'MUG', who: ada, amount })];
  const columns = [{ name: 'Quantity', meaning: 'line.quantity' as const, policy: 'keep' as const }];
  const first = bringIn(db, { drafts: of(1000) });
  const before = identical(db);
  const second = bringIn(db, { drafts: of(1200), columns });
  expect(lines(db, 'SELECT amount_minor FROM order_line')).toEqual(['1200']);
  undo(db, second);
  expect(identical(db)).toEqual(before);
  undo(db, first);
  expect(lines(db, 'SELECT amount_minor FROM order_line')).toEqual([]);
});

test('a category that a list was told to fill in only is filled in once the list before is undone', () => {
  const of = (category: string): ProductDraft => ({
    kind: 'products',
    row: 1,
    custom: [],
    sku: 'MUG',
    name: 'Mug',
    category,
    price: minor(100),
    cost: null,
    currency: 'USD' as Currency,
    state: 'active',
    family: null,
    step: null,
  });
  const columns = [
    { name: 'Category', meaning: 'product.category' as const, policy: 'fill-blanks' as const },
  ];
  const first = bringIn(db, { drafts: [of('Kitchen')] });
  bringIn(db, { drafts: [of('Drinks')], columns, policy: 'overwrite' });
  expect(lines(db, 'SELECT category FROM product')).toEqual(['Kitchen']);
  undo(db, first);
  expect(lines(db, 'SELECT category FROM product')).toEqual(['Drinks']);
});

test('an order that a later file was told to keep is what that file says once the file before is undone', () => {
  const of = (total: number, quantity: number) => [
    line(1, { key: 'A', sku: 'MUG', who: ada, total, quantity, amount: 1000 }),
  ];
  const shown = () =>
    lines(
      db,
      'SELECT total_minor, quantity, orders.import_id FROM orders JOIN order_line ON order_id = orders.id',
    );
  const first = bringIn(db, { drafts: of(1000, 1) });
  const second = bringIn(db, { drafts: of(2000, 2), policy: 'keep' });
  expect(shown()).toEqual(['1000 | 1 | 1']);
  undo(db, first);
  expect(shown()).toEqual(['2000 | 2 | 2']);
  undo(db, second);
  expect(shown()).toEqual([]);
});

test('a name that lines said as it stood is theirs again once every list that named the product is undone', () => {
  const list = (name: string): ProductDraft => ({
    ...{ kind: 'products', row: 1, sku: 'MUG', name, category: null, price: null, cost: null },
    ...{ currency: 'USD' as Currency, state: 'active', family: null, step: null, custom: [] },
  });
  const first = bringIn(db, { kind: 'products', system: 'crm', drafts: [list('Tea')] });
  const second = bringIn(db, {
    kind: 'products',
    system: 'crm',
    policy: 'overwrite',
    drafts: [list('Mug')],
  });
  bringIn(db, { drafts: [line(1, { key: 'A', who: ada, sku: 'MUG', product: 'Mug', amount: 1 })] });
  undo(db, second);
  expect(lines(db, 'SELECT name FROM product')).toEqual(['Tea']);
  undo(db, first);
  expect(lines(db, 'SELECT name FROM product')).toEqual(['Mug']);
});
