import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OpenDb } from '../../../../engine/open.ts';
import { freshDb, hashing, sha256 } from '../../../testing/apply-drafts.ts';
import { verifyAudit } from '../../audit/audit.ts';
import { text } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import type { GateRecord } from './gate-use.ts';
import { recordUse } from './record-use.ts';

let db: OpenDb;
beforeEach(async () => {
  db = await freshDb();
});
afterEach(() => db.close());

const record: GateRecord = {
  key: 'k1',
  use: { use: 'contact', purpose: 'newsletter', channel: 'email' },
  what: 'audience mailchimp csv',
  by: 'Mona',
  written: 2,
  leftOut: [
    { reason: 'refused', people: 3 },
    { reason: 'not-asked', people: 1 },
  ],
  at: '2024-06-01T10:00:00Z',
};
const entries = () =>
  db.all(sql`SELECT action, personal, happened_at AS at FROM audit_event ORDER BY id`, {
    action: text,
    personal: text,
    at: text,
  });

test('a use says who, why, what, how many and when, in the chain', () => {
  recordUse(db, hashing, record);
  recordUse(db, hashing, { ...record, key: 'k2', use: { use: 'administration' }, leftOut: [] });
  expect(entries().map((entry) => ({ ...entry, personal: JSON.parse(entry.personal) as unknown }))).toEqual([
    {
      action: 'data-out-contact',
      personal: {
        key: 'k1',
        by: 'Mona',
        what: 'audience mailchimp csv',
        purpose: 'newsletter',
        channel: 'email',
        written: 2,
        'left out: refused': 3,
        'left out: not-asked': 1,
      },
      at: '2024-06-01T10:00:00Z',
    },
    {
      action: 'data-out-administration',
      personal: { key: 'k2', by: 'Mona', what: 'audience mailchimp csv', written: 2 },
      at: '2024-06-01T10:00:00Z',
    },
  ]);
  expect(verifyAudit(db, sha256)).toMatchObject({ length: 2, broken: null });
});

test('noted twice, a use is written once; two like uses are written twice', () => {
  recordUse(db, hashing, record);
  recordUse(db, hashing, record);
  expect(entries()).toHaveLength(1);
  recordUse(db, hashing, { ...record, key: 'k2' });
  expect(entries()).toHaveLength(2);
});
