import { sql } from '../../../db/sql.ts';
import { tableCheck } from '../../table-check.ts';

/** Has an answer sheet that was sent in any answer? */
export const responseEmpty = tableCheck({
  id: 'response-empty',
  dimension: 'completeness',
  severity: 'low',
  table: 'response',
  field: 'answers',
  total: sql`SELECT COUNT(*) AS n FROM response WHERE is_finished = 1 AND is_preview = 0`,
  wrong: () => sql`SELECT id, customer_id, answered_on
          FROM response
         WHERE is_finished = 1
           AND is_preview = 0
           AND NOT EXISTS (SELECT 1 FROM answer WHERE answer.response_id = response.id)
         ORDER BY id`,
  action: null,
});
