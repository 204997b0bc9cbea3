import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OpenDb } from '../../../engine/open.ts';
import { freshDb, line, lines, who } from '../../testing/apply-drafts.ts';
import { partColumns } from '../../testing/random-imports.ts';
import { bringIn, identical, undo } from '../../testing/undo-one.ts';
import type { OrderPartDraft } from '../import/normalise/drafts.ts';
import { minor, type Currency } from '../model/money.ts';

let db: OpenDb;
beforeEach(async () => {
  db = await freshDb();
});
afterEach(() => db.close());

const part = (row: number, sku: string, amount: number): OrderPartDraft => ({
  kind: 'order-parts',
  row,
  custom: [],
  orderKey: 'A',
  currency: 'USD' as Currency,
  day: null,
  refund: null,
  state: null,
  line: line(row, { sku, amount }).line,
});
const heads = {
  drafts: [line(1, { key: 'A', sku: 'POT', who: who({ email: 'ada@x.test' }), amount: 700 })],
};
const parts = { drafts: [part(1, 'MUG', 500), part(2, 'TEA', 300)], columns: partColumns };
const waiting = () => lines(db, 'SELECT import_id, row, order_id FROM waiting_part ORDER BY row');
const stored = () => lines(db, 'SELECT amount_minor, import_id FROM order_line ORDER BY order_id, ordinal');

test('when the file of an order is undone, lines that came before it wait for it again', () => {
  bringIn(db, parts);
  const before = identical(db);
  const second = bringIn(db, heads);
  expect(stored()).toEqual(['700 | 2', '500 | 1', '300 | 1']);
  undo(db, second);
  expect([stored(), waiting()]).toEqual([[], ['1 | 1 | –', '1 | 2 | –']]);
  expect(identical(db)).toEqual(before);
  bringIn(db, heads);
  expect(stored()).toEqual(['700 | 3', '500 | 1', '300 | 1']);
});

test('lines that waited go with their file, from the order they joined', () => {
  const before = identical(db);
  const first = bringIn(db, parts);
  const second = bringIn(db, heads);
  undo(db, first);
  expect([stored(), waiting()]).toEqual([['700 | 2'], []]);
  undo(db, second);
  expect(identical(db)).toEqual(before);
});

test('a part that two files say waits until both are undone, whether it was met while waiting or in its order', () => {
  const empty = identical(db);
  const first = bringIn(db, parts);
  const second = bringIn(db, parts);
  undo(db, first);
  expect(waiting()).toEqual(['2 | 1 | –', '2 | 2 | –']);
  const third = bringIn(db, heads);
  const fourth = bringIn(db, parts);
  undo(db, third);
  undo(db, second);
  expect([stored(), waiting()]).toEqual([[], ['4 | 1 | –', '4 | 2 | –']]);
  undo(db, fourth);
  expect(identical(db)).toEqual(empty);
});

test('a refund that came before its order goes with its file, and the order is what its head says', () => {
  const refund = (sum: number) => ({
    drafts: [{ ...part(1, 'MUG', 0), line: null, refund: minor(sum) }],
    columns: partColumns,
  });
  const first = bringIn(db, refund(200));
  const second = bringIn(db, refund(100));
  bringIn(db, heads);
  const shown = () => lines(db, 'SELECT refunded_minor, state FROM orders');
  expect(shown()).toEqual(['300 | partly-refunded']);
  undo(db, first);
  expect(shown()).toEqual(['100 | partly-refunded']);
  undo(db, second);
  expect(shown()).toEqual(['0 | paid']);
});

test('when the order goes, a refund that came after it waits, and counts again when the order comes back', () => {
  const first = bringIn(db, heads);
  const refund = {
    drafts: [{ ...part(1, 'MUG', 0), line: null, refund: minor(200) }],
    columns: partColumns,
  };
  const second = bringIn(db, refund);
  const shown = () => lines(db, 'SELECT refunded_minor, state, import_id FROM orders');
  expect(shown()).toEqual(['200 | partly-refunded | 1']);
  undo(db, first);
  expect([shown(), waiting()]).toEqual([[], ['2 | 1 | –']]);
  bringIn(db, heads);
  expect(shown()).toEqual(['200 | partly-refunded | 3']);
  undo(db, second);
  expect(shown()).toEqual(['0 | paid | 3']);
});

