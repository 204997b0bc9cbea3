import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sql } from '../../shared/core/db/sql.ts';
import {
  callable,
  calls,
  customerIds,
  neverAsked,
  offersDesk,
  refused,
  type OffersDesk,
} from '../../shared/testing/offers-desk.ts';
import { readRows } from '../read/read-rows.ts';

let desk: OffersDesk;
beforeEach(async () => {
  desk = await offersDesk();
});
afterEach(() => desk.close());

test('a call list holds those who may be called, the most expected first, and says whom it leaves out', async () => {
  const preview = await desk.ask('opportunities.previewCallList', { choice: calls(), language: 'en' });
  const written = await desk.write();
  expect(written).toEqual({
    written: callable,
    excluded: [
      { reason: 'refused', people: 1 },
      { reason: 'not-asked', people: 1 },
    ],
  });
  expect(preview).toMatchObject({ members: customerIds.length, ...written });
  const [head, ...rows] = desk.linesOf();
  expect(head).toBe(
    'Customer number,Name,Company,Phone,Last order,Offer 1,Why 1,Expected 1,Offer 2,Why 2,Expected 2,Expected in all,Notes',
  );
  expect(rows).toHaveLength(callable);
  expect(desk.called()).not.toContain(refused);
  expect(desk.called()).not.toContain(neverAsked);
  // consent is for calls: the file has no other way to these people
  expect(desk.linesOf().join()).not.toContain('@');
  const money = rows.map((row) => Number(row.split(',').at(-2)));
  expect(money).toEqual(money.toSorted((a, b) => b - a));
  const use = desk.session.db.first(sql`SELECT action FROM audit_event ORDER BY id DESC`, { action: String });
  expect(use?.action).toBe('data-out-contact');
});

test('a call list is a workbook in Arabic too; with nobody to call there is no file', async () => {
  await desk.write(calls(), 'calls.xlsx', 'ar');
  const rows: (readonly string[])[] = [];
  const { header } = await readRows(
    join(desk.folder, 'calls.xlsx'),
    {},
    { onBatch: (batch) => void rows.push(...batch.rows) },
  );
  expect(header[0]?.slice(0, 2)).toEqual(['رقم العميل', 'الاسم']);
  expect(rows).toHaveLength(callable);
  const none = calls({ people: { kind: 'ids', ids: [refused] } });
  expect(await desk.write(none, 'none.csv')).toMatchObject({ written: 0 });
  expect(existsSync(join(desk.folder, 'none.csv'))).toBe(false);
});
