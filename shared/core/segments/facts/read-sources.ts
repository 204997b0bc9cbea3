import { sql } from '../../db/sql.ts';
import type { SourceFacts } from './facts.ts';
import { countOf, dayCell, numberCell, ownerCell, type Reading } from './reading.ts';
import { scanPages, type Paused } from '../../db/scan-pages.ts';
import { arrangedInts, sortByCustomer } from './sort-by-customer.ts';

/** Reads which sources speak of people: every version of every record of theirs. */
export function* readSources(reading: Reading): Paused<SourceFacts> {
  const { db, customers } = reading;
  const count = countOf(db, sql`SELECT COUNT(*) AS n FROM identity_link`);
  const owner = new Int32Array(count);
  const source = new Int32Array(count);
  const day = new Int32Array(count);
  let row = 0;
  yield* scanPages(
    db,
    (after, limit) => sql`SELECT identity_link.record_id, identity_link.customer_id, record.source_id,
               unixepoch(record.seen_on) / 86400
          FROM identity_link
          JOIN record ON record.id = identity_link.record_id
         WHERE identity_link.record_id > ${after}
         ORDER BY identity_link.record_id
         LIMIT ${limit}`,
    (cells) => {
      owner[row] = ownerCell(reading, cells[1]);
      source[row] = numberCell(cells[2]);
      day[row] = dayCell(cells[3]);
      row += 1;
    },
  );
  const arranged = yield* sortByCustomer(owner, null, customers);
  return {
    offsets: arranged.offsets,
    source: arrangedInts(source, arranged),
    day: arrangedInts(day, arranged),
  };
}
