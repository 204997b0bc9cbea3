import { sql } from '../../../db/sql.ts';
import { addDays } from '../../../model/day.ts';
import { tableCheck } from '../../table-check.ts';

/** Was the order placed by today? East of here it may be tomorrow. */
export const orderInFuture = tableCheck({
  id: 'order-in-future',
  dimension: 'plausibility',
  severity: 'high',
  table: 'orders',
  field: 'placedOn',
  total: sql`SELECT COUNT(*) AS n FROM orders`,
  wrong: ({ today }) => sql`SELECT id, customer_id, order_key || ' · ' || placed_on
          FROM orders
         WHERE placed_on > ${addDays(today, 1)}
         ORDER BY id`,
  action: { kind: 'import' },
});
