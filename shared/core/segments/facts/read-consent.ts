import { gatherTexts } from '../../columns/text-gatherer.ts';
import { undated } from '../../consent/ledger.ts';
import { int } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import type { ConsentFacts } from './facts.ts';
import { countOf, dayCell, numberCell, ownerCell, textCell, type Reading } from './reading.ts';
import { scanPages, type Paused } from '../../db/scan-pages.ts';
import { arrangedInts, arrangedReals, arrangedTexts, sortByCustomer } from './sort-by-customer.ts';

/** The day of an entry that was never taken back. */
const never = 0x7fffffff;
/** Texts of instants are compared as they are, and there 'Z' comes after any fraction of its second. */
const withoutFraction = 0.9999;

/** Reads the ledger: which entries counted on which days, as `consentAt` does for one customer. */
export function* readConsent(reading: Reading): Paused<ConsentFacts> {
  const { db, customers } = reading;
  const count = countOf(db, sql`SELECT COUNT(*) AS n FROM consent_event WHERE reverses IS NULL`);
  const lists = {
    owner: new Int32Array(count),
    id: new Int32Array(count),
    side: new Int32Array(count),
    from: new Int32Array(count),
    until: new Int32Array(count),
    captured: new Float64Array(count),
  };
  const texts = Array.from({ length: 5 }, () => gatherTexts(count));
  let row = 0;
  yield* scanPages(
    db,
    (after, limit) => sql`SELECT entry.id, entry.customer_id,
               COALESCE(home.customer_id, entry.customer_id),
               unixepoch(substr(CASE entry.captured_at WHEN ${undated} THEN entry.recorded_at ELSE entry.captured_at END, 1, 10)) / 86400,
               unixepoch(substr(reversal.recorded_at, 1, 10)) / 86400 - 1,
               unixepoch(substr(entry.captured_at, 1, 19))
                 + CASE substr(entry.captured_at, 20, 1) WHEN '.' THEN CAST('0' || substr(entry.captured_at, 20) AS REAL) ELSE ${withoutFraction} END,
               purpose.purpose_key, entry.channel, entry.state, entry.basis, entry.expires_on
          FROM consent_event AS entry
          JOIN purpose ON purpose.id = entry.purpose_id
          LEFT JOIN merged_row AS home ON home.table_name = 'consent_event'
                                      AND home.row_id = entry.id
          LEFT JOIN consent_event AS reversal ON reversal.reverses = entry.id
         WHERE entry.id > ${after}
           AND entry.reverses IS NULL
         ORDER BY entry.id
         LIMIT ${limit}`,
    (cells) => {
      lists.id[row] = int(cells[0] ?? null);
      lists.owner[row] = ownerCell(reading, cells[1]);
      lists.side[row] = numberCell(cells[2]);
      lists.from[row] = dayCell(cells[3]);
      lists.until[row] = (cells[4] ?? null) === null ? never : dayCell(cells[4]);
      lists.captured[row] = numberCell(cells[5]);
      texts.forEach((gatherer, at) => gatherer.add(textCell(cells[6 + at])));
      row += 1;
    },
  );
  const arranged = yield* sortByCustomer(lists.owner, null, customers);
  yield;
  const [purpose, channel, state, basis, expires] = texts.map((gatherer) =>
    arrangedTexts(gatherer.column(), arranged),
  );
  if (!purpose || !channel || !state || !basis || !expires) throw new Error('a column is missing');
  return {
    offsets: arranged.offsets,
    ...{ purpose, channel, state, basis, expires },
    id: arrangedInts(lists.id, arranged),
    side: arrangedInts(lists.side, arranged),
    from: arrangedInts(lists.from, arranged),
    until: arrangedInts(lists.until, arranged),
    captured: arrangedReals(lists.captured, arranged),
  };
}
