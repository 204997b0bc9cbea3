import { gatherTexts } from '../../columns/text-gatherer.ts';
import { sql } from '../../db/sql.ts';
import type { PreferenceFacts } from './facts.ts';
import { countOf, dayCell, ownerCell, textCell, type Reading } from './reading.ts';
import { scanPages, type Paused } from '../../db/scan-pages.ts';
import { arrangedInts, arrangedTexts, sortByCustomer } from './sort-by-customer.ts';

/** Reads what people declared; what has no day counts from the day its file came in, as on the page of its customer. */
export function* readPreferences(reading: Reading): Paused<PreferenceFacts> {
  const { db, customers } = reading;
  const count = countOf(db, sql`SELECT COUNT(*) AS n FROM preference`);
  const owner = new Int32Array(count);
  const day = new Int32Array(count);
  const topics = gatherTexts(count);
  const values = gatherTexts(count);
  let row = 0;
  yield* scanPages(
    db,
    (after, limit) => sql`SELECT preference.id, customer_id,
               unixepoch(COALESCE(declared_on, substr(import.finished_at, 1, 10))) / 86400, topic, value
          FROM preference
          JOIN import ON import.id = preference.import_id
         WHERE preference.id > ${after}
         ORDER BY preference.id
         LIMIT ${limit}`,
    (cells) => {
      owner[row] = ownerCell(reading, cells[1]);
      day[row] = dayCell(cells[2]);
      topics.add(textCell(cells[3]));
      values.add(textCell(cells[4]));
      row += 1;
    },
  );
  const arranged = yield* sortByCustomer(owner, null, customers);
  return {
    offsets: arranged.offsets,
    day: arrangedInts(day, arranged),
    topic: arrangedTexts(topics.column(), arranged),
    value: arrangedTexts(values.column(), arranged),
  };
}