test('a refund that came before two heads goes for good, whichever of the three is undone first', () => {
  const refund = { drafts: [{ ...part(1, 'MUG', 0), line: null, refund: minor(200) }], columns: partColumns };
  const head = (total: number) => ({
    drafts: [line(1, { key: 'A', sku: 'POT', who: who({ email: 'ada@x.test' }), amount: 700, total })],
  });
  const shown = () => lines(db, 'SELECT refunded_minor, state, total_minor, import_id FROM orders');
  const [first, second, third] = [bringIn(db, refund), bringIn(db, head(700)), bringIn(db, head(800))];
  expect(shown()).toEqual(['200 | partly-refunded | 800 | 3']);
  undo(db, first);
  expect(shown()).toEqual(['0 | paid | 800 | 3']);
  undo(db, third);
  expect(shown()).toEqual(['0 | paid | 700 | 2']);
  const again = bringIn(db, refund);
  undo(db, second);
  expect([shown(), waiting()]).toEqual([[], [`${again} | 1 | –`]]);
});

test('a refund that came after a head that is undone counts for the head that came after it', () => {
  const refund = { drafts: [{ ...part(1, 'MUG', 0), line: null, refund: minor(200) }], columns: partColumns };
  const head = (total: number) => ({ drafts: [line(1, { key: 'A', sku: 'POT', amount: 700, total })] });
  const shown = () => lines(db, 'SELECT refunded_minor, state, total_minor, import_id FROM orders');
  const [first, second, third] = [bringIn(db, head(700)), bringIn(db, refund), bringIn(db, head(200))];
  expect(shown()).toEqual(['200 | refunded | 200 | 3']);
  undo(db, first);
  expect(shown()).toEqual(['200 | refunded | 200 | 3']);
  undo(db, second);
  expect(shown()).toEqual(['0 | paid | 200 | 3']);
  undo(db, third);
  expect(shown()).toEqual([]);
});

test('lines that were added to an order wait for it when its only head is undone, and are found again', () => {
  const first = bringIn(db, heads);
  const second = bringIn(db, parts);
  expect(stored()).toEqual(['700 | 1', '500 | 2', '300 | 2']);
  undo(db, first);
  expect(lines(db, 'SELECT order_key FROM orders')).toEqual([]);
  expect([stored(), waiting()]).toEqual([[], ['2 | 1 | –', '2 | 2 | –']]);
  const again = bringIn(db, parts);
  expect(waiting()).toHaveLength(2);
  const third = bringIn(db, heads);
  expect(stored()).toEqual(['700 | 4', '500 | 2', '300 | 2']);
  for (const id of [third, second]) undo(db, id);
  expect([stored(), waiting()]).toEqual([[], [`${again} | 1 | –`, `${again} | 2 | –`]]);
});

test('a line of a later file of orders that says nothing of the order waits when its head is undone', () => {
  const first = bringIn(db, heads);
  bringIn(db, { drafts: [line(1, { key: 'A', sku: 'CUP', amount: 90, day: null })] });
  undo(db, first);
  expect([stored(), waiting()]).toEqual([[], ['2 | 1 | –']]);
});

test('a part that joined its order without a line of its own gets one when the file that had it too is undone', () => {
  bringIn(db, { drafts: [part(1, 'POT', 700)], columns: partColumns });
  const second = bringIn(db, heads);
  bringIn(db, { drafts: [line(1, { key: 'A', sku: 'CUP', who: who({ email: 'ada@x.test' }), amount: 90 })] });
  expect(stored()).toEqual(['700 | 2', '90 | 3']);
  undo(db, second);
  expect(stored().toSorted()).toEqual(['700 | 1', '90 | 3']);
});
