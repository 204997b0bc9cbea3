import { sql } from '../../db/sql.ts';
import type { SourceFacts } from './facts.ts';
import { readOwned } from './read-owned.ts';
import { numberCell, type Reading } from './reading.ts';
import type { Paused } from '../../db/scan-pages.ts';
import { arrangedInts } from './sort-by-customer.ts';

const query = {
  count: sql`SELECT COUNT(*) AS n FROM identity_link`,
  page: (after: number, limit: number) =>
    sql`SELECT identity_link.record_id, identity_link.customer_id, unixepoch(record.seen_on) / 86400,
               record.source_id
          FROM identity_link
          JOIN record ON record.id = identity_link.record_id
         WHERE identity_link.record_id > ${after}
         ORDER BY identity_link.record_id
         LIMIT ${limit}`,
};

/** Reads which sources speak of people: every version of every record of theirs. */
export function* readSources(reading: Reading): Paused<SourceFacts> {
  let source = new Int32Array(0);
  const { arranged, day } = yield* readOwned(reading, query, (rows) => {
    source = new Int32Array(rows);
    return ([id], row) => {
      source[row] = numberCell(id);
    };
  });
  return { offsets: arranged.offsets, source: arrangedInts(source, arranged), day };
}
