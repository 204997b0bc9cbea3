import { sharedCodes, type Codes } from '../../columns/columns.ts';
import { sql } from '../../db/sql.ts';
import { ownerCell, textCell, type Reading } from './reading.ts';
import { scanPages, type Paused } from '../../db/scan-pages.ts';

/** What each state of a follow-up counts in `FactParts.followUps`. */
export const followUpBits: Readonly<Record<string, number>> = { open: 1, waiting: 2, done: 4 };

/** Reads which follow-ups of the team people have. */
export function* readFollowUps(reading: Reading): Paused<Codes> {
  const states = sharedCodes(reading.customers);
  yield* scanPages(
    reading.db,
    (after, limit) =>
      sql`SELECT id, customer_id, state FROM follow_up WHERE id > ${after} ORDER BY id LIMIT ${limit}`,
    (cells) => {
      const row = ownerCell(reading, cells[1]);
      if (row >= 0) states[row] = (states[row] ?? 0) | (followUpBits[textCell(cells[2]) ?? ''] ?? 0);
    },
  );
  return states;
}
