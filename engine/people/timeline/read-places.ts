import { undated } from '../../../shared/core/consent/ledger.ts';
import { int, text, type ReadDb } from '../../../shared/core/db/db.ts';
import { sql } from '../../../shared/core/db/sql.ts';
import type { TimelineKind } from '../../../shared/core/model/timeline.ts';
import type { TimelinePlace } from '../../../shared/core/people/fold-timeline.ts';
import { timelineGroup } from '../../../shared/core/people/timeline-group.ts';

/** In the order in which they stand within one instant; the query below gives their place. */
const kinds = [
  'follow-up',
  'note',
  'order',
  'event',
  'response',
  'preference',
  'consent',
] as const satisfies readonly TimelineKind[];

/**
 * Where everything known of a customer stands, newest first; within a day the latest hour first. What has no day of its own stands at the
 * day it was brought in. Entries of the ledger that were taken back, and answers to a preview of a survey, never happened.
 */
export function readPlaces(db: ReadDb, customerId: number): TimelinePlace[] {
  const places: TimelinePlace[] = [];
  db.scan(
    sql`SELECT rank, id, event, "on"
          FROM (SELECT 0 AS rank, id, '' AS event, substr(changed_at, 1, 10) AS "on", changed_at AS at
                  FROM follow_up
                 WHERE customer_id = ${customerId}
                UNION ALL
                SELECT 1, id, '', substr(written_at, 1, 10), written_at
                  FROM customer_note
                 WHERE customer_id = ${customerId}
                UNION ALL
                SELECT 2, id, '', placed_on, placed_at
                  FROM orders
                 WHERE customer_id = ${customerId}
                UNION ALL
                SELECT 3, id, kind, happened_on, happened_at
                  FROM event
                 WHERE customer_id = ${customerId}
                UNION ALL
                SELECT 4, response.id, '', COALESCE(answered_on, substr(import.finished_at, 1, 10)), answered_at
                  FROM response
                  JOIN import ON import.id = response.import_id
                 WHERE customer_id = ${customerId}
                   AND is_preview = 0
                UNION ALL
                SELECT 5, preference.id, '', COALESCE(declared_on, substr(import.finished_at, 1, 10)), NULL
                  FROM preference
                  JOIN import ON import.id = preference.import_id
                 WHERE customer_id = ${customerId}
                UNION ALL
                SELECT 6, id, '', substr(instant, 1, 10), instant
                  FROM (SELECT id, CASE captured_at WHEN ${undated} THEN recorded_at ELSE captured_at END AS instant
                          FROM consent_event AS entry
                         WHERE customer_id = ${customerId}
                           AND reverses IS NULL
                           AND NOT EXISTS (SELECT 1 FROM consent_event AS reversal WHERE reversal.reverses = entry.id)))
         ORDER BY "on" DESC, COALESCE(at, '') DESC, rank, id DESC`,
    (cells) => {
      const kind = kinds[int(cells[0] ?? null)];
      if (kind === undefined) throw new Error(`no kind of entry has rank ${String(cells[0])}`);
      const event = text(cells[2] ?? null);
      const group = timelineGroup(kind, event);
      places.push({ kind, id: int(cells[1] ?? null), event, group, on: text(cells[3] ?? null) });
    },
  );
  return places;
}
