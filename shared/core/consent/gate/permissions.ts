import type { ReadDb } from '../../db/db.ts';
import { sql, type SqlValue } from '../../db/sql.ts';
import type { ContactChannel } from '../../model/audience.ts';
import type { Day } from '../../model/day.ts';
import { statesOf, type ConsentState } from '../consent-at.ts';
import { effectiveConsent, type EffectiveConsent } from '../effective.ts';
import { isRestrictive, undated } from '../ledger.ts';
import type { SideEntry } from '../sides.ts';

/** What the ledger says of contacting somebody. Only `may` allows it: who was not asked has not agreed. */
export type Permission = 'may' | 'refused' | 'expired' | 'not-asked';

type Entry = SideEntry & Readonly<{ basis: string }>;

/** What an effective consent comes to; null is a person of whom nothing is known. */
export function permissionOf(consent: EffectiveConsent | null): Permission {
  if (consent === null) return 'not-asked';
  if (consent.isExpired) return 'expired';
  if (consent.state === 'granted') return 'may';
  return isRestrictive(consent.state) ? 'refused' : 'not-asked';
}

/** Whose an entry was before its person was merged, as far as that was somebody else. */
function readSides(db: ReadDb): Map<number, number> {
  const sides = new Map<number, number>();
  db.scan(
    sql`SELECT row_id, customer_id FROM merged_row WHERE table_name = 'consent_event'`,
    ([row, customer]) => sides.set(Number(row), Number(customer)),
  );
  return sides;
}

/** Entries that had been taken back by the end of a day. */
function readReversed(db: ReadDb, day: Day): Set<number> {
  const reversed = new Set<number>();
  db.scan(
    sql`SELECT reverses
          FROM consent_event
         WHERE reverses IS NOT NULL
           AND substr(recorded_at, 1, 10) <= ${day}`,
    ([id]) => reversed.add(Number(id)),
  );
  return reversed;
}

const nullable = (cell: SqlValue | undefined) => (typeof cell === 'string' ? cell : null);

/** The entries of a purpose that count at the end of a day, by customer. */
function readEntries(db: ReadDb, purpose: string, day: Day): Map<number, Entry[]> {
  const sides = readSides(db);
  const reversed = readReversed(db, day);
  const entries = new Map<number, Entry[]>();
  db.scan(
    sql`SELECT id, customer_id, channel, state, basis, captured_at, expires_on
          FROM consent_event
         WHERE purpose_id = (SELECT id FROM purpose WHERE purpose_key = ${purpose})
           AND customer_id IS NOT NULL
           AND reverses IS NULL
           AND substr(CASE captured_at WHEN ${undated} THEN recorded_at ELSE captured_at END, 1, 10) <= ${day}`,
    ([idCell, customerCell, channel, state, basis, capturedAt, expiresOn]) => {
      const [id, customer] = [Number(idCell), Number(customerCell)];
      if (reversed.has(id)) return;
      const entry = {
        id,
        side: sides.get(id) ?? customer,
        purpose,
        channel: String(channel),
        state: String(state),
        basis: String(basis),
        capturedAt: String(capturedAt),
        expiresOn: nullable(expiresOn),
      };
      const known = entries.get(customer);
      if (known) known.push(entry);
      else entries.set(customer, [entry]);
    },
  );
  return entries;
}

/**
 * Reads what everybody said about a purpose, in one scan of the ledger, for lists of any length. The answer for one person is that of
 * `effectiveConsent` over `consentAt`.
 *
 * @param purpose key of the purpose; of one that does not exist nobody was asked
 * @param day     at the end of which it is asked
 */
export function readPermissions(
  db: ReadDb,
  purpose: string,
  day: Day,
): (customerId: number, channel: ContactChannel) => Permission {
  const entries = readEntries(db, purpose, day);
  const states = new Map<number, readonly ConsentState[]>();
  return (customerId, channel) => {
    let known = states.get(customerId);
    if (known === undefined) {
      const said = entries.get(customerId);
      if (said === undefined) return 'not-asked';
      known = statesOf(said, day);
      states.set(customerId, known);
    }
    return permissionOf(effectiveConsent(known, purpose, channel));
  };
}
