import { gatherTexts } from '../../columns/text-gatherer.ts';
import { sql } from '../../db/sql.ts';
import type { EventFacts } from './facts.ts';
import { countOf, dayCell, numberCell, ownerCell, textCell, type Reading } from './reading.ts';
import { scanPages, type Paused } from '../../db/scan-pages.ts';
import { arrangedInts, arrangedReals, arrangedTexts, sortByCustomer } from './sort-by-customer.ts';

/** Reads what people did. */
export function* readEvents(reading: Reading): Paused<EventFacts> {
  const { db, customers } = reading;
  const count = countOf(db, sql`SELECT COUNT(*) AS n FROM event`);
  const owner = new Int32Array(count);
  const day = new Int32Array(count);
  const at = new Float64Array(count);
  const campaign = new Int32Array(count);
  const kinds = gatherTexts(count);
  const channels = gatherTexts(count);
  let row = 0;
  yield* scanPages(
    db,
    (
      after,
      limit,
    ) => sql`SELECT id, customer_id, unixepoch(happened_on) / 86400, unixepoch(happened_at), kind, channel, campaign_id
          FROM event
         WHERE id > ${after}
         ORDER BY id
         LIMIT ${limit}`,
    (cells) => {
      owner[row] = ownerCell(reading, cells[1]);
      day[row] = dayCell(cells[2]);
      at[row] = numberCell(cells[3]);
      kinds.add(textCell(cells[4]));
      channels.add(textCell(cells[5]));
      campaign[row] = numberCell(cells[6]) || 0;
      row += 1;
    },
  );
  const arranged = yield* sortByCustomer(owner, day, customers);
  yield;
  const kind = arrangedTexts(kinds.column(), arranged);
  yield;
  const channel = arrangedTexts(channels.column(), arranged);
  yield;
  const days = arrangedInts(day, arranged);
  yield;
  const moments = arrangedReals(at, arranged);
  yield;
  return {
    ...{ offsets: arranged.offsets, day: days, at: moments, kind, channel },
    campaign: arrangedInts(campaign, arranged),
  };
}
