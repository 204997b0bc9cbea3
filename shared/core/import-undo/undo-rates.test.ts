import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OpenDb } from '../../../engine/open.ts';
import { freshDb, lines } from '../../testing/apply-drafts.ts';
import { bringIn, identical, undo } from '../../testing/undo-one.ts';
import { sql } from '../db/sql.ts';
import type { RateDraft } from '../import/normalise/drafts.ts';
import type { Day } from '../model/day.ts';
import type { Currency } from '../model/money.ts';

let db: OpenDb;
beforeEach(async () => {
  db = await freshDb();
});
afterEach(() => db.close());

const rate = (row: number, day: string, basePerUnit: number): RateDraft => ({
  kind: 'rates',
  row,
  custom: [],
  currency: 'USD' as Currency,
  base: 'EUR' as Currency,
  day: day as Day,
  basePerUnit,
});
const shown = () => lines(db, 'SELECT day, base_per_unit FROM rate ORDER BY day');

test('rates that only the undone file brought go, those of a later file stay', () => {
  const before = identical(db);
  const first = bringIn(db, { drafts: [rate(1, '2024-01-01', 0.9), rate(2, '2024-01-02', 0.8)] });
  const second = bringIn(db, { drafts: [rate(1, '2024-01-02', 0.8)] });
  expect(undo(db, first)).toMatchObject({ gone: { rates: 1 }, keptRows: 1 });
  expect(shown()).toEqual(['2024-01-02 | 0.8']);
  expect(undo(db, second)).toMatchObject({ gone: { rates: 1 }, keptRows: 0 });
  expect(identical(db)).toEqual(before);
});

test('a corrected rate becomes what it was, and stays where a later file says it too', () => {
  const drafts = (value: number) => ({ drafts: [rate(1, '2024-01-01', value)] });
  bringIn(db, drafts(0.9));
  const second = bringIn(db, drafts(0.91));
  const third = bringIn(db, drafts(0.92));
  undo(db, second);
  expect(shown()).toEqual(['2024-01-01 | 0.92']);
  undo(db, third);
  expect(shown()).toEqual(['2024-01-01 | 0.9']);
});

test('a rate that a file was told to keep is that file’s own once the first is undone', () => {
  const columns = [{ name: 'rate', meaning: 'rate.value', policy: 'keep' as const }];
  const first = bringIn(db, { drafts: [rate(1, '2024-01-01', 0.9)] });
  bringIn(db, { drafts: [rate(1, '2024-01-01', 0.95)], columns });
  expect(shown()).toEqual(['2024-01-01 | 0.9']);
  undo(db, first);
  expect(shown()).toEqual(['2024-01-01 | 0.95']);
});

test('rates whose log names them by their key, as it once did, are undone too', () => {
  const before = identical(db);
  const first = bringIn(db, { drafts: [rate(1, '2024-01-01', 0.9), rate(2, '2024-01-02', 0.8)] });
  const standing = identical(db);
  const second = bringIn(db, { drafts: [rate(1, '2024-01-02', 0.7)] });
  db.run(sql`DELETE FROM import_claim WHERE table_name = 'rate'`);
  db.run(sql`DELETE FROM import_change WHERE table_name = 'rate'`);
  for (const [id, day, was] of [
    [first, '2024-01-01', 'null'],
    [first, '2024-01-02', 'null'],
    [second, '2024-01-02', '{"base_per_unit":0.8}'],
  ] as const)
    db.run(sql`INSERT INTO import_change (import_id, table_name, row_id, before)
               VALUES (${id}, 'rate', ${JSON.stringify(['USD', 'EUR', day])}, ${was})`);
  undo(db, second);
  expect(identical(db)).toEqual(standing);
  undo(db, first);
  expect(identical(db)).toEqual(before);
});

test('of several rows of one rate each counts, by the policy, once the file before is undone', () => {
  const first = bringIn(db, { drafts: [rate(1, '2024-01-01', 2)] });
  bringIn(db, { drafts: [rate(1, '2024-01-01', 2), rate(2, '2024-01-01', 3)], policy: 'keep' });
  undo(db, first);
  expect(shown()).toEqual(['2024-01-01 | 2']);
});
