import { sql } from '../../../db/sql.ts';
import { tableCheck } from '../../table-check.ts';

/** Is it known what a line of an order sold? */
export const lineWithoutProduct = tableCheck({
  id: 'line-without-product',
  dimension: 'integrity',
  severity: 'medium',
  table: 'order_line',
  field: 'product',
  total: sql`SELECT COUNT(*) AS n FROM order_line`,
  wrong: () => sql`SELECT line.order_id, orders.customer_id, orders.order_key || ' · ' || orders.placed_on
          FROM order_line AS line
          JOIN orders ON orders.id = line.order_id
         WHERE line.product_id IS NULL
         ORDER BY line.order_id, line.ordinal`,
  action: null,
});
