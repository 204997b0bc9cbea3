import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDb, type OpenDb } from '../../../../engine/open.ts';
import { membersNow } from '../../../testing/evaluate-now.ts';
import { fillShop } from '../../../testing/shop.ts';
import { buildColumns } from '../../columns/build.ts';
import { rfmGroups, RfmParams } from '../../analyses/rfm/schema.ts';
import { rfm } from '../../analyses/rfm/index.ts';
import { RfmSettings } from '../../analyses/rfm/schema.ts';
import { writeRfmSettings } from '../../analyses/rfm/settings.ts';
import { sql } from '../../db/sql.ts';
import type { RfmGroup } from '../../analyses/rfm/schema.ts';

let db: OpenDb;
beforeEach(async () => {
  db = await openDb();
  const day = (at: number) => `2024-0${1 + (at % 6)}-1${at % 7}`;
  fillShop(db, {
    customers: Array.from({ length: 13 }, (_, at) => ({ id: at + 1 })),
    // customer n of twelve has n orders; the thirteenth none
    orders: Array.from({ length: 12 }, (_, at) =>
      Array.from({ length: at + 1 }, (__, turn) => ({
        customer: at + 1,
        on: day(at + turn * 5),
        lines: [{ amount: 100 * (1 + ((at * 7 + turn) % 5)) }],
      })),
    ).flat(),
  });
});
afterEach(() => db.close());

const inGroup = (group: RfmGroup, on: string, at: 'now' | 'last-import' = 'now') =>
  membersNow(db, { kind: 'rfm', groups: [group], at }, on);

test('groups are those that the screen of RFM shows for the same orders', () => {
  const columns = buildColumns(db, 1);
  const params = RfmParams.parse({});
  const input = rfm.query(columns, params);
  for (const group of rfmGroups)
    expect(inGroup(group, '2025-01-01'), group).toEqual([...(rfm.members(input, params, group) ?? [])]);
  expect(membersNow(db, { kind: 'rfm', groups: [...rfmGroups], at: 'now' }, '2025-01-01')).not.toContain(13);
});

test('on a day they are those of the orders until it', () => {
  const on = '2024-03-15';
  db.run(sql`CREATE TEMP TABLE later AS SELECT id FROM orders WHERE placed_on > ${on}`);
  const before = rfmGroups.map((group) => inGroup(group, on));
  db.run(sql`DELETE FROM order_line WHERE order_id IN (SELECT id FROM later)`);
  db.run(sql`DELETE FROM orders WHERE id IN (SELECT id FROM later)`);
  expect(before.flat().length).toBeGreaterThan(5);
  expect(rfmGroups.map((group) => inGroup(group, '2025-01-01'))).toEqual(before);
});

test('before the last import is without what came with it', () => {
  // one import brought everything: before it there was nothing
  expect(rfmGroups.flatMap((group) => inGroup(group, '2025-01-01', 'last-import'))).toEqual([]);
  db.run(
    sql`INSERT INTO import (id, source_id, kind, file_name, file_sha256, file_bytes, mapping, policy, rows, created,
                            updated, unchanged, rejected, issues, started_at, finished_at)
        VALUES (2, 1, 'order-lines', 'more.csv', '', 0, '{}', 'fill-blanks', 0, 0, 0, 0, 0, '[]', '', '2025-02-01T00:00:01Z')`,
  );
  const before = rfmGroups.map((group) => inGroup(group, '2025-01-01'));
  db.run(
    sql`INSERT INTO orders (id, source_id, order_key, customer_id, placed_on, currency, total_minor, state, import_id, row)
        VALUES (900, 1, 'new', 13, '2024-12-01', 'EUR', 90000, 'paid', 2, 1)`,
  );
  expect(rfmGroups.map((group) => inGroup(group, '2025-01-01', 'last-import'))).toEqual(before);
  expect(rfmGroups.map((group) => inGroup(group, '2025-01-01'))).not.toEqual(before);
});

test('scores follow how the workspace has RFM set; without orders there is none', () => {
  const frequency = (value: number) =>
    membersNow(db, { kind: 'rfm-score', score: 'f', test: { op: 'exactly', value } }, '2025-01-01');
  const bounds = { recencyDays: [30, 60], orders: [2, 11], moneyMinor: [500, 900] };
  writeRfmSettings(db, RfmSettings.parse({ scale: 3, method: 'fixed', thresholds: bounds }));
  expect(frequency(1)).toEqual([1, 2]);
  expect(frequency(3)).toEqual([12]);
  const none = { op: 'less-than', value: 9 } as const;
  expect(membersNow(db, { kind: 'rfm-score', score: 'r', test: none }, '2025-01-01')).not.toContain(13);
});
