import { sql } from '../../../db/sql.ts';
import { tableCheck } from '../../table-check.ts';

/** Does an order have the same line twice, out of one file? */
export const duplicateLine = tableCheck({
  id: 'duplicate-line',
  dimension: 'uniqueness',
  severity: 'medium',
  table: 'order_line',
  field: null,
  total: sql`SELECT COUNT(*) AS n FROM order_line`,
  wrong:
    () => sql`SELECT line.order_id, orders.customer_id, orders.order_key || COALESCE(' · ' || product.name, '')
          FROM order_line AS line
          JOIN orders ON orders.id = line.order_id
          LEFT JOIN product ON product.id = line.product_id
         WHERE line.ordinal > 0
           AND EXISTS (SELECT 1 FROM order_line AS earlier
                        WHERE earlier.order_id = line.order_id
                          AND earlier.ordinal < line.ordinal
                          AND earlier.import_id = line.import_id
                          AND earlier.product_id IS line.product_id
                          AND earlier.quantity = line.quantity
                          AND earlier.amount_minor = line.amount_minor
                          AND earlier.discount_minor = line.discount_minor
                          AND earlier.custom IS line.custom)
         ORDER BY line.order_id, line.ordinal`,
  action: null,
});
