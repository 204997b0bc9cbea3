import { int, type WriteDb } from '../shared/core/db/db.ts';
import { sql } from '../shared/core/db/sql.ts';
import { dayFromNumber } from '../shared/core/model/day.ts';
import { seededRandom } from './random.ts';

const firstDay = 19_358; // 2023-01-01
const days = 731;

/** The day after the last entry. */
export const askedOn = dayFromNumber(firstDay + days);

/**
 * Entries about the newsletter, at random among the customers 1 to `customers`. They are not chained by their hashes as the ledger chains
 * them, which takes longer and which nobody who reads them looks at.
 */
export function addLedger(db: WriteDb, customers: number, entries: number): void {
  const random = seededRandom(31);
  const purpose = db.first(sql`SELECT id FROM purpose WHERE purpose_key = 'newsletter'`, { id: int });
  const id =
    purpose?.id ??
    db.insert(
      sql`INSERT INTO purpose (purpose_key, name_en, name_ar) VALUES ('newsletter', 'Newsletter', 'النشرة')`,
    );
  const insert = db.prepare(
    `INSERT INTO consent_event (customer_id, purpose_id, channel, state, basis, captured_at, expires_on, personal, personal_digest,
                                recorded_at, previous_hash, hash)
     VALUES (?, ${id}, ?, ?, 'consent', ?, ?, NULL, '', ?, '', ?)`,
  );
  db.transaction(() => {
    for (let entry = 1; entry <= entries; entry += 1) {
      const day = dayFromNumber(firstDay + Math.floor(random() * days));
      const at = `${day}T${String(Math.floor(random() * 24)).padStart(2, '0')}:00:00Z`;
      const channel = random() < 0.7 ? 'email' : random() < 0.5 ? 'any' : 'sms';
      const state = random() < 0.8 ? 'granted' : 'withdrawn';
      const expires = random() < 0.1 ? dayFromNumber(firstDay + days + 30) : null;
      const customer = 1 + Math.floor(random() * customers);
      insert.run([customer, channel, state, at, expires, at, `bench ${entry}`]);
    }
  });
  insert.free();
}
