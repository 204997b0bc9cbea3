import { sql } from '../../../db/sql.ts';
import { addDays } from '../../../model/day.ts';
import { tableCheck } from '../../table-check.ts';

/** Had a preference been declared by today? */
export const declaredInFuture = tableCheck({
  id: 'declared-in-future',
  dimension: 'plausibility',
  severity: 'low',
  table: 'customer',
  field: 'preferences',
  total: sql`SELECT COUNT(*) AS n FROM preference WHERE declared_on IS NOT NULL`,
  wrong: ({ today }) => sql`SELECT id, customer_id, topic || ' · ' || value || ' · ' || declared_on
          FROM preference
         WHERE declared_on > ${addDays(today, 1)}
         ORDER BY id`,
  action: { kind: 'import' },
});
