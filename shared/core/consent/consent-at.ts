import { int, optional, text, type ReadDb } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import type { Day } from '../model/day.ts';
import { undated } from './ledger.ts';
import { decidingEntries, type SideEntry } from './sides.ts';

/** What was known about one purpose and channel on a day. */
export type ConsentState = Readonly<{
  purpose: string;
  channel: string;
  state: 'unknown' | 'granted' | 'denied' | 'withdrawn' | 'objected';
  basis: string;
  capturedAt: string;
  /** The state was given but had run out by that day; `state` is then 'unknown'. */
  isExpired: boolean;
}>;

/**
 * The state of a customer's consents at the end of a day: the latest entry captured by then decides, the stricter of two
 * of one instant, and of people who are merged now the stricter side. Purposes without an entry by that day are not in the list:
 * nothing is known of them.
 *
 * An entry that was taken back, since its import was undone, counts until the day before that: until then the ledger answered so,
 * and people may have been written to for it.
 */
export function consentAt(db: ReadDb, customerId: number, day: Day): ConsentState[] {
  const entries = db.all(
    sql`SELECT entry.id, purpose.purpose_key AS purpose, entry.channel, entry.state, entry.basis,
               entry.captured_at AS capturedAt, entry.expires_on AS expiresOn,
               coalesce(home.customer_id, entry.customer_id) AS side
          FROM consent_event AS entry
          JOIN purpose ON purpose.id = entry.purpose_id
          LEFT JOIN merged_row AS home ON home.table_name = 'consent_event'
                                      AND home.row_id = entry.id
         WHERE entry.customer_id = ${customerId}
           AND entry.reverses IS NULL
           AND NOT EXISTS (SELECT 1
                             FROM consent_event AS reversal
                            WHERE reversal.reverses = entry.id
                              AND substr(reversal.recorded_at, 1, 10) <= ${day})
           AND substr(CASE entry.captured_at WHEN ${undated} THEN entry.recorded_at ELSE entry.captured_at END, 1, 10) <= ${day}
         ORDER BY purpose.purpose_key, entry.channel, entry.id`,
    {
      id: int,
      purpose: text,
      channel: text,
      state: text,
      basis: text,
      capturedAt: text,
      expiresOn: optional(text),
      side: int,
    },
  );
  return statesOf(entries, day);
}

/**
 * The states that a person's entries make on a day.
 * @param entries those that count on that day, in any order
 */
export function statesOf(
  entries: readonly (SideEntry & Readonly<{ basis: string }>)[],
  day: Day,
): ConsentState[] {
  return decidingEntries(entries).map(({ purpose, channel, entry }) => {
    const { state, basis, capturedAt, expiresOn } = entry;
    const isExpired = expiresOn !== null && expiresOn < day;
    return {
      purpose,
      channel,
      // the table's CHECK allows no other
      state: isExpired ? 'unknown' : (state as ConsentState['state']),
      basis,
      capturedAt,
      isExpired,
    };
  });
}
