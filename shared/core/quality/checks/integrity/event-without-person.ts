import { sql } from '../../../db/sql.ts';
import { tableCheck } from '../../table-check.ts';

/** Is it known who did it, or at least which visitor? */
export const eventWithoutPerson = tableCheck({
  id: 'event-without-person',
  dimension: 'integrity',
  severity: 'low',
  table: 'event',
  field: 'customer',
  total: sql`SELECT COUNT(*) AS n FROM event`,
  wrong: () => sql`SELECT id, NULL, kind || ' · ' || happened_on
          FROM event
         WHERE customer_id IS NULL
           AND anonymous_key IS NULL
         ORDER BY id`,
  action: null,
});
