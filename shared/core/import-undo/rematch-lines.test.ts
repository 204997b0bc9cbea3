import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OpenDb } from '../../../engine/open.ts';
import { freshDb, line, lines, who } from '../../testing/apply-drafts.ts';
import { bringIn, identical, undo } from '../../testing/undo-one.ts';

let db: OpenDb;
beforeEach(async () => {
  db = await freshDb();
});
afterEach(() => db.close());

const ada = who({ id: '1', email: 'ada@x.test' });
/** A file with an order of mugs: one line for each amount. */
const mugs = (...amounts: number[]) => ({
  drafts: amounts.map((amount, at) => line(at + 1, { key: 'A', sku: 'MUG', who: ada, amount })),
});
const stored = () => lines(db, 'SELECT amount_minor, import_id, row FROM order_line ORDER BY ordinal');

test('a later file means the line that it would have found without the file, so that nothing is counted twice', () => {
  const [first, second] = [bringIn(db, mugs(100)), bringIn(db, mugs(200, 100))];
  const third = bringIn(db, mugs(200));
  expect(stored()).toEqual([`100 | ${first} | 1`, `200 | ${second} | 1`]);
  undo(db, second);
  // the third changes the line of the first
  expect(stored()).toEqual([`200 | ${third} | 1`]);
  undo(db, third);
  expect(stored()).toEqual([`100 | ${first} | 1`]);
  undo(db, first);
  expect(stored()).toEqual([]);
});

test('what the later file is said to have done can be undone before or after', () => {
  const first = bringIn(db, mugs(100, 200));
  const before = identical(db);
  const second = bringIn(db, mugs(200, 300));
  const third = bringIn(db, mugs(300, 100));
  undo(db, second);
  expect(stored()).toEqual([`100 | ${first} | 1`, `300 | ${third} | 1`]);
  undo(db, third);
  expect(identical(db)).toEqual(before);
});
