import { gatherTexts } from '../../columns/text-gatherer.ts';
import { sql } from '../../db/sql.ts';
import type { PreferenceFacts } from './facts.ts';
import { readOwned } from './read-owned.ts';
import { textCell, type Reading } from './reading.ts';
import type { Paused } from '../../db/scan-pages.ts';
import { arrangedTexts } from './sort-by-customer.ts';

const query = {
  count: sql`SELECT COUNT(*) AS n FROM preference`,
  page: (after: number, limit: number) =>
    sql`SELECT preference.id, customer_id,
               unixepoch(COALESCE(declared_on, substr(import.finished_at, 1, 10))) / 86400, topic, value
          FROM preference
          JOIN import ON import.id = preference.import_id
         WHERE preference.id > ${after}
         ORDER BY preference.id
         LIMIT ${limit}`,
};

/** Reads what people declared; what has no day counts from the day its file came in, as on the page of its customer. */
export function* readPreferences(reading: Reading): Paused<PreferenceFacts> {
  let texts: readonly ReturnType<typeof gatherTexts>[] = [];
  const { arranged, day } = yield* readOwned(reading, query, (rows) => {
    texts = [gatherTexts(rows), gatherTexts(rows)];
    return (cells) => texts.forEach((gatherer, at) => gatherer.add(textCell(cells[at])));
  });
  const [topic, value] = texts.map((gatherer) => arrangedTexts(gatherer.column(), arranged));
  if (!topic || !value) throw new Error('a column is missing');
  return { offsets: arranged.offsets, day, topic, value };
}
