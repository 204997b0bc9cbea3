import { sql } from '../../../db/sql.ts';
import { tableCheck } from '../../table-check.ts';

/** Is it known whose the order is? */
export const orderWithoutCustomer = tableCheck({
  id: 'order-without-customer',
  dimension: 'integrity',
  severity: 'low',
  table: 'orders',
  field: 'customer',
  total: sql`SELECT COUNT(*) AS n FROM orders`,
  wrong: () =>
    sql`SELECT id, NULL, order_key || ' · ' || placed_on FROM orders WHERE customer_id IS NULL ORDER BY id`,
  action: null,
});
