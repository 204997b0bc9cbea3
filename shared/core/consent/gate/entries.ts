import { int, type ReadDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import type { Day } from '../../model/day.ts';
import { undated } from '../ledger.ts';

/**
 * The entries of a purpose that count on a day, as lists by ascending id: of hundreds of thousands an object each would take longer to make
 * than all of them to read.
 */
export type Entries = Readonly<{
  id: Float64Array;
  capturedAt: readonly string[];
  /** By place, of those that run out alone. */
  expiresOn: ReadonlyMap<number, string>;
  /** Indices of `channels` and `states`. */
  channel: Uint8Array;
  state: Uint8Array;
  /** 1 where nothing proves it. */
  isUnproven: Uint8Array;
  /** The place of the entry of the same customer before it, -1 of the first. */
  previous: Int32Array;
  /** The place of the last entry of a customer, by database id. */
  last: ReadonlyMap<number, number>;
  /** Whose an entry was before its person was merged, by its id, as far as that was somebody else. */
  sides: ReadonlyMap<number, number>;
  /** Who has an entry of another. */
  merged: ReadonlySet<number>;
}>;

/** What the table's CHECKs allow. */
export const channels = ['email', 'sms', 'phone', 'post', 'ads', 'any'] as const;
export const states = ['unknown', 'granted', 'denied', 'withdrawn', 'objected'] as const;

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

/**
 * Reads the entries of a purpose in one scan of the ledger.
 * @param purpose its key
 * @param day     at the end of which it is asked: what was said or recorded later does not count
 */
export function readEntries(db: ReadDb, purpose: string, day: Day): Entries {
  const sides = readSides(db);
  const reversed = readReversed(db, day);
  const count = db.first(sql`SELECT COUNT(*) AS n FROM consent_event`, { n: int })?.n ?? 0;
  const read = {
    id: new Float64Array(count),
    channel: new Uint8Array(count),
    state: new Uint8Array(count),
    isUnproven: new Uint8Array(count),
    previous: new Int32Array(count),
  };
  const capturedAt: string[] = [];
  const expiresOn = new Map<number, string>();
  const last = new Map<number, number>();
  const merged = new Set<number>();
  // the codes are the indices of `channels` and `states`: a whole number is read in a fraction of the time of a text
  db.scan(
    sql`SELECT id, customer_id, captured_at, expires_on, basis = 'unproven',
               CASE channel WHEN 'email' THEN 0 WHEN 'sms' THEN 1 WHEN 'phone' THEN 2 WHEN 'post' THEN 3 WHEN 'ads' THEN 4
                            WHEN 'any' THEN 5 END,
               CASE state WHEN 'unknown' THEN 0 WHEN 'granted' THEN 1 WHEN 'denied' THEN 2 WHEN 'withdrawn' THEN 3
                          WHEN 'objected' THEN 4 END
          FROM consent_event
         WHERE purpose_id = (SELECT id FROM purpose WHERE purpose_key = ${purpose})
           AND customer_id IS NOT NULL
           AND reverses IS NULL
           AND substr(CASE captured_at WHEN ${undated} THEN recorded_at ELSE captured_at END, 1, 10) <= ${day}
         ORDER BY id`,
    ([idCell, customerCell, captured, expires, isUnproven, channel, state]) => {
      const id = Number(idCell);
      if (reversed.has(id)) return;
      const customer = Number(customerCell);
      const side = sides.get(id);
      if (side !== undefined && side !== customer) merged.add(customer);
      const place = capturedAt.length;
      capturedAt.push(String(captured));
      if (typeof expires === 'string') expiresOn.set(place, expires);
      read.previous[place] = last.get(customer) ?? -1;
      last.set(customer, place);
      read.id[place] = id;
      read.channel[place] = Number(channel);
      read.state[place] = Number(state);
      read.isUnproven[place] = Number(isUnproven);
    },
  );
  return { ...read, capturedAt, expiresOn, last, sides, merged };
}
