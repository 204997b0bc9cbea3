import { int, text, type ReadDb } from '../../../shared/core/db/db.ts';
import { sql } from '../../../shared/core/db/sql.ts';
import type { TimelineEntry } from '../../../shared/core/model/timeline.ts';
import { originReader } from '../origins.ts';

/** What people said they like. */
export function readPreferenceEntries(
  db: ReadDb,
  ids: readonly number[],
): Extract<TimelineEntry, { kind: 'preference' }>[] {
  const rows = db.all(
    sql`SELECT preference.id, topic, value, COALESCE(declared_on, substr(import.finished_at, 1, 10)) AS "on",
               import_id AS importId, row
          FROM preference
          JOIN import ON import.id = preference.import_id
         WHERE preference.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`,
    { id: int, topic: text, value: text, on: text, importId: int, row: int },
  );
  const originOf = originReader(
    db,
    rows.map(({ importId }) => importId),
  );
  return rows.map(({ importId, row, ...preference }) => ({
    kind: 'preference',
    ...preference,
    origin: originOf(importId, row),
  }));
}
