import { sql } from '../../../db/sql.ts';
import { tableCheck } from '../../table-check.ts';

/** Is a product sold for at least what it costs? */
export const priceBelowCost = tableCheck({
  id: 'price-below-cost',
  dimension: 'plausibility',
  severity: 'medium',
  table: 'product',
  field: 'price',
  total: sql`SELECT COUNT(*) AS n FROM product WHERE price_minor IS NOT NULL AND cost_minor IS NOT NULL`,
  wrong: () => sql`SELECT id, NULL, COALESCE(name, sku, product_key)
          FROM product
         WHERE price_minor < cost_minor
           AND price_minor > 0
         ORDER BY id`,
  action: null,
});
