import { sql } from '../../../db/sql.ts';
import { tableCheck } from '../../table-check.ts';

/** Has a product a price? Without one, margins and opportunities are not counted. */
export const productPriceMissing = tableCheck({
  id: 'product-price-missing',
  dimension: 'completeness',
  severity: 'medium',
  table: 'product',
  field: 'price',
  total: sql`SELECT COUNT(*) AS n FROM product`,
  wrong: () =>
    sql`SELECT id, NULL, COALESCE(name, sku, product_key) FROM product WHERE price_minor IS NULL ORDER BY id`,
  action: null,
});
