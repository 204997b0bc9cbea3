import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDb, type OpenDb } from '../../../engine/open.ts';
import { create } from '../db/create.ts';
import { int } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import { appendAudit, chainStates, verifyAudit } from './audit.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
let salts = 0;
const hashing = { sha256, salt: () => `salt-${(salts += 1)}` };

let db: OpenDb;
beforeEach(async () => {
  db = await openDb();
  create(db);
});
afterEach(() => db.close());

const log = (action: string) =>
  appendAudit(db, hashing, { action, personal: { who: 'Mona' }, happenedAt: '2026-01-02T03:04:05Z' });

test('an empty log verifies: nothing from the start', () => {
  expect(verifyAudit(db, sha256)).toEqual({ length: 0, head: '0'.repeat(64), broken: null });
  expect(chainStates(db).audit).toEqual({ length: 0, head: '0'.repeat(64) });
});

test('each entry is hashed with the one before, over a salted digest of what is personal', () => {
  log('one');
  log('two');
  // worked by hand: digest = H([salt, personal]), hash = H([previous, [id, action, when], digest])
  const hash = (previous: string, id: number, action: string, salt: string) =>
    sha256(
      JSON.stringify([
        previous,
        [id, action, '2026-01-02T03:04:05Z'],
        sha256(JSON.stringify([salt, '{"who":"Mona"}'])),
      ]),
    );
  const first = hash('0'.repeat(64), 1, 'one', `salt-${salts - 1}`);
  const second = hash(first, 2, 'two', `salt-${salts}`);
  expect(verifyAudit(db, sha256)).toEqual({ length: 2, head: second, broken: null });
  expect(chainStates(db).audit).toEqual({ length: 2, head: second });
});

test('what is personal can be erased with its salt, and the log still verifies', () => {
  log('one');
  log('two');
  db.run(sql`UPDATE audit_event SET personal = NULL, salt = NULL WHERE id = 1`);
  expect(verifyAudit(db, sha256).broken).toBeNull();
});

test.each([
  ['removed', 'DELETE FROM audit_event'],
  ['given another action', `UPDATE audit_event SET action = 'x'`],
  ['moved in time', `UPDATE audit_event SET happened_at = 'x'`],
  ['given another hash', `UPDATE audit_event SET hash = 'x'`],
  ['given other personal data', `UPDATE audit_event SET personal = 'x'`],
])('an entry cannot be %s', (_, statement) => {
  log('one');
  expect(() => db.run({ text: statement, params: [] })).toThrow('append-only');
  expect(verifyAudit(db, sha256)).toMatchObject({ length: 1, broken: null });
});

test('an entry of the consent ledger may change its person and lose what is personal, nothing else', () => {
  db.run(sql`INSERT INTO customer (id, name) VALUES (1, 'Mona'), (2, 'Mona H.')`);
  db.run(sql`INSERT INTO purpose (id, purpose_key, name_en, name_ar) VALUES (1, 'm', 'M', 'م')`);
  db.run(
    sql`INSERT INTO consent_event (customer_id, purpose_id, channel, state, basis, captured_at, personal, salt,
                                   personal_digest, recorded_at, previous_hash, hash)
        VALUES (1, 1, 'email', 'denied', 'consent', 't', '{}', 's', 'd', 't', 'p', 'h')`,
  );
  db.run(sql`UPDATE consent_event SET customer_id = 2`);
  db.run(sql`UPDATE consent_event SET personal = NULL, salt = NULL`);
  expect(() => db.run(sql`UPDATE consent_event SET state = 'granted'`)).toThrow('append-only');
  expect(() => db.run(sql`UPDATE consent_event SET captured_at = 'u'`)).toThrow('append-only');
  expect(() => db.run(sql`DELETE FROM consent_event`)).toThrow('append-only');
  expect(db.first(sql`SELECT customer_id FROM consent_event`, { customer_id: int })).toEqual({
    customer_id: 2,
  });
});
