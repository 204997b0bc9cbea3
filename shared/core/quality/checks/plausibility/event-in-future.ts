import { sql } from '../../../db/sql.ts';
import { addDays } from '../../../model/day.ts';
import { tableCheck } from '../../table-check.ts';

/** Had it happened by today? */
export const eventInFuture = tableCheck({
  id: 'event-in-future',
  dimension: 'plausibility',
  severity: 'medium',
  table: 'event',
  field: 'happenedOn',
  total: sql`SELECT COUNT(*) AS n FROM event`,
  wrong: ({ today }) => sql`SELECT id, customer_id, kind || ' · ' || happened_on
          FROM event
         WHERE happened_on > ${addDays(today, 1)}
         ORDER BY id`,
  action: { kind: 'import' },
});
