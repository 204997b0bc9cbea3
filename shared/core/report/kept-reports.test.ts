import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDb, type OpenDb } from '../../../engine/open.ts';
import { create } from '../db/create.ts';
import { sql } from '../db/sql.ts';
import { ReportRequest } from '../model/report.ts';
import { findKept, forgetReport, keepReport, readKept } from './kept-reports.ts';

const request = ReportRequest.parse({ template: 'board', blocks: ['groups', 'activity'], language: 'ar' });
const now = '2026-05-01T00:00:00Z';
let db: OpenDb;
beforeEach(async () => {
  db = await openDb();
  create(db);
});
afterEach(() => db.close());

test('a report is kept as it was put together, changed, and forgotten', () => {
  const id = keepReport(db, { id: null, name: 'Monthly', request }, now);
  expect(readKept(db)).toEqual([{ id, name: 'Monthly', request, changedAt: now }]);
  keepReport(db, { id, name: 'Weekly', request: { ...request, external: 5 } }, now);
  expect(findKept(db, id)).toMatchObject({ name: 'Weekly', request: { external: 5 } });
  expect(forgetReport(db, id)).toBe('Weekly');
  expect(() => findKept(db, id)).toThrow(expect.objectContaining({ code: 'report-unknown' }));
});

test('two names that read the same are one, a name of its own is free to a report', () => {
  const id = keepReport(db, { id: null, name: 'Monthly', request }, now);
  expect(() => keepReport(db, { id: null, name: 'monthly', request }, now)).toThrow(
    expect.objectContaining({ code: 'report-name-taken', params: { name: 'Monthly' } }),
  );
  expect(keepReport(db, { id, name: 'monthly', request }, now)).toBe(id);
});

test('what another program wrote there is passed over', () => {
  db.run(
    sql`INSERT INTO report_template (name, body, changed_at) VALUES ('a', 'no JSON', 't'), ('b', '{}', 't')`,
  );
  expect(readKept(db)).toEqual([]);
});

test('a block is in a report once, and a period does not end before it begins', () => {
  const parse = (some: object) => ReportRequest.safeParse({ ...request, ...some }).success;
  expect(parse({ blocks: ['groups', 'groups'] })).toBe(false);
  expect(parse({ period: { kind: 'custom', from: '2025-02-01', to: '2025-01-01' } })).toBe(false);
  expect(parse({ period: { kind: 'custom', from: '2025-01-01', to: '2025-01-01' } })).toBe(true);
});
