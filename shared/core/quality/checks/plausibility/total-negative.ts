import { sql } from '../../../db/sql.ts';
import { tableCheck } from '../../table-check.ts';

/** Does an order that is no return cost something? */
export const totalNegative = tableCheck({
  id: 'total-negative',
  dimension: 'plausibility',
  severity: 'high',
  table: 'orders',
  field: 'total',
  total: sql`SELECT COUNT(*) AS n FROM orders`,
  wrong: () => sql`SELECT id, customer_id, order_key || ' · ' || placed_on
          FROM orders
         WHERE total_minor < 0
           AND state NOT IN ('return', 'refunded')
         ORDER BY id`,
  action: { kind: 'import' },
});
