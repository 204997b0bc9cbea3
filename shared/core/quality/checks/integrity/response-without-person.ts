import { sql } from '../../../db/sql.ts';
import { tableCheck } from '../../table-check.ts';

/** Is it known who answered, in a survey where it is known of others? An anonymous survey lacks nobody. */
export const responseWithoutPerson = tableCheck({
  id: 'response-without-person',
  dimension: 'integrity',
  severity: 'low',
  table: 'response',
  field: 'customer',
  total: sql`SELECT COUNT(*) AS n
               FROM response
              WHERE survey_id IN (SELECT survey_id FROM response WHERE customer_id IS NOT NULL)`,
  wrong: () => sql`SELECT id, NULL, answered_on
          FROM response
         WHERE customer_id IS NULL
           AND survey_id IN (SELECT survey_id FROM response WHERE customer_id IS NOT NULL)
         ORDER BY id`,
  action: null,
});
