// Entries of the ledger put into a database as they are, for tests of those who read it: also with an end, or taken back.
import type { WriteDb } from '../core/db/db.ts';
import { sql } from '../core/db/sql.ts';

export type LedgerRow = Readonly<{
  customer: number;
  channel: string;
  state: string;
  purpose?: string;
  basis?: string;
  capturedAt?: string;
  recordedAt?: string;
  expiresOn?: string | null;
}>;

let hashes = 0;
const nextHash = () => String((hashes += 1)).padStart(64, '0');

function purposeId(db: WriteDb, key: string): number {
  let id = 0;
  const find = () =>
    db.scan(sql`SELECT id FROM purpose WHERE purpose_key = ${key}`, ([found]) => (id = Number(found)));
  find();
  return id > 0
    ? id
    : db.insert(sql`INSERT INTO purpose (purpose_key, name_en, name_ar) VALUES (${key}, ${key}, ${key})`);
}

/** Adds an entry. Its hashes are none: such a ledger does not verify. @returns its id */
export function addLedgerRow(db: WriteDb, row: LedgerRow): number {
  const { customer, channel, state, purpose = 'newsletter', basis = 'consent', expiresOn = null } = row;
  const { capturedAt = '2024-01-01T00:00:00Z', recordedAt = capturedAt } = row;
  return db.insert(
    sql`INSERT INTO consent_event (customer_id, purpose_id, channel, state, basis, captured_at, expires_on, personal,
                                   personal_digest, recorded_at, previous_hash, hash)
        VALUES (${customer}, ${purposeId(db, purpose)}, ${channel}, ${state}, ${basis}, ${capturedAt}, ${expiresOn}, NULL,
                '', ${recordedAt}, '', ${nextHash()})`,
  );
}

/** Takes an entry back, as undoing its import does. */
export function takeBack(db: WriteDb, id: number, recordedAt: string): void {
  db.run(
    sql`INSERT INTO consent_event (customer_id, purpose_id, channel, state, basis, captured_at, personal,
                                   personal_digest, recorded_at, previous_hash, hash, reverses)
        SELECT customer_id, purpose_id, channel, 'unknown', 'undone', ${recordedAt}, NULL, '', ${recordedAt}, '',
               ${nextHash()}, id
          FROM consent_event
         WHERE id = ${id}`,
  );
}
